"""The list of warnings: what the rules find about the congresses. Computed when asked for, never stored, never in the way of a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.assignments import Assignment
from congress_app.domain.checks import Facts, Finding, check
from congress_app.domain.congresses import Phase
from congress_app.domain.office import OwnRule
from congress_app.domain.plan.check import check_plan
from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.model import Plan
from congress_app.domain.rulebook import Rulebook
from congress_app.i18n import N_
from congress_app.listings.congresses import CongressRow
from congress_app.listings.delegate_facts import DelegateFacts, delegate_facts
from congress_app.listings.document_facts import DocumentFacts, document_facts
from congress_app.listings.listing import Column, Listing, Scope
from congress_app.listings.lists import Lists
from congress_app.listings.plan import load_plan

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class WarningRow:
    """One finding with the congress that it is about; one about the plan of several congresses has none of its own."""

    finding: Finding
    congress_code: str | None
    organisation: str
    planned: PlanFinding | None = None

    @property
    def id(self) -> str:
        """What tells it from the others: the rule, the rows and the subject; of the plan, the key of its exception."""
        if self.planned is not None:
            return f"{self.finding.rule} {self.planned.key}"
        return f"{self.finding.rule} {self.finding.congress_id} {' '.join(self.finding.row_ids)} {self.finding.subject}"

    @property
    def congress_ids(self) -> tuple[str, ...]:
        """The congresses that it is about: of a finding about the plan there may be several, or none."""
        return self.planned.congress_ids if self.planned is not None else (self.finding.congress_id,)

    @property
    def subject(self) -> str:
        """What it is about: a part of the congress, else the organisation."""
        return self.finding.subject or self.organisation


def warning_rows(lists: Lists, scope: Scope) -> list[WarningRow]:
    """All findings about the congresses of the scope, warnings first, by opening day within."""
    congresses = lists.congresses(scope)
    only = congresses if scope.congress_id is not None else None
    rulebook = Rulebook.load(lists.rows(OwnRule))
    phases = _phases(lists, only)
    sessions = _sessions(lists, phases, only)
    items = _items(lists, sessions, only)
    counts = lists.counts()
    people = delegate_facts(lists, scope, counts)
    papers = document_facts(lists, scope, congresses, counts)
    rows = [
        WarningRow(finding, row.congress.code, row.organisation.name)
        for row in congresses
        for facts in (facts_of(row, phases, sessions, items, rulebook, scope),)
        for finding in check(_with_papers(_with(facts, people.get(row.id)), papers.get(row.id)))
    ]
    rows += _about_plan(lists, scope)
    return sorted(rows, key=lambda row: not row.finding.is_warning)


def _about_plan(lists: Lists, scope: Scope) -> list[WarningRow]:
    """The findings about the plan of assignments, where there is one."""
    if not lists.rows(Assignment):
        return []
    plan = load_plan(lists, scope)
    found = [each for each in check_plan(plan) if scope.congress_id in (None, *each.congress_ids)]
    return [_planned(plan, each) for each in found]


def _planned(plan: Plan, found: PlanFinding) -> WarningRow:
    meeting = plan.meetings.get(found.congress_ids[0]) if len(found.congress_ids) == 1 else None
    if meeting is None:
        return WarningRow(found.finding, None, "", found)
    return WarningRow(found.finding, meeting.code, meeting.name, found)


def facts_of(
    row: CongressRow,
    phases: dict[str, list[Phase]],
    sessions: dict[str, list[Session]],
    items: dict[str, list[AgendaItem]],
    rulebook: Rulebook,
    scope: Scope,
) -> Facts:
    """The facts about one congress from rows grouped by what they belong to."""
    its_phases = tuple(phases.get(row.id, ()))
    its_sessions = tuple(session for phase in its_phases for session in sessions.get(phase.id, ()))
    its_items = tuple(item for session in its_sessions for item in items.get(session.id, ()))
    return Facts(row.congress, row.organisation, its_phases, rulebook, scope.as_of, its_sessions, its_items, row.state)


def _with(facts: Facts, people: DelegateFacts | None) -> Facts:
    """The facts about a congress with those about its delegates."""
    if people is None:
        return facts
    return replace(
        facts,
        delegates=tuple(people.delegates),
        delegations=tuple(people.delegations),
        allocation=tuple(people.allocation),
        substitutions=tuple(people.substitutions),
        names=people.names,
        catalogues=people.catalogues,
    )


def _with_papers(facts: Facts, papers: DocumentFacts | None) -> Facts:
    """The facts about a congress with those about its documents."""
    if papers is None:
        return facts
    return replace(
        facts,
        drafts=tuple(papers.drafts),
        numbers=tuple(papers.numbers),
        missing_pieces=tuple(papers.missing),
        outdated_pieces=tuple(papers.outdated),
    )


def _phases(lists: Lists, only: Sequence[CongressRow] | None) -> dict[str, list[Phase]]:
    found = (
        lists.rows(Phase) if only is None else [each for row in only for each in lists.rows(Phase, congress_id=row.id)]
    )
    return _grouped((each.congress_id, each) for each in found)


def _sessions(lists: Lists, phases: dict[str, list[Phase]], only: object) -> dict[str, list[Session]]:
    if only is None:
        return _grouped((each.phase_id, each) for each in lists.rows(Session))
    wanted = [phase.id for its in phases.values() for phase in its]
    return _grouped((each.phase_id, each) for phase_id in wanted for each in lists.rows(Session, phase_id=phase_id))


def _items(lists: Lists, sessions: dict[str, list[Session]], only: object) -> dict[str, list[AgendaItem]]:
    if only is None:
        return _grouped((each.session_id, each) for each in lists.rows(AgendaItem))
    wanted = [session.id for its in sessions.values() for session in its]
    return _grouped(
        (each.session_id, each) for session_id in wanted for each in lists.rows(AgendaItem, session_id=session_id)
    )


def _grouped(pairs: Iterable[tuple[str, V]]) -> dict[str, list[V]]:
    grouped: dict[str, list[V]] = {}
    for key, value in pairs:
        grouped.setdefault(key, []).append(value)
    return grouped


WARNINGS = Listing(
    "warnings",
    N_("Warnings"),
    (
        Column("severity", N_("Severity"), lambda row: row.finding.severity, 10),
        Column("organisation", N_("Organisation"), lambda row: row.organisation, 28, is_shown=False),
        Column("subject", N_("Subject"), lambda row: row.subject, 30),
        Column("message", N_("Message"), lambda row: row.finding.sentence, 60),
        Column("source", N_("Source"), lambda row: row.finding.source, 34),
        Column("rule", N_("Rule"), lambda row: row.finding.rule, 18, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress_code, 22),
    ),
    warning_rows,
    lambda row: f"{row.organisation} {row.subject} {row.finding.sentence}",
)
