"""Tables of a printed paper: columns, headings of one or two tiers, rows as a stream of typed cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias

from congress_app.documents.model_text import Alignment, Paragraph, Run, Text, plain, plain_lines
from congress_app.i18n import vi
from congress_app.i18n.numbers import decimal, thousands
from congress_app.listings.listing import cell_text

CellValue: TypeAlias = Any
"""str, int, float, bool, date, time, `WordedDay`, `Percent`, PartialDate, Choice, None, a `Text` of runs, or a tuple of `Paragraph`."""


@dataclass(frozen=True, slots=True)
class WordedDay:
    """A day with words before it, `Sáng 28/07/2025`; a sheet keeps it as a date."""

    words: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Percent:
    """A percent in its column, always with two places: `25,00`; a sheet keeps it as a number."""

    value: Decimal


LAST_ROWS = 3
"""So many rows stay with the total below them: nobody stands alone on a last page."""


class RowKind(StrEnum):
    """What a row is; group, vote and note run over all columns unless they bring more than one cell."""

    NORMAL = "normal"
    GROUP = "group"
    TOTAL = "total"
    VOTE = "vote"
    NOTE = "note"


class Density(StrEnum):
    """How large a table is written: for lists with many columns smaller than the body."""

    NORMAL = "normal"
    SMALL = "small"
    TINY = "tiny"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column. share: its part of the width, in any unit. group: the upper heading over it and its neighbours of the same."""

    heading: str
    share: float
    alignment: Alignment = Alignment.LEFT
    group: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that differs from its column: it spans columns, stands elsewhere or is bold."""

    value: CellValue
    span: int = 1
    alignment: Alignment | None = None
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: values or `Cell`s from left to right.

    joined: so many first columns are one cell with those of the row above; what they hold here is written only where the row begins
    a page.
    """

    cells: Sequence[CellValue]
    kind: RowKind = RowKind.NORMAL
    joined: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `rows` is read once by each rendering and may be a lazy iterable that can be read again.

    may_split_rows: a row of more than half a page goes on over its end; else a row is moved whole when it fits a page.
    is_top_aligned: texts begin level with each other; else they stand in the middle of the row.
    row_height: the least height in mm of a plain row, for signing.
    """

    columns: tuple[TableColumn, ...]
    rows: Iterable[Row]
    density: Density = Density.NORMAL
    has_grid: bool = True
    has_heading: bool = True
    is_top_aligned: bool = False
    may_split_rows: bool = False
    row_height: float = 0


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of the heading: its text and how many columns and tiers it covers."""

    text: str
    column: int
    tier: int
    columns: int = 1
    tiers: int = 1


def heading_cells(table: Table) -> tuple[HeadCell, ...]:
    """The heading as cells: columns of one group stand under it, the others cover both tiers."""
    tiers = heading_tiers(table)
    cells: list[HeadCell] = []
    for number, column in enumerate(table.columns):
        if not column.group:
            cells.append(HeadCell(column.heading, number, 0, tiers=tiers))
            continue
        if number == 0 or table.columns[number - 1].group != column.group:
            cells.append(HeadCell(column.group, number, 0, columns=_group_width(table, number)))
        cells.append(HeadCell(column.heading, number, 1))
    return tuple(cells)


def heading_tiers(table: Table) -> int:
    """How many tiers the heading has: 0 without one, 2 with groups."""
    if not table.has_heading:
        return 0
    return 2 if any(column.group for column in table.columns) else 1


def _group_width(table: Table, first: int) -> int:
    width = 0
    for column in table.columns[first:]:
        if column.group != table.columns[first].group:
            break
        width += 1
    return width


def row_cells(row: Row, column_count: int) -> tuple[Cell, ...]:
    """The cells of a row that together cover all columns: a missing end is empty, a single cell of a group or vote spans all."""
    cells = [value if isinstance(value, Cell) else Cell(value) for value in row.cells]
    if len(cells) == 1 and row.kind is not RowKind.NORMAL and cells[0].span == 1:
        return (Cell(cells[0].value, column_count, cells[0].alignment, cells[0].is_bold),)
    covered = sum(cell.span for cell in cells)
    if covered > column_count:
        raise ValueError(f"a row covers {covered} of {column_count} columns")
    return (*cells, *(Cell(None) for _ in range(column_count - covered)))


def runs_of_rows(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows as a stream of runs: a row with those below that are joined to it; most stand alone."""
    run: list[Row] = []
    for row in rows:
        if run and not row.joined:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def value_text(value: CellValue) -> str:
    """A cell's letters as they are printed: dates 05/09/2026, numbers 1.189 and 13,99, words in Vietnamese."""
    if type(value) is str:
        return value
    if isinstance(value, tuple) and value and isinstance(value[0], Run):
        return plain(value)
    if isinstance(value, tuple) and value and isinstance(value[0], Paragraph):
        return plain_lines(value)
    if isinstance(value, WordedDay):
        return f"{value.words} {cell_text(value.day, vi)}"
    if isinstance(value, Percent):
        return f"{value.value:.2f}".replace(".", ",")
    if isinstance(value, float | Decimal):
        return decimal(value)
    if type(value) is int:
        return thousands(value)
    return cell_text(value, vi)


def value_paragraphs(value: CellValue) -> tuple[Text, ...]:
    """A cell as texts, one a paragraph, with their runs."""
    if isinstance(value, tuple) and value and isinstance(value[0], Run):
        return (value,)
    if isinstance(value, tuple) and value and isinstance(value[0], Paragraph):
        return tuple(paragraph.text for paragraph in value)
    return tuple(value_text(value).split("\n"))
