"""Rows of a PDF table whose first columns are one cell: its text stands in the middle or at the top of what a page shows of it.

Where a cell goes on over a page, what its row holds for that is written there. Rows stay together as far as that text needs their height.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from congress_app.documents.renderers.pdf_cells import LaidCell, LaidRow, Manner
from congress_app.documents.renderers.pdf_flow import Strip
from congress_app.documents.renderers.pdf_ink import PageInk

_LEAST_LINES = 3


@dataclass(slots=True)
class _Shared:
    """What a page shows of a joined cell so far: where its text is kept in the page, and its top."""

    page: PageInk | None = None
    place: int = 0
    top: float = 0.0
    cell: LaidCell = ()


@dataclass(frozen=True, slots=True)
class JoinedRow:
    """A row of a run. joined: so many first columns go on from above, `below`: so many go on into the next row."""

    laid: LaidRow
    joined: int
    below: int


class JoinedRows:
    """A run of rows as strips. width: so many first columns are joined somewhere in it."""

    def __init__(self, rows: Sequence[JoinedRow], manner: Manner, least: float, heading: Strip | None) -> None:
        self._rows, self._manner, self._heading = rows, manner, heading
        self._width = max(row.joined for row in rows)
        self._shared = [_Shared() for _ in range(self._width)]
        self._heights = [
            max(least, *(manner.height_of(cell, row.laid.look) for cell in self._own(row))) for row in rows
        ]

    def strips(self) -> list[Strip]:
        """The rows, each kept beside the next one while a page could not show what they share."""
        segments = [segment for column in range(self._width) for segment in self._segments(column)]
        for column, first, last in segments:
            needed = self._needed(first, column)
            self._heights[last] += max(0.0, needed - sum(self._heights[first : last + 1]))
        made = [self._strip(row, row.laid.cells, height) for row, height in zip(self._rows, self._heights, strict=True)]
        for column, first, last in segments:
            for place in range(first, last):
                if sum(self._heights[first : place + 1]) < self._needed(first, column):
                    made[place] = replace(made[place], keeps_next=True)
            for place in range(first + 1, last + 1):
                if sum(self._heights[place : last + 1]) < self._needed(place, column):
                    made[place] = replace(made[place], keeps_previous=True, is_loose=True)
        return made

    def _segments(self, column: int) -> list[tuple[int, int, int]]:
        """The rows, from first to last, over which each joined cell of a column stands."""
        begins = [place for place, row in enumerate(self._rows) if row.joined <= column]
        ends = [*(place - 1 for place in begins[1:]), len(self._rows) - 1]
        return [(column, first, last) for first, last in zip(begins, ends, strict=True)]

    def _own(self, row: JoinedRow) -> Sequence[LaidCell]:
        return row.laid.cells[self._width :] or ((),)

    def _needed(self, place: int, column: int) -> float:
        laid = self._rows[place].laid
        return self._manner.height_of(laid.cells[column], laid.look)

    def _strip(self, row: JoinedRow, cells: Sequence[LaidCell], height: float) -> Strip:
        laid = row.laid

        def paint(page: PageInk, top: float) -> None:
            for column in range(self._width):
                self._paint_shared(page, top, height, row, column)
            self._manner.paint(page, top, height, cells[self._width :], laid.look)
            if self._manner.line_width:
                open_until = laid.edges[row.below] if row.below else None
                page.frame_row(laid.edges, top, top - height, self._manner.line_width, open_until=open_until)

        def split(room: float, capacity: float) -> tuple[Strip, Strip] | None:
            return self._split(row, cells, height, room, capacity)

        return Strip(height, paint, heading=self._heading, split=split)

    def _paint_shared(self, page: PageInk, top: float, height: float, row: JoinedRow, column: int) -> None:
        """Write a joined cell where its first row on this page begins, and anew with each row that makes it higher."""
        shared, look = self._shared[column], row.laid.look
        if column >= row.joined or shared.page is not page:
            shared.page, shared.place, shared.top = page, page.reserve(), top
            shared.cell = row.laid.cells[column]
        lines = shared.cell
        levels = self._manner.levels(len(lines), shared.top, shared.top - (top - height), look)
        written = "".join(line.before + level + line.after for line, level in zip(lines, levels, strict=True))
        page.texts[shared.place] = look.ink.select(look.style.size) + written if written else ""

    def _split(
        self, row: JoinedRow, cells: Sequence[LaidCell], height: float, room: float, capacity: float
    ) -> tuple[Strip, Strip] | None:
        """A row in two, when no page can hold it."""
        if height <= capacity:
            return None
        leading, own = row.laid.look.style.leading, cells[self._width :]
        line_count = max(map(len, own), default=0)
        fitting = min(int((room - 2 * self._manner.padding_y) // leading), line_count - 1)
        if fitting < _LEAST_LINES:
            return None
        shared = cells[: self._width]
        first, rest = [cell[:fitting] for cell in own], [cell[fitting:] for cell in own]
        first_height = fitting * leading + 2 * self._manner.padding_y
        rest_height = (line_count - fitting) * leading + 2 * self._manner.padding_y
        goes_on = replace(row, below=self._width)
        return (
            self._strip(goes_on, [*shared, *first], first_height),
            self._strip(replace(row, joined=self._width), [*shared, *rest], rest_height),
        )
