"""The part on a real data file: what is moved and typed is one named step, shown at once, and taken back by undo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from congress_app.bootstrap import App
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.checks import Finding, Severity
from congress_app.domain.choices import HalfDay
from congress_app.ui.agenda import agenda_commands as own
from congress_app.ui.agenda import columns as at
from congress_app.ui.agenda.page import AgendaPage
from congress_app.ui.agenda.shift_dialog import ShiftDialog
from congress_app.ui.common import commands as common
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.focus import first_input
from congress_app.ui.common.title_line import MainButton
from tests.ui.agenda.acting import open_dialog, order, select, shown, stored, titles, undo

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

Key = Qt.Key


def test_a_command_has_the_same_words_in_button_and_menus(page: AgendaPage) -> None:
    actions = page._desk.actions
    actions.refresh()
    button = page.title.findChild(MainButton)
    assert button is not None
    assert button.text() == actions.action(common.NEW).text().replace("&", "") == "Thêm nội dung"
    page.hide()
    actions.refresh()
    assert actions.action(common.NEW).text().replace("&", "") == "Thêm mới"


@pytest.mark.parametrize("is_editing", [False, True])
@pytest.mark.parametrize("end", ["accept", "reject"])
def test_after_a_dialog_the_keys_are_back_in_the_programme(
    qtbot: QtBot, page: AgendaPage, end: str, *, is_editing: bool
) -> None:
    select(page, 0, 0)
    if is_editing:
        QTest.keyClicks(page.tree, "a")
        assert isinstance(QApplication.focusWidget(), QLineEdit)
    order(page, own.SHIFT)
    dialog = open_dialog(qtbot, ShiftDialog)
    getattr(dialog, end)()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.tree, timeout=2000)


def test_the_part_is_entered_at_the_programme_and_f6_reaches_its_warnings(page: AgendaPage) -> None:
    page.issue_line.show_warnings([("x", Finding("agenda.gap", Severity.WARNING, "c", "Content"))])
    assert [first_input(pane) for pane in page.panes[:1]] == [page.tree]
    assert page.issue_line in page.panes
    assert page.issue_line.isAncestorOf(first_input(page.issue_line))


def test_a_click_brings_the_keys_to_the_row(page: AgendaPage) -> None:
    page.panel.words.input("words").setFocus()
    index = page.model.index_of(page.work.data.sessions[0].items[1].id, at.TITLE)
    QTest.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, pos=page.tree.visualRect(index).center())
    assert QApplication.focusWidget() is page.tree
    assert page.tree.currentIndex() == index


def test_alt_down_moves_within_a_session_and_the_times_follow(qtbot: QtBot, page: AgendaPage) -> None:
    key = select(page, 0, 0)
    name = stored(qtbot, page, lambda: order(page, common.MOVE_DOWN))
    assert name == "Chuyển nội dung"
    assert shown(page)[0] == [
        ("1", "7h00 - 7h15", "Bầu Đoàn Chủ tịch"),
        ("2", "7h15 - 7h20", "Chào cờ"),
        ("3", "7h20 - 7h30", "Thông qua chương trình"),
    ]
    assert page.tree.current_key == key
    undo(qtbot, page)
    assert titles(page)[0][0] == "Chào cờ"


def test_a_move_is_shown_before_it_is_committed_and_over_the_edge_of_the_session(
    qtbot: QtBot, page: AgendaPage
) -> None:
    key = select(page, 0, 2)
    order(page, common.MOVE_DOWN)
    assert page._desk.writer.waiting == 1
    assert titles(page)[1] == ["Thông qua chương trình", "Diễn văn khai mạc", "Báo cáo chính trị", "Tham luận"]
    assert page.tree.current_key == key
    qtbot.waitUntil(lambda: page._desk.writer.waiting == 0)
    moved = page._desk.app.lists.rows(AgendaItem, id=key)[0]
    assert moved.session_id == page.work.data.sessions[1].session.id


def test_many_moves_in_a_row_end_where_they_should(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 0, 0)
    for _number in range(5):
        order(page, common.MOVE_DOWN)
    foreseen = titles(page)
    qtbot.waitUntil(lambda: page._desk.writer.waiting == 0)
    with qtbot.waitSignal(page.work.warnings_changed):
        page.work.load()
    assert titles(page) == foreseen
    assert foreseen[1] == ["Diễn văn khai mạc", "Báo cáo chính trị", "Chào cờ", "Tham luận"]


def test_a_drop_of_the_mouse_is_the_same_verb(qtbot: QtBot, page: AgendaPage) -> None:
    key = select(page, 1, 0)
    tree, target = page.tree, page.model.index_of(page.work.data.sessions[2].items[1].id, at.TITLE)
    mime: QMimeData = page.model.mimeData([page.model.index_of(key)])
    upper = QPointF(tree.visualRect(target).topLeft()) + QPointF(20, 2)
    kinds = Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(tree.viewport(), QDragEnterEvent(upper.toPoint(), *kinds))
    QApplication.sendEvent(tree.viewport(), QDragMoveEvent(upper.toPoint(), *kinds))
    name = stored(qtbot, page, lambda: QApplication.sendEvent(tree.viewport(), QDropEvent(upper, *kinds)))
    assert name == "Chuyển nội dung"
    assert titles(page)[2] == ["Thảo luận", "Diễn văn khai mạc", "Bế mạc"]


def test_a_part_is_made_and_taken_out_by_keys(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 0, 1)
    assert stored(qtbot, page, lambda: order(page, own.INDENT)) == "Đưa vào thành phần của nội dung trước"
    assert [row[0] for row in shown(page)[0]] == ["1", "1.1", "2"]
    assert stored(qtbot, page, lambda: order(page, own.OUTDENT)) == "Đưa ra khỏi nội dung cấp trên"
    assert [row[0] for row in shown(page)[0]] == ["1", "2", "3"]


def test_what_becomes_a_part_stays_the_current_row_and_in_view(qtbot: QtBot, page: AgendaPage) -> None:
    key = select(page, 0, 1)
    stored(qtbot, page, lambda: order(page, own.INDENT))
    index = page.tree.currentIndex()
    assert page.tree.current_key == key
    assert page.tree.isExpanded(index.parent())
    assert page.tree.visualRect(index).isValid()
    QTest.keyClick(page.tree, Key.Key_Down)
    assert page.tree.current_key == page.work.data.sessions[0].items[2].id


def test_all_selected_become_parts_in_one_step(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 0, 1)
    QTest.keyClick(page.tree, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    stored(qtbot, page, lambda: order(page, own.INDENT))
    assert [row[0] for row in shown(page)[0]] == ["1", "1.1", "1.2"]
    stored(qtbot, page, lambda: order(page, own.OUTDENT))
    assert [row[0] for row in shown(page)[0]] == ["1", "2", "3"]
    undo(qtbot, page)
    undo(qtbot, page)
    assert titles(page)[0] == ["Chào cờ", "Bầu Đoàn Chủ tịch", "Thông qua chương trình"]
    assert [row[0] for row in shown(page)[0]] == ["1", "2", "3"]


def test_what_cannot_become_a_part_is_said(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 0, 0)
    order(page, own.INDENT)
    qtbot.waitUntil(lambda: bool(page._desk.messages.bar.words))
    assert [row[0] for row in shown(page)[0]] == ["1", "2", "3"]


def test_typing_replaces_enter_goes_down_and_the_times_run(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 0, 0, at.MINUTES)
    QTest.keyClicks(page.tree, "2")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "0")
    name = stored(qtbot, page, lambda: QTest.keyClick(editor, Key.Key_Return))
    assert name == "Sửa “Số phút” của “Chào cờ”"
    assert [row[1] for row in shown(page)[0]] == ["7h00 - 7h20", "7h20 - 7h35", "7h35 - 7h45"]
    assert page.tree.current_key == page.work.data.sessions[0].items[1].id
    assert page.tree.currentIndex().column() == at.MINUTES


def test_what_stands_in_an_open_editor_survives_a_crash(
    qtbot: QtBot, page: AgendaPage, open_page: Callable[[App, str], AgendaPage], app: App, congress_id: str
) -> None:
    key = select(page, 0, 0, at.MINUTES)
    QTest.keyClicks(page.tree, "a")
    page._desk.drafts.write()
    again = open_page(app, congress_id)
    index = again.model.index_of(key, at.MINUTES)
    assert index.data() == "a"
    assert again.model.is_wrong(index)
    assert str(index.data(Qt.ItemDataRole.ToolTipRole)).startswith("Chưa lưu: đã gõ trước khi chương trình đóng.")
    again.tree.setCurrentIndex(index)
    QTest.keyClick(again.tree, Key.Key_Escape)
    assert (index.data(), again._desk.drafts.keys()) == ("5", ())


def test_the_first_letters_of_a_new_item_survive_a_crash(
    page: AgendaPage, open_page: Callable[[App, str], AgendaPage], app: App, congress_id: str
) -> None:
    order(page, common.NEW)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Van nghe")
    page._desk.drafts.write()
    again = open_page(app, congress_id)
    assert again.model.typed.new == {again.work.data.sessions[0].id: {"title": "Van nghe"}}


def test_the_reason_stands_in_words_beside_a_refused_cell(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 1, 1, at.MINUTES)
    QTest.keyClicks(page.tree, "a")
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(page.tree.note.isVisible)
    assert page.tree.note.text() == "“a” không phải là số phút; hãy ghi như 15."


def test_the_content_stays_readable_beside_the_details(page: AgendaPage) -> None:
    page.window().resize(911 - 56, 470)
    QApplication.processEvents()
    if not page.is_details_shown:
        order(page, common.DETAILS)
    QApplication.processEvents()
    assert page.is_details_shown
    assert page.tree.columnWidth(at.TITLE) >= 150
    page._split.setSizes([10, 2000])
    assert page.tree.columnWidth(at.TITLE) >= 110
    assert page.tree.columns_shown() == [at.NUMBER, at.TIME, at.MINUTES, at.TITLE]


def test_letters_typed_at_the_number_are_the_content(qtbot: QtBot, page: AgendaPage) -> None:
    key = select(page, 0, 0, at.NUMBER)
    QTest.keyClicks(page.tree, "B")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "e mac")
    stored(qtbot, page, lambda: QTest.keyClick(editor, Key.Key_Return))
    assert page.model.index_of(key, at.TITLE).data() == "Be mac"
    session = page.work.data.sessions[0].id
    page.tree.setCurrentIndex(page.model.index_of(session, at.VOTE))
    QTest.keyClicks(page.tree, "be")
    assert page.tree.current_key == session


def test_tab_goes_right_and_over_the_edge(page: AgendaPage) -> None:
    select(page, 0, 0, at.VOTE)
    QTest.keyClick(page.tree, Key.Key_Tab)
    assert page.tree.currentIndex().column() == at.NUMBER
    assert page.tree.current_key == page.work.data.sessions[0].items[1].id
    QTest.keyClick(page.tree, Key.Key_Backtab)
    assert page.tree.currentIndex().column() == at.VOTE


def test_a_fixed_start_is_typed_as_people_type_and_emptied_to_run_again(qtbot: QtBot, page: AgendaPage) -> None:
    index = page.model.index_of(page.work.data.sessions[0].items[1].id, at.TIME)
    assert stored(qtbot, page, lambda: page.model.setData(index, "7h10")) == "Sửa “Giờ cố định” của “Bầu Đoàn Chủ tịch”"
    assert [row[1] for row in shown(page)[0]] == ["7h00 - 7h05", "7h10 - 7h25", "7h25 - 7h35"]
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert (
        tip
        == "Giờ bắt đầu cố định lúc 7h10; xóa ô này để giờ chạy theo nội dung trước.\nCòn trống 5 phút trước nội dung này."
    )
    stored(qtbot, page, lambda: page.model.setData(index, ""))
    assert index.data() == "7h05 - 7h20"


def test_a_presenter_is_a_person_of_the_file_typed_without_accents(qtbot: QtBot, page: AgendaPage) -> None:
    key = select(page, 0, 0, at.PRESENTER)
    page.tree.edit(page.tree.currentIndex())
    editor = QApplication.focusWidget()
    assert isinstance(editor, ChoiceEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "kim ha")
    qtbot.waitUntil(lambda: editor.is_open)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    name = stored(qtbot, page, lambda: QTest.keyClick(popup, Key.Key_Return))
    item = page._desk.app.lists.rows(AgendaItem, id=key)[0]
    person = next(row for row in page.work.data.persons if row.id == item.presenter_id)
    assert (person.person.full_name, item.presenter) == ("Đinh Kim Hà", "")
    assert str(page.model.index_of(key, at.PRESENTER).data()) == "Đồng chí Đinh Kim Hà"
    assert name == "Sửa “Chào cờ”"


def test_any_other_text_is_a_presenter_too(qtbot: QtBot, page: AgendaPage) -> None:
    index = page.model.index_of(page.work.data.sessions[0].items[0].id, at.PRESENTER)
    name = stored(qtbot, page, lambda: page.model.setData(index, "Đội nghi lễ"))
    assert name == "Sửa “Người thực hiện” của “Chào cờ”"
    assert index.data() == "Đội nghi lễ"


def test_a_refused_value_stays_visible_with_its_sentence(qtbot: QtBot, page: AgendaPage) -> None:
    index = page.model.index_of(page.work.data.sessions[0].items[0].id, at.MINUTES)
    page.model.setData(index, "9999")
    qtbot.waitUntil(lambda: page.model.is_wrong(index))
    assert index.data() == "9999"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Một nội dung không thể kéo dài quá một ngày."


def test_new_items_are_typed_one_after_the_other(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 0, 0)
    order(page, common.NEW)
    for title in ("Mot", "Hai"):
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        QTest.keyClicks(editor, title)
        name = stored(qtbot, page, partial(QTest.keyClick, editor, Key.Key_Return))
        assert name == f"Thêm nội dung “{title}”"
        assert page.model.is_new_row(page.tree.currentIndex())
        page.tree.edit(page.tree.currentIndex())
    assert titles(page)[0] == ["Chào cờ", "Mot", "Hai", "Bầu Đoàn Chủ tịch", "Thông qua chương trình"]


def test_several_cells_are_pasted_as_one_step(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 0, 0, at.MINUTES)
    QGuiApplication.clipboard().setText("7\tChào cờ, mặc niệm\n8\tBầu các cơ quan\n")
    name = stored(qtbot, page, page.tree.paste)
    assert name == "Sửa 2 dòng “Nội dung chương trình”"
    assert [row[2] for row in shown(page)[0]][:2] == ["Chào cờ, mặc niệm", "Bầu các cơ quan"]
    undo(qtbot, page)
    assert [row[2] for row in shown(page)[0]][:2] == ["Chào cờ", "Bầu Đoàn Chủ tịch"]


def test_delete_says_what_and_offers_the_way_back(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 0, 1)
    assert stored(qtbot, page, lambda: order(page, common.DELETE)) == "Xóa “Bầu Đoàn Chủ tịch”"
    assert titles(page)[0] == ["Chào cờ", "Thông qua chương trình"]
    assert page._desk.messages.bar.words == "Đã xóa: 1 nội dung chương trình"


def test_a_session_is_deleted_with_its_items(qtbot: QtBot, page: AgendaPage) -> None:
    key = page.work.data.sessions[2].id
    page.tree.select_row(key)
    assert stored(qtbot, page, lambda: order(page, common.DELETE)) == "Xóa “Phiên chính thức”"
    assert [len(titles) for titles in titles(page)] == [3, 3]
    undo(qtbot, page)
    assert titles(page)[2] == ["Thảo luận", "Bế mạc"]
    assert page.tree.isExpanded(page.model.index_of(key))


def test_a_copy_stands_behind_its_original_and_is_the_current_row(qtbot: QtBot, page: AgendaPage) -> None:
    select(page, 0, 0)
    assert stored(qtbot, page, lambda: order(page, common.DUPLICATE)) == "Nhân đôi nội dung"
    assert titles(page)[0][:2] == ["Chào cờ", "Chào cờ"]
    assert page.tree.current_key == page.work.data.sessions[0].items[1].id


def test_a_new_session_takes_the_next_free_half_day(qtbot: QtBot, page: AgendaPage) -> None:
    page.tree.select_row(page.work.data.sessions[1].id)
    assert stored(qtbot, page, lambda: order(page, own.NEW_SESSION)) == "Thêm phiên họp"
    made = next(row for row in page.work.data.sessions if not row.items)
    assert (made.session.day, made.session.half_day) == (2, HalfDay.MORNING)
    assert page.tree.current_key == made.id
