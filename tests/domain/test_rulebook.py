"""The shipped rules, and an office's own values over them."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.choices import Formation, OrganisationKind
from congress_app.domain.fields import Id
from congress_app.domain.office import OwnRule
from congress_app.domain.rulebook import MARKS, UNITS, Rulebook, RuleContent, read_value, value_text, value_words
from congress_app.i18n import say, use_language
from congress_app.runtime.errors import BadValue

SUMMER = dt.date(2025, 7, 28)
SHIPPED = Rulebook.load()


def own(rule: str, value: str) -> OwnRule:
    """An own value with its reason."""
    return OwnRule(id=Id(rule), rule=rule, value=value, reason="Công văn của Tỉnh ủy")


@pytest.mark.parametrize(
    ("level", "days", "deadline"),
    [
        (OrganisationKind.PROVINCE, 4, dt.date(2025, 10, 31)),
        (OrganisationKind.COMMUNE, 2, dt.date(2025, 8, 31)),
        (OrganisationKind.PROVINCIAL_COMMITTEE, 2, dt.date(2025, 8, 31)),
        (OrganisationKind.BASE_COMMITTEE, 2, dt.date(2025, 6, 30)),
    ],
)
def test_caps_and_deadlines_of_2025_depend_on_the_level(
    level: OrganisationKind, days: float, deadline: dt.date
) -> None:
    total, until = (
        SHIPPED.value("length.total", SUMMER, level=level),
        SHIPPED.value("deadline.cycle", SUMMER, level=level),
    )
    assert total is not None
    assert until is not None
    assert (total.value, until.value, until.mark) == (days, deadline, "found")


def test_no_deadline_is_known_outside_a_cycle_and_for_a_cell() -> None:
    assert SHIPPED.value("deadline.cycle", dt.date(2026, 3, 1), level=OrganisationKind.COMMUNE) is None
    assert SHIPPED.value("deadline.cycle", SUMMER, level=OrganisationKind.CELL) is None


@pytest.mark.parametrize(
    ("level", "formation", "merged", "unit", "cap"),
    [
        (OrganisationKind.PROVINCE, Formation.MERGED, 3, "Phú Thọ", 500),
        (OrganisationKind.PROVINCE, Formation.MERGED, 2, "Bắc Ninh", 450),
        (OrganisationKind.PROVINCE, Formation.MERGED, 3, "Hồ Chí Minh", 550),
        (OrganisationKind.PROVINCE, Formation.UNCHANGED, 0, "Cao Bằng", 400),
        (OrganisationKind.PROVINCE, Formation.UNCHANGED, 0, "Nghệ An", 500),
        (OrganisationKind.COMMUNE, Formation.MERGED, 3, "Phú Thọ/Xã Toàn Thắng", 250),
        (OrganisationKind.PROVINCIAL_COMMITTEE, Formation.NEW, 0, "", 300),
        (OrganisationKind.BASE_COMMITTEE, Formation.UNCHANGED, 0, "", 250),
        (OrganisationKind.COMMUNE, Formation.UNCHANGED, 0, "", None),
    ],
)
def test_the_cap_of_delegates(
    level: OrganisationKind, formation: Formation, merged: int, unit: str, cap: int | None
) -> None:
    found = SHIPPED.value("delegates.cap", SUMMER, level=level, formation=formation, merged_count=merged, unit=unit)
    assert (found.value if found else None) == cap


def test_the_notice_is_marked_as_unverified_since_the_new_regulation() -> None:
    marks = []
    for day in (dt.date(2025, 5, 25), dt.date(2025, 5, 26)):
        found = SHIPPED.value("notice.working_days", day)
        marks.append(found and (found.value, found.mark))
    assert marks == [(30, "found"), (30, "unverified")]


def test_an_own_value_wins_and_keeps_its_reason_beside_the_shipped_source() -> None:
    book = Rulebook.load([own("length.total.above_base", "1,5")])
    found = book.value("length.total", SUMMER, level=OrganisationKind.WARD)
    assert found is not None
    assert (found.value, found.is_own, found.reason) == (1.5, True, "Công văn của Tỉnh ủy")
    assert found.source.startswith("Chỉ thị 45-CT/TW")
    base = book.value("length.total", SUMMER, level=OrganisationKind.BASE_COMMITTEE)
    assert base is not None
    assert base.is_own is False


def test_an_own_value_that_cannot_be_read_is_left_aside_and_told() -> None:
    book = Rulebook.load([own("agenda.half_day_minutes", "bốn giờ")])
    found = book.value("agenda.half_day_minutes", SUMMER)
    assert found is not None
    assert (found.value, found.is_own) == (240, False)
    assert {key: say(problem) for key, problem in book.problems.items()} == {
        "agenda.half_day_minutes": "“bốn giờ” không phải là số nguyên."
    }


def test_every_shipped_rule_is_complete() -> None:
    keys = [row.key for row in SHIPPED.rows]
    assert len(set(keys)) == len(keys)
    for row in SHIPPED.rows:
        assert row.rule.title_vi
        assert row.rule.title_en
        assert row.case.source
        assert row.case.mark in MARKS
        assert row.rule.unit in UNITS
        assert row.case.since <= row.case.until
        assert read_value(row.rule.unit, value_text(row.case.value)) == row.case.value


def test_rules_speak_the_chosen_language() -> None:
    rule, row = (
        SHIPPED.rule("length.preparatory"),
        next(row for row in SHIPPED.rows if row.key == "length.preparatory.above_base"),
    )
    assert rule.title == "Số ngày phiên trù bị"
    assert value_words(rule.unit, row.case.value) == "0,5 ngày"
    assert row.case.scope == "Tỉnh, thành phố, Xã, Phường, Đặc khu, Đảng bộ trực thuộc tỉnh"
    use_language("en")
    try:
        assert (rule.title, value_words("delegates", 250)) == ("Days of the preparatory session", "250 delegates")
    finally:
        use_language("vi")


@pytest.mark.parametrize(
    ("unit", "text", "value"),
    [
        ("days", "2", 2.0),
        ("days", "0.5", 0.5),
        ("date", "31/8/2025", dt.date(2025, 8, 31)),
        ("yes_no", "không", False),
        ("years", "2, 3, 5", (2, 3, 5)),
        ("kinds", "Nghi lễ, break", ("ceremony", "break")),
        ("delegates", "1.000", 1000),
    ],
)
def test_own_values_are_read_by_their_unit(unit: str, text: str, value: RuleContent) -> None:
    assert read_value(unit, text) == value


@pytest.mark.parametrize(
    ("unit", "text"), [("days", "1,3"), ("date", "30/2/2025"), ("years", "5 năm"), ("kinds", "x"), ("minutes", "-1")]
)
def test_what_is_no_value_is_refused(unit: str, text: str) -> None:
    with pytest.raises(BadValue):
        read_value(unit, text)
