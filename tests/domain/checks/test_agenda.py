"""Times, presenters, presiders."""

from __future__ import annotations

import dataclasses
import datetime as dt

from congress_app.domain.agenda import Session
from congress_app.domain.checks import check
from congress_app.domain.choices import (
    HalfDay,
    ItemKind,
    PhaseKind,
)
from congress_app.domain.fields import Id
from congress_app.domain.office import OwnRule
from congress_app.domain.rulebook import Rulebook
from tests.domain.checks.building import JULY, OFFICIAL, agenda_told, facts, item, phase, session


def test_a_half_day_has_240_minutes_for_all_its_sessions_together() -> None:
    two = (session("s"), dataclasses.replace(session("t"), starts_at=dt.time(9, 30)))
    assert agenda_told(two, (item("a", 120), item("b", 120, "t"))) == []
    found = agenda_told(two, (item("a", 120), item("b", 121, "t")))
    words = "Phiên chính thức, ngày thứ 1, buổi sáng"
    assert found == [f"! {words}; {words}: Buổi họp kéo dài 241 phút, vượt 1 phút so với mức 240 phút."]


def test_two_phases_that_share_a_morning_share_its_minutes() -> None:
    first = phase(PhaseKind.PREPARATORY, JULY, JULY, HalfDay.MORNING, HalfDay.MORNING)
    early = Session(id=Id("p"), phase_id=Id("preparatory"), starts_at=dt.time(7), presiding="x")
    late = dataclasses.replace(session("s"), starts_at=dt.time(10))
    found = agenda_told((early, late), (item("a", 150, "p"), item("b", 100)), phases=(first, OFFICIAL))
    assert [text.endswith("Buổi họp kéo dài 250 phút, vượt 10 phút so với mức 240 phút.") for text in found] == [True]


def test_an_office_may_have_longer_half_days() -> None:
    longer = OwnRule(id=Id("r"), rule="agenda.half_day_minutes", value="300", reason="Buổi họp dài")
    sessions, items = (session("s"),), (item("a", 241),)
    assert agenda_told(sessions, items, rulebook=Rulebook.load([longer])) == []
    (found,) = [one for one in check(facts(sessions=sessions, items=items)) if one.rule == "agenda.half_day_minutes"]
    assert (found.row_ids, found.congress_id, found.mark) == (("s",), "c", "background")


def test_gaps_are_told_and_overlaps_warn() -> None:
    items = (item("a", 10), item("b", 10, starts_at=dt.time(8)), item("c", 5, starts_at=dt.time(8, 5)))
    assert agenda_told((session("s"),), items) == [
        "! 3. c: Bắt đầu lúc 8h05, sớm hơn 5 phút so với giờ kết thúc của nội dung trước.",
        "i 2. b: Còn trống 20 phút trước nội dung này.",
    ]


def test_sessions_that_run_at_once_and_past_midnight_are_told() -> None:
    two = (session("s"), session("t", 45))
    words = "Phiên chính thức, ngày thứ 1, buổi sáng"
    assert agenda_told(two, (item("a", 30), item("b", 5, "t"))) == [
        f"! {words}: Kéo dài đến 8h00, trong khi phiên tiếp theo bắt đầu lúc 7h45."
    ]
    night = dataclasses.replace(session("s", half=HalfDay.EVENING), starts_at=dt.time(23, 50), title="Đêm")
    assert agenda_told((night,), (item("a", 30),)) == ["! Đêm: Kéo dài quá nửa đêm."]


def test_an_item_needs_a_presenter_but_ceremonies_breaks_and_parents_do_not() -> None:
    items = (
        item("a", 5, presenter="", kind=ItemKind.CEREMONY),
        item("b", 5, presenter="", kind=ItemKind.BREAK),
        item("c", 0, presenter=""),
        item("c1", 5, parent_id=Id("c")),
        item("d", 5, presenter="", kind=ItemKind.REPORT),
    )
    assert agenda_told((session("s"),), items) == ["! 4. d: Chưa có người thực hiện."]


def test_a_session_lies_on_a_half_day_of_its_phase() -> None:
    short = phase(PhaseKind.OFFICIAL, JULY, JULY.replace(day=29), HalfDay.AFTERNOON, HalfDay.MORNING)
    sessions = (
        session("a"),
        session("b", half=HalfDay.AFTERNOON),
        session("c", half=HalfDay.EVENING),
        session("d", day=2),
        session("e", half=HalfDay.AFTERNOON, day=2),
    )
    starts = (8, 14, 19, 8, 14)
    timed = tuple(
        dataclasses.replace(each, starts_at=dt.time(hour)) for each, hour in zip(sessions, starts, strict=True)
    )
    said = "Buổi họp không nằm trong các buổi của giai đoạn: 28/7 chiều – 29/7/2025 sáng."
    assert agenda_told(timed, (item("x", 5, "a"),), phases=(short,)) == [
        f"! Phiên chính thức, ngày thứ 1, buổi sáng: {said}",
        f"! Phiên chính thức, ngày thứ 2, buổi chiều: {said}",
    ]
    (found, _other) = [
        one
        for one in check(facts(sessions=timed, items=(item("x", 5, "a"),), phases=(short,)))
        if one.rule == "agenda.within_phase"
    ]
    assert (found.row_ids, found.mark) == (("a",), "background")


def test_a_phase_that_ends_before_it_starts_is_told_by_itself() -> None:
    turned = phase(PhaseKind.OFFICIAL, JULY, JULY, HalfDay.AFTERNOON, HalfDay.MORNING)
    assert agenda_told((session("s"),), (item("a", 5),), phases=(turned,)) == [
        "! Phiên chính thức: Kết thúc trước khi bắt đầu."
    ]


def test_the_preparatory_session_comes_before_the_official_one() -> None:
    first = phase(PhaseKind.PREPARATORY, JULY, JULY, HalfDay.MORNING, HalfDay.MORNING)
    early = Session(id=Id("p"), phase_id=Id("preparatory"), starts_at=dt.time(7), presiding="x")
    late = dataclasses.replace(early, starts_at=dt.time(8))
    rest = (item("a", 5),)
    assert agenda_told((early, session("s")), rest, phases=(first, OFFICIAL)) == []
    assert agenda_told((early, late, session("s")), rest, phases=(first, OFFICIAL)) == [
        "! Phiên trù bị, ngày thứ 1, buổi sáng: Bắt đầu sau khi phiên chính thức đã bắt đầu lúc 7h30 ngày 28/7/2025."
    ]
    assert agenda_told((late,), (item("a", 5, "p"),), phases=(first, OFFICIAL)) == []
    own = OwnRule(id=Id("r"), rule="agenda.preparatory_first", value="false", reason="Bố trí riêng")
    assert agenda_told((late, session("s")), rest, phases=(first, OFFICIAL), rulebook=Rulebook.load([own])) == []


def test_a_session_has_who_presides_and_lies_within_its_phase() -> None:
    lost = dataclasses.replace(session("s", day=3), presiding="")
    words = "Phiên chính thức, ngày thứ 3, buổi sáng"
    assert agenda_told((lost,), (item("a", 5),)) == [
        f"! {words}: Ghi vào ngày thứ 3 nhưng giai đoạn đã kết thúc trước đó.",
        f"i {words}: Chưa có người chủ trì phiên họp.",
    ]
