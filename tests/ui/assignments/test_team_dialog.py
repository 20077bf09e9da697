"""A team is sent to its congresses: what will be made is said before, and a refusal is said in the dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.assignments import Assignment
from congress_app.domain.fields import Id
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.team_dialog import TeamDialog, left_to_send, open_team_dialog, teams_of
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.desk import Desk
from tests.ui.assignments.planned import Planned
from tests.ui.assignments.test_issue_dialog import opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from congress_app.bootstrap import App


def test_the_congresses_of_a_team_are_those_still_to_be_held(app: App, state: PlanState) -> None:
    (about,) = teams_of(app.lists, state.plan)
    assert [meeting.short_name for meeting in about.meetings] == ["xã Toàn Thắng", "xã Đà Bắc"]
    assert left_to_send(state.plan, about, is_whole=False) == (0, 0)  # Khoa comes to both
    assert left_to_send(state.plan, about, is_whole=True) == (2, 2)  # the leader does not


def test_what_will_be_made_is_said_and_then_made(
    qtbot: QtBot, desk: Desk, app: App, state: PlanState, verbs: PlanVerbs, planned: Planned
) -> None:
    open_team_dialog(desk, state, verbs)
    dialog = opened(qtbot, desk, TeamDialog)
    assert dialog.preview.text() == "Cả 2 đại hội của tổ đều đã có đồng chí trong tổ dự."
    assert not dialog._button.isEnabled()
    dialog.whole.setChecked(True)
    assert dialog.preview.text() == (
        "Tổ có 2 đồng chí, phụ trách 2 đại hội chưa tổ chức; sẽ có thêm 2 phân công ở 2 đại hội."
    )
    dialog.accept()
    qtbot.waitUntil(lambda: desk.messages.bar.words.startswith("Đã"))
    made = app.lists.rows(Assignment, person_id=planned.persons["An"], role=AssignmentRole.TEAM)
    assert {each.congress_id for each in made} == {planned.congresses["Toàn Thắng"], planned.congresses["Đà Bắc"]}


def test_a_team_without_members_says_so(qtbot: QtBot, desk: Desk, app: App, state: PlanState, verbs: PlanVerbs) -> None:
    app.services.committees.add_team({"name": "Tổ chỉ đạo số 2"})
    open_team_dialog(desk, state, verbs)
    dialog = opened(qtbot, desk, TeamDialog)
    dialog.box.setCurrentIndex(1)
    assert dialog.preview.text() == "Tổ có 0 đồng chí và 0 đại hội chưa tổ chức."
    assert not dialog._button.isEnabled()


def test_what_is_refused_is_said_in_the_dialog(
    qtbot: QtBot, desk: Desk, app: App, state: PlanState, verbs: PlanVerbs, planned: Planned
) -> None:
    open_team_dialog(desk, state, verbs)
    dialog = opened(qtbot, desk, TeamDialog)
    dialog.whole.setChecked(True)
    app.services.committees.set_team_units(Id(planned.teams["1"]), [])
    dialog.accept()
    qtbot.waitUntil(dialog.refusal.isVisible)
    assert dialog.isVisible()
    assert "Tổ chỉ đạo số 1" in dialog.refusal.text()


def test_without_teams_nothing_is_asked(
    qtbot: QtBot, empty_desk: Desk, read_state: Callable[[Desk], PlanState]
) -> None:
    state = read_state(empty_desk)
    empty_desk.window.show()
    open_team_dialog(empty_desk, state, PlanVerbs(empty_desk, state))
    qtbot.waitUntil(lambda: empty_desk.messages.bar.words.startswith("Chưa có tổ nào."))
