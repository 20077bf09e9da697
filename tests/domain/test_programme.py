"""Lines of a programme, and what changed between two states of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from congress_app.domain.agenda import AgendaItem, IssuedLine, Session
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Id
from congress_app.domain.persons import Person
from congress_app.domain.programme import ChangeKind, ProgrammeLine, compare, issued, lines_of, named, session_day

DAY = dt.date(2025, 7, 28)


def line(item_id: str, **values: Any) -> ProgrammeLine:
    stands: dict[str, Any] = {
        "session": "Phiên chính thức", "on": DAY, "number": "1", "title": item_id, "starts_at": dt.time(8), "ends_at": dt.time(9),
        "presenter": "",
    }  # fmt: skip
    return ProgrammeLine(item_id=item_id, **{**stands, **values})


def found(before: list[ProgrammeLine], after: list[ProgrammeLine]) -> list[tuple[str, str, str]]:
    """Kind, item and the fields that differ."""
    return [
        (change.kind.value, (change.after or change.before or line("")).item_id, " ".join(sorted(change.fields)))
        for change in compare(before, after)
    ]


def test_the_same_programme_has_no_changes() -> None:
    both = [line("a"), line("b")]
    assert found(both, both) == []
    assert found([line("a", number="1")], [line("a", number="2")]) == []
    assert found([], []) == []


def test_what_differs_is_named() -> None:
    before = [line("a"), line("b"), line("c"), line("d")]
    after = [
        line("a", starts_at=dt.time(8, 5)),
        line("b", title="khác", presenter="An"),
        line("c", on=dt.date(2025, 7, 29), session="Phiên bế mạc"),
        line("d", starts_at=None, ends_at=None),
    ]
    assert found(before, after) == [
        ("changed", "a", "times"),
        ("changed", "b", "presenter title"),
        ("changed", "c", "on session"),
        ("changed", "d", "times"),
    ]


def test_a_session_of_a_new_name_is_no_change_of_its_items() -> None:
    before = [line("a"), line("b"), line("c", session="Phiên bế mạc")]
    after = [
        line("a", session="Phiên khai mạc"),
        line("b", session="Phiên khai mạc"),
        line("c", session="Phiên bế mạc"),
    ]
    assert found(before, after) == []
    moved = [line("a", session="Phiên bế mạc"), line("b"), line("c", session="Phiên bế mạc")]
    assert found(before, moved) == [("changed", "a", "session")]


def test_a_removed_line_stands_where_it_stood() -> None:
    before = [line("a"), line("b"), line("c"), line("d")]
    after = [line("new"), line("b"), line("d", title="khác")]
    assert found(before, after) == [
        ("removed", "a", ""), ("added", "new", ""), ("removed", "c", ""), ("changed", "d", "title")
    ]  # fmt: skip
    assert found(before, []) == [("removed", each, "") for each in "abcd"]
    assert found(before, before[::-1]) == []
    assert [change.kind for change in compare([], before)] == [ChangeKind.ADDED] * 4


def test_a_frozen_line_reads_like_the_line_it_froze() -> None:
    each = line("a", presenter="Đồng chí An")
    values = dataclasses.asdict(each)
    assert issued(IssuedLine(id=Id("1"), issue_id=Id("2"), place_order=0, **values)) == each


def test_a_person_is_named_with_the_form_of_address() -> None:
    person = Person(id=Id("1"), full_name="Nguyễn Văn An", address="Đồng chí")
    assert named(person, "ai đó") == "Đồng chí Nguyễn Văn An"
    assert named(dataclasses.replace(person, address=""), "") == "Nguyễn Văn An"
    assert named(None, "Ban Tổ chức") == "Ban Tổ chức"


def test_lines_come_in_the_order_of_the_clock() -> None:
    phases = [
        Phase(id=Id("o"), congress_id=Id("c"), kind=PhaseKind.OFFICIAL, starts_on=DAY, ends_on=DAY + dt.timedelta(days=1)),
        Phase(
            id=Id("p"), congress_id=Id("c"), kind=PhaseKind.PREPARATORY, starts_on=DAY, ends_on=DAY,
            actual_starts_on=dt.date(2025, 7, 27),
        ),
    ]  # fmt: skip
    sessions = [
        Session(id=Id("3"), phase_id=Id("o"), day=2, starts_at=dt.time(7)),
        Session(
            id=Id("2"), phase_id=Id("o"), half_day=HalfDay.AFTERNOON, starts_at=dt.time(13, 30), title="Phiên khai mạc"
        ),
        Session(id=Id("1"), phase_id=Id("p"), starts_at=dt.time(8)),
    ]
    items = [
        AgendaItem(id=Id("x"), session_id=Id("2"), title="Khai mạc", presenter_id=Id("n")),
        AgendaItem(id=Id("y"), session_id=Id("1"), title="Chào cờ", minutes=0),
        AgendaItem(id=Id("z"), session_id=Id("3"), title="Bế mạc"),
    ]
    lines = lines_of(phases, sessions, items, {"n": Person(id=Id("n"), full_name="An")})
    assert [(each.session, each.on, each.title, each.starts_at, each.presenter) for each in lines] == [
        ("Phiên trù bị", dt.date(2025, 7, 27), "Chào cờ", None, ""),
        ("Phiên khai mạc", DAY, "Khai mạc", dt.time(13, 30), "Đồng chí An"),
        ("Phiên chính thức", dt.date(2025, 7, 29), "Bế mạc", dt.time(7), ""),
    ]
    assert session_day(phases[0], sessions[0]) == dt.date(2025, 7, 29)
