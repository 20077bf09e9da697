from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.plan.slots import written
from congress_app.domain.plan.versions import ChangeKind, PlanLine, changes, lines_of
from tests.domain.plan.building import (
    AFTERNOON,
    AREA,
    MORNING,
    SPEAKER,
    TEAM,
    assignment,
    at,
    change,
    duty,
    july,
    meeting,
    member,
    plan,
    seat,
    sending,
)

NEW, MOVED, REPLACED = ChangeKind.NEW, ChangeKind.MOVED, ChangeKind.REPLACED
CHANGED, CANCELLED = ChangeKind.CHANGED, ChangeKind.CANCELLED


def _line(
    assignment: str = "a", person: str = "p", congress: str = "x", day: int | None = 28, **values: Any
) -> PlanLine:
    on = None if day is None else july(day)
    stands: dict[str, Any] = {
        "organisation": f"o-{congress}",
        "member_name": person,
        "post": "",
        "organisation_name": f"xã {congress}",
        "congress_code": f"{congress}-2025",
        "role": SPEAKER,
        "starts_on": on,
        "starts_half": None if on is None else MORNING,
        "ends_on": on,
        "ends_half": None if on is None else AFTERNOON,
    }
    return PlanLine(assignment, person, congress, **{**stands, **values})


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ([], [_line()], NEW),
        ([_line()], [], CANCELLED),
        ([_line()], [_line(day=29)], MOVED),
        ([_line()], [_line(day=None)], MOVED),
        ([_line()], [_line(ends_half=MORNING)], MOVED),
        ([_line()], [_line(congress="y")], MOVED),
        ([_line()], [_line(person="q")], REPLACED),
        ([_line()], [_line("b", person="q")], REPLACED),
        ([_line()], [_line(role=AREA)], CHANGED),
        ([_line()], [_line(place="Nhà văn hóa")], CHANGED),
        ([_line()], [_line(phases=("review",))], CHANGED),
        ([_line()], [_line("b", day=29)], MOVED),
    ],
)
def test_what_became_of_an_assignment(old: list[PlanLine], new: list[PlanLine], kind: ChangeKind) -> None:
    (found,) = changes(old, new)
    assert (found.kind, found.old, found.new) == (kind, next(iter(old), None), next(iter(new), None))
    assert found.line == (new or old)[0]


def test_what_stays_is_no_change() -> None:
    assert changes([_line()], [_line()]) == []
    assert changes([_line()], [_line("b")]) == []
    assert changes([_line()], [_line(note="đi xe chung", post="Ủy viên", member_name="P")]) == []


def test_somebody_else_in_another_role_or_elsewhere_is_no_replacement() -> None:
    for other in (_line("b", "q", role=AREA), _line("b", "q", congress="y")):
        assert sorted(each.kind for each in changes([_line()], [other])) == [CANCELLED, NEW]


def test_of_several_who_went_the_same_person_is_compared_with_itself() -> None:
    old = [_line("a", "p"), _line("b", "q")]
    new = [_line("c", "q"), _line("d", "r")]
    (found,) = changes(old, new)
    assert (found.kind, found.old, found.new) == (REPLACED, old[0], new[1])


def test_whoever_stays_is_not_taken_for_one_replaced() -> None:
    """Whom the first newcomer replaces is not the one who only got a new assignment further down."""
    old = [_line("a", "p"), _line("b", "q")]
    new = [_line("c", "r"), _line("d", "p")]
    (found,) = changes(old, new)
    assert (found.kind, found.old, found.new) == (REPLACED, old[1], new[0])


def test_changes_stand_by_day_and_place() -> None:
    old = [_line("a", congress="b"), _line("b", congress="a", day=29), _line("c", congress="a")]
    assert [each.line.congress for each in changes(old, [])] == ["a", "b", "a"]
    undated = changes([], [_line("a", day=None), _line("b", day=30)])
    assert [each.line.starts_on for each in undated] == [dt.date(2025, 7, 30), None]


def test_the_lines_of_a_plan_stand_by_day_place_role_and_rank() -> None:
    people = [member("second", seat(precedence=2)), member("first", seat(precedence=1))]
    later, early, undated = meeting("a", at(29)), meeting("b", at(28)), meeting("c")
    duties = [
        *sending("first", later, undated),
        *sending("second", early, role=TEAM),
        *sending("second", early),
        *sending("first", early),
    ]
    lines = lines_of(plan(people, [later, early, undated], *duties))
    assert [(each.congress, each.role, each.person) for each in lines] == [
        ("b", SPEAKER, "first"), ("b", SPEAKER, "second"), ("b", TEAM, "second"), ("a", SPEAKER, "first"),
        ("c", SPEAKER, "first"),
    ]  # fmt: skip


def test_a_line_says_what_was_so_when_it_was_written() -> None:
    its = meeting("x", (*at(28, AFTERNOON), *at(29)), hall="Nhà văn hóa")
    sent = dataclasses.replace(assignment("a", "p", "x"), note="đi xe chung")
    (line,) = lines_of(plan([member("p", post="Phó Bí thư")], [its], duty(sent, its)))
    assert line.when == (july(28), AFTERNOON, july(29), AFTERNOON)
    assert (line.member_name, line.post, line.organisation_name) == ("Đồng chí p", "Phó Bí thư", "Đảng bộ xã x")
    assert (line.congress_code, line.phases, line.place, line.note) == (
        "x-2025", ("official",), "Nhà văn hóa", "đi xe chung",
    )  # fmt: skip


def test_only_what_stands_has_a_line() -> None:
    its = meeting("x", at(28))
    states = (AssignmentState.DECLINED, AssignmentState.REPLACED)
    duties = [
        *(duty(assignment(state.value, "p", "x", AssignmentRole.EXTRA), its, change(state)) for state in states),
        duty(assignment("gone", "p", None), None),
        duty(assignment("told", "p", "x"), its, change(AssignmentState.TOLD, told=written(at(28)))),
        duty(assignment("steers", "p", "x", AssignmentRole.STEERING, phases=()), its),
    ]
    lines = lines_of(plan([member("p")], [its], *duties))
    assert [each.assignment for each in lines] == ["told", "steers"]
    assert lines[1].when == (None, None, None, None)
