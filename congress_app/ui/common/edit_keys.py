"""Excel's habits for views that edit in place: Enter goes down, Tab right, F2, typing replaces, blocks are pasted and filled.

A mixin for table and tree views whose model is an `EditableModel`. A list never reloads under an open cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QWidget

from congress_app.ui.common.cell_delegate import CellDelegate, EditDelegate
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.cell_note import CellNote
from congress_app.ui.common.clipboard import read_block, repeated, write_block
from congress_app.ui.common.walking import WalksWithSelection

if TYPE_CHECKING:
    _Base = QAbstractItemView
else:
    _Base = object  # at run time the view class stands beside this one

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemDelegate.EndEditHint
Trigger = QAbstractItemView.EditTrigger
_STEPS = {Hint.SubmitModelCache: (1, 0), Hint.EditNextItem: (0, 1), Hint.EditPreviousItem: (0, -1)}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EditableModel(Protocol):
    """What `EditKeys` (grids, trees) needs of its model, besides being one.

    `editing_at` also tells the delegate which editor to make. `setData` takes typed text.
    """

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; None when it is not."""
        ...

    def set_block(self, cells: Sequence[tuple[Index, str]], beyond: Sequence[Sequence[str]] = ()) -> None:
        """Store texts in one step.

        Args:
            cells: a cell and its new text.
            beyond: rows of a paste after the last one, as wide as the model.
        """
        ...

    def note_typing(self, index: Index, text: str) -> None:
        """A text stands in the open editor of a cell."""
        ...

    def end_typing(self, index: Index) -> None:
        """The editor of a cell was closed: what stands in the cell now is what there is."""
        ...

    def is_wrong(self, index: Index) -> bool:
        """Whether a cell holds text that is not stored; its tip says why."""
        ...

    def give_up(self, index: Index) -> bool:
        """Drop the text of a cell that is not stored, so that the stored value shows again; answers whether there was any."""
        ...

    def is_new_row(self, index: Index) -> bool:
        """Whether it is the row at the end in which a new one is typed."""
        ...

    def leave_row(self, index: Index) -> None:
        """The current row has become another one: store what is complete."""
        ...


