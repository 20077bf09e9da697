"""The plan that the views share: what is wrong beside what, and what a drag shows before anything is read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congress_app.domain.assignments import Assignment
from congress_app.ui.assignments.plan_state import PlanState
from tests.ui.assignments.planned import Planned

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _rules(state: PlanState) -> list[str]:
    return sorted({found.rule for found in state.wrong.all if found.is_warning})


def test_what_is_wrong_is_found_beside_assignments_congresses_and_members(state: PlanState, planned: Planned) -> None:
    at = planned.assignments
    assert _rules(state) == [
        "assignment.absence",
        "assignment.area",
        "assignment.half_day",
        "assignment.moved",
        "assignment.roles",
        "assignment.speaker",
        "assignment.travel",
        "load.per_day",
    ]
    assert [found.rule for found in state.wrong.of_duty(at["An", "Tam Nông"])] == ["assignment.half_day"]
    assert [found.rule for found in state.wrong.of_duty(at["Bình", "Hạ Hòa"])] == ["assignment.moved"]
    assert "assignment.speaker" in [found.rule for found in state.wrong.of_meeting(planned.congresses["Lâm Thao"])]
    assert "assignment.absence" in [found.rule for found in state.wrong.of_person(planned.persons["Cường"])]
    assert state.warning_count == len(state.wrong.all) == 23


def test_loads_are_of_standing_assignments(state: PlanState, planned: Planned) -> None:
    members = state.plan.members
    assert state.load(members[planned.persons["An"]]).congress_count == 2
    assert state.load(members[planned.persons["Hà"]]).congress_count == 0
    assert state.load(members[planned.persons["Cường"]]).most_in_a_day == 2


def test_a_drag_is_shown_and_judged_at_once(qtbot: QtBot, state: PlanState, planned: Planned) -> None:
    plan = state.plan
    (duty,) = [each for each in plan.duties if each.id == planned.assignments["An", "Tam Nông"]]
    row: Assignment = duty.assignment
    with qtbot.waitSignal(state.changed, timeout=0, raising=False) as told:
        state.put([], without=[row.id])
    assert told.signal_triggered
    assert state.wrong.of_duty(row.id) == ()
    assert "assignment.half_day" not in _rules(state)


def test_who_wants_a_speaker_follows_a_drag(state: PlanState, planned: Planned) -> None:
    names = {str(id): name for name, id in planned.congresses.items()}
    assert sorted(names[id] for id in state.wanting) == ["Lâm Thao"]
    (duty,) = [each for each in state.plan.duties if each.id == planned.assignments["An", "Tam Nông"]]
    state.put([], without=[duty.id])
    assert sorted(names[id] for id in state.wanting) == ["Lâm Thao", "Tam Nông"]
    state.put([duty.assignment])
    assert sorted(names[id] for id in state.wanting) == ["Lâm Thao"]


def test_congresses_stand_by_day_and_those_without_one_last(state: PlanState) -> None:
    days = [each.first for each in state.meetings]
    known = [each for each in days if each is not None]
    assert days == sorted(known) + [None] * (len(days) - len(known))
    assert len(known) > 1
