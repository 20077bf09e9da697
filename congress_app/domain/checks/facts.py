"""The plain facts about one congress from which every check is made, and the asking of the rulebook about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.agenda_clock import AgendaTimes, in_order, run_agenda
from congress_app.domain.catalogues import Catalogues
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.choices import CongressState, HalfDay, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Allocation, Delegate, Delegation, Substitution
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.official import counted_as
from congress_app.domain.organisations import Organisation
from congress_app.domain.phase_dates import HalfDays, half_days_words
from congress_app.domain.rulebook import Rulebook, RuleValue
from congress_app.i18n import NP_, _
from congress_app.runtime.lazy import lazy


@dataclass(frozen=True)
class Facts:
    """One congress with what belongs to it. as_of: the day by which it is judged; state: what it is on that day.

    substitutions: as they happened. names: what the organisations that send delegates are called, by id.
    catalogues: the code lists, where there are delegates. drafts: the documents. numbers: its series of the register, and its
    committee's. missing_pieces: what the dossier lacks, outdated_pieces: those of whose document there
    is a newer file or which is issued since; by title.
    """

    congress: Congress
    organisation: Organisation
    phases: tuple[Phase, ...]
    rulebook: Rulebook
    as_of: dt.date
    sessions: tuple[Session, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    state: CongressState = CongressState.PLANNED
    delegates: tuple[Delegate, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    allocation: tuple[Allocation, ...] = ()
    substitutions: tuple[Substitution, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    catalogues: Catalogues | None = None
    drafts: tuple[Draft, ...] = ()
    numbers: tuple[NumberEntry, ...] = ()
    missing_pieces: tuple[str, ...] = ()
    outdated_pieces: tuple[str, ...] = ()

    @lazy
    def phase_of(self) -> dict[PhaseKind, Phase]:
        """The phases by kind."""
        return {phase.kind: phase for phase in self.phases}

    @lazy
    def official(self) -> Phase | None:
        """The official session."""
        return self.phase_of.get(PhaseKind.OFFICIAL)

    @lazy
    def first(self) -> Phase | None:
        """The phase with which the congress opens: the preparatory session, else the official one."""
        both = [phase for kind in (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL) if (phase := self.phase_of.get(kind))]
        return min(both, key=start_of, default=None)

    @lazy
    def opening(self) -> dt.date | None:
        """The first day of the congress."""
        return self.first.first_day if self.first else None

    @lazy
    def ordered_sessions(self) -> list[Session]:
        """The sessions as they follow each other."""
        return in_order(self.phases, self.sessions)

    @lazy
    def times(self) -> AgendaTimes:
        """The running times of the agenda."""
        return run_agenda(self.ordered_sessions, self.items)

    @lazy
    def places(self) -> dict[str, DelegateCategory]:
        """The category in which each official delegate counts, by id."""
        return counted_as(self.delegates, self.substitutions)

    @lazy
    def officials(self) -> list[Delegate]:
        """The official delegates, substitutes included."""
        return [each for each in self.delegates if each.id in self.places]

    def ask(self, code: str) -> RuleValue | None:
        """What a rule says for this congress on its opening day; None = nothing, or the office has switched it off."""
        found = self.rulebook.value(
            code,
            self.opening or self.as_of,
            level=self.organisation.kind,
            formation=self.organisation.formation,
            merged_count=self.organisation.merged_count,
            unit=self.organisation.unit_key,
        )
        return None if found is None or found.value is False else found

    def session_words(self, session: Session) -> str:
        """What a session is called: its own name, or its phase, day and half-day."""
        if session.title:
            return session.title
        phase = next((phase for phase in self.phases if phase.id == session.phase_id), None)
        words = _(NP_("session", "day {day}, {half_day}")).format(
            day=session.day, half_day=session.half_day.words.lower()
        )
        return f"{phase.kind.words}, {words}" if phase else words

    def finding(
        self,
        rule: RuleValue,
        msgid: str,
        *,
        severity: Severity = Severity.WARNING,
        subject: str = "",
        rows: tuple[str, ...] = (),
        beside: str = "",
        **values: Any,
    ) -> Finding:
        """A finding about this congress. beside: the msgid of what is said beside one of the rows."""
        source = f"{rule.source} ({rule.reason})" if rule.is_own and rule.reason else rule.source
        return Finding(
            rule.code,
            severity,
            self.congress.id,
            msgid,
            values,
            subject,
            source,
            rule.mark,
            rows or (self.congress.id,),
            beside,
        )


def start_of(phase: Phase) -> tuple[dt.date, int]:
    """When a phase starts, for comparing: the actual day before the planned one."""
    half = phase.actual_starts_half if phase.actual_starts_on and phase.actual_starts_half else phase.starts_half
    return phase.first_day, half.order


def end_of(phase: Phase) -> tuple[dt.date, int]:
    """When a phase ends, for comparing: the actual day before the planned one."""
    half = phase.actual_ends_half if phase.actual_ends_on and phase.actual_ends_half else phase.ends_half
    return phase.actual_ends_on or phase.ends_on, half.order


def half_days_of(phase: Phase) -> Iterator[tuple[dt.date, int]]:
    """The half-days that a phase takes: 0 = morning, 1 = afternoon. An evening belongs to the afternoon."""
    (first, first_half), (last, last_half) = start_of(phase), end_of(phase)
    for step in range((last - first).days + 1):
        day = first + dt.timedelta(days=step)
        for half in (0, 1):
            if (day > first or half >= min(first_half, 1)) and (day < last or half <= min(last_half, 1)):
                yield day, half


def holds(phase: Phase, day: int, half: HalfDay) -> bool:
    """Whether a day of a phase (1 = its first one) and half-day lie within it. An evening belongs to the afternoon."""
    on = phase.first_day + dt.timedelta(days=day - 1)
    return (on, min(half.order, 1)) in half_days_of(phase)


def span_words(phase: Phase) -> str:
    """From which half-day to which a phase lasts, in words."""
    halves = tuple(HalfDay)
    (first, first_half), (last, last_half) = start_of(phase), end_of(phase)
    return half_days_words(HalfDays(first, halves[first_half], last, halves[last_half]))
