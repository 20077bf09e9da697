"""The figures of the overview, each with the rows behind it: pure counting over the congresses, the phases and the warnings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.listings.congresses import CongressRow, Span
from congress_app.listings.warnings import WarningRow

WEEKS = 4


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many congresses are in a state."""

    state: CongressState
    congress_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WeekOfPhases:
    """How many phases of each kind begin in one week (Monday to Sunday), and at which congresses."""

    monday: dt.date
    congress_ids: dict[PhaseKind, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class FindingCount:
    """How many congresses the findings of one rule are about. example: the sentence of the first."""

    rule: str
    example: str
    congress_ids: tuple[str, ...]


def count_states(rows: Sequence[CongressRow]) -> list[StateCount]:
    """The congresses by state, in the order in which a congress passes through them; states without any are left out."""
    return [
        StateCount(state, ids)
        for state in CongressState
        if (ids := tuple(row.id for row in rows if row.state is state))
    ]


def next_congresses(rows: Sequence[CongressRow], today: dt.date) -> list[CongressRow]:
    """Those that go on today or open next."""
    return [
        row for row in rows if row.closes_on and row.closes_on >= today and row.state is not CongressState.POSTPONED
    ]


def weeks_ahead(rows: Sequence[CongressRow], today: dt.date) -> list[WeekOfPhases]:
    """The phases that begin in this week and the weeks after it."""
    monday = today - dt.timedelta(days=today.weekday())
    return [_week(rows, monday + dt.timedelta(weeks=number)) for number in range(WEEKS)]


def _week(rows: Sequence[CongressRow], monday: dt.date) -> WeekOfPhases:
    sunday = monday + dt.timedelta(days=6)

    def within(span: Span | None) -> bool:
        return span is not None and monday <= span.starts_on <= sunday

    spans: dict[PhaseKind, Callable[[CongressRow], Span | None]] = {
        PhaseKind.REVIEW: lambda row: row.review,
        PhaseKind.REHEARSAL: lambda row: row.rehearsal,
        PhaseKind.PREPARATORY: lambda row: row.preparatory,
        PhaseKind.OFFICIAL: lambda row: row.official,
    }
    return WeekOfPhases(
        monday, {kind: tuple(row.id for row in rows if within(span(row))) for kind, span in spans.items()}
    )


def count_warnings(rows: Sequence[WarningRow]) -> list[FindingCount]:
    """The warnings by rule, that which is about most congresses first; what is only information is left out."""
    by_rule: dict[str, list[WarningRow]] = {}
    for row in rows:
        if row.finding.is_warning:
            by_rule.setdefault(row.finding.rule, []).append(row)
    counts = [FindingCount(rule, its[0].finding.sentence, _congresses_of(its)) for rule, its in by_rule.items()]
    return sorted(counts, key=lambda count: -len(count.congress_ids))


def with_information(rows: Sequence[WarningRow]) -> tuple[str, ...]:
    """The congresses about which there is something to know that is no warning."""
    return _congresses_of([row for row in rows if not row.finding.is_warning])


def _congresses_of(rows: Sequence[WarningRow]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for row in rows for id in _about(row)))


def _about(row: WarningRow) -> tuple[str, ...]:
    """The congresses that a finding is about: of one about the plan there may be several."""
    return row.planned.congress_ids if row.planned is not None else (row.finding.congress_id,)


def undated(rows: Sequence[CongressRow]) -> tuple[str, ...]:
    """The congresses that have no date yet."""
    return tuple(row.id for row in rows if row.opens_on is None)
