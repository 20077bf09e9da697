"""How badges lie on sheets of A4: their places, the mirrored places of their backs, the marks for cutting. Lengths in mm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congress_app.documents.badges.model import BadgeOptions, BadgeSet, BadgeSize

SHEET_WIDTH, SHEET_HEIGHT = 210.0, 297.0
_MARK_FROM, _MARK_LENGTH = 2.5, 4.5


@dataclass(frozen=True, slots=True)
class Place:
    """Where a badge lies: its left edge from the left of the sheet, its top from the top."""

    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A line along which the sheet is cut, in the margin of the sheet; ends from its left and top edges."""

    from_left: float
    from_top: float
    to_left: float
    to_top: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Badges of one size on a sheet, in its middle; neighbours touch and share a cut."""

    width: float
    height: float
    columns: int
    rows: int

    @property
    def per_sheet(self) -> int:
        """How many badges a sheet holds."""
        return self.columns * self.rows

    def front(self, number: int) -> Place:
        """The place of a badge (from 0) on its sheet, row by row."""
        row, column = divmod(number % self.per_sheet, self.columns)
        return self._place(column, row)

    def back(self, number: int) -> Place:
        """The place of its back on the next page: the sheet is turned on its long edge, so columns run the other way."""
        row, column = divmod(number % self.per_sheet, self.columns)
        return self._place(self.columns - 1 - column, row)

    def marks(self) -> Iterator[Mark]:
        """The lines for cutting: one for edges that fall together."""
        first, last = self._place(0, 0), self._place(self.columns - 1, self.rows - 1)
        right, bottom = last.left + self.width, last.top + self.height
        for x in _edges((self._place(column, 0).left for column in range(self.columns)), self.width):
            yield Mark(x, first.top - _MARK_FROM - _MARK_LENGTH, x, first.top - _MARK_FROM)
            yield Mark(x, bottom + _MARK_FROM, x, bottom + _MARK_FROM + _MARK_LENGTH)
        for y in _edges((self._place(0, row).top for row in range(self.rows)), self.height):
            yield Mark(first.left - _MARK_FROM - _MARK_LENGTH, y, first.left - _MARK_FROM, y)
            yield Mark(right + _MARK_FROM, y, right + _MARK_FROM + _MARK_LENGTH, y)

    def _place(self, column: int, row: int) -> Place:
        return Place(
            (SHEET_WIDTH - self.columns * self.width) / 2 + column * self.width,
            (SHEET_HEIGHT - self.rows * self.height) / 2 + row * self.height,
        )


GRIDS = {
    BadgeSize.LARGE: Grid(width=90, height=130, columns=2, rows=2),
    BadgeSize.SMALL: Grid(width=86, height=54, columns=2, rows=5),
}


def sheet_count(badge_set: BadgeSet, options: BadgeOptions) -> int:
    """How many sheets of paper the badges take."""
    return -(-len(badge_set.badges) // GRIDS[options.size].per_sheet)


def page_count(badge_set: BadgeSet, options: BadgeOptions) -> int:
    """How many pages their PDF has."""
    return sheet_count(badge_set, options) * (2 if options.has_backs else 1)


def _edges(starts: Iterator[float], length: float) -> list[float]:
    return sorted({round(edge, 3) for start in starts for edge in (start, start + length)})
