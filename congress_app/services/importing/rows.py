"""Rows of text as an import takes them, and what became of each."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from congress_app.domain.choice import Choice
from congress_app.domain.fields import Field
from congress_app.domain.reading import read_field
from congress_app.i18n import N_
from congress_app.runtime.errors import BadValue, NotFound, Refused, UserError


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row. number: as the spreadsheet program shows it. cells: text by field name; a column that is not there is not in it."""

    number: int
    cells: Mapping[str, str]

    def text(self, name: str) -> str:
        """The text of a cell, without blanks around; "" where the column is not there."""
        return self.cells.get(name, "").strip()

    def has(self, name: str) -> bool:
        """Whether the column is there."""
        return name in self.cells


class Became(StrEnum):
    """What became of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that was not taken over: which cell (by field name, "" = the row as a whole), what stood there, and why."""

    row: int
    field: str
    value: str
    problem: UserError


@dataclass(frozen=True, slots=True)
class Warned:
    """A row that was taken over, with what is worth a look."""

    row: int
    field: str
    problem: UserError


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that a row changes: its name, and both values."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of all rows.

    changes: by row, what a changed row changes. doubts: by rejected row, the ids of those whom it may be about.
    """

    became: Mapping[int, Became] = field(default_factory=dict)
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[UserError, ...] = ()
    warned: tuple[Warned, ...] = ()
    changes: Mapping[int, tuple[FieldChange, ...]] = field(default_factory=dict)
    doubts: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def count(self, what: Became) -> int:
        """How many rows became this."""
        return sum(each is what for each in self.became.values())

    @property
    def is_all_rejected(self) -> bool:
        """Whether there were rows and none could be taken over."""
        return bool(self.rejected) and not self.became


class RowRefused(Exception):
    """One row cannot be taken over. may_wait: it names something that a later row may bring."""

    def __init__(self, name: str, problem: UserError, *, may_wait: bool = False) -> None:
        super().__init__(str(problem))
        self.name, self.problem, self.may_wait = name, problem, may_wait


def take_all(rows: Sequence[TextRow], take: Callable[[TextRow], Became]) -> Imported:
    """Take every row; those that wait for others are tried again as long as others come."""
    became: dict[int, Became] = {}
    rejected: dict[int, Rejected] = {}
    waiting = list(rows)
    while waiting:
        again: list[TextRow] = []
        for row in waiting:
            try:
                became[row.number] = take(row)
                rejected.pop(row.number, None)
            except RowRefused as refused:
                rejected[row.number] = Rejected(row.number, refused.name, row.text(refused.name), refused.problem)
                if refused.may_wait:
                    again.append(row)
            except (BadValue, NotFound, Refused) as problem:
                rejected[row.number] = Rejected(row.number, "", "", problem)
        if len(again) == len(waiting):
            break
        waiting = again
    ordered = {number: became[number] for number in sorted(became)}
    return Imported(ordered, tuple(rejected[number] for number in sorted(rejected)))


def read(row: TextRow, name: str, described: Field) -> Any:
    """The value of a cell.

    Raises:
        RowRefused: it cannot be read as its field.
    """
    try:
        return read_field(described, row.text(name))
    except BadValue as problem:
        raise RowRefused(name, problem) from None


def read_values(row: TextRow, fields: Mapping[str, Field], *, is_new: bool) -> dict[str, Any]:
    """The values of a row's cells by the names of the entity's fields.

    An empty cell empties a text, a date or a count; what always has a value (a kind, a form, minutes) stays as it is.
    """
    values: dict[str, Any] = {}
    for name, described in fields.items():
        if not row.has(name):
            continue
        if not row.text(name) and (is_new or not _may_be_emptied(described)):
            continue
        values[described.name] = read(row, name, described)
    return values


def _may_be_emptied(described: Field) -> bool:
    if isinstance(described.default, Choice):
        return False
    return not described.is_required or described.default in ("", 0, False)


def titled(described: Field, title: str, *aliases: str) -> Field:
    """A field under the title that its column has in a list."""
    return dataclasses.replace(described, said=dataclasses.replace(described.said, title=title, aliases=aliases))


def refused(name: str, described: Field, problem: BadValue) -> RowRefused:
    """The refusal of a row for one cell; the sentence names its column."""
    return RowRefused(name, BadValue("{field}: {problem}", field=UserError(described.said.title), problem=problem))


def missing(name: str, described: Field) -> RowRefused:
    """The refusal of a row without a cell that it needs."""
    return refused(name, described, BadValue(N_("this must be filled in.")))
