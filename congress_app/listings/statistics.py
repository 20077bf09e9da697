"""The list of figures: each line of the verification report with count, percent and base; those present where the roll was called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from congress_app.domain.delegate_choices import CountBase
from congress_app.domain.record import Record
from congress_app.domain.statistics import Figures, Group, Line, figures_of
from congress_app.i18n import N_, NP_, vi
from congress_app.listings.listing import Align, Column, Listing, Scope
from congress_app.listings.lists import Lists
from congress_app.services.report_rows import Find, report_rows

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class StatisticsRow:
    """One figure of one congress. session_id: as of which session."""

    congress_code: str
    group: Group
    line: Line
    base: CountBase
    session_id: str | None

    @property
    def id(self) -> str:
        """What tells it from the others."""
        return f"{self.congress_code} {self.base.value} {self.line.code}"


def statistics_rows(lists: Lists, scope: Scope) -> list[StatisticsRow]:
    """The figures of the congresses that have delegates, as of the last roll-call."""
    is_one = scope.congress_id is not None
    find: Find = lists.rows if is_one else _All(lists).rows
    rows: list[StatisticsRow] = []
    for congress in lists.congresses(scope):
        roll = report_rows(find, congress.congress, scope.as_of).roll
        session_id = roll.last_called
        for base in CountBase if session_id else (CountBase.SUMMONED,):
            figures = figures_of(roll, base, session_id)
            if figures.count("attendance.summoned"):
                rows += _rows(congress.congress.code, figures)
    return rows


def _rows(code: str, figures: Figures) -> Iterator[StatisticsRow]:
    """The lines of one base; who came is always a share of those summoned."""
    is_summoned = figures.base is CountBase.SUMMONED
    return (
        StatisticsRow(code, group, line, figures.base, figures.session_id)
        for group, line in figures
        if is_summoned or group.code != "attendance"
    )


class _All:
    """All rows of an entity, read in one statement when it is first asked about, and found by what they equal."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._found: dict[tuple[type[Record], tuple[str, ...]], dict[tuple[Any, ...], list[Any]]] = {}
        self._read: dict[type[Record], list[Any]] = {}

    def rows(self, cls: type[R], **equal: Any) -> list[R]:
        """The rows whose fields equal these."""
        key = cls, tuple(equal)
        if key not in self._found:
            if cls not in self._read:
                self._read[cls] = self._lists.rows(cls)
            found: defaultdict[tuple[Any, ...], list[Any]] = defaultdict(list)
            for row in self._read[cls]:
                found[tuple(getattr(row, name) for name in equal)].append(row)
            self._found[key] = dict(found)
        return self._found[key].get(tuple(equal.values()), [])


STATISTICS = Listing(
    "statistics",
    N_("Figures about delegates"),
    (
        Column("group", NP_("figures", "Subject"), lambda row: row.group.words, 24),
        Column("line", NP_("figures", "Line"), lambda row: row.line.words, 36),
        Column("count", NP_("figures", "Count"), lambda row: row.line.count, 10, Align.RIGHT),
        Column("percent", NP_("figures", "Percent"), lambda row: row.line.percent, 10, Align.RIGHT),
        Column("value", N_("Value"), lambda row: row.line.value, 10, Align.RIGHT),
        Column("note", N_("Note"), lambda row: row.line.note, 30),
        Column("base", NP_("figures", "Base"), lambda row: row.base, 14),
        Column("line_code", N_("Code"), lambda row: row.line.code, 22, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress_code, 22),
    ),
    statistics_rows,
    lambda row: f"{vi(row.group.msgid)} {row.line.printed} {row.line.note}",
)
