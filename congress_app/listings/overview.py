"""The figures of the overview, each with the rows behind it: pure counting over the congresses, the phases and the warnings."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from congress_app.domain.assignments import Assignment
from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.committees import Committee
from congress_app.listings.congresses import CongressRow, Span
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists
from congress_app.listings.plan import load_plan
from congress_app.listings.plan_changes import untold
from congress_app.listings.plans import changes_since, last_issue
from congress_app.listings.warnings import WarningRow

WEEKS = 4
SPEAKER_RULE, CLASH_RULE = "assignment.speaker", "assignment.half_day"


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


@dataclass(frozen=True, slots=True)
class PlanFigures:
    """How far the plan of assignments is, in numbers.

    assignment_count: those that stand or have stood. wanting: congresses without a speaker. clashes: of two congresses in one half-day.
    others: further warnings about the plan. issue_number: of the last issue, 0 = never issued. untold: changes since then of which those
    concerned know nothing yet.
    """

    assignment_count: int
    wanting: int = 0
    clashes: int = 0
    others: int = 0
    issue_number: int = 0
    untold: int = 0


def plan_figures(lists: Lists, scope: Scope, warnings: Sequence[WarningRow]) -> PlanFigures | None:
    """The figures of the plan; None where there is neither an assignment nor anybody who could be assigned."""
    count = len(lists.rows(Assignment))
    if not count and not lists.rows(Committee):
        return None
    rules = Counter(row.finding.rule for row in warnings if row.planned is not None and row.finding.is_warning)
    wanting, clashes = rules.pop(SPEAKER_RULE, 0), rules.pop(CLASH_RULE, 0)
    issue = last_issue(lists)
    if issue is None:
        return PlanFigures(count, wanting, clashes, rules.total())
    plan = load_plan(lists, scope)
    news = untold(plan, changes_since(lists, plan, issue))
    return PlanFigures(count, wanting, clashes, rules.total(), issue.number, len(news))


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
    return tuple(dict.fromkeys(id for row in rows for id in row.congress_ids))


def undated(rows: Sequence[CongressRow]) -> tuple[str, ...]:
    """The congresses that have no date yet."""
    return tuple(row.id for row in rows if row.opens_on is None)
