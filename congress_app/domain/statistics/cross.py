"""Figures beside each other: by delegation (annex 2 of the report), and of two congresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from congress_app.domain.statistics.figures import Figures, Line

_COLUMNS = (
    "category.ex_officio",
    "category.elected",
    "category.appointed",
    "gender.female",
    "ethnicity.other",
    "religion.other",
    "age=",
    "age.unknown",  # only where somebody's age is not known: the bands must add up to all
    "professional.university",
    "theory.advanced",
)


@dataclass(frozen=True, slots=True)
class CrossColumn:
    """A line that is counted by delegation. group: the msgid of its group."""

    group: str
    line: Line


@dataclass(frozen=True, slots=True)
class CrossRow:
    """A delegation. counts: the numbers, by column; the first is that of all its delegates. ids: the delegates counted."""

    name: str
    counts: tuple[int, ...]
    ids: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Delegations by lines. The first number of a row is that of all its delegates."""

    columns: tuple[CrossColumn, ...]
    rows: tuple[CrossRow, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """The sums of the rows."""
        return tuple(map(sum, zip(*(row.counts for row in self.rows), strict=True))) if self.rows else ()


def by_delegation(figures: Figures) -> CrossTable:
    """The cross table of some figures; delegates in no delegation come last."""
    columns = tuple(
        CrossColumn(group.msgid, line)
        for group, line in figures
        if any(line.code == code or (code[-1] == "=" and line.code.startswith(code)) for code in _COLUMNS)
    )
    whose = figures.group("delegation")
    rows = tuple(_row(of, columns) for of in (whose.lines if whose else ()) if of.count)
    return CrossTable(columns, rows)


def _row(of: Line, columns: Sequence[CrossColumn]) -> CrossRow:
    its = set(of.ids)
    cells = tuple(tuple(id for id in column.line.ids if id in its) for column in columns)
    ids = of.ids, *cells
    return CrossRow(of.printed, tuple(map(len, ids)), ids)


@dataclass(frozen=True, slots=True)
class Compared:
    """A line of two congresses side by side; None = one of them has no such line. group: the msgid of its group."""

    group: str
    title: Line
    first: Line | None
    second: Line | None

    @property
    def difference(self) -> Decimal | None:
        """By how much the percent, else the value, of the second is higher."""
        if self.first is None or self.second is None:
            return None
        one, other = (line.value if line.percent is None else line.percent for line in (self.first, self.second))
        return None if one is None or other is None else other - one


def compare(first: Figures, second: Figures) -> list[Compared]:
    """The figures of two congresses side by side, but for those by delegation; lines of one alone stand in their group."""
    ours, theirs = _lines(first), _lines(second)
    titles = {group.code: group.msgid for group in (*second.groups, *first.groups)}
    rows: list[Compared] = []
    for group in dict.fromkeys(of for of, _code in (*ours, *theirs)):
        for key in dict.fromkeys(key for key in (*ours, *theirs) if key[0] == group):
            one, other = ours.get(key), theirs.get(key)
            if title := one or other:
                rows.append(Compared(titles[group], title, one, other))
    return rows


def _lines(figures: Figures) -> Mapping[tuple[str, str], Line]:
    return {(group.code, line.code): line for group, line in figures if group.code != "delegation"}
