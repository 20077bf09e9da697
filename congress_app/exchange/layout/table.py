"""What is found in a sheet: the rows of headings, the columns with their fields, and every row below with what it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from congress_app.exchange.plain_forms import label_key
from congress_app.exchange.readers.sheet import Cell, Sheet
from congress_app.i18n import N_
from congress_app.i18n.legacy_text import LegacyCoding
from congress_app.runtime.errors import UserError


class RowKind(StrEnum):
    """What a row below the headings is."""

    DATA = "data"
    GROUP = "group"
    TOTAL = "total"
    CLOSING = "closing"
    SIGNATURE = "signature"
    INDEX = "index"
    HEADING = "heading"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """A column: its place from 0, the words of its heading from the top down, and the field that it means ("" = not read).

    letter: as the spreadsheet program shows it.
    """

    place: int
    path: tuple[str, ...]
    letter: str = ""
    field: str = ""
    coding: LegacyCoding | None = None
    is_hidden: bool = False

    @property
    def words(self) -> str:
        """The heading as it is shown: Trình độ / Chuyên môn; its letter where it has none."""
        return " / ".join(self.path) or self.letter


@dataclass(frozen=True, slots=True)
class Group:
    """The heading of a group of rows. level: 0 is the outermost. numbering: as it stands before the words, such as II or 1.2."""

    words: str
    level: int
    numbering: str = ""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row. texts: one for each column, in Unicode. groups: those that a row of data stands in, the outermost first."""

    number: int
    kind: RowKind
    texts: tuple[str, ...]
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundTable:
    """The table of a sheet.

    heading_rows: the numbers of the first and the last row of headings. columns: all but those of identity numbers, which are
    never read; their headings stand in `identity_columns`. serial: the place of the column that counts the rows.
    others: the names of the further sheets in which such a table with rows was found, the best first.
    """

    sheet: Sheet
    heading_rows: tuple[int, int]
    columns: tuple[FoundColumn, ...]
    rows: tuple[FoundRow, ...]
    serial: int | None = None
    identity_columns: tuple[str, ...] = ()
    identity_places: frozenset[int] = frozenset()
    others: tuple[str, ...] = ()

    @property
    def signature(self) -> str:
        """The headings as a text by which a corrected mapping is remembered: the same for every list of this layout."""
        return " | ".join(label_key(" / ".join(column.path)) for column in self.columns)

    @property
    def mapping(self) -> Mapping[int, str]:
        """The fields by the places of their columns."""
        return {column.place: column.field for column in self.columns if column.field}

    @property
    def not_read(self) -> tuple[str, ...]:
        """The headings of the columns that are not read."""
        return tuple(each.words for each in self.columns if each.path and not each.field and each.place != self.serial)

    @property
    def data(self) -> tuple[FoundRow, ...]:
        """The rows of data."""
        return tuple(row for row in self.rows if row.kind is RowKind.DATA)

    @property
    def notes(self) -> tuple[UserError, ...]:
        """What the user should know of the columns."""
        made = []
        if self.identity_columns:
            made.append(
                UserError(
                    N_("Identity-card numbers are never read: {columns}."), columns=_quoted(self.identity_columns)
                )
            )
        if hidden := [each.words for each in self.columns if each.is_hidden and each.field]:
            made.append(
                UserError(
                    N_("These columns are hidden in the sheet and are read, too: {columns}."), columns=_quoted(hidden)
                )
            )
        if any(each.coding for each in self.columns):
            made.append(UserError(N_("Text of old fonts (TCVN3, VNI) is read as Unicode; look at the names.")))
        return tuple(made)

    def heading_of(self, field: str) -> str:
        """The heading of a field; "" where it has none."""
        return next((column.words for column in self.columns if column.field == field), "")

    def cells(self, number: int) -> tuple[Cell, ...]:
        """A row as it stands in the sheet, by its number; the cells of identity numbers are empty."""
        row = self.sheet.rows[number - self.sheet.first_row_number]
        return tuple(None if place in self.identity_places else cell for place, cell in enumerate(row))


def _quoted(words: list[str] | tuple[str, ...]) -> str:
    return ", ".join(f"“{each}”" for each in words)
