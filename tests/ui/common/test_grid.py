"""Keys in the grid as people know them from Excel, with the real events."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import ItemKind
from congress_app.domain.fields import field_of
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change, Edit
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.list_model import prepare
from congress_app.ui.common.paste_preview import PastePreview
from tests.ui.common.conftest import LISTING, TITLES, lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def grid(qtbot: QtBot, edit_model: EditModel[Any], activate: Callable[[QWidget], None]) -> Grid:
    made = Grid(edit_model, "Nội dung")
    qtbot.addWidget(made)
    made.resize(900, 400)
    activate(made)
    made.setFocus()
    made.setCurrentIndex(edit_model.index(0, 0))
    return made


def press(key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key for whatever gets it: an open list, else what has the focus."""
    focus = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)
    QApplication.processEvents()


def write(text: str) -> None:
    for letter in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QApplication.sendEvent(focus, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    QApplication.processEvents()


def at(grid: Grid) -> tuple[int, int]:
    return grid.currentIndex().row(), grid.currentIndex().column()


def select(grid: Grid, top: int, left: int, bottom: int, right: int) -> None:
    model = grid.model()
    grid.setCurrentIndex(model.index(top, left))
    block = QItemSelection(model.index(top, left), model.index(bottom, right))
    grid.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_typing_replaces_and_enter_goes_down(grid: Grid, store: Any) -> None:
    write("Chào mừng")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press(Key.Key_Return)
    assert store.changes == [Change((Edit("k0", "title", "Chào mừng"),))]
    assert at(grid) == (1, 0)
    assert grid.state() == Grid.State.NoState
    assert grid.model().index(0, 0).data() == "Chào mừng"


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Key.Key_Z, Qt.KeyboardModifier.ControlModifier)],
)
def test_refused_text_is_given_up(grid: Grid, key: Key, modifiers: Qt.KeyboardModifier) -> None:
    grid.setCurrentIndex(grid.model().index(0, 2))
    before = grid.model().index(0, 2).data()
    write("ab")
    press(Key.Key_Return)
    assert (grid.model().index(0, 2).data(), at(grid)) == ("ab", (1, 2))
    press(key, modifiers)
    assert (grid.model().index(0, 2).data(), at(grid)) == (before, (0, 2))
    assert not grid.note.refused.isValid()


