"""Which assignment stands in which cell."""

from __future__ import annotations

from collections.abc import Callable

from congress_app.domain.plan.model import Plan
from congress_app.services.assignment_bulk import open_meetings
from congress_app.ui.assignments.matrix_grid import (
    MatrixGrid,
    by_congresses,
    by_days,
    short_name,
    shown_members,
    with_people,
)
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.common.desk import Desk


def _cells(plan: Plan, grid: MatrixGrid) -> set[tuple[str, str, str]]:
    """Member, day or congress, congress."""
    made = set()
    for (row, column), duties in grid.cells.items():
        at = grid.columns[column]
        head = f"{at.date:%d/%m}" if at.meeting is None and at.date else short_name(at.meetings[0])
        made |= {
            (grid.members[row].name.split()[-1], head, short_name(plan.meetings[duty.congress_id or ""]))
            for duty in duties
        }
    return made


def test_a_cell_holds_what_somebody_attends_on_a_day(state: PlanState) -> None:
    grid = by_days(state.plan, shown_members(state.plan))
    assert [f"{each.date:%d/%m}" for each in grid.columns if each.date] == [
        *("14/07", "28/07", "29/07", "30/07", "31/07", "01/08"),
    ]
    assert _cells(state.plan, grid) == {
        ("An", "28/07", "Toàn Thắng"),
        ("An", "28/07", "Tam Nông"),
        ("Bình", "28/07", "Việt Trì"),
        ("Dung", "28/07", "Việt Trì"),
        ("Cường", "29/07", "Mai Châu"),
        ("Dung", "29/07", "Đà Bắc"),
        ("Dung", "30/07", "Đà Bắc"),
        ("Bình", "01/08", "Hạ Hòa"),
        ("Cường", "31/07", "Kim Bôi"),
        ("Cường", "31/07", "Đạo Trù"),
        ("Giang", "14/07", "Thanh Ba"),
        ("Khoa", "28/07", "Toàn Thắng"),
        ("Khoa", "29/07", "Đà Bắc"),
        ("Khoa", "30/07", "Đà Bắc"),
    }


def test_absences_stand_on_their_days(state: PlanState) -> None:
    grid = by_days(state.plan, shown_members(state.plan))
    days = {(grid.members[row].name.split()[-1], f"{grid.columns[column].date:%d/%m}") for row, column in grid.aways}
    assert days == {("Cường", "29/07"), ("Cường", "30/07"), ("Hà", "30/07")}


def test_members_are_found_without_accents(state: PlanState) -> None:
    assert [each.name for each in shown_members(state.plan, "ban to chuc")] == ["Trần Quốc Cường", "Đỗ Minh Khoa"]
    assert [each.name for each in shown_members(state.plan, "binh le")] == ["Lê Thị Bình"]
    assert shown_members(state.plan, "nobody") == ()


def test_by_congress_who_only_steers_is_seen_too(state: PlanState) -> None:
    plan = state.plan
    grid = by_congresses(plan, shown_members(plan), open_meetings(plan))
    assert ("An", "Đà Bắc", "Đà Bắc") in _cells(plan, grid)
    assert [short_name(each.meetings[0]) for each in grid.columns][:3] == ["Việt Trì", "Toàn Thắng", "Tam Nông"]


def test_the_cells_of_some_people_drawn_anew_are_those_of_all(state: PlanState) -> None:
    plan = state.plan
    members = shown_members(plan)
    before = by_days(plan, members)
    moved = plan.having([], without=[duty.id for duty in plan.duties if duty.person_id == members[0].id][:1])
    some = with_people(before, moved, {members[0].id})
    assert some is not None
    assert dict(some.cells) == dict(by_days(moved, members).cells)


def test_an_empty_plan_has_no_cells(empty_desk: Desk, read_state: Callable[[Desk], PlanState]) -> None:
    plan = read_state(empty_desk).plan
    grid = by_days(plan, shown_members(plan))
    assert (grid.members, grid.columns, dict(grid.cells)) == ((), (), {})
