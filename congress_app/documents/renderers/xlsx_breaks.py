"""Where the printed pages of a sheet begin, so that no heading and no signature stands alone: Excel keeps no rows together by itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

_CERTAIN = 0.96
"""The part of a page's height that is surely there: programs and printers measure rows a little differently."""


@dataclass(frozen=True, slots=True)
class Pages:
    """What is known of the printed pages of a sheet. Rows are counted from 1, heights in points.

    height: of the text on a page. kept: the rows that stay on the page of the next one. repeated: the first and the last row of what
    is printed again at the top of each page. begun: the rows after which a new page begins anyway.
    """

    height: float
    kept: Collection[int]
    repeated: tuple[int, int] | None = None
    begun: Collection[int] = ()


def breaks(heights: Sequence[float], pages: Pages) -> list[int]:
    """The rows after which a new page begins.

    Args:
        heights: of all rows from the first on.
        pages: what is known of the pages.
    """
    found: list[int] = []
    first, room = 1, pages.height * _CERTAIN
    again = sum(heights[pages.repeated[0] - 1 : pages.repeated[1]]) if pages.repeated else 0.0
    used = 0.0
    row = 1
    while row <= len(heights):
        height = heights[row - 1]
        is_full = used + height > room and row > first
        if is_full or row - 1 in pages.begun:
            last = _before_kept(row - 1, first, pages.kept) if is_full else row - 1
            found.append(last)
            first = row = last + 1
            is_below_heading = pages.repeated is not None and last >= pages.repeated[1]
            used, room = 0.0, pages.height * _CERTAIN - (again if is_below_heading else 0.0)
            height = heights[row - 1]
        used += height
        row += 1
    return found


def _before_kept(row: int, first: int, kept: Collection[int]) -> int:
    """The last row at or before this one that may be parted from the next; this one where none on the page may."""
    last = row
    while last in kept and last > first:
        last -= 1
    return row if last in kept else last
