"""A list as an office keeps it, found in a sheet: what is the same for lists of delegates and plans of assignments."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from congress_app.exchange.layout.table import FoundTable
from congress_app.exchange.readers.sheet import Cell
from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import UserError
from congress_app.services.importing.rows import TextRow

_DITTO = frozenset(("nt", "n/t", "n.t", "-nt-", "- nt -", "nhu tren", '"', "''", "”", "〃", "//"))
_LONGEST_DITTO = 10


@dataclass(frozen=True)
class FoundList(ABC):
    """A list in a sheet; implements `Source`. file: where it was read from. GIVES: the fields that columns of other names give."""

    GIVES: ClassVar[Mapping[str, str]] = {}

    file: Path
    table: FoundTable

    @property
    @abstractmethod
    def rows(self) -> tuple[TextRow, ...]:
        """The rows of data."""

    @property
    def mapping(self) -> Mapping[str, str]:
        """The fields by the words of their headings."""
        return {column.words: self.field_given(column.field) for column in self.table.columns if column.field}

    @property
    def not_read(self) -> tuple[str, ...]:
        """The headings of columns that are not read."""
        return self.table.not_read

    @property
    def notes(self) -> tuple[UserError, ...]:
        """What the user should know of the sheets and the columns."""
        return (*self._sheets_note(), *self.table.notes)

    def heading_of(self, field: str) -> str:
        """The words of the first heading that gives a field."""
        return next((words for words, given in self.mapping.items() if given == field), "")

    def cells(self, number: int) -> Sequence[Cell]:
        """A row as it stands in the sheet, by its number."""
        return self.table.cells(number)

    @property
    def layout(self) -> tuple[str, str]:
        """The headings and the fields of the columns, as they are remembered."""
        return self.table.signature, mapping_text({each.place: each.field for each in self.table.columns})

    @classmethod
    def field_given(cls, field: str) -> str:
        """The field that a column of the layout gives."""
        return cls.GIVES.get(field, field)

    def _sheets_note(self) -> Iterator[UserError]:
        if not self.table.others:
            return
        others = ", ".join(f"“{each}”" for each in self.table.others)
        msgid = N_(
            "Only the sheet “{sheet}” is read. There are lists in further sheets too: {others}. Import each by itself."
        )
        yield UserError(msgid, sheet=self.table.sheet.name, others=others)


def is_ditto(text: str) -> bool:
    """Whether a cell says: the same as above."""
    return len(text) <= _LONGEST_DITTO and fold(text) in _DITTO


def mapping_text(mapping: Mapping[int, str]) -> str:
    """Fields by the places of their columns, as they are stored."""
    return json.dumps({str(place): field for place, field in sorted(mapping.items())}, sort_keys=True)


def stored_mapping(text: str) -> dict[int, str]:
    """Fields by the places of their columns, as `mapping_text` wrote them."""
    return {int(place): field for place, field in json.loads(text).items()}
