"""The columns of a list while a person looks at them: which sheet, which field each column gives, with headings or without."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from congress_app.exchange.cells import text_of
from congress_app.exchange.form_mark import unmarked
from congress_app.exchange.found_list import FoundList, stored_mapping
from congress_app.exchange.layout.finding import RowsOf, rows_of_persons, table_of, with_headings
from congress_app.exchange.layout.headings import Headings, Labels
from congress_app.exchange.layout.records import fields_of
from congress_app.exchange.layout.table import FoundTable
from congress_app.exchange.plain_forms import label_key, plain_form
from congress_app.exchange.readers.sheet import Sheet
from congress_app.i18n import vi
from congress_app.i18n.folding import nfc
from congress_app.runtime.errors import UserError

_FEWEST_GUESSED = 2
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class ListKind:
    """A kind of list whose columns a person may say.

    name: the kind of import. needed: the fields without which it is none, with their Vietnamese titles. labels: of its headings.
    made: the list from its file and its table. guess: the fields where there are no headings. choices: the fields that a column may be
    given, with the msgids of their titles. nothing: the msgid of what is said of a file without such a list. fewest: so many known
    headings are believed where a needed one is missing. takes_any: a sheet that tells nothing is shown all the same. rows: what each
    row is.
    """

    name: str
    needed: Mapping[str, str]
    labels: Callable[[], Labels]
    made: Callable[[Path, FoundTable], FoundList]
    guess: Callable[[Sequence[Sequence[str]]], Headings]
    choices: Callable[[], Iterator[tuple[str, str]]]
    nothing: str
    fewest: int = 3
    takes_any: bool = False
    rows: RowsOf = rows_of_persons


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sheet in which a table may be. marked: the fields that a form of ours says of its columns."""

    sheet: Sheet
    headings: Headings
    marked: Mapping[int, str]


@dataclass(frozen=True)
class ColumnChoice:
    """The columns as they are chosen now.

    of: the kind of the list. candidates: the sheets with a table, the best first. place: of the one chosen. table: what is found in it.
    is_settled: nothing need be asked: a form of ours, our own headings, or a layout that was looked at before.
    """

    of: ListKind
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
        return tuple(words for field, words in self.of.needed.items() if field not in fields_of(self.table))

    @property
    def source(self) -> FoundList:
        """The list with these columns."""
        return self.of.made(self.file, self.table)

    @property
    def layout(self) -> tuple[str, str] | None:
        """What is remembered of the columns; nothing where they have no headings, or say themselves what they are."""
        is_told = bool(self.candidates[self.place].marked)
        return None if is_told or not self.has_headings else self.source.layout

    def with_sheet(self, place: int) -> ColumnChoice:
        """The table of another sheet."""
        return _chosen(self.of, self.file, self.candidates, self.known, place)

    def with_fields(self, mapping: Mapping[int, str]) -> ColumnChoice:
        """The same table with other fields for its columns; "" = not read."""
        at = self.candidates[self.place]
        return dataclasses.replace(self, table=table_of(at.sheet, at.headings, mapping, self.of.rows))


def columns_of(
    of: ListKind, sheets: Sequence[Sheet], file: Path, known: Mapping[str, str], *, is_block: bool = False
) -> ColumnChoice:
    """The columns as they are found in a file or in a pasted block.

    Args:
        of: the kind of the list.
        sheets: that were read.
        file: where from.
        known: remembered layouts: the mapping as stored by the signature of the headings.
        is_block: a pasted block is a list whatever it holds; a file must have headings, or names.

    Raises:
        UserError: nothing in it looks like such a list.
    """
    found = _candidates(of, sheets, is_block=is_block)
    if not found:
        raise UserError(of.nothing, file=file.name)
    return _chosen(of, file, found, known, 0)


def block_sheet(rows: Sequence[Sequence[str]], name: str) -> Sheet:
    """A pasted block as a sheet."""
    width = max(map(len, rows), default=0)
    filled = [[*(nfc(cell).strip() or None for cell in row), *[None] * (width - len(row))] for row in rows]
    return Sheet(name, tuple(map(tuple, filled)))


def _candidates(of: ListKind, sheets: Sequence[Sheet], *, is_block: bool) -> tuple[Candidate, ...]:
    """The sheets that may hold a list: with headings and all that is needed, with headings alone, without."""
    plain = [unmarked(each, plain_form(of.name).fields) for each in sheets if each.rows]
    marks = {id(sheet): marked for sheet, marked in plain}
    headed = [
        Candidate(sheet, headings, marks[id(sheet)])
        for sheet, headings in with_headings([sheet for sheet, _marked in plain], of.labels())
    ]
    sure = [each for each in headed if _has_needed(of, each)]
    likely = [each for each in headed if each not in sure and len(each.headings.fields) >= of.fewest]
    done = {id(each.sheet) for each in (*sure, *likely)}
    bare = [Candidate(sheet, _guessed(of, sheet), {}) for sheet, _marked in plain if id(sheet) not in done]
    named = [each for each in bare if len(each.headings.fields) >= _FEWEST_GUESSED and _has_needed(of, each)]
    return (*sure, *likely, *named) or tuple(bare[:1] if is_block or of.takes_any else ())


def _has_needed(of: ListKind, candidate: Candidate) -> bool:
    headings = candidate.headings
    top = dataclasses.replace(candidate.sheet, rows=candidate.sheet.rows[: headings.top + headings.depth + _LOOKED_AT])
    return fields_of(table_of(top, headings, candidate.marked, of.rows)) >= set(of.needed)


def _guessed(of: ListKind, sheet: Sheet) -> Headings:
    width = max(map(len, sheet.rows))
    rows = [[*row, *[None] * (width - len(row))] for row in sheet.rows[:_LOOKED_AT]]
    return of.guess([["" if cell is None else nfc(text_of(cell)) for cell in row] for row in rows])


def _chosen(
    of: ListKind, file: Path, candidates: tuple[Candidate, ...], known: Mapping[str, str], place: int
) -> ColumnChoice:
    at = candidates[place]
    table = table_of(at.sheet, at.headings, at.marked, of.rows)
    stored = known.get(table.signature) if at.headings.depth else None
    mapping = stored_mapping(stored) if stored and not at.marked else at.marked
    if mapping and mapping is not at.marked:
        table = table_of(at.sheet, at.headings, mapping, of.rows)
    is_settled = bool(mapping) or (at.headings.depth > 0 and _is_own(of, table))
    chosen = ColumnChoice(of, file, candidates, known, place, table, is_settled)
    return chosen if not chosen.missing else dataclasses.replace(chosen, is_settled=False)


def _is_own(of: ListKind, table: FoundTable) -> bool:
    """Whether every heading is one of our own list, in right text and shown."""
    form = plain_form(of.name)
    own = {label_key(vi(column.title).rpartition("\x04")[2]) for column in form.listing.columns}
    its = of.made(Path(), table)
    columns = [each for each in table.columns if each.path and each.place != table.serial]
    given = [its.field_given(each.field) for each in columns if each.field]
    return (
        {*given} <= {*form.fields}
        and len({*given}) == len(given)  # a name in two columns is looked at
        and all(label_key(each.words) in own and not each.is_hidden and not each.coding for each in columns)
    )
