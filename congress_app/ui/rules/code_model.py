"""The words of one code list as a sheet: shipped ones with what the office adds to them, its own behind them, new ones at the end."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from congress_app.domain.catalogues import Catalogue, Catalogues, Code
from congress_app.domain.delegate_choices import CatalogueKind
from congress_app.domain.delegate_records import OwnCode
from congress_app.domain.fields import Field, field_of
from congress_app.domain.reading import read_field
from congress_app.i18n import N_, NP_, pgettext
from congress_app.i18n.tones import canonical
from congress_app.listings.listing import Align, Column, Listing, said_column
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.icons import UNSAVED
from congress_app.ui.common.list_model import CellLook, Index

NAME, OTHERS, RANK, HIDDEN = "name", "others", "rank", "is_hidden"
_OF_OWN_ONLY = (NAME, RANK)


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One word: as it is shipped, as the office has it, or both."""

    name: str
    shipped: Code | None = None
    own: OwnCode | None = None

    @property
    def id(self) -> str:
        """Its name, spelt in one way: it stands in a list once."""
        return canonical(self.name)

    @property
    def rank(self) -> int:
        """Its rank among the levels."""
        return (
            self.own.rank if self.own is not None and self.shipped is None else self.shipped.rank if self.shipped else 0
        )


def code_rows(kind: CatalogueKind, own: Iterable[OwnCode]) -> tuple[Catalogue, list[CodeRow]]:
    """A shipped list, and its words with those of the office."""
    shipped = Catalogues.load().of(kind)
    theirs = {canonical(each.name): each for each in own if each.catalogue is kind}
    rows = [CodeRow(code.name, code, theirs.pop(canonical(code.name), None)) for code in shipped.codes]
    return shipped, rows + [CodeRow(each.name, None, each) for each in theirs.values()]


def has_ranks(shipped: Catalogue) -> bool:
    """Whether the words of a list are levels."""
    return any(code.rank for code in shipped.codes)


def lines(text: str) -> str:
    """Spellings that stand in lines, in one."""
    return "; ".join(line for line in text.splitlines() if line.strip())


CODES: Listing[CodeRow] = Listing(
    "codes-shown",
    N_("Code lists"),
    (
        said_column(OwnCode, NAME, lambda row: row.name, width=30),
        Column(
            "shipped_others",
            N_("Spellings shipped"),
            lambda row: "; ".join(row.shipped.others if row.shipped else ()),
            34,
        ),
        said_column(OwnCode, OTHERS, lambda row: row.own.others if row.own else "", width=34),
        said_column(OwnCode, RANK, lambda row: row.rank, width=9, align=Align.RIGHT),
        said_column(OwnCode, HIDDEN, lambda row: bool(row.own and row.own.is_hidden), width=14, align=Align.CENTRE),
        Column("origin", NP_("codes", "Comes from"), lambda row: row.shipped is not None, 18),
    ),
    lambda _lists, _scope: [],
    lambda row: f"{row.name} {' '.join(row.shipped.others) if row.shipped else ''} {row.own.others if row.own else ''}",
)


class CodeModel(EditModel[CodeRow]):
    """The words of one list."""

    def __init__(self, store: Callable[[Change], None]) -> None:
        self._has_ranks = False
        looks: dict[str, CellLook[CodeRow]] = {
            NAME: CellLook(mark=lambda row: UNSAVED if row.own is not None else ""),
            OTHERS: CellLook(text=lambda row: lines(row.own.others) if row.own else ""),
            RANK: CellLook(text=self._rank_words),
            "origin": CellLook(text=_origin_words),
        }
        others = field_of(OwnCode, OTHERS)
        others = dataclasses.replace(others, said=dataclasses.replace(others.said, is_long=False))
        editings = {name: FieldEditing(field_of(OwnCode, name)) for name in (NAME, RANK, HIDDEN)}
        editings[OTHERS] = FieldEditing(others, words=lines, read=_read_lines)
        super().__init__(CODES, lambda row: row.id, editings, store, looks=looks, can_add=True)

    def show_list(self, shipped: Catalogue, rows: list[CodeRow]) -> None:
        """Show another list."""
        self._has_ranks = has_ranks(shipped)
        self.show_rows(rows)

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; name and rank of a shipped word are not, nor the rank in a list without ranks."""
        editing = super().editing_at(index)
        if editing is None:
            return None
        name = editing.field.name
        row = self.row_at(index.row())
        is_shipped = row is not None and row.shipped is not None
        if (is_shipped and name in _OF_OWN_ONLY) or (name == RANK and not self._has_ranks):
            return None
        return editing

    def _rank_words(self, row: CodeRow) -> str:
        return str(row.rank) if self._has_ranks else ""


def _read_lines(field: Field, text: str) -> Any:
    parts = [part.strip() for part in text.replace("\n", ";").split(";")]
    return read_field(
        dataclasses.replace(field, said=dataclasses.replace(field.said, is_long=True)), "\n".join(filter(None, parts))
    )


def _origin_words(row: CodeRow) -> str:
    return pgettext("codes", "Shipped") if row.shipped is not None else pgettext("codes", "Own word")
