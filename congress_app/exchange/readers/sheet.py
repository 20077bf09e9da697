"""What a reader hands over: sheets of plain cells."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TypeAlias

Cell: TypeAlias = str | int | float | bool | dt.date | dt.datetime | dt.time | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet.

    rows: its cells from the first row that holds something. first_row_number: the number that the spreadsheet program shows beside it.
    spanning: the numbers of the rows in which one cell stretches over several columns: titles and headings of groups, not data.
    merged: cells that stretch, as first row, first column, last row, last column, counted from 0 within `rows`.
    first_column: the place of the first column in the spreadsheet, from 0.
    hidden_columns: the columns that are not shown, counted alike (told by xlsx alone).
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    first_row_number: int = 1
    spanning: frozenset[int] = field(default_factory=frozenset)
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden_columns: frozenset[int] = field(default_factory=frozenset)
    first_column: int = 0
