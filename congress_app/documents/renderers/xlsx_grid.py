"""The columns of a sheet: the edges of all its tables on one grid, and how much room a text has and needs there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, islice, pairwise
from math import ceil

from congress_app.documents.model import Block, Table
from congress_app.documents.model_text import Run, Text, plain, runs_of
from congress_app.documents.renderers.breaking import style_face, wrap
from congress_app.documents.theme import TextStyle

# Excel draws text by whole pixels and keeps some of them at both sides of a cell: what is measured gets less room than the paper says.
_SIDES = 6.0
_STRETCH = 1.04
_SAME_EDGE = 4.0
_HIGHEST = 408.0


@dataclass(frozen=True, slots=True)
class Span:
    """Columns of a grid that lie side by side, counted from 0: the first, and the one after the last."""

    first: int
    after: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The edges of the columns in points, from 0 to the width of the text."""

    edges: tuple[float, ...]

    @property
    def whole(self) -> Span:
        """All columns."""
        return Span(0, len(self.edges) - 1)

    @property
    def widths(self) -> tuple[float, ...]:
        """The width of each column."""
        return tuple(after - before for before, after in pairwise(self.edges))

    def width(self, span: Span) -> float:
        """The width of columns side by side."""
        return self.edges[span.after] - self.edges[span.first]

    def nearest(self, x: float) -> int:
        """The edge that lies nearest."""
        place = bisect_left(self.edges, x)
        near = [each for each in (place - 1, place) if 0 <= each < len(self.edges)]
        return min(near, key=lambda each: abs(self.edges[each] - x))

    def columns_of(self, table: Table) -> tuple[Span, ...]:
        """The columns of the grid that each column of a table covers."""
        places = [self.nearest(edge) for edge in _edges(table, self.edges[-1])]
        return tuple(Span(first, after) for first, after in pairwise(places))


def grid_of(blocks: Iterable[Block], width: float, without_table: Sequence[float]) -> Grid:
    """The grid of a sheet.

    Args:
        blocks: what stands on it.
        width: the width of the text in points.
        without_table: the edges where there is no table.
    """
    edges: list[float] = []
    for table in blocks:
        if isinstance(table, Table):
            edges = _joined(edges, _edges(table, width))
    return Grid(tuple(edges or without_table))


def line_height(size: float) -> float:
    """How high Excel makes a line of Times New Roman: whole pixels above and below the letters, and two or three between lines."""
    pixels = round(size * 4 / 3)
    return (ceil(0.891 * pixels) + ceil(0.216 * pixels) + (3 if pixels > 17 else 2)) * 0.75


def lines_needed(texts: Sequence[Text], style: TextStyle, width: float) -> int:
    """How many lines some paragraphs take in a cell."""
    room = (width - _SIDES) / _STRETCH
    if len(texts) == 1 and isinstance(texts[0], str) and "\n" not in texts[0]:
        used = style_face(style)
        if used.width(texts[0], style.size) <= room:
            return 1
    room = max(room, style.size)
    return sum(len(wrap(line, style, room)) for text in texts for line in _typed_lines(text))


def parted(text: Text, style: TextStyle, width: float, most: int) -> list[Text]:
    """A text of one manner as several of at most so many lines each; one of several manners stays whole."""
    runs = runs_of(text)
    lines = wrap(text, style, max((width - _SIDES) / _STRETCH, style.size))
    words = iter(plain(text).split(" "))
    counts = [len(line.text.split(" ")) for line in lines]
    if len(lines) <= most or len(runs) > 1 or "\n" in plain(text) or sum(counts) != len(plain(text).split(" ")):
        return [text]
    pieces = [" ".join(islice(words, sum(counts[first : first + most]))) for first in range(0, len(counts), most)]
    return list(pieces) if isinstance(text, str) else [(replace(runs[0], text=piece),) for piece in pieces]


def _typed_lines(text: Text) -> list[Text]:
    """The lines of a text as they were typed."""
    lines: list[list[Run]] = [[]]
    for run in runs_of(text):
        first, *others = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=other)] for other in others]
    return [tuple(line) for line in lines]


def parts_of(height: float) -> int:
    """How many rows of the sheet a row of this height takes: Excel knows none higher than 409 points."""
    return max(1, -int(-height // _HIGHEST))


def _edges(table: Table, width: float) -> list[float]:
    total = sum(column.share for column in table.columns)
    return [0.0, *(part / total * width for part in accumulate(column.share for column in table.columns))]


def _joined(edges: list[float], others: list[float]) -> list[float]:
    """The edges of both; what lies close together is one, but never two of the same table."""
    if not edges:
        return others
    free = list(edges)
    joined = list(edges)
    for edge in others:
        near = [each for each in free if abs(each - edge) < _SAME_EDGE]
        if near:
            free.remove(min(near, key=lambda each: abs(each - edge)))
        else:
            joined.append(edge)
    return sorted(joined)