class EditKeys(WalksWithSelection, _Base):
    """Keys, clipboard and fill. The view calls `start_editing_keys` when it has its model."""

    def start_editing_keys(self) -> None:
        """Begin to edit on F2, on typing and on a double click."""
        self.setEditTriggers(Trigger.EditKeyPressed | Trigger.AnyKeyPressed | Trigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(EditDelegate(self))
        self.selectionModel().currentRowChanged.connect(self._on_row_left)
        self.note = CellNote(self)

    @property
    def editable(self) -> EditableModel:
        """Its model, as one that is edited."""
        return cast(EditableModel, self.model())

    # to be told by the kind of view

    def columns_shown(self) -> list[int]:
        """The columns shown, in the order on screen."""
        raise NotImplementedError

    def index_below(self, index: Index, step: int = 1) -> QModelIndex:
        """The cell below (1) or above (-1); invalid at the edge."""
        return index.sibling(index.row() + step, index.column())

    def first_of_next(self, index: Index, step: int) -> QModelIndex:
        """Where Tab goes over the edge of a row: the first cell of the next row, or the last of the one before."""
        columns = self.columns_shown()
        row = self.index_below(index, step)
        return row.siblingAtColumn(columns[0] if step > 0 else columns[-1])

    def cell_to_type_in(self, index: Index) -> QModelIndex:
        """The cell that letters typed in another one go into; invalid where they are for none."""
        return index.sibling(index.row(), index.column())

    # what the commands do

    def copy(self) -> None:
        """Copy the selected cells as Excel takes them."""
        rows = self._block()
        texts = [[str(index.data(Qt.ItemDataRole.DisplayRole) or _tick(index)) for index in row] for row in rows]
        QGuiApplication.clipboard().setText(write_block(texts))

    def paste(self) -> None:
        """Paste a block: one cell fills the selection, a block repeats over a multiple of it, rows beyond the end are new ones."""
        selected = self._block()
        block = read_block(QGuiApplication.clipboard().text())
        if not selected or not block:
            return
        texts = repeated(block, len(selected), len(selected[0]))
        self._write(selected[0][0], texts)

    def fill_down(self) -> None:
        """Ctrl+D: the first selected row goes into those below it; one row alone takes what stands above."""
        rows = self._block()
        if not rows:
            return
        source = rows[0] if len(rows) > 1 else [self.index_below(index, -1) for index in rows[0]]
        if not source[0].isValid():
            return
        texts = [_edit_text(index) for index in source]
        targets = rows[1:] if len(rows) > 1 else rows
        self.editable.set_block([(index, text) for row in targets for index, text in zip(row, texts, strict=True)])

    def fill_selected(self, text: str) -> None:
        """Ctrl+Enter: one text for all selected cells of the column that is being edited, in one step."""
        at = self.currentIndex()
        cells = [index for index in self.selectionModel().selectedIndexes() if index.column() == at.column()]
        self.editable.set_block([(index, text) for index in cells or [at]])

    def take_block(self, cells: Sequence[tuple[Index, str]], beyond: Sequence[Sequence[str]]) -> None:
        """Store a pasted block; a view may show it first."""
        self.editable.set_block(cells, beyond)

    def clear_cells(self) -> None:
        """Empty the selected cells, in one step."""
        cells = [index for index in self.selectionModel().selectedIndexes() if self.editable.editing_at(index)]
        self.editable.set_block([(index, "") for index in cells if _edit_text(index)])

    def give_up_refused(self) -> bool:
        """Drop the refused text at the current cell, else at the one just left; answers whether there was any."""
        refused = self.note.refused
        if refused.isValid():
            self.editable.give_up(refused)
            self.setCurrentIndex(refused)
        return refused.isValid()

    # what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a sheet; Esc and Ctrl+Z give refused text up first."""
        key, modifiers = event.key(), event.modifiers()
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if _is_back(event) and not is_editing and self.give_up_refused():
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key == Qt.Key.Key_D and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.fill_down()
        elif key == Qt.Key.Key_Delete and not modifiers and not is_editing:
            self.clear_cells()
        elif key in _ENTER and not is_editing:
            self._go_down(-1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key == Qt.Key.Key_Down and not modifiers and not is_editing and self._is_at_end():
            self._begin_next_row()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.step(0, -1 if key == Qt.Key.Key_Backtab else 1)
        elif key == Qt.Key.Key_Space and self._toggle():
            return
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab walks through the cells; F6 leaves the table. Ctrl+Z is the table's own as long as it shows refused text."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_back(event):
            event.setAccepted(self.note.refused.isValid())
            return event.isAccepted()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_tab(event):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def edit(
        self, index: Index, trigger: QAbstractItemView.EditTrigger | None = None, event: QEvent | None = None
    ) -> Any:
        """F2 puts the cursor at the end; typing replaces."""
        if trigger is None:
            super().edit(index)
            return None
        if trigger == Trigger.AnyKeyPressed and self.editable.editing_at(index) is None:
            other = self.cell_to_type_in(index)
            if isinstance(event, QKeyEvent) and event.text().strip() and self.editable.editing_at(other) is not None:
                self.setCurrentIndex(other)
                index = other
        has_begun = super().edit(index, trigger, event)  # type: ignore[arg-type]  # a tree's index may be persistent
        if has_begun and trigger in (Trigger.EditKeyPressed, Trigger.DoubleClicked):
            _cursor_to_end(QApplication.focusWidget())
        return has_begun

    def keyboardSearch(self, search: str) -> None:
        """Letters are typed into cells, never looked for: a cell that takes none leaves the cursor where it is."""

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes down, Tab right; no editor opens by itself."""
        step = _STEPS.get(hint)
        super().closeEditor(editor, Hint.NoHint if step else hint)
        delegate = self.itemDelegate()
        if isinstance(delegate, CellDelegate):
            delegate.end_typing()
        if step:
            self.step(*step)
        self.on_editor_closed()

    def on_editor_closed(self) -> None:
        """After a cell was left: for views that held back a reload."""

    def step(self, down: int, right: int) -> None:
        """Make a neighbour the current cell; Tab goes over the edge of a row. Below the row at the end stands the next new one."""
        at = self.currentIndex()
        if not at.isValid():
            return
        target = self.index_below(at, down) if down else self._beside(at, right)
        if target.isValid():
            self.setCurrentIndex(target)
        elif right > 0 or down > 0:
            self._begin_next_row()

    # inside

    def _go_down(self, step: int) -> None:
        """Enter outside of an editor: in a new row it stores what was typed there, and the next row begins."""
        if step > 0 and self.editable.is_new_row(self.currentIndex()):
            self._begin_next_row()
        else:
            self.step(step, 0)

    def _is_at_end(self) -> bool:
        at = self.currentIndex()
        return at.isValid() and not self.index_below(at).isValid()

    def _begin_next_row(self) -> None:
        at = self.currentIndex()
        if self.editable.is_new_row(at):
            self.editable.leave_row(at)
            self.setCurrentIndex(at.siblingAtColumn(self.columns_shown()[0]))

    def _beside(self, at: QModelIndex, step: int) -> QModelIndex:
        columns = self.columns_shown()
        place = columns.index(at.column()) + step if at.column() in columns else 0
        if 0 <= place < len(columns):
            return at.siblingAtColumn(columns[place])
        return self.first_of_next(at, step)

    def _block(self) -> list[list[QModelIndex]]:
        """The selected cells as full rows from the first to the last, in the order on screen."""
        selected = [index for index in self.selectionModel().selectedIndexes() if index.isValid()]
        if not selected:
            selected = [self.currentIndex()] if self.currentIndex().isValid() else []
        if not selected:
            return []
        used = {index.column() for index in selected}
        columns = [column for column in self.columns_shown() if column in used]
        if not columns:
            return []
        columns = self.columns_shown()[
            self.columns_shown().index(columns[0]) : self.columns_shown().index(columns[-1]) + 1
        ]
        return [[start.siblingAtColumn(column) for column in columns] for start in self._rows_between(selected)]

    def _rows_between(self, selected: Sequence[QModelIndex]) -> list[QModelIndex]:
        ordered = sorted(selected, key=lambda index: self.visualRect(index).top())
        at, last = ordered[0].siblingAtColumn(0), ordered[-1].siblingAtColumn(0)
        rows = [at]
        while at != last and at.isValid():
            at = self.index_below(at, 1)
            rows.append(at)
        return [row for row in rows if row.isValid()]

    def _write(self, start: QModelIndex, texts: Sequence[Sequence[str]]) -> None:
        columns = self.columns_shown()
        place = columns.index(start.column())
        targets = columns[place : place + len(texts[0])]
        cells: list[tuple[Index, str]] = []
        row: QModelIndex = start
        for count, line in enumerate(texts):
            if not row.isValid() or self.editable.is_new_row(row):
                self.take_block(cells, self._by_model(texts[count:], targets))
                return
            cells += [(row.siblingAtColumn(column), text) for column, text in zip(targets, line, strict=False)]
            row = self.index_below(row, 1)
        self.take_block(cells, ())

    def _by_model(self, texts: Sequence[Sequence[str]], targets: Sequence[int]) -> list[list[str]]:
        """Lines of a paste as full rows in the model's own order of columns."""
        width = self.model().columnCount()
        rows: list[list[str]] = []
        for line in texts:
            row = [""] * width
            for column, text in zip(targets, line, strict=False):
                row[column] = text
            rows.append(row)
        return rows

    def _toggle(self) -> bool:
        at = self.currentIndex()
        if not at.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        is_on = Qt.CheckState(at.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        rows = [index for index in self.selectionModel().selectedIndexes() if index.column() == at.column()]
        self.editable.set_block([(index, "" if is_on else "x") for index in rows or [at]])
        return True

    def _on_row_left(self, _current: QModelIndex, previous: QModelIndex) -> None:
        if previous.isValid():
            self.editable.leave_row(previous)


def _is_tab(event: QKeyEvent) -> bool:
    with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not with_control


def _is_back(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape or event.matches(QKeySequence.StandardKey.Undo)


def _edit_text(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.EditRole) or _tick(index))


def _tick(index: Index) -> str:
    state = index.data(Qt.ItemDataRole.CheckStateRole)
    return "x" if state is not None and Qt.CheckState(state) == Qt.CheckState.Checked else ""


def _cursor_to_end(editor: QWidget | None) -> None:
    if isinstance(editor, QLineEdit):
        editor.deselect()
        editor.end(False)
    elif isinstance(editor, QPlainTextEdit):
        cursor = editor.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        editor.setTextCursor(cursor)
