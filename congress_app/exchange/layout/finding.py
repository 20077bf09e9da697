"""Finds the table of a spreadsheet: the sheet that fits best, its headings, and every row below them with what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from congress_app.exchange.cells import text_of
from congress_app.exchange.layout.columns import Columns, find_columns
from congress_app.exchange.layout.headings import Headings, Labels, find_headings
from congress_app.exchange.layout.records import fields_of
from congress_app.exchange.layout.rows import Shape, rows_of
from congress_app.exchange.layout.table import FoundRow, FoundTable
from congress_app.exchange.readers.sheet import Cell, Sheet
from congress_app.i18n import N_
from congress_app.i18n.folding import nfc
from congress_app.i18n.legacy_text import to_unicode
from congress_app.runtime.errors import UserError

# Says what each row below the headings is: from the columns, the texts, the number of the first row and the rows that one cell spans.
RowsOf: TypeAlias = Callable[[Columns, Sequence[Sequence[str]], int, frozenset[int]], Iterator[FoundRow]]


def rows_of_persons(
    columns: Columns, texts: Sequence[Sequence[str]], first: int, spanning: frozenset[int]
) -> Iterator[FoundRow]:
    """The rows of a list of persons."""
    return rows_of(Shape.of(columns), texts, first, spanning)


def find_table(
    sheets: Sequence[Sheet],
    labels: Labels,
    needed: Mapping[str, str],
    file: Path,
    *,
    sheet: str = "",
    mapping: Mapping[int, str] | None = None,
    rows: RowsOf = rows_of_persons,
) -> FoundTable:
    """The table that fits best.

    Args:
        sheets: of the file.
        labels: fields by folded heading, from the surest labels to the least.
        needed: the fields without which it is no such table, with their headings for the sentence that says so.
        file: for that sentence.
        sheet: the name of the one sheet to look in; "" = the one that fits best.
        mapping: fields by the places of their columns, which go before those found; "" = not to be read.
        rows: says what each row below the headings is.

    Raises:
        UserError: no sheet has rows of headings with the needed fields.
    """
    found = with_headings(sheets, labels)
    for each, headings in found:
        if sheet not in ("", each.name):
            continue
        table = table_of(each, headings, mapping or {}, rows)
        if fields_of(table) >= set(needed):
            beside = [pair for pair in found if pair[0] is not each]
            return replace(
                table, others=tuple(other.name for other, its in beside if _has_all(other, its, needed, rows))
            )
    raise UserError(
        N_("{file}: no row with the headings of the list was found. It needs at least {headings}."),
        file=file,
        headings=", ".join(f"“{words}”" for words in needed.values()),
    )


def _has_all(sheet: Sheet, headings: Headings, needed: Mapping[str, str], rows: RowsOf) -> bool:
    """Whether a sheet has a table of this kind with rows in it."""
    table = table_of(sheet, headings, {}, rows)
    return fields_of(table) >= set(needed) and bool(table.data)


def with_headings(sheets: Sequence[Sheet], labels: Labels) -> list[tuple[Sheet, Headings]]:
    """The sheets in which rows of headings stand, the one that fits best first."""
    found = [(each, headings) for each in sheets if (headings := find_headings(each, labels))]
    return sorted(found, key=lambda pair: (-len(pair[1].fields), -len(pair[0].rows)))


def table_of(
    sheet: Sheet, headings: Headings, mapping: Mapping[int, str], kinds: RowsOf = rows_of_persons
) -> FoundTable:
    """The table below some headings.

    Args:
        sheet: the sheet.
        headings: in it; of no rows where it has none.
        mapping: fields by the places of their columns, which go before those found; "" = not to be read.
        kinds: says what each row below the headings is.
    """
    below = headings.top + headings.depth
    width = len(headings.paths)
    text = _Texts().of
    rows = [[*map(text, row), *[""] * (width - len(row))] for row in sheet.rows[below:]]
    _fill_downwards(rows, sheet.merged, below)
    by_column = [[row[place] for row in rows] for place in range(width)]
    columns = find_columns(sheet, headings, by_column, mapping)
    first = sheet.first_row_number
    return FoundTable(
        sheet,
        (first + headings.top, first + below - 1),
        columns.read,
        tuple(kinds(columns, _in_unicode(columns, by_column), first + below, sheet.spanning)),
        columns.serial,
        tuple(each.words for each in columns.identity),
        frozenset(each.place for each in columns.identity),
    )


def _fill_downwards(rows: list[list[str]], merged: Sequence[tuple[int, int, int, int]], first: int) -> None:
    """A cell of one column that stretches over several rows of data says the same for all of them."""
    for top, left, bottom, right in merged:
        if left == right and first <= top < bottom:
            for row in rows[top - first + 1 : bottom - first + 1]:
                row[left] = rows[top - first][left]


class _Texts(dict[str, str]):
    """The text of cells; lists say the same over and over, so each distinct text is cleaned once."""

    def of(self, cell: Cell) -> str:
        """The text of a cell."""
        if cell is None:
            return ""
        return self[cell] if cell.__class__ is str else text_of(cell)

    def __missing__(self, cell: str) -> str:
        text = self[cell] = nfc(text_of(cell)).strip()
        return text


def _in_unicode(columns: Columns, by_column: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """The rows of text of the columns that are read."""
    made = []
    for column in columns.read:
        texts, coding = by_column[column.place], column.coding
        made.append([to_unicode(text, coding) for text in texts] if coding else texts)
    return list(zip(*made, strict=True))
