"""The part on a real data file: what is done by keys, mouse and dialogs is one named step, shown at once, and taken back by undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from congress_app.bootstrap import App
from congress_app.domain.agenda import AgendaItem, ProgrammeIssue
from congress_app.domain.choices import HalfDay
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Id
from congress_app.services.agenda import Place
from congress_app.ui.agenda import agenda_commands as own
from congress_app.ui.agenda import columns as at
from congress_app.ui.agenda.dates_dialog import DatesDialog
from congress_app.ui.agenda.issue_dialog import IssueDialog
from congress_app.ui.agenda.issue_line import changes_words, issue_words
from congress_app.ui.agenda.page import AgendaPage
from congress_app.ui.agenda.paste_dialog import PasteDialog
from congress_app.ui.agenda.save_template_dialog import SaveTemplateDialog
from congress_app.ui.agenda.shift_dialog import ShiftDialog
from congress_app.ui.agenda.split_dialog import SplitDialog
from congress_app.ui.agenda.template_dialog import TemplateDialog
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.desk import Visit
from congress_app.ui.common.focus import commit_focus

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
D = TypeVar("D", bound=QDialog)


def _shown(page: AgendaPage) -> list[list[tuple[str, ...]]]:
    """Number, time and content of each item, by session, as the tree shows them."""
    columns = at.NUMBER, at.TIME, at.TITLE
    return [
        [tuple(str(page.model.index_of(row.id, column).data()) for column in columns) for row in session.items]
        for session in page.work.data.sessions
    ]


def _titles(page: AgendaPage) -> list[list[str]]:
    return [[title for _number, _time, title in session] for session in _shown(page)]


def _stored(qtbot: QtBot, page: AgendaPage, do: Callable[[], object]) -> str:
    """Do something, wait until it is stored and read again; what the step is called."""
    with qtbot.waitSignals([page._desk.bus.changed, page.work.warnings_changed], order="none"):
        do()
    qtbot.waitUntil(lambda: page._desk.writer.waiting == 0)
    step = page._desk.app.file.next_undo()
    return step.words if step is not None else ""


def _order(page: AgendaPage, command: Command) -> None:
    page._desk.actions.refresh()
    page._desk.actions.action(command).trigger()


def _select(page: AgendaPage, session: int, item: int, column: int = at.TITLE) -> str:
    key = page.work.data.sessions[session].items[item].id
    page.tree.select_row(key, column)
    return key


def _dialog(qtbot: QtBot, kind: type[D]) -> D:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def _undo(qtbot: QtBot, page: AgendaPage) -> None:
    with qtbot.waitSignals([page._desk.bus.changed, page.work.warnings_changed], order="none"):
        page._desk.write(page._desk.app.file.undo, owner=page)


# moving


def test_alt_down_moves_within_a_session_and_the_times_follow(qtbot: QtBot, page: AgendaPage) -> None:
    key = _select(page, 0, 0)
    name = _stored(qtbot, page, lambda: _order(page, common.MOVE_DOWN))
    assert name == "Chuyển nội dung"
    assert _shown(page)[0] == [
        ("1", "7h00 - 7h15", "Bầu Đoàn Chủ tịch"),
        ("2", "7h15 - 7h20", "Chào cờ"),
        ("3", "7h20 - 7h30", "Thông qua chương trình"),
    ]
    assert page.tree.current_key == key
    _undo(qtbot, page)
    assert _titles(page)[0][0] == "Chào cờ"


def test_a_move_is_shown_before_it_is_committed_and_over_the_edge_of_the_session(
    qtbot: QtBot, page: AgendaPage
) -> None:
    key = _select(page, 0, 2)
    _order(page, common.MOVE_DOWN)
    assert page._desk.writer.waiting == 1
    assert _titles(page)[1] == ["Thông qua chương trình", "Diễn văn khai mạc", "Báo cáo chính trị", "Tham luận"]
    assert page.tree.current_key == key
    qtbot.waitUntil(lambda: page._desk.writer.waiting == 0)
    moved = page._desk.app.lists.rows(AgendaItem, id=key)[0]
    assert moved.session_id == page.work.data.sessions[1].session.id


def test_many_moves_in_a_row_end_where_they_should(qtbot: QtBot, page: AgendaPage) -> None:
    _select(page, 0, 0)
    for _number in range(5):
        _order(page, common.MOVE_DOWN)
    foreseen = _titles(page)
    qtbot.waitUntil(lambda: page._desk.writer.waiting == 0)
    with qtbot.waitSignal(page.work.warnings_changed):
        page.work.load()
    assert _titles(page) == foreseen
    assert foreseen[1] == ["Diễn văn khai mạc", "Báo cáo chính trị", "Chào cờ", "Tham luận"]


def test_a_drop_of_the_mouse_is_the_same_verb(qtbot: QtBot, page: AgendaPage) -> None:
    key = _select(page, 1, 0)
    tree, target = page.tree, page.model.index_of(page.work.data.sessions[2].items[1].id, at.TITLE)
    mime: QMimeData = page.model.mimeData([page.model.index_of(key)])
    upper = QPointF(tree.visualRect(target).topLeft()) + QPointF(20, 2)
    kinds = Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(tree.viewport(), QDragEnterEvent(upper.toPoint(), *kinds))
    QApplication.sendEvent(tree.viewport(), QDragMoveEvent(upper.toPoint(), *kinds))
    name = _stored(qtbot, page, lambda: QApplication.sendEvent(tree.viewport(), QDropEvent(upper, *kinds)))
    assert name == "Chuyển nội dung"
    assert _titles(page)[2] == ["Thảo luận", "Diễn văn khai mạc", "Bế mạc"]


def test_a_part_is_made_and_taken_out_by_keys(qtbot: QtBot, page: AgendaPage) -> None:
    _select(page, 0, 1)
    assert _stored(qtbot, page, lambda: _order(page, own.INDENT)) == "Đưa vào thành phần của nội dung trước"
    assert [row[0] for row in _shown(page)[0]] == ["1", "1.1", "2"]
    assert _stored(qtbot, page, lambda: _order(page, own.OUTDENT)) == "Đưa ra khỏi nội dung cấp trên"
    assert [row[0] for row in _shown(page)[0]] == ["1", "2", "3"]


# typing


def test_typing_replaces_enter_goes_down_and_the_times_run(qtbot: QtBot, page: AgendaPage) -> None:
    _select(page, 0, 0, at.MINUTES)
    QTest.keyClicks(page.tree, "2")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "0")
    name = _stored(qtbot, page, lambda: QTest.keyClick(editor, Key.Key_Return))
    assert name == "Sửa “Số phút” của “Chào cờ”"
    assert [row[1] for row in _shown(page)[0]] == ["7h00 - 7h20", "7h20 - 7h35", "7h35 - 7h45"]
    assert page.tree.current_key == page.work.data.sessions[0].items[1].id
    assert page.tree.currentIndex().column() == at.MINUTES


def test_tab_goes_right_and_over_the_edge(page: AgendaPage) -> None:
    _select(page, 0, 0, at.VOTE)
    QTest.keyClick(page.tree, Key.Key_Tab)
    assert page.tree.currentIndex().column() == at.NUMBER
    assert page.tree.current_key == page.work.data.sessions[0].items[1].id
    QTest.keyClick(page.tree, Key.Key_Backtab)
    assert page.tree.currentIndex().column() == at.VOTE


def test_a_fixed_start_is_typed_as_people_type_and_emptied_to_run_again(qtbot: QtBot, page: AgendaPage) -> None:
    index = page.model.index_of(page.work.data.sessions[0].items[1].id, at.TIME)
    assert (
        _stored(qtbot, page, lambda: page.model.setData(index, "7h10")) == "Sửa “Giờ cố định” của “Bầu Đoàn Chủ tịch”"
    )
    assert [row[1] for row in _shown(page)[0]] == ["7h00 - 7h05", "7h10 - 7h25", "7h25 - 7h35"]
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert (
        tip
        == "Giờ bắt đầu cố định lúc 7h10; xóa ô này để giờ chạy theo nội dung trước.\nCòn trống 5 phút trước nội dung này."
    )
    _stored(qtbot, page, lambda: page.model.setData(index, ""))
    assert index.data() == "7h05 - 7h20"


def test_a_presenter_is_a_person_of_the_file_typed_without_accents(qtbot: QtBot, page: AgendaPage) -> None:
    key = _select(page, 0, 0, at.PRESENTER)
    page.tree.edit(page.tree.currentIndex())
    editor = QApplication.focusWidget()
    assert isinstance(editor, ChoiceEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "kim ha")
    qtbot.waitUntil(lambda: editor.is_open)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    name = _stored(qtbot, page, lambda: QTest.keyClick(popup, Key.Key_Return))
    stored = page._desk.app.lists.rows(AgendaItem, id=key)[0]
    person = next(row for row in page.work.data.persons if row.id == stored.presenter_id)
    assert (person.person.full_name, stored.presenter) == ("Đinh Kim Hà", "")
    assert str(page.model.index_of(key, at.PRESENTER).data()) == "Đồng chí Đinh Kim Hà"
    assert name == "Sửa “Chào cờ”"


def test_any_other_text_is_a_presenter_too(qtbot: QtBot, page: AgendaPage) -> None:
    index = page.model.index_of(page.work.data.sessions[0].items[0].id, at.PRESENTER)
    name = _stored(qtbot, page, lambda: page.model.setData(index, "Đội nghi lễ"))
    assert name == "Sửa “Người thực hiện” của “Chào cờ”"
    assert index.data() == "Đội nghi lễ"


def test_a_refused_value_stays_visible_with_its_sentence(qtbot: QtBot, page: AgendaPage) -> None:
    index = page.model.index_of(page.work.data.sessions[0].items[0].id, at.MINUTES)
    page.model.setData(index, "9999")
    qtbot.waitUntil(lambda: page.model.is_wrong(index))
    assert index.data() == "9999"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Một nội dung không thể kéo dài quá một ngày."


def test_new_items_are_typed_one_after_the_other(qtbot: QtBot, page: AgendaPage) -> None:
    _select(page, 0, 0)
    _order(page, common.NEW)
    for title in ("Mot", "Hai"):
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        QTest.keyClicks(editor, title)
        name = _stored(qtbot, page, partial(QTest.keyClick, editor, Key.Key_Return))
        assert name == f"Thêm nội dung “{title}”"
        assert page.model.is_new_row(page.tree.currentIndex())
        page.tree.edit(page.tree.currentIndex())
    assert _titles(page)[0] == ["Chào cờ", "Mot", "Hai", "Bầu Đoàn Chủ tịch", "Thông qua chương trình"]


def test_several_cells_are_pasted_as_one_step(qtbot: QtBot, page: AgendaPage) -> None:
    _select(page, 0, 0, at.MINUTES)
    QGuiApplication.clipboard().setText("7\tChào cờ, mặc niệm\n8\tBầu các cơ quan\n")
    name = _stored(qtbot, page, page.tree.paste)
    assert name == "Sửa 2 dòng “Nội dung chương trình”"
    assert [row[2] for row in _shown(page)[0]][:2] == ["Chào cờ, mặc niệm", "Bầu các cơ quan"]
    _undo(qtbot, page)
    assert [row[2] for row in _shown(page)[0]][:2] == ["Chào cờ", "Bầu Đoàn Chủ tịch"]


# rows


def test_delete_says_what_and_offers_the_way_back(qtbot: QtBot, page: AgendaPage) -> None:
    _select(page, 0, 1)
    assert _stored(qtbot, page, lambda: _order(page, common.DELETE)) == "Xóa “Bầu Đoàn Chủ tịch”"
    assert _titles(page)[0] == ["Chào cờ", "Thông qua chương trình"]
    assert page._desk.messages.bar.words == "Đã xóa: 1 nội dung chương trình"


def test_a_session_is_deleted_with_its_items(qtbot: QtBot, page: AgendaPage) -> None:
    page.tree.select_row(page.work.data.sessions[2].id)
    assert _stored(qtbot, page, lambda: _order(page, common.DELETE)) == "Xóa “Phiên họp”"
    assert len(page.work.data.sessions) == 2
    _undo(qtbot, page)
    assert _titles(page)[2] == ["Thảo luận", "Bế mạc"]
    assert page.tree.isExpanded(page.model.index_of(page.work.data.sessions[2].id))


def test_a_copy_stands_behind_its_original_and_is_the_current_row(qtbot: QtBot, page: AgendaPage) -> None:
    _select(page, 0, 0)
    assert _stored(qtbot, page, lambda: _order(page, common.DUPLICATE)) == "Nhân đôi nội dung"
    assert _titles(page)[0][:2] == ["Chào cờ", "Chào cờ"]
    assert page.tree.current_key == page.work.data.sessions[0].items[1].id


def test_a_new_session_takes_the_next_free_half_day(qtbot: QtBot, page: AgendaPage) -> None:
    page.tree.select_row(page.work.data.sessions[1].id)
    assert _stored(qtbot, page, lambda: _order(page, own.NEW_SESSION)) == "Thêm phiên họp"
    made = next(row for row in page.work.data.sessions if not row.items)
    assert (made.session.day, made.session.half_day) == (2, HalfDay.MORNING)
    assert page.tree.current_key == made.id


# dialogs


def test_everything_after_is_shifted(qtbot: QtBot, page: AgendaPage) -> None:
    _select(page, 0, 0)
    _order(page, own.SHIFT)
    dialog = _dialog(qtbot, ShiftDialog)
    dialog._field.setText("10")
    assert dialog._outcome.text() == "7h00 thành 7h10; phiên họp kết thúc lúc 7h40."
    assert _stored(qtbot, page, dialog.accept) == "Dời chương trình 10 phút"
    assert [row[1] for row in _shown(page)[0]] == ["7h10 - 7h15", "7h15 - 7h30", "7h30 - 7h40"]


@pytest.mark.parametrize(
    ("text", "is_possible"), [("0", False), ("", False), ("-", False), ("-500", False), ("-5", True)]
)
def test_a_shift_out_of_the_day_cannot_be_ordered(qtbot: QtBot, page: AgendaPage, text: str, is_possible: bool) -> None:
    dialog = ShiftDialog(page.work.data.sessions[0].items[0], page.work.data.sessions[0], page)
    dialog._field.setText(text)
    assert dialog._ok.isEnabled() is is_possible


def test_an_item_is_split_by_a_break(qtbot: QtBot, page: AgendaPage) -> None:
    _select(page, 1, 2)
    _order(page, own.SPLIT)
    dialog = _dialog(qtbot, SplitDialog)
    assert dialog._outcome.text() == "8h40 - 8h55, giải lao đến 9h10, rồi tiếp tục đến 9h25."
    assert _stored(qtbot, page, dialog.accept) == "Tách bằng giải lao"
    assert _titles(page)[1][2:] == ["Tham luận", "Nghỉ giải lao", "Tham luận (tiếp theo)"]


def test_an_issue_marks_what_changes_after_it_and_is_revoked(qtbot: QtBot, page: AgendaPage) -> None:
    assert issue_words(page.work.data) == "Dự kiến: chưa ban hành"
    _order(page, own.ISSUE)
    dialog = _dialog(qtbot, IssueDialog)
    assert _stored(qtbot, page, dialog.accept) == "Ban hành chương trình"
    assert issue_words(page.work.data).startswith("Ban hành lần 1 lúc ")
    assert changes_words(page.work.data) == "chưa có thay đổi"
    index = page.model.index_of(page.work.data.sessions[0].items[0].id, at.MINUTES)
    _stored(qtbot, page, lambda: page.model.setData(index, "10"))
    assert changes_words(page.work.data) == "3 thay đổi"
    time = page.model.index_of(page.work.data.sessions[0].items[1].id, at.TIME)
    assert page.model.is_changed(time)
    assert time.data(Qt.ItemDataRole.ToolTipRole) == "Đã ban hành: 7h05 - 7h20; nay: 7h10 - 7h25"
    assert not page.model.is_changed(time.siblingAtColumn(at.TITLE))
    assert _stored(qtbot, page, lambda: _order(page, own.REVOKE)) == "Thu hồi chương trình đã ban hành"
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
    _select(page, 0, 0)
    QGuiApplication.clipboard().setText("Chiều ngày 28/7\t\n14h20 - 14h30\tTrao hoa\n14h30 - 14h40\tChụp ảnh\n")
    page.tree.paste()
    dialog = _dialog(qtbot, PasteDialog)
    assert dialog._total.text() == "1 phiên, 2 nội dung, 20 phút"
    assert _stored(qtbot, page, dialog.accept) == "Dán chương trình 2 nội dung"
    assert _shown(page)[2][2:] == [("3", "14h20 - 14h30", "Trao hoa"), ("4", "14h30 - 14h40", "Chụp ảnh")]
    _undo(qtbot, page)
    assert _titles(page)[2] == ["Thảo luận", "Bế mạc"]


def test_a_pasted_programme_takes_the_place_of_the_old_one(qtbot: QtBot, page: AgendaPage) -> None:
    page.verbs.paste("Sáng ngày 28/7\t\n7h30 - 8h00\tKhai mạc\n8h00 - 9h00\tBáo cáo\n")
    dialog = _dialog(qtbot, PasteDialog)
    dialog._replaces.setChecked(True)
    _stored(qtbot, page, dialog.accept)
    assert _titles(page) == [["Khai mạc", "Báo cáo"]]
    _undo(qtbot, page)
    assert len(page.work.data.sessions) == 3


def test_nothing_understood_cannot_be_added(qtbot: QtBot, page: AgendaPage) -> None:
    dialog = PasteDialog(page.work.data, " ", "", page)
    assert not dialog._ok.isEnabled()
    assert dialog._total.text() == "Chưa đọc được gì: mỗi dòng cần có giờ hoặc số phút, và nội dung."


def test_a_new_programme_from_a_template_suitable_ones_first(qtbot: QtBot, page: AgendaPage) -> None:
    _order(page, own.FROM_TEMPLATE)
    dialog = _dialog(qtbot, TemplateDialog)
    qtbot.waitUntil(lambda: dialog.chosen is not None)
    assert dialog.chosen is not None
    assert dialog.chosen.is_suitable
    assert dialog._total.text() == "3 phiên, 26 nội dung, 420 phút"
    name = _stored(qtbot, page, dialog.accept)
    assert name == "Tạo chương trình từ mẫu “Đảng bộ xã, phường, đặc khu: 2 nội dung, cấp ủy được chỉ định”"
    assert page.work.data.item_count == 26
    _undo(qtbot, page)
    assert page.work.data.item_count == 8


def test_a_programme_is_kept_as_a_template(qtbot: QtBot, page: AgendaPage) -> None:
    _order(page, own.SAVE_TEMPLATE)
    dialog = _dialog(qtbot, SaveTemplateDialog)
    assert dialog.name == "Chương trình của xã Toàn Thắng"
    with qtbot.waitSignal(page._desk.bus.changed):
        dialog.accept()
    step = page._desk.app.file.next_undo()
    assert step is not None
    assert step.words == "Lưu mẫu chương trình “Chương trình của xã Toàn Thắng”"
    assert page._desk.messages.bar.words == "Đã lưu mẫu chương trình “Chương trình của xã Toàn Thắng”"


# details


def test_the_words_to_say_are_stored_when_left(qtbot: QtBot, page: AgendaPage) -> None:
    key = _select(page, 0, 0)
    field = page.panel.words.input("words")
    field.setFocus()
    QTest.keyClicks(field, "Kinh thua Dai hoi!")
    name = _stored(qtbot, page, commit_focus)
    assert name == "Sửa “Lời dẫn” của “Chào cờ”"
    assert page._desk.app.lists.rows(AgendaItem, id=key)[0].words == "Kinh thua Dai hoi!"


def test_words_that_were_not_left_survive_a_crash(
    qtbot: QtBot, app: App, congress_id: str, page: AgendaPage, open_page: Callable[[App, str], AgendaPage]
) -> None:
    _select(page, 0, 0)
    field = page.panel.words.input("words")
    field.setFocus()
    QTest.keyClicks(field, "Do dang")
    page._desk.drafts.write()
    again = open_page(app, congress_id)
    _select(again, 0, 0)
    assert again.panel.words.input("words").shown_text() == "Do dang"


def test_who_stands_by_is_a_person_or_a_text(qtbot: QtBot, page: AgendaPage) -> None:
    key = _select(page, 0, 0)
    for text, is_person in (("nguyen cong chien", True), ("Đội tuyên truyền", False)):
        _stored(qtbot, page, partial(page.panel.item.edited.emit, "standby", text))
        stored = page._desk.app.lists.rows(AgendaItem, id=key)[0]
        assert (stored.standby_id is not None, stored.standby) == (is_person, "" if is_person else text)


def test_a_session_moves_to_another_half_day_in_its_details(qtbot: QtBot, page: AgendaPage) -> None:
    key = page.work.data.sessions[0].id
    page.tree.select_row(key)
    name = _stored(qtbot, page, lambda: page.panel.session.edited.emit("half_day", HalfDay.AFTERNOON))
    assert name == "Sửa “Buổi” của “Phiên họp”"
    assert page.tree.current_key == key


# what is found, what is empty, links


def test_warnings_appear_beside_their_rows_when_ready(qtbot: QtBot, page: AgendaPage) -> None:
    index = page.model.index_of(page.work.data.sessions[0].items[1].id, at.PRESENTER)
    _stored(qtbot, page, lambda: page.model.setData(index, ""))
    number = index.siblingAtColumn(at.NUMBER)
    assert number.data(Qt.ItemDataRole.ToolTipRole) == "Chưa có người thực hiện."
    assert not number.data(Qt.ItemDataRole.DecorationRole).isNull()


def test_no_congress_says_where_one_is_chosen(open_page: Callable[[App, str], AgendaPage], app: App) -> None:
    page = open_page(app, "")
    assert page.empties.currentWidget() is page.empties._no_congress
    assert not page.is_details_shown


def test_a_congress_without_a_programme_offers_to_begin(qtbot: QtBot, page: AgendaPage) -> None:
    rows = [row.session for row in page.work.data.sessions]
    _stored(qtbot, page, lambda: page.work.run(lambda: page.work.services.records.delete(rows)))
    assert page.empties.currentWidget() is page.empties._no_agenda
    name = _stored(qtbot, page, lambda: _order(page, common.NEW))
    assert name == "Thêm phiên họp"
    assert page.empties.currentWidget() is page.tree


def test_a_congress_without_dates_gets_them_from_its_opening_day(qtbot: QtBot, page: AgendaPage) -> None:
    rows = list(page.work.data.phases)
    _stored(qtbot, page, lambda: page.work.run(lambda: page.work.services.records.delete(rows)))
    assert page.empties.currentWidget() is page.empties._no_dates
    _order(page, own.DATES)
    dialog = _dialog(qtbot, DatesDialog)
    dialog._field.setText("28/7/25")
    assert dialog._outcome.text() == "Phiên trù bị: chiều 28/7/2025\nPhiên chính thức: sáng 29/7/2025 - chiều 29/7/2025"
    assert _stored(qtbot, page, dialog.accept) == "Đặt thời gian đại hội"
    assert len(page._desk.app.lists.rows(Phase)) == 2
    assert page.empties.currentWidget() is page.empties._no_agenda


def test_a_link_leads_to_its_row(page: AgendaPage) -> None:
    key = page.work.data.sessions[2].items[1].id
    page.take(Visit("agenda", key))
    assert page.tree.current_key == key


def test_a_change_made_elsewhere_waits_until_the_part_is_shown(qtbot: QtBot, app: App, page: AgendaPage) -> None:
    page.hide()
    place = Place(page.work.data.sessions[0].session.id)
    with qtbot.waitSignal(page._desk.bus.changed):
        page._desk.write(lambda: app.services.agenda.add_items(place, [{"title": "Thêm ở nơi khác"}]), owner=page)
    assert len(_titles(page)[0]) == 3
    with qtbot.waitSignal(page.work.warnings_changed):
        page.show()
    assert _titles(page)[0][-1] == "Thêm ở nơi khác"


def test_an_item_deleted_elsewhere_is_said_in_one_sentence(qtbot: QtBot, app: App, page: AgendaPage) -> None:
    key = _select(page, 0, 0)
    app.services.records.delete(app.lists.rows(AgendaItem, id=Id[AgendaItem](key)))
    page.work.edit(key, "minutes", 7)
    qtbot.waitUntil(lambda: page.work.item(key) is None)
    assert _titles(page)[0] == ["Bầu Đoàn Chủ tịch", "Thông qua chương trình"]
