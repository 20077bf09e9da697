"""The commands that ask first: shifting, splitting, issuing, pasting, templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem

from congress_app.domain.agenda import ProgrammeIssue
from congress_app.ui.agenda import agenda_commands as own
from congress_app.ui.agenda import columns as at
from congress_app.ui.agenda.issue_dialog import IssueDialog
from congress_app.ui.agenda.issue_line import changes_words, issue_words
from congress_app.ui.agenda.page import AgendaPage
from congress_app.ui.agenda.paste_dialog import PasteDialog
from congress_app.ui.agenda.save_template_dialog import SaveTemplateDialog
from congress_app.ui.agenda.shift_dialog import ShiftDialog
from congress_app.ui.agenda.split_dialog import SplitDialog
from congress_app.ui.agenda.template_dialog import TemplateDialog
from tests.ui.agenda.acting import open_dialog, order, select, shown, stored, titles, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_everything_after_is_shifted(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 0, 0)
    order(page, own.SHIFT)
    dialog = open_dialog(qtbot, ShiftDialog)
    dialog._field.setText("10")
    assert dialog._outcome.text() == "7h00 thành 7h10; phiên họp kết thúc lúc 7h40."
    assert stored(qtbot, page, dialog.accept) == "Dời chương trình 10 phút"
    assert [row[1] for row in shown(page)[0]] == ["7h10 - 7h15", "7h15 - 7h30", "7h30 - 7h40"]


@pytest.mark.parametrize(
    ("text", "is_possible"), [("0", False), ("", False), ("-", False), ("-500", False), ("-5", True)]
)
def test_a_shift_out_of_the_day_cannot_be_ordered(qtbot: QtBot, page: AgendaPage, text: str, is_possible: bool) -> None:
    dialog = ShiftDialog(page.work.data.sessions[0].items[0], page.work.data.sessions[0], page)
    dialog._field.setText(text)
    assert dialog._ok.isEnabled() is is_possible


def test_an_item_is_split_by_a_break(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 1, 2)
    order(page, own.SPLIT)
    dialog = open_dialog(qtbot, SplitDialog)
    assert dialog._outcome.text() == "8h40 - 8h55, giải lao đến 9h10, rồi tiếp tục đến 9h25."
    assert stored(qtbot, page, dialog.accept) == "Tách bằng giải lao"
    assert titles(page)[1][2:] == ["Tham luận", "Nghỉ giải lao", "Tham luận (tiếp theo)"]


def test_an_issue_marks_what_changes_after_it_and_is_revoked(qtbot: QtBot, page: AgendaPage) -> None:
    assert issue_words(page.work.data) == "Dự kiến: chưa ban hành"
    order(page, own.ISSUE)
    dialog = open_dialog(qtbot, IssueDialog)
    assert stored(qtbot, page, dialog.accept) == "Ban hành chương trình"
    assert issue_words(page.work.data).startswith("Ban hành lần 1 lúc ")
    assert changes_words(page.work.data) == "chưa có thay đổi"
    index = page.model.index_of(page.work.data.sessions[0].items[0].id, at.MINUTES)
    stored(qtbot, page, lambda: page.model.setData(index, "10"))
    assert changes_words(page.work.data) == "3 thay đổi"
    time = page.model.index_of(page.work.data.sessions[0].items[1].id, at.TIME)
    assert page.model.is_changed(time)
    assert time.data(Qt.ItemDataRole.ToolTipRole) == "Đã ban hành: 7h05 - 7h20; nay: 7h10 - 7h25"
    assert not page.model.is_changed(time.siblingAtColumn(at.TITLE))
    assert stored(qtbot, page, lambda: order(page, own.REVOKE)) == "Thu hồi chương trình đã ban hành"
    assert page.work.data.issue is None
    assert page._desk.messages.bar.words == "Đã thu hồi lần ban hành 1"
    assert page._desk.app.lists.rows(ProgrammeIssue) == []


def test_the_dialog_says_that_an_issue_is_revoked_and_not_undone(page: AgendaPage) -> None:
    words = " ".join(
        label.text() for label in IssueDialog(page.work.data, 2, page).findChildren(type(page.panel._times))
    )
    assert "không hoàn tác được bằng Ctrl+Z" in words
    assert "Thu hồi chương trình đã ban hành" in words
    assert "Chương trình đang có 2 cảnh báo." in words


def test_a_programme_of_excel_is_shown_before_it_is_added(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 0, 0)
    QGuiApplication.clipboard().setText("Chiều ngày 28/7\t\n14h20 - 14h30\tTrao hoa\n14h30 - 14h40\tChụp ảnh\n")
    page.tree.paste()
    dialog = open_dialog(qtbot, PasteDialog)
    assert dialog._total.text() == "1 phiên, 2 nội dung, 20 phút"
    assert stored(qtbot, page, dialog.accept) == "Dán chương trình 2 nội dung"
    assert shown(page)[2][2:] == [("3", "14h20 - 14h30", "Trao hoa"), ("4", "14h30 - 14h40", "Chụp ảnh")]
    undo(qtbot, page)
    assert titles(page)[2] == ["Thảo luận", "Bế mạc"]


def test_a_pasted_programme_takes_the_place_of_the_old_one(qtbot: QtBot, page: AgendaPage) -> None:
    page.verbs.paste("Sáng ngày 28/7\t\n7h30 - 8h00\tKhai mạc\n8h00 - 9h00\tBáo cáo\n")
    dialog = open_dialog(qtbot, PasteDialog)
    dialog._replaces.setChecked(True)
    stored(qtbot, page, dialog.accept)
    assert titles(page) == [["Khai mạc", "Báo cáo"]]
    undo(qtbot, page)
    assert len(page.work.data.sessions) == 3


def _line(dialog: PasteDialog, place: int) -> QTreeWidgetItem:
    head = dialog._preview.topLevelItem(0)
    assert head is not None
    line = head.child(place)
    assert line is not None
    return line


def test_a_row_left_out_of_a_paste_becomes_an_item_when_it_is_ticked(qtbot: QtBot, page: AgendaPage) -> None:
    page.verbs.paste("Chiều ngày 28/7\t\n14h20 - 14h30\tTrao hoa\nTặng quà lưu niệm\t\n14h30 - 14h40\tChụp ảnh\n")
    dialog = open_dialog(qtbot, PasteDialog)
    assert dialog._total.text() == "1 phiên, 2 nội dung, 20 phút; 1 dòng bỏ qua: hãy đánh dấu dòng nào là nội dung"
    row = _line(dialog, 1)
    assert (row.text(0), row.text(2)) == ("bỏ qua", "Tặng quà lưu niệm")
    row.setCheckState(0, Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: len(dialog.plan.sessions[0].items) == 3)
    dialog._preview.setCurrentItem(_line(dialog, 1), 2)
    QTest.keyClick(dialog._preview, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(dialog.plan.sessions[0].items) == 2)
    QTest.keyClick(dialog._preview, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(dialog.plan.sessions[0].items) == 3)
    stored(qtbot, page, dialog.accept)
    assert titles(page)[2] == ["Thảo luận", "Bế mạc", "Trao hoa", "Tặng quà lưu niệm", "Chụp ảnh"]


def test_nothing_understood_cannot_be_added(qtbot: QtBot, page: AgendaPage) -> None:
    dialog = PasteDialog(page.work.data, " ", "", page)
    assert not dialog._ok.isEnabled()
    assert dialog._total.text() == "Chưa đọc được gì: mỗi dòng cần có giờ hoặc số phút, và nội dung."


def test_a_new_programme_from_a_template_suitable_ones_first(qtbot: QtBot, page: AgendaPage) -> None:
    order(page, own.FROM_TEMPLATE)
    dialog = open_dialog(qtbot, TemplateDialog)
    qtbot.waitUntil(lambda: dialog.chosen is not None)
    assert dialog.chosen is not None
    assert dialog.chosen.is_suitable
    assert dialog._total.text() == "3 phiên, 26 nội dung, 420 phút"
    heads = [dialog._preview.topLevelItem(place) for place in range(3)]
    assert [head.text(0) for head in heads if head is not None] == [
        "Phiên trù bị, ngày thứ 1, buổi sáng · 160 phút",
        "Phiên chính thức, ngày thứ 1, buổi sáng · 185 phút",
        "Phiên chính thức, ngày thứ 1, buổi chiều · 75 phút",
    ]
    name = stored(qtbot, page, dialog.accept)
    assert name == "Tạo chương trình từ mẫu “Đảng bộ xã, phường, đặc khu: 2 nội dung, cấp ủy được chỉ định”"
    assert page.work.data.item_count == 26
    undo(qtbot, page)
    assert page.work.data.item_count == 8


def test_a_programme_is_kept_as_a_template(qtbot: QtBot, page: AgendaPage) -> None:
    order(page, own.SAVE_TEMPLATE)
    dialog = open_dialog(qtbot, SaveTemplateDialog)
    assert dialog.name == "Chương trình của xã Toàn Thắng"
    with qtbot.waitSignal(page._desk.bus.changed):
        dialog.accept()
    step = page._desk.app.file.next_undo()
    assert step is not None
    assert step.words == "Lưu mẫu chương trình “Chương trình của xã Toàn Thắng”"
    assert page._desk.messages.bar.words == "Đã lưu mẫu chương trình “Chương trình của xã Toàn Thắng”"
