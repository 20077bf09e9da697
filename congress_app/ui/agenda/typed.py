"""What was typed into the agenda and is not stored: wrong text, values under way, and the lines of new items, which survive a crash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from congress_app.runtime.errors import BadValue
from congress_app.ui.agenda.nodes import Line, LineKind, new_key
from congress_app.ui.common.cell_drafts import CellDrafts
from congress_app.ui.common.cell_field import FieldEditing, sentence_of
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.edits import Wrong
from congress_app.ui.common.new_row import note_row, row_left

DRAFT = "agenda-new/"
CELLS = "agenda"
NEEDED = "title"


@dataclass(frozen=True, slots=True)
class CellEdit:
    """One value of one row: the id of an item or session, the name of the field, the value."""

    key: str
    name: str
    value: Any


@dataclass(frozen=True, slots=True)
class TypedBlock:
    """What is stored in one step: values of rows that stand, and new items of sessions (field to value)."""

    edits: tuple[CellEdit, ...] = ()
    new: tuple[tuple[str, tuple[Mapping[str, Any], ...]], ...] = ()


@dataclass(slots=True)
class Typed:
    """The typed texts of one congress. Cells are known by the key of their line and the name of the field; new items by their session."""

    wrong: dict[tuple[str, str], Wrong] = field(default_factory=dict)
    pending: dict[tuple[str, str], int] = field(default_factory=dict)
    new: dict[str, dict[str, str]] = field(default_factory=dict)
    drafts: Drafts | None = None
    cells: CellDrafts | None = None
    typing: tuple[str, str] | None = None

    def note_typing(self, line: Line, name: str, text: str) -> None:
        """A text stands in an open editor."""
        self.typing = line.key, name
        if line.kind is LineKind.NEW:
            self._note(line.session.id, {**self.new.get(line.session.id, {}), name: text})
        elif self.cells is not None:
            self.cells.note(line.key, name, text)

    def end_typing(self, line: Line, name: str) -> None:
        """An editor was closed."""
        self.typing = None
        cell = line.key, name
        if line.kind is LineKind.NEW:
            self._note(line.session.id, self.new.get(line.session.id, {}))
        elif cell in self.wrong:
            self.mark(cell, self.wrong[cell])
        elif cell not in self.pending:
            self.drop(cell)

    def mark(self, cell: tuple[str, str], wrong: Wrong) -> None:
        """Text that is not stored stays visible, and is kept aside."""
        self.wrong[cell] = wrong
        if self.cells is not None:
            self.cells.note(*cell, wrong.text)

    def give_up(self, cell: tuple[str, str]) -> bool:
        """Wrong text goes; answers whether there was any."""
        self.drop(cell)
        return self.wrong.pop(cell, None) is not None

    def drop(self, cell: tuple[str, str]) -> None:
        """What was kept aside of a cell goes."""
        if self.cells is not None:
            self.cells.drop(*cell)

    def begin(self, edits: tuple[CellEdit, ...]) -> None:
        """These values are on their way into the file."""
        for edit in edits:
            cell = edit.key, edit.name
            self.pending[cell] = self.pending.get(cell, 0) + 1

    def end(self, edits: tuple[CellEdit, ...]) -> None:
        """They have arrived, or were refused."""
        for edit in edits:
            cell = edit.key, edit.name
            left = self.pending.pop(cell, 0) - 1
            if left > 0:
                self.pending[cell] = left
            elif cell != self.typing:
                self.drop(cell)

    def type_new(self, session_id: str, name: str, text: str, editing: FieldEditing) -> None:
        """A cell of a line for a new item was left."""
        texts = self.new.setdefault(session_id, {})
        texts[name] = text
        self._note(session_id, texts)
        self.wrong.pop((new_key(session_id), name), None)
        if text.strip():
            self._read(session_id, name, text, editing)

    def take_new(self, session_id: str, editings: Mapping[str, FieldEditing]) -> dict[str, Any] | None:
        """The values of a new item when all that it needs is there; None while it is not, and what is wrong is marked."""
        texts = self.new.get(session_id, {})
        if not any(text.strip() for text in texts.values()):
            return None
        values = read_item(texts, editings)
        for name, problem in values.wrong.items():
            self.wrong[new_key(session_id), name] = problem
        if values.wrong:
            return None
        self.forget_new(session_id)
        return values.values

    def forget_new(self, session_id: str) -> None:
        """The line for a new item is empty again."""
        self.new.pop(session_id, None)
        self.wrong = {cell: each for cell, each in self.wrong.items() if cell[0] != new_key(session_id)}
        self._note(session_id, {})

    def bring_back(self, drafts: Drafts, session_ids: list[str]) -> None:
        """Put back what an earlier run left in the lines for new items."""
        self.drafts, self.cells = drafts, CellDrafts(drafts, CELLS)
        for session_id in session_ids:
            texts = row_left(drafts, DRAFT + session_id)
            if texts and session_id not in self.new:
                self.new[session_id] = texts

    def _read(self, session_id: str, name: str, text: str, editing: FieldEditing) -> None:
        try:
            editing.value_of(text)
        except BadValue as error:
            self.wrong[new_key(session_id), name] = Wrong(text, sentence_of(error))

    def left_in_cells(self) -> dict[tuple[str, str], str]:
        """What an earlier run left in the cells of rows that stand."""
        return self.cells.left() if self.cells is not None else {}

    def _note(self, session_id: str, texts: Mapping[str, str]) -> None:
        if self.drafts is not None:
            note_row(self.drafts, DRAFT + session_id, texts)


@dataclass(frozen=True, slots=True)
class ReadItem:
    """A typed item: its values, and what of it cannot be read."""

    values: dict[str, Any]
    wrong: dict[str, Wrong]


def read_item(texts: Mapping[str, str], editings: Mapping[str, FieldEditing]) -> ReadItem:
    """The values of a new item from its texts; its content is needed, all else has a default."""
    values: dict[str, Any] = {}
    wrong: dict[str, Wrong] = {}
    for name, editing in editings.items():
        text = texts.get(name, "")
        if not text.strip() and name != NEEDED:
            continue
        try:
            values[name] = editing.value_of(text)
        except BadValue as error:
            wrong[name] = Wrong(text, sentence_of(error))
    return ReadItem(values, wrong)
