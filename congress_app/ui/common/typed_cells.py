"""What is typed into the rows of a table that stand: values on their way to the file, and text that is not stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from congress_app.ui.common.cell_drafts import CellDrafts, said_of_left
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edits import Wrong

Cell = tuple[str, str]  # the key of a row and the name of a column


@dataclass(slots=True)
class TypedCells:
    """The typed cells of one table.

    pending: values shown until the rows come anew. settled: those of them that are committed. wrong: text that is not stored.
    typing: the cell in whose editor text stands.
    """

    pending: dict[Cell, Any] = field(default_factory=dict)
    settled: set[Cell] = field(default_factory=set)
    wrong: dict[Cell, Wrong] = field(default_factory=dict)
    typing: Cell | None = None
    _drafts: CellDrafts | None = None
    _left: dict[Cell, str] = field(default_factory=dict)

    def begin(self, cell: Cell, value: Any) -> None:
        """A value is on its way into the file."""
        self.pending[cell] = value
        self.settled.discard(cell)

    def settle(self, cells: Iterable[Cell]) -> None:
        """Their values were committed."""
        for cell in cells:
            self.settled.add(cell)
            if cell != self.typing:
                self.drop(cell)

    def mark(self, cell: Cell, wrong: Wrong) -> None:
        """Text that is not stored stays visible, and is kept aside."""
        self.wrong[cell] = wrong
        self.note(cell, wrong.text)

    def give_up(self, cell: Cell) -> bool:
        """Wrong text goes; answers whether there was any."""
        if self.wrong.pop(cell, None) is None:
            return False
        self.drop(cell)
        return True

    def note(self, cell: Cell, text: str) -> None:
        """Keep a text aside that stands in a cell, or in its editor."""
        if self._drafts is not None:
            self._drafts.note(*cell, text)

    def drop(self, cell: Cell) -> None:
        """What was kept aside of a cell goes."""
        if self._drafts is not None:
            self._drafts.drop(*cell)

    def end_typing(self, cell: Cell) -> None:
        """The editor of a cell was closed."""
        if cell in self.wrong:
            self.note(cell, self.wrong[cell].text)
        elif cell not in self.pending or cell in self.settled:
            self.drop(cell)

    def keep(self, drafts: CellDrafts, editings: Mapping[str, FieldEditing]) -> None:
        """Keep texts aside here from now on; puts back, marked, what an earlier run left."""
        self._drafts = drafts
        for cell, text in drafts.left().items():
            if cell not in self.wrong and cell[1] in editings:
                self.wrong[cell] = Wrong(text, said_of_left(editings[cell[1]], text))
                self._left[cell] = text

    def compare(self, stored: Callable[[Cell], str | None]) -> None:
        """The rows came anew. stored: the text of a cell as it stands in them; None while its row is not there."""
        for cell in self.settled:
            self.pending.pop(cell, None)
        self.settled = set()
        for cell, text in list(self._left.items()):  # stored after all, when the program ended right after
            now = stored(cell)
            if now is not None:
                del self._left[cell]
                if now == text:
                    self.give_up(cell)
