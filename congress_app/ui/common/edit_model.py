"""A list model that is edited in place: typed text becomes values, wrong text stays visible, new rows are typed at the end.

The model stores nothing: every change - one cell, a paste, a fill - is handed over as ONE `Change`, which becomes one undo step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt

from congress_app.i18n import _
from congress_app.listings.listing import Listing
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.cell_drafts import CellDrafts
from congress_app.ui.common.cell_field import FieldEditing, Kind, sentence_of
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.edits import NEW, Change, Edit, Wrong
from congress_app.ui.common.icons import UNSAVED, icon
from congress_app.ui.common.list_model import DECORATION, DISPLAY, EDIT, ROOT, TOOLTIP, CellLook, Index, ListModel
from congress_app.ui.common.new_row import NewRow, read_new_row
from congress_app.ui.common.typed_cells import Cell, TypedCells
from congress_app.ui.common.typed_look import (
    BACKGROUND,
    CHECK,
    FONT,
    FOREGROUND,
    faint_brush,
    pending_font,
    wrong_cell,
)

R = TypeVar("R")


class EditModel(ListModel[R], Generic[R]):
    """Rows of a listing, edited in place.

    Args:
        editings: the columns that are edited, by name. A column's value must be that of the field.
        store: told of each change; answers later by `stored` or `refuse`.
        can_add: whether a row stands at the end in which a new one is typed.
        can_edit: whether a row may be edited.
    """

    def __init__(  # noqa: PLR0913 - a row's life has that many sides
        self,
        listing: Listing[R],
        key: Callable[[R], str],
        editings: Mapping[str, FieldEditing],
        store: Callable[[Change], None],
        *,
        looks: Mapping[str, CellLook[R]] | None = None,
        can_add: bool = False,
        can_edit: Callable[[R], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(listing, key, looks, parent)
        self._editings = dict(editings)
        self._store = store
        self._can_add = can_add
        self._can_edit = can_edit
        self._typed = TypedCells()
        self._new = NewRow(self._editings)
        self.reloaded.connect(self._on_reloaded)

    # the life of a change

    def set_block(self, cells: Iterable[tuple[Index, str]], beyond: Sequence[Sequence[str]] = ()) -> None:
        """See `edit_keys.EditableModel`. Cells that are not edited are passed over; text that cannot be read stays, marked."""
        edits = [edit for index, text in cells if (edit := self._edit(index, text)) is not None]
        read = [self.read_row(self.named(texts)) for texts in beyond] if self._can_add else []
        rows = [values for values, wrong in read if values and not wrong]
        if edits or rows:
            self._store(Change(tuple(edits), tuple(rows)))

    def stored(self, change: Change) -> None:
        """A change was committed; its values are shown until the rows come anew."""
        self._typed.settle([edit.cell for edit in change.edits])

    def refuse(self, change: Change, sentence: str) -> None:
        """A change was refused: its values stay visible, marked, with the sentence why."""
        for edit in change.edits:
            self._typed.pending.pop(edit.cell, None)
            text = self._editings[edit.column].text_of(edit.value)
            self._typed.mark(edit.cell, Wrong(text, sentence))
        self._paint_all()

    def give_up(self, index: Index) -> bool:
        """See `edit_keys.EditableModel`."""
        cell = self._cell_key(index)
        is_given_up = self._new.give_up(cell[1]) if self.is_new_row(index) else self._typed.give_up(cell)
        if is_given_up:
            self.dataChanged.emit(index, index)
        return is_given_up

    def is_wrong(self, index: Index) -> bool:
        """Whether a cell holds text that is not stored."""
        return self._wrong_at(self._cell_key(index)) is not None

    @property
    def wrong_count(self) -> int:
        """How many cells hold text that is not stored."""
        return len(self._typed.wrong) + len(self._new.wrong)

    # the row at the end

    @property
    def new_texts(self) -> dict[str, str]:
        """What stands typed in the row at the end, by column: a draft to be kept."""
        return dict(self._new.texts)

    def set_new_texts(self, texts: Mapping[str, str]) -> None:
        """Put a draft back into the row at the end."""
        self._new.put(texts)
        self._paint_all()

    def row_texts(self, values: Mapping[str, Any]) -> dict[str, str]:
        """The values of a new row as they were typed: to put back one that was refused."""
        return {name: self._editings[name].text_of(value) for name, value in values.items()}

    def keep_drafts(self, drafts: Drafts, key: str) -> None:
        """Let the row at the end and all text that is not stored survive a crash; puts back what an earlier run left."""
        self._typed.keep(CellDrafts(drafts, key), self._editings)
        self._new.keep(drafts, key)
        self._paint_all()

    def note_typing(self, index: Index, text: str) -> None:
        """See `edit_keys.EditableModel`."""
        cell = self._typed.typing = self._cell_key(index)
        if self.is_new_row(index):
            self._new.note({cell[1]: text})
        else:
            self._typed.note(cell, text)

    def end_typing(self, index: Index) -> None:
        """See `edit_keys.EditableModel`."""
        self._typed.typing = None
        if self.is_new_row(index):
            self._new.note()
        else:
            self._typed.end_typing(self._cell_key(index))

    def leave_row(self, index: Index) -> None:
        """Store the row at the end when all that it needs is there."""
        if not self.is_new_row(index) or not self._new.is_begun:
            return
        values, wrong = self.read_row(self._new.texts)
        if wrong:
            self._new.wrong = wrong
        else:
            self._new.clear()
            self._store(Change((), (values,)))
        self._paint_all()

    def read_row(self, texts: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, Wrong]]:
        """The values of a new row by column, and what is missing or cannot be read."""
        return read_new_row(texts, self._editings)

    def named(self, texts: Sequence[str]) -> dict[str, str]:
        """The texts of a pasted row, as wide as the model, by column."""
        return {
            column.name: text
            for column, text in zip(self.columns, texts, strict=False)
            if column.name in self._editings
        }

    @property
    def edited_columns(self) -> tuple[str, ...]:
        """The names of the columns that are edited."""
        return tuple(self._editings)

    @property
    def can_add(self) -> bool:
        """Whether new rows are taken."""
        return self._can_add

    def is_new_row(self, index: Index) -> bool:
        """Whether it is the row at the end."""
        return self._is_new(index.row())

    # what Qt asks

    def rowCount(self, parent: Index = ROOT) -> int:
        """The rows shown, and the one at the end."""
        return 0 if parent.isValid() else super().rowCount() + int(self._can_add)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Edited, checked, or only selected."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editing = self.editing_at(index)
        if editing is None:
            return flags
        return flags | (Qt.ItemFlag.ItemIsUserCheckable if editing.kind is Kind.CHECK else Qt.ItemFlag.ItemIsEditable)

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; None when it is not."""
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if row is not None and self._can_edit is not None and not self._can_edit(row):
            return None
        return self._editings.get(self.columns[index.column()].name)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """As the list, and what is typed but not stored."""
        if role in (DISPLAY, EDIT, CHECK, DECORATION, TOOLTIP, FONT, BACKGROUND, FOREGROUND) and index.isValid():
            return self._edited_cell(index, role)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:
        """Typed text, or a tick."""
        if role == CHECK:
            value = "x" if Qt.CheckState(value) == Qt.CheckState.Checked else ""
        elif role != EDIT:
            return False
        self.set_block([(index, str(value))])
        return True

    # inside

    def _edit(self, index: Index, text: str) -> Edit | None:
        """The edit that a typed text means; None when nothing is to be stored."""
        editing = self.editing_at(index)
        if editing is None:
            return None
        name = self.columns[index.column()].name
        row = self.row_at(index.row())
        if row is None:
            self._new.type_text(name, text)
            self.dataChanged.emit(index, index)
            return None
        cell = (self.key_at(index.row()), name)
        self._typed.wrong.pop(cell, None)
        edit = None
        try:
            value = editing.value_of(text)
        except BadValue as error:
            self._typed.mark(cell, Wrong(text, sentence_of(error)))
        else:
            if value != self._value(row, index.column(), cell):
                self._typed.begin(cell, value)
                edit = Edit(*cell, value)
            else:
                self._typed.drop(cell)
        self.dataChanged.emit(index, index)
        return edit

    def _value(self, row: R, column: int, cell: Cell) -> Any:
        pending = self._typed.pending
        return pending[cell] if cell in pending else self.columns[column].value(row)

    def _wrong_at(self, cell: Cell) -> Wrong | None:
        return self._new.wrong.get(cell[1]) if cell[0] == NEW else self._typed.wrong.get(cell)

    def _cell_key(self, index: Index) -> Cell:
        return self.key_at(index.row()), self.columns[index.column()].name

    def _is_new(self, place: int) -> bool:
        return self._can_add and place == super().rowCount()

    def _edited_cell(self, index: Index, role: int) -> Any:
        cell = self._cell_key(index)
        wrong = self._wrong_at(cell)
        if wrong is not None and role in (DISPLAY, EDIT, DECORATION, TOOLTIP, BACKGROUND):
            return wrong_cell(wrong, role)
        if role == BACKGROUND:
            return None
        if self._is_new(index.row()):
            return self._new_cell(cell[1], index.column(), role)
        row = self.row_at(index.row())
        editing = self._editings.get(cell[1])
        if row is None or editing is None:
            return (
                super()._cell(row, index.column(), role)
                if row is not None and role in (DISPLAY, DECORATION, TOOLTIP)
                else None
            )
        return self._stored_cell(row, index.column(), cell, editing, role)

    def _stored_cell(self, row: R, column: int, cell: Cell, editing: FieldEditing, role: int) -> Any:
        is_pending = cell in self._typed.pending
        if role == CHECK and editing.kind is Kind.CHECK:
            return Qt.CheckState.Checked if self._value(row, column, cell) else Qt.CheckState.Unchecked
        if role in (CHECK, FOREGROUND):
            return None
        if role == FONT:
            return pending_font() if is_pending and cell not in self._typed.settled else None
        if role in (DISPLAY, EDIT):
            if editing.kind is Kind.CHECK:
                return None
            if is_pending:
                return editing.text_of(self._typed.pending[cell])
            return (
                super()._cell(row, column, DISPLAY)
                if role == DISPLAY
                else editing.text_of(self._value(row, column, cell))
            )
        return super()._cell(row, column, role)

    def _new_cell(self, name: str, column: int, role: int) -> Any:
        text = self._new.texts.get(name, "")
        if role == CHECK and name in self._editings and self._editings[name].kind is Kind.CHECK:
            return Qt.CheckState.Checked if text else Qt.CheckState.Unchecked
        if role in (DISPLAY, EDIT) and text:
            return text
        if role == DISPLAY and not self._new.texts and name == next(iter(self._editings), ""):
            return _("Type here to add a row")
        if role == DECORATION and text and name == next(iter(self._editings), ""):
            return icon(UNSAVED)
        return faint_brush() if role == FOREGROUND and not text else None

    def _on_reloaded(self) -> None:
        self._typed.compare(self._stored_text)

    def _stored_text(self, cell: Cell) -> str | None:
        row = self.row_of(cell[0])
        return None if row is None else self._editings[cell[1]].text_of(self._value(row, self.column_at(cell[1]), cell))

    def _paint_all(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
