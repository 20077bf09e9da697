"""What a document holds, block after block: paragraphs as text, tables as cells; and how both are told. For the child process."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from congress_app.exchange.readers.faults import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Fault

MOST_TEXT = 20_000_000
_LONGEST_TITLE = 120


@dataclass(slots=True)
class Grid:
    """The cells of a table as they are laid out. merged: as first row, first column, last row, last column.

    A cell that stretches stands at its upper left; the others that it covers are None.
    """

    rows: list[list[str | None]] = field(default_factory=list)
    merged: list[list[int]] = field(default_factory=list)
    _open: dict[int, list[int]] = field(default_factory=dict)
    _count: int = 0

    def start_row(self) -> None:
        """Begin a row."""
        if len(self.rows) >= MOST_ROWS:
            raise Fault("large")
        self.rows.append([])

    def skip(self, count: int) -> None:
        """Leave cells of the row out, or to those that stretch over them."""
        self._count += count
        if len(self.rows[-1]) + count > MOST_COLUMNS or self._count > MOST_CELLS:
            raise Fault("large")
        self.rows[-1] += [None] * count

    def add(self, text: str, width: int = 1, height: int = 1, *, own: int = 0, may_go_on: bool = False) -> None:
        """Put a cell into the row.

        Args:
            text: in it.
            width: the columns that it stretches over.
            height: the rows that it stretches over.
            own: of its columns those that it takes up now; 0 = all, others are skipped by the caller.
            may_go_on: whether cells below may say that they belong to it.
        """
        left, top = len(self.rows[-1]), len(self.rows) - 1
        self.skip(own or width)
        self.rows[-1][left] = text or None
        stretch = [top, left, top + height - 1, left + width - 1]
        self._open.pop(left, None)
        if may_go_on:
            self._open[left] = stretch
        if width > 1 or height > 1 or may_go_on:
            self.merged.append(stretch)

    def go_on(self, width: int) -> None:
        """The cell above goes on in this row."""
        left = len(self.rows[-1])
        if left in self._open:
            self._open[left][2] = len(self.rows) - 1
        self.skip(width)

    def as_sheet(self, name: str) -> dict[str, Any]:
        """The table as a sheet is told to the parent."""
        bottom = len(self.rows) - 1
        merged = [[a, b, min(c, bottom), d] for a, b, c, d in self.merged]
        kept = [each for each in merged if each[:2] != each[2:]]
        return {"name": name, "first": 0, "left": 0, "rows": self.rows, "merged": kept, "hidden": []}


Block: TypeAlias = str | Grid


def cleaned(text: str) -> str:
    """A text in NFC with single blanks; lines stay, empty ones do not."""
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).split("\n"))
    return "\n".join(filter(None, lines))


def text_of(blocks: Iterable[Block]) -> str:
    """All paragraphs, one a line; a row of a table is a line, its cells divided by tabs.

    Raises:
        Fault: it is longer than any document of an office.
    """
    lines: list[str] = []
    length = 0
    for block in blocks:
        fresh = [block] if isinstance(block, str) else [_line(row) for row in block.rows]
        length += sum(map(len, fresh))
        if length > MOST_TEXT:
            raise Fault("large")
        lines += filter(None, fresh)
    return "\n".join(lines)


def _line(row: list[str | None]) -> str:
    cells = [cell or "" for cell in row]
    if len(cells) == 1:
        return cells[0]  # a frame around paragraphs
    return "\t".join(cell.replace("\n", " ") for cell in cells).rstrip("\t")


def sheets_of(blocks: Iterable[Block]) -> Iterator[dict[str, Any]]:
    """The tables, each under the name of the line above it, or of its number where none stands there."""
    title, number, length = "", 0, 0
    for block in blocks:
        if isinstance(block, str):
            title = block.rpartition("\n")[2] or title
            continue
        number += 1
        length += sum(len(cell or "") for row in block.rows for cell in row)
        if length > MOST_TEXT:
            raise Fault("large")
        yield block.as_sheet(title if 0 < len(title) <= _LONGEST_TITLE else str(number))
        title = ""
