"""The part on a real data file: bodies added, members typed, pasted, ordered, deleted - each one named step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu

from congress_app.domain.bodies import BodyMember
from congress_app.domain.choices import BodyKind, ChosenBy
from congress_app.domain.fields import Id
from congress_app.ui.bodies import body_commands as own
from congress_app.ui.bodies.members import FUNCTION, NAME
from congress_app.ui.bodies.page import BodiesPage
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.paste_preview import PastePreview
from tests.ui.one_congress import add_person

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


def _stored(qtbot: QtBot, page: BodiesPage, do: Callable[[], object]) -> str:
    """Do something, wait until it is stored and read again; what the step is called."""
    with qtbot.waitSignals([page._desk.bus.changed, page.work.data_changed], order="none"):
        do()
    qtbot.waitUntil(lambda: page._desk.writer.waiting == 0)
    step = page._desk.app.file.next_undo()
    return step.words if step is not None else ""


def _order(page: BodiesPage, command: Command) -> None:
    page._desk.actions.refresh()
    page._desk.actions.action(command).trigger()


def _names(page: BodiesPage) -> list[str]:
    return [line.row.name for line in page.members.shown_rows]


@pytest.fixture
def filled(qtbot: QtBot, page: BodiesPage) -> BodiesPage:
    """The presidium with three members."""
    _stored(qtbot, page, lambda: page.work.add_body(BodyKind.PRESIDIUM))
    qtbot.waitUntil(lambda: bool(page._shown))
    page.grid.setFocus()
    index = page.members.index(0, NAME)
    rows = [
        ["", name, function, ""]
        for name, function in (("Quách Bá Hùng", "Chủ trì"), ("Bùi Văn An", ""), ("Lê Thị Bình", ""))
    ]
    _stored(qtbot, page, lambda: page.members.set_block([(index, "")], rows))
    return page


def test_no_bodies_offers_the_usual_ones_at_one_click(qtbot: QtBot, page: BodiesPage) -> None:
    assert page.pane.currentWidget() is page.pane._no_bodies
    assert _stored(qtbot, page, lambda: _order(page, own.USUAL)) == "Thêm các cơ quan thông thường"
    assert [str(page.bodies.index(row, 0).data()) for row in range(page.bodies.rowCount())] == [
        "Đoàn Chủ tịch",
        "Đoàn Thư ký",
        "Ban Thẩm tra tư cách đại biểu",
        "Tiểu ban Văn kiện",
        "Tiểu ban Tổ chức - phục vụ",
        "Tiểu ban Tuyên truyền",
    ]
    assert page.pane._heading.text() == "Đoàn Chủ tịch"
    assert page.pane._count.text() == "0 trên 5 thành viên"


def test_a_kind_is_chosen_from_a_menu(qtbot: QtBot, page: BodiesPage) -> None:
    _order(page, own.NEW_BODY)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    chosen = next(action for action in menu.actions() if action.text() == "Ban Kiểm phiếu")
    assert _stored(qtbot, page, chosen.trigger) == "Thêm “Ban Kiểm phiếu”"
    menu.close()


def test_a_click_brings_the_keys_to_the_body(filled: BodiesPage) -> None:
    filled.grid.setFocus()
    place = filled.list.visualRect(filled.bodies.index(0, 0)).center()
    QTest.mouseClick(filled.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert QApplication.focusWidget() is filled.list


def test_members_are_persons_of_the_file_or_names(filled: BodiesPage) -> None:
    members = filled._desk.app.lists.rows(BodyMember)
    assert [(each.person_id is not None, each.name, each.function) for each in members] == [
        (True, "", "Chủ trì"),
        (False, "Bùi Văn An", ""),
        (False, "Lê Thị Bình", ""),
    ]
    assert _names(filled) == ["Quách Bá Hùng", "Bùi Văn An", "Lê Thị Bình"]
    assert [str(filled.members.index(row, 3).data()) for row in range(3)] == ["Bí thư Đảng ủy", "", ""]


def test_a_member_is_typed_without_accents_one_after_the_other(qtbot: QtBot, filled: BodiesPage) -> None:
    _order(filled, common.NEW)
    editor = QApplication.focusWidget()
    assert isinstance(editor, ChoiceEdit)
    QTest.keyClicks(editor, "kim ha")
    qtbot.waitUntil(lambda: editor.is_open)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Key.Key_Return)
    if filled.members.new_texts:  # the choice was picked; Enter stores the row
        name = _stored(qtbot, filled, partial(QTest.keyClick, filled.grid, Key.Key_Return))
    else:
        qtbot.waitUntil(lambda: len(_names(filled)) == 4)
        step = filled._desk.app.file.next_undo()
        name = step.words if step is not None else ""
    assert name == "Thêm 1 thành viên"
    assert _names(filled)[-1] == "Đinh Kim Hà"
    assert filled.members.is_new_row(filled.grid.currentIndex())


def test_of_emptied_cells_the_name_is_refused_and_the_function_goes(qtbot: QtBot, filled: BodiesPage) -> None:
    cells = [filled.members.index(0, column) for column in (NAME, FUNCTION)]
    assert _stored(qtbot, filled, lambda: filled.members.set_block([(index, "") for index in cells]))
    assert [filled.members.is_wrong(index) for index in cells] == [True, False]
    assert cells[0].data(Qt.ItemDataRole.ToolTipRole) == "Mục này không được để trống."
    first = filled.members.shown_rows[0].row
    assert (first.name, first.member.function) == ("Quách Bá Hùng", "")


def test_return_on_a_body_leads_to_a_name_to_type_in(qtbot: QtBot, filled: BodiesPage) -> None:
    filled.list.setFocus()
    QTest.keyClick(filled.list, Key.Key_Return)
    assert QApplication.focusWidget() is filled.grid
    assert filled.grid.currentIndex().column() == NAME
    _stored(qtbot, filled, lambda: filled.work.add_body(BodyKind.SECRETARIAT))
    qtbot.waitUntil(lambda: not filled.members.shown_rows)
    filled.list.setFocus()
    QTest.keyClick(filled.list, Key.Key_Return)
    assert (filled.grid.currentIndex().row(), filled.grid.currentIndex().column()) == (0, NAME)


def test_letters_typed_at_the_place_of_a_member_are_the_name(qtbot: QtBot, filled: BodiesPage) -> None:
    filled.grid.setCurrentIndex(filled.members.index(1, 0))
    QTest.keyClick(filled.grid, Key.Key_H)
    editor = QApplication.focusWidget()
    assert isinstance(editor, ChoiceEdit)
    assert filled.grid.currentIndex() == filled.members.index(1, NAME)
    assert editor.text() == "h"
    QTest.keyClick(editor, Key.Key_Escape)


def test_alt_down_orders_and_the_row_stays_current(qtbot: QtBot, filled: BodiesPage) -> None:
    filled.grid.setCurrentIndex(filled.members.index(0, NAME))
    assert _stored(qtbot, filled, lambda: _order(filled, common.MOVE_DOWN)) == "Chuyển thành viên Quách Bá Hùng"
    assert _names(filled) == ["Bùi Văn An", "Quách Bá Hùng", "Lê Thị Bình"]
    assert filled.grid.currentIndex().row() == 1
    assert _stored(qtbot, filled, lambda: _order(filled, common.MOVE_UP)) == "Chuyển thành viên Quách Bá Hùng"
    assert _names(filled)[0] == "Quách Bá Hùng"


def test_a_drop_is_the_same_verb(qtbot: QtBot, filled: BodiesPage) -> None:
    mime = filled.members.mimeData([filled.members.index(2, NAME)])
    drop = partial(filled.members.dropMimeData, mime, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert _stored(qtbot, filled, drop) == "Chuyển thành viên Lê Thị Bình"
    assert _names(filled) == ["Lê Thị Bình", "Quách Bá Hùng", "Bùi Văn An"]


def test_the_model_satisfies_the_tester(filled: BodiesPage) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    assert QAbstractItemModelTester(filled.members, mode, filled).model() is filled.members


def test_a_pasted_list_of_names_is_shown_first(qtbot: QtBot, filled: BodiesPage) -> None:
    QGuiApplication.clipboard().setText("Nguyễn Công Chiến\tỦy viên\nTrần Văn Cường\tỦy viên\n")
    filled.grid.setCurrentIndex(filled.members.index(3, NAME))
    filled.grid.paste()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PastePreview))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PastePreview)
    assert _stored(qtbot, filled, dialog.accept) == "Thêm 2 thành viên"
    assert _names(filled)[3:] == ["Nguyễn Công Chiến", "Trần Văn Cường"]


def test_a_function_is_offered_and_any_word_is_taken(qtbot: QtBot, filled: BodiesPage) -> None:
    editing = filled.members.editing_at(filled.members.index(1, FUNCTION))
    assert editing is not None
    assert [option.words for option in editing.offer()] == ["Chủ trì", "Thành viên"]
    index = filled.members.index(1, FUNCTION)
    assert _stored(qtbot, filled, lambda: filled.members.setData(index, "Thư ký")) == "Sửa “Nhiệm vụ” của “Bùi Văn An”"


def test_members_and_bodies_are_deleted_and_come_back(qtbot: QtBot, filled: BodiesPage) -> None:
    filled.grid.setFocus()
    filled.grid.setCurrentIndex(filled.members.index(0, NAME))
    assert _stored(qtbot, filled, lambda: _order(filled, common.DELETE)) == "Xóa “Quách Bá Hùng”"
    assert _names(filled) == ["Bùi Văn An", "Lê Thị Bình"]
    filled.list.setFocus()
    assert _stored(qtbot, filled, lambda: _order(filled, common.DELETE)) == "Xóa “Đoàn Chủ tịch”"
    assert filled._desk.messages.bar.words == "Đã xóa: 1 cơ quan điều hành, 2 thành viên"
    assert filled.pane.currentWidget() is filled.pane._no_bodies
    _stored(qtbot, filled, lambda: filled._desk.write(filled._desk.app.file.undo, owner=filled))
    assert filled.bodies.total == 1


def test_the_fields_of_a_body_are_stored_when_left(qtbot: QtBot, filled: BodiesPage) -> None:
    edit = filled.form.edited.emit
    assert _stored(qtbot, filled, lambda: edit("proposed_count", 7)) == "Sửa “Số lượng đề xuất” của “Đoàn Chủ tịch”"
    assert (
        _stored(qtbot, filled, lambda: edit("chosen_by", ChosenBy.ELECTED))
        == "Sửa “Hình thức lựa chọn” của “Đoàn Chủ tịch”"
    )
    assert filled.pane._count.text() == "3 trên 7 thành viên"


def test_no_congress_says_where_one_is_chosen(qtbot: QtBot, desk: Desk, page: BodiesPage) -> None:
    with qtbot.waitSignal(page.work.data_changed):
        desk.work_on("")
    assert page.pane.currentWidget() is page.pane._no_congress
    assert not page.is_details_shown


def test_a_link_leads_to_its_body(qtbot: QtBot, page: BodiesPage) -> None:
    _stored(qtbot, page, page.work.add_usual)
    key = page.work.data.bodies[2].id
    page.take(Visit("bodies", key))
    assert page.pane._heading.text() == "Ban Thẩm tra tư cách đại biểu"


def test_typed_members_are_linked_to_the_delegates(qtbot: QtBot, filled: BodiesPage, desk: Desk) -> None:
    add = desk.app.services.delegates.add
    made = add(Id(desk.congress_id), {"full_name": "Bùi Văn An", "post": "Bí thư Chi bộ 3"}).value
    assert _stored(qtbot, filled, lambda: _order(filled, own.LINK)) == "Gắn thành viên các cơ quan với đại biểu"
    (linked,) = desk.app.lists.rows(BodyMember, person_id=made.person_id)
    assert linked.name == ""
    _order(filled, own.LINK)
    qtbot.waitUntil(lambda: desk.writer.waiting == 0)


def test_a_typed_name_is_that_of_the_delegate_first(qtbot: QtBot, filled: BodiesPage, desk: Desk) -> None:
    do = desk.app.services
    add_person(desk.app, "Lường Văn Pan", "Người cùng tên")
    with qtbot.waitSignal(filled.work.data_changed):
        made = do.delegates.add(Id(desk.congress_id), {"full_name": "Lường Văn Pan"}).value
        filled.work.load()
    _stored(qtbot, filled, lambda: filled.members.set_block([(filled.members.index(0, NAME), "lường văn pan")]))
    assert [each.name for each in desk.app.lists.rows(BodyMember, person_id=made.person_id)] == [""]