def test_control_and_home_take_the_selection_along(grid: Grid) -> None:
    grid.setCurrentIndex(grid.model().index(2, 0))
    press(Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert at(grid) == (0, 0)
    assert [(each.row(), each.column()) for each in grid.selectedIndexes()] == [(0, 0)]
    press(Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [each.row() for each in grid.selectedIndexes()] == [at(grid)[0]]


def test_keys_without_a_pause_go_into_their_own_cells(grid: Grid, store: Any) -> None:
    for letter in "20\r6\r":
        key = Key.Key_Return if letter == "\r" else 0
        focus = QApplication.focusWidget()
        assert focus is not None
        QApplication.sendEvent(focus, QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter))
    assert [change.edits for change in store.changes] == [(Edit("k0", "title", "20"),), (Edit("k1", "title", "6"),)]
    assert at(grid) == (2, 0)


def test_what_stands_in_an_open_editor_survives_a_crash(
    grid: Grid, edit_model: EditModel[Any], store: Any, tmp_path: Path
) -> None:
    drafts = Drafts(tmp_path / "drafts.json")
    edit_model.keep_drafts(drafts, "lines")
    write("Dở dang")
    grid.setFocus()
    grid.setCurrentIndex(edit_model.index(0, 2))
    write("ab")
    drafts.write()
    after = Drafts(tmp_path / "drafts.json")
    assert after.keys() == ("lines#k0/title", "lines#k0/minutes")
    assert [after.left(key) for key in after.keys()] == ["Dở dang", "ab"]  # noqa: SIM118 - not a mapping
    press(Key.Key_Escape)
    store.commit()
    assert drafts.keys() == ()


def test_the_first_letters_of_a_new_row_survive_a_crash(grid: Grid, edit_model: EditModel[Any], tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts.json")
    edit_model.keep_drafts(drafts, "lines")
    grid.setCurrentIndex(edit_model.index(edit_model.rowCount() - 1, 0))
    write("Văn")
    drafts.write()
    edit_model.keep_drafts(Drafts(tmp_path / "drafts.json"), "lines")
    assert edit_model.new_texts == {"title": "Văn"}


def test_wrong_text_survives_and_says_that_it_was_left(
    grid: Grid, edit_model: EditModel[Any], store: Any, tmp_path: Path
) -> None:
    drafts = Drafts(tmp_path / "drafts.json")
    edit_model.keep_drafts(drafts, "lines")
    edit_model.set_block([(edit_model.index(0, 2), "abc")])
    drafts.write()
    again = EditModel(edit_model.listing, lambda row: row.id, edit_model._editings, store)
    again.keep_drafts(Drafts(tmp_path / "drafts.json"), "lines")
    again.show_rows(store.rows)
    assert again.index(0, 2).data() == "abc"
    tip = str(again.index(0, 2).data(Qt.ItemDataRole.ToolTipRole))
    assert tip == "Chưa lưu: đã gõ trước khi chương trình đóng. “abc” không phải là số phút; hãy ghi như 15."
    again.setData(again.index(0, 2), "7")
    again.stored(store.changes[-1])
    assert again.wrong_count == 0
    assert not (tmp_path / "drafts.json").exists()


def test_text_stored_just_before_a_crash_is_not_brought_back(
    edit_model: EditModel[Any], store: Any, tmp_path: Path
) -> None:
    drafts = Drafts(tmp_path / "drafts.json")
    drafts.note("lines#k0/title", "Chào cờ")
    drafts.write()
    edit_model.keep_drafts(Drafts(tmp_path / "drafts.json"), "lines")
    edit_model.show_rows(store.rows)
    assert edit_model.wrong_count == 0


def test_the_reason_stands_in_words_beside_the_cell(grid: Grid, edit_model: EditModel[Any]) -> None:
    grid.setCurrentIndex(edit_model.index(2, 2))
    write("abc")
    press(Key.Key_Return)
    assert at(grid) == (3, 2)
    assert grid.note.isVisible()
    assert grid.note.text() == "“abc” không phải là số phút; hãy ghi như 15."
    assert not grid.note.geometry().intersects(grid.visualRect(grid.currentIndex()))
    press(Key.Key_Down)
    assert not grid.note.isVisible()
    grid.setCurrentIndex(edit_model.index(2, 2))
    QApplication.processEvents()
    assert grid.note.isVisible()
    press(Key.Key_Escape)


def test_letters_are_never_looked_for(grid: Grid, edit_model: EditModel[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edit_model, "_can_edit", lambda _row: False)
    write("Bế")
    assert at(grid) == (0, 0)
    assert grid.state() == Grid.State.NoState


def test_f2_goes_on_at_the_end(grid: Grid, store: Any) -> None:
    press(Key.Key_F2)
    write("!")
    press(Key.Key_Return)
    assert store.changes[0].edits == (Edit("k0", "title", "Chào cờ!"),)


def test_esc_gives_the_typed_text_up(grid: Grid, store: Any) -> None:
    write("x")
    press(Key.Key_Escape)
    assert store.changes == []
    assert at(grid) == (0, 0)


def test_tab_goes_right_and_over_the_edge_without_opening_an_editor(grid: Grid, store: Any) -> None:
    write("x")
    press(Key.Key_Tab)
    assert at(grid) == (0, 1)
    assert grid.state() == Grid.State.NoState
    for _step in range(4):
        press(Key.Key_Tab)
    assert at(grid) == (1, 0)
    press(Key.Key_Backtab, SHIFT)
    assert at(grid) == (0, 4)


def test_hidden_columns_are_passed_over(grid: Grid) -> None:
    grid.setColumnHidden(1, True)
    press(Key.Key_Tab)
    assert at(grid) == (0, 2)


def test_enter_and_shift_enter_walk_without_editing(grid: Grid) -> None:
    press(Key.Key_Return)
    press(Key.Key_Return)
    press(Key.Key_Return, SHIFT)
    assert at(grid) == (1, 0)


def test_a_choice_is_typed_without_accents_and_picked_with_one_enter(grid: Grid, store: Any) -> None:
    grid.setCurrentIndex(grid.model().index(0, 1))
    write("bao c")
    editor = QApplication.focusWidget()
    assert isinstance(editor, ChoiceEdit)
    assert editor.is_open
    press(Key.Key_Return)
    assert store.changes == [Change((Edit("k0", "kind", ItemKind.REPORT),))]
    assert grid.state() == Grid.State.NoState
    assert at(grid) == (1, 1)


def test_what_is_ready_in_the_list_is_picked_by_tab(grid: Grid, store: Any) -> None:
    grid.setCurrentIndex(grid.model().index(0, 1))
    write("b")
    press(Key.Key_Down)
    press(Key.Key_Tab)
    (change,) = store.changes
    assert change.edits[0].value in (ItemKind.VOTE, ItemKind.ELECTION, ItemKind.REPORT)
    assert at(grid) == (0, 2)


def test_a_wrong_value_stays_marked_and_can_be_mended(grid: Grid, store: Any) -> None:
    grid.setCurrentIndex(grid.model().index(0, 2))
    write("mười")
    press(Key.Key_Return)
    index = grid.model().index(0, 2)
    assert store.changes == []
    assert index.data() == "mười"
    assert index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.BackgroundRole) is not None
    grid.setCurrentIndex(index)
    write("15")
    press(Key.Key_Return)
    assert store.changes == [Change((Edit("k0", "minutes", 15),))]
    assert index.data() == "15"
    assert index.data(Qt.ItemDataRole.BackgroundRole) is None


def test_the_same_text_stores_nothing(grid: Grid, store: Any) -> None:
    write("Chào cờ")
    press(Key.Key_Return)
    assert store.changes == []


def test_space_ticks_all_selected(grid: Grid, store: Any) -> None:
    select(grid, 0, 3, 1, 3)
    press(Key.Key_Space)
    assert store.changes == [Change((Edit("k0", "is_parallel", True), Edit("k1", "is_parallel", True)))]


def test_leaving_the_table_stores_the_open_cell(grid: Grid, store: Any) -> None:
    write("Mới")
    commit_focus()
    assert store.changes == [Change((Edit("k0", "title", "Mới"),))]


def test_copy_and_paste_of_a_block_is_one_change(grid: Grid, store: Any) -> None:
    select(grid, 0, 0, 1, 2)
    press(Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "Chào cờ\tKhác\t5\nDiễn văn khai mạc\tKhác\t6\n"
    select(grid, 2, 0, 2, 0)
    press(Key.Key_V, CONTROL)
    assert store.changes == [
        Change(
            (
                Edit("k2", "title", "Chào cờ"),
                Edit("k2", "minutes", 5),
                Edit("k3", "title", "Diễn văn khai mạc"),
                Edit("k3", "minutes", 6),
            )
        )
    ]


def test_one_cell_fills_the_selection(grid: Grid, store: Any) -> None:
    QApplication.clipboard().setText("20")
    select(grid, 0, 2, 2, 2)
    press(Key.Key_V, CONTROL)
    assert store.changes[0].edits == tuple(Edit(f"k{n}", "minutes", 20) for n in range(3))


def test_fill_down(grid: Grid, store: Any) -> None:
    select(grid, 0, 2, 2, 2)
    press(Key.Key_D, CONTROL)
    assert store.changes == [Change((Edit("k1", "minutes", 5), Edit("k2", "minutes", 5)))]


def test_fill_down_of_one_row_takes_what_stands_above(grid: Grid, store: Any) -> None:
    select(grid, 1, 2, 1, 2)
    press(Key.Key_D, CONTROL)
    assert store.changes == [Change((Edit("k1", "minutes", 5),))]


def test_control_enter_fills_the_selected_cells(grid: Grid, store: Any) -> None:
    select(grid, 0, 4, 2, 4)
    write("Đoàn Chủ tịch")
    press(Key.Key_Return, CONTROL)
    assert store.changes == [Change(tuple(Edit(f"k{n}", "presenter", "Đoàn Chủ tịch") for n in range(3)))]


def test_control_enter_fills_a_choice_that_is_ready_in_the_list(grid: Grid, store: Any) -> None:
    select(grid, 0, 1, 2, 1)
    write("bao cao")
    press(Key.Key_Return, CONTROL)
    assert store.changes == [Change(tuple(Edit(f"k{n}", "kind", ItemKind.REPORT) for n in range(3)))]


def test_control_enter_in_a_cell_is_no_command_of_the_part(grid: Grid, store: Any) -> None:
    triggered: list[bool] = []
    action = QAction("Mở", grid)
    action.setShortcut("Ctrl+Return")
    action.triggered.connect(lambda: triggered.append(True))
    grid.addAction(action)
    select(grid, 0, 4, 1, 4)
    write("Đoàn Chủ tịch")
    press(Key.Key_Return, CONTROL)
    assert (triggered, len(store.changes)) == ([], 1)
    press(Key.Key_Return, CONTROL)
    assert triggered == [True]


def test_delete_empties_in_one_step(grid: Grid, store: Any) -> None:
    store.changes.clear()
    select(grid, 0, 4, 1, 4)
    press(Key.Key_Delete)
    assert store.changes == []
    QApplication.clipboard().setText("A\nB")
    press(Key.Key_V, CONTROL)
    press(Key.Key_Delete)
    assert store.changes[1] == Change((Edit("k0", "presenter", ""), Edit("k1", "presenter", "")))


def test_a_row_typed_at_the_end_is_stored_when_left(grid: Grid, store: Any) -> None:
    last = grid.model().rowCount() - 1
    grid.setCurrentIndex(grid.model().index(last, 2))
    write("12")
    press(Key.Key_Backtab, SHIFT)
    assert store.changes == []
    grid.setCurrentIndex(grid.model().index(last, 0))
    write("Văn nghệ")
    press(Key.Key_Backtab, SHIFT)
    assert store.changes == [Change((), ({"title": "Văn nghệ", "minutes": 12},))]
    store.commit()
    assert grid.model().index(last, 0).data() == "Văn nghệ"


def test_enter_and_tab_at_the_end_store_the_new_row_and_begin_the_next(grid: Grid, store: Any) -> None:
    last = grid.model().rowCount() - 1
    grid.setCurrentIndex(grid.model().index(last, 0))
    write("Văn nghệ")
    press(Key.Key_Return)
    assert store.changes == [Change((), ({"title": "Văn nghệ"},))]
    store.commit()
    assert at(grid) == (last + 1, 0)
    grid.setCurrentIndex(grid.model().index(last + 1, grid.columns_shown()[-1]))
    write("An")
    press(Key.Key_Tab)
    assert at(grid) == (last + 1, 0)
    write("Bế mạc")
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert store.changes[1:] == [Change((), ({"title": "Bế mạc", "presenter": "An"},))]


def test_a_row_at_the_end_without_what_it_needs_stays(grid: Grid, store: Any) -> None:
    last = grid.model().rowCount() - 1
    grid.setCurrentIndex(grid.model().index(last, 2))
    write("12")
    press(Key.Key_Return)
    press(Key.Key_Up)
    assert store.changes == []
    assert grid.model().index(last, 2).data() == "12"
    assert grid.model().index(last, 0).data(Qt.ItemDataRole.ToolTipRole) == "Mục này không được để trống."


def test_a_reload_waits_until_the_open_cell_is_left(grid: Grid, store: Any, rows: Any) -> None:
    write("x")
    grid.show_prepared(prepare(grid.list_model.listing, lambda row: row.id, rows(3)))
    assert grid.model().rowCount() == 7
    press(Key.Key_Escape)
    assert grid.model().rowCount() == 4


def test_a_paste_beyond_the_end_is_shown_first_and_is_one_change(grid: Grid, store: Any) -> None:
    QApplication.clipboard().setText("Một\t9\nHai\tmười\nBa\t11")
    grid.setColumnHidden(1, True)
    select(grid, 5, 0, 5, 0)
    press(Key.Key_V, CONTROL)
    (preview,) = grid.findChildren(PastePreview)
    assert store.changes == []
    assert preview.new_count == 1
    preview.accept()
    edits = (Edit("k5", "title", "Một"), Edit("k5", "minutes", 9))
    assert store.changes == [Change(edits, ({"title": "Ba", "minutes": 11},))]


def test_cells_of_several_rows_stay_selected_when_the_rows_come_anew(grid: Grid, edit_model: EditModel[Any]) -> None:
    select(grid, 0, 0, 1, 1)
    rows = list(edit_model.shown_rows)
    edit_model.show_rows([rows[2], *rows[:2], *rows[3:]])
    assert sorted({each.row() for each in grid.selectedIndexes()}) == [1, 2]
    assert sorted({each.column() for each in grid.selectedIndexes()}) == [0, 1]


def test_where_the_program_leads_while_control_is_held_the_selection_follows(
    grid: Grid, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid.setCurrentIndex(grid.model().index(0, 0))
    monkeypatch.setattr(QGuiApplication, "keyboardModifiers", lambda: Qt.KeyboardModifier.ControlModifier)
    assert grid.selectionCommand(grid.model().index(1, 0)) == QItemSelectionModel.SelectionFlag.ClearAndSelect


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Down])
def test_name_after_name_is_stored(grid: Grid, store: Any, key: Key) -> None:
    grid.setCurrentIndex(grid.model().index(grid.model().rowCount() - 1, 0))
    for name in ("Lê Văn Ba", "Lê Văn Bốn", "Lê Văn Năm"):
        write(name)
        if key == Key.Key_Down:
            press(Key.Key_Backtab, SHIFT)
            grid.setCurrentIndex(grid.model().index(grid.model().rowCount() - 1, 0))
        press(key)
        store.commit()
    assert [each.new_rows[0]["title"] for each in store.changes] == ["Lê Văn Ba", "Lê Văn Bốn", "Lê Văn Năm"]


def test_typing_replaces_a_long_text_and_f2_goes_on_at_its_end(
    qtbot: QtBot, activate: Callable[[QWidget], None]
) -> None:
    changes: list[Change] = []
    model = EditModel(LISTING, attrgetter("id"), {"title": FieldEditing(field_of(AgendaItem, "note"))}, changes.append)
    model.show_rows(lines(2))
    made = Grid(model, "Nội dung")
    qtbot.addWidget(made)
    activate(made)
    made.setFocus()
    made.setCurrentIndex(model.index(0, 0))
    press(Key.Key_X)
    press(Key.Key_Return)
    press(Key.Key_F2)
    press(Key.Key_X)
    press(Key.Key_Return)
    assert [edit.value for change in changes for edit in change.edits] == ["x", f"{TITLES[1]}x"]
