"""An issued plan is taken over where nobody has the role yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congress_app.domain.assignments import Assignment
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.take_over_dialog import TakeOverDialog, open_take_over_dialog
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.desk import Desk
from tests.ui.assignments.planned import AS_OF, Planned
from tests.ui.assignments.test_issue_dialog import opened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from congress_app.bootstrap import App


def test_what_is_wanting_is_counted_then_taken_over(
    qtbot: QtBot, desk: Desk, app: App, state: PlanState, verbs: PlanVerbs, planned: Planned
) -> None:
    app.services.plan_issues.issue(AS_OF, "12-TB/TU")
    app.services.assignments.remove([planned.assignments["Cường", "Mai Châu"], planned.assignments["Khoa", "Đà Bắc"]])
    with qtbot.waitSignal(state.changed):
        state.read()
    open_take_over_dialog(desk, state, verbs)
    dialog = opened(qtbot, desk, TakeOverDialog)
    assert dialog.about.text().startswith("Lần 1 (21/7/2025) · 12-TB/TU · 15 phân công")
    assert dialog.preview.text() == "Sẽ có thêm 2 phân công ở 2 đại hội."
    dialog.accept()
    qtbot.waitUntil(lambda: desk.messages.bar.words.startswith("Đã"))
    assert len(app.lists.rows(Assignment, congress_id=planned.congresses["Mai Châu"])) == 1


def test_where_all_is_filled_there_is_nothing_to_take_over(
    qtbot: QtBot, desk: Desk, app: App, state: PlanState, verbs: PlanVerbs
) -> None:
    app.services.plan_issues.issue(AS_OF)
    open_take_over_dialog(desk, state, verbs)
    dialog = opened(qtbot, desk, TakeOverDialog)
    assert dialog.preview.text() == "Không còn gì để lấy lại: các vai trò đã có người, hoặc đại hội đã xong."
    assert not dialog._button.isEnabled()


def test_never_issued_nothing_is_asked(qtbot: QtBot, desk: Desk, state: PlanState, verbs: PlanVerbs) -> None:
    desk.window.show()
    open_take_over_dialog(desk, state, verbs)
    qtbot.waitUntil(lambda: desk.messages.bar.words.endswith("chưa có gì để lấy lại."))
