"""A list model that is edited in place: typed text becomes values, wrong text stays visible, new rows are typed at the end.

The model stores nothing: every change - one cell, a paste, a fill - is handed over as ONE `Change`, which becomes one undo step.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from congress_app.i18n import _
from congress_app.listings.listing import Listing
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.cell_drafts import CellDrafts, said_of_left
from congress_app.ui.common.cell_field import FieldEditing, Kind, sentence_of
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.icons import UNSAVED, icon
from congress_app.ui.common.list_model import DECORATION, DISPLAY, EDIT, ROOT, TOOLTIP, CellLook, Index, ListModel
from congress_app.ui.common.look import colours

R = TypeVar("R")

FONT, BACKGROUND, FOREGROUND, CHECK = 6, 8, 9, 10
NEW = ""  # the key of the row in which a new one is typed


@dataclass(frozen=True, slots=True)
class Edit:
    """One value of one row: the row's key, the column's name, the value."""

    key: str
    column: str
    value: Any


@dataclass(frozen=True, slots=True)
class Change:
    """What is stored in one step: values of rows that stand, and whole new rows (column name to value)."""

    edits: tuple[Edit, ...] = ()
    new_rows: tuple[Mapping[str, Any], ...] = ()

    def by_row(self) -> dict[str, dict[str, Any]]:
        """The edits by the row that they are about."""
        rows: dict[str, dict[str, Any]] = {}
        for edit in self.edits:
            rows.setdefault(edit.key, {})[edit.column] = edit.value
        return rows


@dataclass(frozen=True, slots=True)
class Wrong:
    """Text that was typed and not stored, and the sentence why."""

    text: str
    sentence: str


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
        self._pending: dict[tuple[str, str], Any] = {}
        self._wrong: dict[tuple[str, str], Wrong] = {}
        self._new: dict[str, str] = {}
        self._drafts: Drafts | None = None
        self._draft_key = ""
        self._cells: CellDrafts | None = None
        self._left: dict[tuple[str, str], str] = {}
        self._typing: tuple[str, str] | None = None
        self._settled: set[tuple[str, str]] = set()
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
        cells = [(edit.key, edit.column) for edit in change.edits]
        self._settled.update(cells)
        for cell in cells:
            if cell != self._typing:
                self._drop(cell)

    def refuse(self, change: Change, sentence: str) -> None:
        """A change was refused: its values stay visible, marked, with the sentence why."""
        for edit in change.edits:
            self._pending.pop((edit.key, edit.column), None)
            editing = self._editings[edit.column]
            self._keep_wrong((edit.key, edit.column), editing.text_of(edit.value), sentence)
        self._paint_all()

    def give_up(self, index: Index) -> bool:
        """See `edit_keys.EditableModel`."""
        cell = self._cell_key(index)
        if self._wrong.pop(cell, None) is None:
            return False
        if self.is_new_row(index):
            self._new.pop(cell[1], None)
            self._note_draft(self._new)
        else:
            self._drop(cell)
        self.dataChanged.emit(index, index)
        return True

    def is_wrong(self, index: Index) -> bool:
        """Whether a cell holds text that is not stored."""
        return bool(self._wrong) and self._cell_key(index) in self._wrong

    @property
    def wrong_count(self) -> int:
        """How many cells hold text that is not stored."""
        return len(self._wrong)

    # the row at the end

    @property
    def new_texts(self) -> dict[str, str]:
        """What stands typed in the row at the end, by column: a draft to be kept."""
        return dict(self._new)

    def set_new_texts(self, texts: Mapping[str, str]) -> None:
        """Put a draft back into the row at the end."""
        self._new = {name: text for name, text in texts.items() if name in self._editings}
        self._paint_all()

    def row_texts(self, values: Mapping[str, Any]) -> dict[str, str]:
        """The values of a new row as they were typed: to put back one that was refused."""
        return {name: self._editings[name].text_of(value) for name, value in values.items()}

    def keep_drafts(self, drafts: Drafts, key: str) -> None:
        """Let the row at the end and all text that is not stored survive a crash; puts back what an earlier run left."""
        self._drafts, self._draft_key, self._cells = drafts, key, CellDrafts(drafts, key)
        self._forget_new()
        for cell, text in self._cells.left().items():
            if cell not in self._wrong and cell[1] in self._editings:
                self._wrong[cell] = Wrong(text, said_of_left(self._editings[cell[1]], text))
                self._left[cell] = text
        self.set_new_texts(_texts_of(drafts.left(key)))

    def note_typing(self, index: Index, text: str) -> None:
        """See `edit_keys.EditableModel`."""
        self._typing = self._cell_key(index)
        if self.is_new_row(index):
            self._note_draft({**self._new, self._typing[1]: text})
        elif self._cells is not None:
            self._cells.note(*self._typing, text)

    def end_typing(self, index: Index) -> None:
        """See `edit_keys.EditableModel`."""
        self._typing = None
        cell = self._cell_key(index)
        if self.is_new_row(index):
            self._note_draft(self._new)
        elif cell in self._wrong:
            self._note(cell, self._wrong[cell].text)
        elif cell not in self._pending or cell in self._settled:
            self._drop(cell)

    def leave_row(self, index: Index) -> None:
        """Store the row at the end when all that it needs is there."""
        if not self.is_new_row(index) or not any(text.strip() for text in self._new.values()):
            return
        values, wrong = self.read_row(self._new)
        self._forget_new()
        if wrong:
            self._wrong.update({(NEW, name): each for name, each in wrong.items()})
        else:
            self._new = {}
            self._note_draft(self._new)
            self._store(Change((), (values,)))
        self._paint_all()

    def read_row(self, texts: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, Wrong]]:
        """The values of a new row by column, and what is missing or cannot be read."""
        values: dict[str, Any] = {}
        wrong: dict[str, Wrong] = {}
        for name, editing in self._editings.items():
            text = texts.get(name, "")
            if not text.strip() and not _is_needed(editing):
                continue
            try:
                values[name] = editing.value_of(text)
            except BadValue as error:
                wrong[name] = Wrong(text, sentence_of(error))
        return values, wrong

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
            self._type_new(name, text)
            self.dataChanged.emit(index, index)
            return None
        cell = (self.key_at(index.row()), name)
        self._wrong.pop(cell, None)
        edit = None
        try:
            value = editing.value_of(text)
        except BadValue as error:
            self._keep_wrong(cell, text, sentence_of(error))
        else:
            if value != self._value(row, index.column(), cell):
                self._pending[cell] = value
                self._settled.discard(cell)
                edit = Edit(*cell, value)
            else:
                self._drop(cell)
        self.dataChanged.emit(index, index)
        return edit

    def _type_new(self, name: str, text: str) -> None:
        self._new[name] = text
        self._note_draft(self._new)
        self._wrong.pop((NEW, name), None)
        if text.strip():
            try:
                self._editings[name].value_of(text)
            except BadValue as error:
                self._wrong[NEW, name] = Wrong(text, sentence_of(error))

    def _forget_new(self) -> None:
        self._wrong = {cell: wrong for cell, wrong in self._wrong.items() if cell[0] != NEW}

    def _keep_wrong(self, cell: tuple[str, str], text: str, sentence: str) -> None:
        """Text that is not stored stays visible, and is kept aside."""
        self._wrong[cell] = Wrong(text, sentence)
        self._note(cell, text)

    def _note(self, cell: tuple[str, str], text: str) -> None:
        if self._cells is not None:
            self._cells.note(*cell, text)

    def _drop(self, cell: tuple[str, str]) -> None:
        if self._cells is not None:
            self._cells.drop(*cell)

    def _note_draft(self, texts: Mapping[str, str]) -> None:
        if self._drafts is None:
            return
        if any(texts.values()):
            self._drafts.note(self._draft_key, json.dumps(dict(texts), ensure_ascii=False))
        else:
            self._drafts.stored(self._draft_key)

    def _value(self, row: R, column: int, cell: tuple[str, str]) -> Any:
        return self._pending[cell] if cell in self._pending else self.columns[column].value(row)

    def _cell_key(self, index: Index) -> tuple[str, str]:
        return self.key_at(index.row()), self.columns[index.column()].name

    def _is_new(self, place: int) -> bool:
        return self._can_add and place == super().rowCount()

    def _edited_cell(self, index: Index, role: int) -> Any:
        cell = self._cell_key(index)
        wrong = self._wrong.get(cell)
        if wrong is not None and role in (DISPLAY, EDIT, DECORATION, TOOLTIP, BACKGROUND):
            return self._wrong_cell(wrong, role)
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

    def _stored_cell(self, row: R, column: int, cell: tuple[str, str], editing: FieldEditing, role: int) -> Any:
        is_pending = cell in self._pending
        if role == CHECK and editing.kind is Kind.CHECK:
            return Qt.CheckState.Checked if self._value(row, column, cell) else Qt.CheckState.Unchecked
        if role in (CHECK, FOREGROUND):
            return None
        if role == FONT:
            return _italic() if is_pending and cell not in self._settled else None
        if role in (DISPLAY, EDIT):
            if editing.kind is Kind.CHECK:
                return None
            if is_pending:
                return editing.text_of(self._pending[cell])
            return (
                super()._cell(row, column, DISPLAY)
                if role == DISPLAY
                else editing.text_of(self._value(row, column, cell))
            )
        return super()._cell(row, column, role)

    def _wrong_cell(self, wrong: Wrong, role: int) -> Any:
        if role in (DISPLAY, EDIT):
            return wrong.text
        if role == TOOLTIP:
            return wrong.sentence
        return None if role == DECORATION else QBrush(QColor(colours().wrong_tint))

    def _new_cell(self, name: str, column: int, role: int) -> Any:
        text = self._new.get(name, "")
        if role == CHECK and name in self._editings and self._editings[name].kind is Kind.CHECK:
            return Qt.CheckState.Checked if text else Qt.CheckState.Unchecked
        if role in (DISPLAY, EDIT) and text:
            return text
        if role == DISPLAY and not self._new and name == next(iter(self._editings), ""):
            return _("Type here to add a row")
        if role == DECORATION and text and name == next(iter(self._editings), ""):
            return icon(UNSAVED)
        if role == FOREGROUND and not text:
            return QBrush(QColor(colours().faint))
        return None

    def _on_reloaded(self) -> None:
        for cell in self._settled:
            self._pending.pop(cell, None)
        self._settled = set()
        for cell, text in list(self._left.items()):  # stored after all, when the program ended right after
            row = self.row_of(cell[0])
            if row is not None:
                del self._left[cell]
                stored = self._editings[cell[1]].text_of(self._value(row, self.column_at(cell[1]), cell))
                if stored == text and cell in self._wrong:
                    del self._wrong[cell]
                    self._drop(cell)

    def _paint_all(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))


def _is_needed(editing: FieldEditing) -> bool:
    return editing.field.is_required and editing.field.default is dataclasses.MISSING


def _italic() -> QFont:
    font = QFont()
    font.setItalic(True)
    return font


def _texts_of(draft: str | None) -> dict[str, str]:
    try:
        found = json.loads(draft or "{}")
    except ValueError:
        return {}
    return {str(name): str(text) for name, text in found.items()} if isinstance(found, dict) else {}
