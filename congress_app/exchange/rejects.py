"""Hands rejected rows back: a spreadsheet with the rows as they stood, and the reason beside each."""

from __future__ import annotations

import datetime as dt
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from congress_app.exchange.matching import Matched
from congress_app.i18n import N_, _, say
from congress_app.runtime.errors import Refused
from congress_app.services.importing.rows import Imported

if TYPE_CHECKING:
    from openpyxl import Workbook

CANNOT_WRITE = N_(
    "{file} cannot be written. Look whether it is open in another program, "
    "whether the disk is full and whether you may write there."
)
_WIDEST = 60
_NOT_IN_XLSX = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_rejects(path: Path, matched: Matched, imported: Imported) -> None:
    """Write the rejected rows, ready to be mended and imported again.

    Raises:
        Refused: the file cannot be written.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - starts slowly
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - the same
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - the same

    heads = [*(heading.words for heading in matched.headings), _("Reason")]
    lines = [
        [*(_cell_at(matched, each.row, heading.place) for heading in matched.headings), say(each.problem)]
        for each in imported.rejected
    ]
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
    _save(book, path)


def _cell_at(matched: Matched, row: int, place: int) -> Any:
    cells = matched.cells(row)
    cell = cells[place] if place < len(cells) else None
    return _NOT_IN_XLSX.sub(" ", cell) if isinstance(cell, str) else cell


def _save(book: Workbook, path: Path) -> None:
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
