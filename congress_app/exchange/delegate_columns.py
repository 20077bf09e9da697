"""The columns of a list of delegates while a person looks at them: which sheet, which field each column gives, with headings or without."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from congress_app.exchange.cells import text_of
from congress_app.exchange.delegate_lists import KIND, DelegateList, labels
from congress_app.exchange.form_mark import unmarked
from congress_app.exchange.found_list import stored_mapping
from congress_app.exchange.layout.delegate_labels import NEEDED
from congress_app.exchange.layout.finding import table_of, with_headings
from congress_app.exchange.layout.guessing import guessed_headings
from congress_app.exchange.layout.headings import Headings
from congress_app.exchange.layout.records import fields_of
from congress_app.exchange.layout.table import FoundTable
from congress_app.exchange.plain_forms import label_key, plain_form
from congress_app.exchange.readers.sheet import Sheet
from congress_app.i18n import N_, vi
from congress_app.i18n.folding import nfc
from congress_app.runtime.errors import UserError
from congress_app.services.importing.delegate_cells import FIELDS

_FEWEST_FIELDS, _FEWEST_GUESSED = 3, 2
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sheet in which a table may be. marked: the fields that a form of ours says of its columns."""

    sheet: Sheet
    headings: Headings
    marked: Mapping[int, str]


@dataclass(frozen=True)
class ColumnChoice:
    """The columns as they are chosen now.

    candidates: the sheets with a table, the best first. place: of the one chosen. table: what is found in it.
    is_settled: nothing need be asked: a form of ours, our own headings, or a layout that was looked at before.
    """

    file: Path
    candidates: tuple[Candidate, ...]
    known: Mapping[str, str]
    place: int
    table: FoundTable
    is_settled: bool

    @property
    def has_headings(self) -> bool:
        """Whether the columns have headings; without them their fields are guessed."""
        return self.candidates[self.place].headings.depth > 0

    @property
    def missing(self) -> tuple[str, ...]:
        """The Vietnamese titles of the fields that are needed and have no column."""
        return tuple(words for field, words in NEEDED.items() if field not in fields_of(self.table))

    @property
    def source(self) -> DelegateList:
        """The list with these columns."""
        return DelegateList(self.file, self.table)

    @property
    def layout(self) -> tuple[str, str] | None:
        """What is remembered of the columns; nothing where they have no headings, or say themselves what they are."""
        is_told = bool(self.candidates[self.place].marked)
        return None if is_told or not self.has_headings else self.source.layout

    def with_sheet(self, place: int) -> ColumnChoice:
        """The table of another sheet."""
        return _chosen(self.file, self.candidates, self.known, place)

    def with_fields(self, mapping: Mapping[int, str]) -> ColumnChoice:
        """The same table with other fields for its columns; "" = not read."""
        at = self.candidates[self.place]
        return dataclasses.replace(self, table=table_of(at.sheet, at.headings, mapping))


def columns_of(
    sheets: Sequence[Sheet], file: Path, known: Mapping[str, str], *, is_block: bool = False
) -> ColumnChoice:
    """The columns as they are found in a file or in a pasted block.

    Args:
        sheets: that were read.
        file: where from.
        known: remembered layouts: the mapping as stored by the signature of the headings.
        is_block: a pasted block is a list whatever it holds; a file must have headings, or names.

    Raises:
        UserError: nothing in it looks like a list of persons.
    """
    found = _candidates(sheets, is_block=is_block)
    if not found:
        raise UserError(
            N_("{file}: no list of persons was found in it, neither headings nor names."),
            file=file.name,
        )
    return _chosen(file, found, known, 0)


def block_sheet(rows: Sequence[Sequence[str]], name: str) -> Sheet:
    """A pasted block as a sheet."""
    width = max(map(len, rows), default=0)
    filled = [[*(nfc(cell).strip() or None for cell in row), *[None] * (width - len(row))] for row in rows]
    return Sheet(name, tuple(map(tuple, filled)))


def _candidates(sheets: Sequence[Sheet], *, is_block: bool) -> tuple[Candidate, ...]:
    """The sheets that may hold a list: with headings and names, with headings alone, with names alone."""
    plain = [unmarked(each, FIELDS) for each in sheets if each.rows]
    marks = {id(sheet): marked for sheet, marked in plain}
    headed = [
        Candidate(sheet, headings, marks[id(sheet)])
        for sheet, headings in with_headings([sheet for sheet, _marked in plain], labels())
    ]
    sure = [each for each in headed if _names_persons(each)]
    likely = [each for each in headed if each not in sure and len(each.headings.fields) >= _FEWEST_FIELDS]
    done = {id(each.sheet) for each in (*sure, *likely)}
    bare = [Candidate(sheet, _guessed(sheet), {}) for sheet, _marked in plain if id(sheet) not in done]
    named = [each for each in bare if len(each.headings.fields) >= _FEWEST_GUESSED and _names_persons(each)]
    return (*sure, *likely, *named) or tuple(bare[:1] if is_block else ())


def _names_persons(candidate: Candidate) -> bool:
    headings = candidate.headings
    top = dataclasses.replace(candidate.sheet, rows=candidate.sheet.rows[: headings.top + headings.depth + _LOOKED_AT])
    return fields_of(table_of(top, headings, candidate.marked)) >= set(NEEDED)


def _guessed(sheet: Sheet) -> Headings:
    width = max(map(len, sheet.rows))
    rows = [[*row, *[None] * (width - len(row))] for row in sheet.rows[:_LOOKED_AT]]
    return guessed_headings([["" if cell is None else nfc(text_of(cell)) for cell in row] for row in rows])


def _chosen(file: Path, candidates: tuple[Candidate, ...], known: Mapping[str, str], place: int) -> ColumnChoice:
    at = candidates[place]
    table = table_of(at.sheet, at.headings, at.marked)
    stored = known.get(table.signature) if at.headings.depth else None
    mapping = stored_mapping(stored) if stored and not at.marked else at.marked
    if mapping and mapping is not at.marked:
        table = table_of(at.sheet, at.headings, mapping)
    is_settled = bool(mapping) or (at.headings.depth > 0 and _is_own(table))
    chosen = ColumnChoice(file, candidates, known, place, table, is_settled)
    return chosen if not chosen.missing else dataclasses.replace(chosen, is_settled=False)


def _is_own(table: FoundTable) -> bool:
    """Whether every heading is one of our own list, in right text and shown."""
    own = _own_headings()
    columns = [each for each in table.columns if each.path and each.place != table.serial]
    fields = {"", *FIELDS}
    return all(
        label_key(each.words) in own and each.field in fields and not each.is_hidden and not each.coding
        for each in columns
    )


def _own_headings() -> frozenset[str]:
    return frozenset(label_key(vi(column.title).rpartition("\x04")[2]) for column in plain_form(KIND).listing.columns)
