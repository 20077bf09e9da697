"""Issuing says what it freezes and what is open; revoking says what stays; neither is undone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from congress_app.domain.assignment_choices import AssignmentState
from congress_app.domain.assignments import AssignmentStateChange, IssuedAssignment, PlanIssue
from congress_app.ui.assignments.issue_dialog import (
    IssueDialog,
    RevokeDialog,
    open_issue_dialog,
    open_revoke_dialog,
)
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.desk import Desk
from tests.ui.assignments.planned import AS_OF, Planned

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from congress_app.bootstrap import App

D = TypeVar("D", bound=QDialog)


def opened(qtbot: QtBot, desk: Desk, kind: type[D]) -> D:
    """The dialog of a kind that is open."""
    desk.window.show()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in desk.window.findChildren(kind)))
    return next(each for each in desk.window.findChildren(kind) if each.isVisible())


def said(dialog: QDialog) -> list[str]:
    """The sentences that are seen."""
    return [each.text() for each in dialog.findChildren(QLabel) if each.isVisible() and each.wordWrap()]


@pytest.fixture
def issue_dialog(qtbot: QtBot, desk: Desk, state: PlanState, verbs: PlanVerbs) -> IssueDialog:
    """The dialog before the first issue."""
    open_issue_dialog(desk, state, verbs)
    return opened(qtbot, desk, IssueDialog)


def test_it_says_what_is_frozen_and_what_is_open(issue_dialog: IssueDialog, state: PlanState) -> None:
    assert set(said(issue_dialog)) == {
        "Lần 1 chốt 15 phân công của 6 đồng chí dự 11 đại hội, như hiện nay.",
        "Đây là lần ban hành đầu tiên; các thay đổi về sau được so với lần này.",
        f"Bảng phân công còn {state.warning_count} cảnh báo chưa xử lý.",
        "Việc ban hành không hoàn tác bằng Ctrl+Z; muốn rút lại, dùng “Thu hồi lần ban hành cuối”.",
    }


def test_it_is_issued_with_day_number_and_note(
    qtbot: QtBot, issue_dialog: IssueDialog, desk: Desk, app: App, planned: Planned
) -> None:
    for name, text in (("issued_on", "14/7/2025"), ("document", "12-TB/TU"), ("note", "sau họp Ban Thường vụ")):
        issue_dialog.form.input(name).put_text(text)
        issue_dialog.form.input(name).left.emit()
    issue_dialog.accept()
    qtbot.waitUntil(lambda: desk.messages.bar.words == "Đã ban hành bảng phân công lần 1.")
    (issue,) = app.lists.rows(PlanIssue)
    assert (issue.number, issue.issued_on, issue.document, issue.note) == (
        1, dt.date(2025, 7, 14), "12-TB/TU", "sau họp Ban Thường vụ",
    )  # fmt: skip
    assert len(app.lists.rows(IssuedAssignment)) > 0
    (told,) = app.lists.rows(AssignmentStateChange, assignment_id=planned.assignments["Cường", "Mai Châu"])
    assert (told.state, told.on) == (AssignmentState.TOLD, dt.date(2025, 7, 14))


def test_they_count_as_told_only_where_it_is_ticked(
    qtbot: QtBot, issue_dialog: IssueDialog, desk: Desk, app: App, planned: Planned
) -> None:
    issue_dialog.tells.setChecked(False)
    issue_dialog.accept()
    qtbot.waitUntil(lambda: bool(desk.messages.bar.words))
    assert app.lists.rows(AssignmentStateChange, assignment_id=planned.assignments["Cường", "Mai Châu"]) == []


def test_a_wrong_day_keeps_the_dialog_and_what_was_typed(qtbot: QtBot, issue_dialog: IssueDialog, app: App) -> None:
    issue_dialog.form.input("document").put_text("12-TB/TU")
    issue_dialog.form.input("issued_on").put_text("32/7/2025")
    issue_dialog.form.input("issued_on").setFocus()
    issue_dialog.accept()
    qtbot.wait(50)
    assert issue_dialog.isVisible()
    assert issue_dialog.form.first_wrong == "issued_on"
    assert issue_dialog.form.input("document").shown_text() == "12-TB/TU"
    assert app.lists.rows(PlanIssue) == []


def test_the_second_issue_says_how_much_changed(
    qtbot: QtBot, desk: Desk, app: App, verbs: PlanVerbs, state: PlanState, planned: Planned
) -> None:
    app.services.plan_issues.issue(AS_OF)
    app.services.congresses.move([planned.congresses["Mai Châu"]], 1)
    with qtbot.waitSignal(state.changed):
        state.read()
    open_issue_dialog(desk, state, verbs)
    words = said(opened(qtbot, desk, IssueDialog))
    assert "So với lần 1 ngày 21/7/2025, có 1 phân công thay đổi." in words
    assert "Lần 2 chốt 15 phân công của 6 đồng chí dự 11 đại hội, như hiện nay." in words


def test_without_assignments_nothing_is_asked(
    qtbot: QtBot, empty_desk: Desk, read_state: Callable[[Desk], PlanState]
) -> None:
    state = read_state(empty_desk)
    verbs = PlanVerbs(empty_desk, state)
    empty_desk.window.show()
    open_issue_dialog(empty_desk, state, verbs)
    qtbot.waitUntil(lambda: empty_desk.messages.bar.words == "Chưa có phân công nào để ban hành.")
    open_revoke_dialog(empty_desk, state, verbs)
    qtbot.waitUntil(lambda: empty_desk.messages.bar.words == "Bảng phân công chưa được ban hành.")


def test_the_last_issue_is_revoked_after_saying_what_stays(
    qtbot: QtBot, desk: Desk, app: App, state: PlanState, verbs: PlanVerbs
) -> None:
    for day in (14, 18):
        app.services.plan_issues.issue(dt.date(2025, 7, day))
    open_revoke_dialog(desk, state, verbs)
    dialog = opened(qtbot, desk, RevokeDialog)
    assert said(dialog) == [
        "Lần ban hành thứ 2 ngày 18/7/2025 với 15 phân công sẽ bị xóa. Bảng phân công đang làm giữ nguyên.",
        "Ai đã được báo vẫn ghi là đã báo. Các thay đổi sau đó được so với lần 1.",
    ]
    dialog.accept()
    qtbot.waitUntil(lambda: desk.messages.bar.words == "Đã thu hồi lần ban hành thứ 2 của bảng phân công.")
    assert [each.number for each in app.lists.rows(PlanIssue)] == [1]
    step = app.file.next_undo()
    assert step is not None
    assert step.words == "Thu hồi lần ban hành bảng phân công"
