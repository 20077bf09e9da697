"""Hands rejected rows back: a spreadsheet with the rows as they stood, and the reason beside each."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from congress_app.exchange.found_list import FoundList
from congress_app.exchange.matching import Matched
from congress_app.exchange.readers.sheet import Cell
from congress_app.exchange.source import Source
from congress_app.i18n import N_, _, say
from congress_app.runtime.errors import Refused
from congress_app.services.importing.rows import Imported

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

CANNOT_WRITE = N_(
    "{file} cannot be written. Look whether it is open in another program, "
    "whether the disk is full and whether you may write there."
)
_WIDEST = 60
_NOT_IN_XLSX = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_rejects(path: Path, source: Source, imported: Imported) -> None:
    """Write the rejected rows, ready to be mended and imported again: an own sheet (xlsx) as a marked copy, others as their rows.

    Raises:
        Refused: the file cannot be written.
    """
    if isinstance(source, FoundList) and source.file.suffix.lower() in (".xlsx", ".xlsm") and source.file.is_file():
        write_marked_copy(path, source, imported)
        return
    heads, rows = _table_of(source)
    _write(path, heads, [(rows(each.row), say(each.problem)) for each in imported.rejected])


def _table_of(source: Source) -> tuple[list[str], Callable[[int], list[Cell]]]:
    """The headings of a source, and how a row stands under them."""
    if isinstance(source, FoundList):
        table = source.table
        places = [column.place for column in table.columns]
        return [column.words for column in table.columns], lambda row: _at(source.cells(row), places)
    if not isinstance(source, Matched):
        raise TypeError(type(source))
    places = [heading.place for heading in source.headings]
    return [heading.words for heading in source.headings], lambda row: _at(source.cells(row), places)


def _at(cells: Sequence[Cell], places: Sequence[int]) -> list[Cell]:
    return [cells[place] if place < len(cells) else None for place in places]


def _write(path: Path, headings: Sequence[str], rows: Sequence[tuple[Sequence[Cell], str]]) -> None:
    from openpyxl import Workbook  # noqa: PLC0415 - starts slowly
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - the same
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - the same

    heads = [*headings, _("Reason")]
    lines = [[*map(_plain, cells), reason] for cells, reason in rows]
    book = Workbook()
    sheet = book.worksheets[0]
    for number, line in enumerate([heads, *lines], 1):
        for place, value in enumerate(line, 1):
            cell = sheet.cell(number, place, value)
            if isinstance(value, str):
                cell.data_type = "s"  # never a formula
            if isinstance(value, dt.date):
                cell.number_format = "dd/mm/yyyy"
            cell.font = Font(name="Times New Roman", size=12, bold=number == 1)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for place, column in enumerate(zip(heads, *lines, strict=True), 1):
        longest = max(len(str(value or "")) for value in column)
        sheet.column_dimensions[get_column_letter(place)].width = min(longest + 3, _WIDEST)
    sheet.freeze_panes = "A2"
    save(book, path)


def _plain(cell: Cell) -> Any:
    return _NOT_IN_XLSX.sub(" ", cell) if isinstance(cell, str) else cell


def save(book: Workbook, path: Path) -> None:
    """Write it whole or not at all."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        book.save(part)
        os.replace(part, path)
    except OSError as error:
        raise Refused(CANNOT_WRITE, file=path) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write_marked_copy(path: Path, source: FoundList, imported: Imported) -> None:
    """Write a copy of the user's own sheet with the rejected rows marked and the reason beside each.

    Raises:
        Refused: the file cannot be written.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - starts slowly
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415 - the same
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - the same

    # Values in place of formulas, no macros, no links to other files: what is handed back computes nothing.
    book = load_workbook(source.file, data_only=True, keep_links=False)
    for name in book.sheetnames:
        if name != source.table.sheet.name:
            del book[name]
    sheet: Worksheet = book[source.table.sheet.name]
    place = max(sheet.max_column, source.table.sheet.first_column + len(source.table.columns)) + 1
    fill = PatternFill("solid", fgColor="FFF2CC")
    first, last = source.table.heading_rows
    marks = [(last, _("Reason"), False)] if last >= first else []
    marks += [(each.row, say(each.problem), True) for each in imported.rejected]
    for number, words, is_marked in marks:
        cell = sheet.cell(number, place, words)
        cell.data_type = "s"
        cell.font = Font(name="Times New Roman", size=12, bold=not is_marked)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if is_marked:
            for column in range(1, place + 1):
                sheet.cell(number, column).fill = fill
    sheet.column_dimensions[get_column_letter(place)].width = _WIDEST
    save(book, path)
