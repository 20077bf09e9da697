"""Finds the row of headings in a spreadsheet, which column is which field, and hands over the rows below it as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from congress_app.exchange.cells import text_of
from congress_app.exchange.plain_forms import PlainForm, label_key
from congress_app.exchange.readers.sheet import Cell, Sheet
from congress_app.i18n import N_, _
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import UserError
from congress_app.services.importing.rows import TextRow

_LOOKED_AT = 60
_COUNTERS = ("tt", "stt", "no", "so tt", "so thu tu")
_TOTALS = ("cong", "tong", "tong cong", "tong so")
_INDEX = re.compile(r"\(?(\d{1,2})\)?")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with the place of its column and the field that it means ("" = none that is read)."""

    place: int
    words: str
    field: str


@dataclass(frozen=True, slots=True)
class Matched:
    """A spreadsheet as a plain form: its headings, its rows as text and as they stood."""

    sheet: Sheet
    header: int
    headings: tuple[Heading, ...]
    rows: tuple[TextRow, ...]

    @property
    def mapping(self) -> dict[str, str]:
        """The fields by the words of their headings."""
        return {heading.words: heading.field for heading in self.headings if heading.field}

    @property
    def not_read(self) -> tuple[str, ...]:
        """The headings of columns that are not read."""
        return tuple(each.words for each in self.headings if not each.field and label_key(each.words) not in _COUNTERS)

    @property
    def notes(self) -> tuple[UserError, ...]:
        """Nothing: the columns of a plain form say all."""
        return ()

    def heading_of(self, field: str) -> str:
        """The words of the heading of a field; "" where it has none."""
        return next((heading.words for heading in self.headings if heading.field == field), "")

    def cells(self, number: int) -> tuple[Cell, ...]:
        """A row as it stands in the spreadsheet, by the number that is shown beside it."""
        return self.sheet.rows[number - self.sheet.first_row_number]


def match(sheets: Sequence[Sheet], form: PlainForm, file: Path) -> Matched:
    """The sheet and the row of headings that fit a plain form best.

    Raises:
        UserError: no row has the headings that the form needs.
    """
    labels = form.labels()
    best: tuple[int, Sheet, int, tuple[Heading, ...]] | None = None
    for sheet in sheets:
        for place, row in enumerate(sheet.rows[:_LOOKED_AT]):
            headings = _headings(row, labels)
            fields = {heading.field for heading in headings if heading.field}
            if fields >= set(form.needed) and (best is None or len(fields) > best[0]):
                best = (len(fields), sheet, place, headings)
    if best is None:
        wanted = ", ".join(f"“{_(form.listing.column(name).title)}”" for name in form.needed)
        raise UserError(
            N_("{file}: no row with the headings of the list was found. It needs at least {headings}."),
            file=file,
            headings=wanted,
        )
    _count, sheet, header, headings = best
    return Matched(sheet, header, headings, tuple(_rows(sheet, header, headings)))


def _headings(row: Sequence[Cell], labels: Sequence[dict[str, str]]) -> tuple[Heading, ...]:
    """The headings of a row; of two columns that may be the same field, the surer one is, else the last."""
    words = [
        (place, " ".join(cell.split())) for place, cell in enumerate(row) if isinstance(cell, str) and cell.strip()
    ]
    taken: dict[str, int] = {}
    for known in labels:
        fresh = {
            known[key]: place
            for place, text in words
            if (key := label_key(text)) in known and place not in taken.values()
        }
        taken |= {field: place for field, place in fresh.items() if field not in taken}
    by_place = {place: field for field, place in taken.items()}
    return tuple(Heading(place, text, by_place.get(place, "")) for place, text in words)


def _rows(sheet: Sheet, header: int, headings: Sequence[Heading]) -> Iterator[TextRow]:
    read = [heading for heading in headings if heading.field]
    for place, row in enumerate(sheet.rows[header + 1 :], header + 1):
        number = sheet.first_row_number + place
        texts = [text_of(cell) for cell in row]
        if number in sheet.spanning or _is_no_data(texts):
            continue
        cells = {heading.field: texts[heading.place] if heading.place < len(texts) else "" for heading in read}
        if any(text.strip() for text in cells.values()):
            yield TextRow(number, cells)


def _is_no_data(texts: Sequence[str]) -> bool:
    """Whether a row holds a total or the numbers of the columns: (1) (2) (3)."""
    filled = [text.strip() for text in texts if text.strip()]
    if not filled:
        return True
    if any(fold(text) in _TOTALS for text in filled[:2]):
        return True
    found = [_INDEX.fullmatch(text) for text in filled]
    return [int(each[1]) for each in found if each] == list(range(1, len(filled) + 1))
