"""The part on a real data file: assigned, handed over, told, allowed - by mouse and keyboard, each one named step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import Assignment
from congress_app.domain.fields import Id
from congress_app.ui.assignments import part_commands as own
from congress_app.ui.assignments.duty_dialogs import AskDialog
from congress_app.ui.assignments.page import AssignmentsPage
from congress_app.ui.assignments.views import CONGRESSES
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command
from congress_app.ui.common.desk import Desk, Visit
from tests.ui.assignments.planned import Planned
from tests.ui.desks import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> AssignmentsPage:
    made = AssignmentsPage(desk)
    with qtbot.waitSignal(made.state.loaded):
        show(qtbot, desk, made, 1300, 760)
    return made


def _done(qtbot: QtBot, page: AssignmentsPage, do: Callable[[], object]) -> str:
    """Do something, wait until it is stored and read again; what the step is called."""
    with qtbot.waitSignal(page.desk.bus.changed):
        do()
    qtbot.waitUntil(lambda: page.desk.writer.waiting == 0)
    with qtbot.waitSignal(page.state.changed):
        page.state.read()
    step = page.desk.app.file.next_undo()
    return step.words if step is not None else ""


def _order(page: AssignmentsPage, command: Command) -> None:
    page.desk.actions.refresh()
    page.desk.actions.action(command).trigger()


def _go(page: AssignmentsPage, member: str, day: str) -> None:
    grid = page.matrix.matrix_model.grid
    row = next(n for n, each in enumerate(grid.members) if each.name.endswith(member))
    column = next(n for n, each in enumerate(grid.columns) if each.date and f"{each.date:%d/%m}" == day)
    page.matrix.view.go_to(row, column)


def _at(page: AssignmentsPage, member: str, day: str) -> str:
    grid = page.matrix.matrix_model.grid
    row = next(n for n, each in enumerate(grid.members) if each.name.endswith(member))
    column = next(n for n, each in enumerate(grid.columns) if each.date and f"{each.date:%d/%m}" == day)
    return str(page.matrix.matrix_model.index(row, column).data() or "")


def test_what_is_chosen_is_shown_beside(page: AssignmentsPage) -> None:
    _go(page, "An", "28/07")
    assert page.side.currentWidget() is page.side.duties
    assert [each.finding.rule for each in page.side.duties.findings] == ["assignment.half_day"]
    _go(page, "Hà", "28/07")
    assert page.side.currentWidget() is page.side.congresses


def test_enter_offers_the_congresses_of_the_day_without_a_speaker_first(qtbot: QtBot, page: AssignmentsPage) -> None:
    _go(page, "Hà", "30/07")
    QTest.keyClick(page.matrix.view, Key.Key_Return)
    menu = next(each for each in page.matrix.findChildren(QMenu) if each.isVisible())
    words = [action.text() for action in menu.actions()]
    assert words == ["xã Lâm Thao · sáng, chiều 30/7/2025", "xã Đà Bắc · sáng 29/7/2025 - sáng 30/7/2025 (đã có người)"]
    assert _done(qtbot, page, menu.actions()[0].trigger) == "Phân công dự 1 đại hội"
    assert _at(page, "Hà", "30/07") == "Lâm Thao"


def test_alt_down_gives_an_assignment_to_the_next_member_and_follows_it(qtbot: QtBot, page: AssignmentsPage) -> None:
    _go(page, "Cường", "31/07")
    page.matrix.view.selectionModel().clearSelection()
    _go(page, "Dung", "29/07")
    words = _done(qtbot, page, lambda: _order(page, common.MOVE_DOWN))
    assert words == "Giao 1 phân công cho đồng chí khác"
    assert _at(page, "Giang", "29/07") == "Đà Bắc"
    member = page.matrix.view.chosen_member
    assert member is not None
    assert member.name == "Hoàng Trường Giang"


def test_cut_and_paste_is_a_drag_by_keys(qtbot: QtBot, page: AssignmentsPage) -> None:
    page.matrix.view.setFocus()
    _go(page, "Dung", "29/07")
    _order(page, own.CUT)
    _go(page, "Hà", "31/07")
    _done(qtbot, page, lambda: _order(page, common.PASTE))
    assert (_at(page, "Hà", "29/07"), _at(page, "Dung", "29/07")) == ("Đà Bắc", "")


def test_a_drop_on_another_member_of_one_who_was_told_keeps_the_history(
    qtbot: QtBot, page: AssignmentsPage, planned: Planned
) -> None:
    told = planned.assignments["Bình", "Việt Trì"]
    _done(qtbot, page, lambda: page.matrix.matrix_model.duties_dropped.emit([told], planned.persons["Hà"]))
    rows = page.desk.app.lists.rows(Assignment, congress_id=planned.congresses["Việt Trì"], role=AssignmentRole.SPEAKER)
    assert {(row.person_id, row.replaces_id) for row in rows} == {
        (planned.persons["Bình"], None),
        (planned.persons["Hà"], told),
    }
    assert _at(page, "Hà", "28/07") == "Việt Trì"


def test_who_could_go_stands_beside_each_member(qtbot: QtBot, page: AssignmentsPage, planned: Planned) -> None:
    page.side.congresses.choose(planned.congresses["Lâm Thao"])
    found = page.matrix.matrix_model.candidates
    assert [each.words for each in found[planned.persons["Hà"]].obstacles] == ["vắng: Trực cơ quan"]
    assert found[planned.persons["An"]].is_free
    ids = page.side.congresses.members.line_model.keys
    assert ids.index(planned.persons["An"]) < ids.index(planned.persons["Hà"])
    page.side.congresses.members.choose(planned.persons["An"])
    _done(qtbot, page, lambda: page.side.congresses.members.opened.emit(planned.persons["An"]))
    assert _at(page, "An", "30/07") == "Lâm Thao"


def test_states_are_written_down(qtbot: QtBot, page: AssignmentsPage, planned: Planned) -> None:
    _go(page, "Dung", "29/07")
    assert _done(qtbot, page, lambda: _order(page, own.TELL)) == "Ghi “Đã báo” cho 1 phân công"
    duty = next(each for each in page.state.plan.duties if each.id == planned.assignments["Dung", "Đà Bắc"])
    assert (duty.state, duty.told) == (AssignmentState.TOLD, duty.slots)


def test_declining_needs_its_reason(qtbot: QtBot, page: AssignmentsPage) -> None:
    _go(page, "Dung", "29/07")
    _order(page, own.DECLINE)
    dialog = page.desk.window.findChild(AskDialog)
    assert isinstance(dialog, AskDialog)
    dialog.ask()
    assert dialog.isVisible()
    note = dialog.form.input("note")
    assert note.accessibleDescription() == "Mục này không được để trống."
    note.put_text("Bận họp")
    note.left.emit()
    assert dialog.form.first_wrong == ""
    _done(qtbot, page, dialog.ask)
    assert _at(page, "Dung", "29/07") == ""


def test_an_allowed_exception_stays_visible_with_its_reason(qtbot: QtBot, page: AssignmentsPage) -> None:
    _go(page, "An", "28/07")
    _order(page, own.ALLOW)
    dialog = page.desk.window.findChild(AskDialog)
    assert isinstance(dialog, AskDialog)
    dialog.form.edited.emit("reason", "Hai nơi liền nhau")
    before = page.state.warning_count
    _done(qtbot, page, dialog.ask)
    assert page.state.warning_count == before - 1
    (found,) = page.side.duties.findings
    assert found.finding.sentence.endswith("Được phép: Hai nơi liền nhau")
    _done(qtbot, page, lambda: _order(page, own.DISALLOW))
    assert page.state.warning_count == before


def test_deleting_is_undone_with_one_key(qtbot: QtBot, page: AssignmentsPage, planned: Planned) -> None:
    _go(page, "Dung", "29/07")
    assert _done(qtbot, page, lambda: _order(page, common.DELETE)) == "Xóa 1 phân công"
    assert _at(page, "Dung", "29/07") == ""
    page.desk.app.file.undo()
    assert page.desk.app.lists.rows(Assignment, id=Id(planned.assignments["Dung", "Đà Bắc"]))


def test_fields_and_phases_are_stored_when_left(qtbot: QtBot, page: AssignmentsPage, planned: Planned) -> None:
    _go(page, "Dung", "29/07")
    box = next(each for kind, each in page.side.duties._phases.items() if kind.value == "preparatory")
    _done(qtbot, page, box.click)
    (row,) = page.desk.app.lists.rows(Assignment, id=Id(planned.assignments["Dung", "Đà Bắc"]))
    assert row.phases == ("preparatory", "official")
    _done(qtbot, page, lambda: page.side.duties.form.edited.emit("transport", "Xe 19A-001"))
    (row,) = page.desk.app.lists.rows(Assignment, id=Id(planned.assignments["Dung", "Đà Bắc"]))
    assert row.transport == "Xe 19A-001"


def test_a_link_leads_to_a_congress(page: AssignmentsPage, planned: Planned) -> None:
    page.take(Visit("assignments", planned.congresses["Đà Bắc"]))
    assert page.side.congresses.congress_id == planned.congresses["Đà Bắc"]
    column = page.matrix.view.chosen_column
    assert column is not None
    assert f"{column.date:%d/%m}" == "29/07"


def test_the_matrix_by_congress_assigns_in_a_role(qtbot: QtBot, page: AssignmentsPage, planned: Planned) -> None:
    page.show_view(CONGRESSES)
    grid = page.matrix.matrix_model.grid
    column = next(n for n, each in enumerate(grid.columns) if each.meetings[0].id == planned.congresses["Lâm Thao"])
    page.matrix.view.go_to(grid.row_of[planned.persons["Hà"]], column)
    page.matrix.ask_assign_here()
    menu = next(each for each in page.matrix.findChildren(QMenu) if each.isVisible())
    area = next(action for action in menu.actions() if action.text() == "Phụ trách địa bàn")
    _done(qtbot, page, area.trigger)
    rows = page.desk.app.lists.rows(Assignment, congress_id=planned.congresses["Lâm Thao"], role=AssignmentRole.AREA)
    assert [row.person_id for row in rows] == [planned.persons["Hà"]]


def test_an_empty_file_says_what_belongs_here(qtbot: QtBot, empty_desk: Desk) -> None:
    page = AssignmentsPage(empty_desk)
    with qtbot.waitSignal(page.state.loaded):
        show(qtbot, empty_desk, page, 1300, 760)
    assert page._stack.currentWidget() is page._empty


def test_no_dialog_stays_behind(page: AssignmentsPage) -> None:
    assert page.desk.window.findChildren(QDialog) == []
