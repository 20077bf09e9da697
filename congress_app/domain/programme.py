"""The programme as it is printed, line by line, and what changed between two states of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from congress_app.domain.agenda import AgendaItem, IssuedLine, Session
from congress_app.domain.agenda_clock import run_agenda
from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Id
from congress_app.domain.persons import Person


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """One line of a programme: an item in its session, with date, times and who does it."""

    item_id: str
    session: str
    on: dt.date
    number: str
    title: str
    starts_at: dt.time | None
    ends_at: dt.time | None
    presenter: str


@dataclass(frozen=True, slots=True)
class _Sessions:
    """The names of the sessions then and now."""

    before: set[str]
    now: set[str]


class ChangeKind(StrEnum):
    """What happened to a line since the issue."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class LineChange:
    """One line that differs from the issue. `fields`: which of on, times, title, presenter, session changed."""

    kind: ChangeKind
    before: ProgrammeLine | None
    after: ProgrammeLine | None
    fields: frozenset[str]


def session_order(phase: Phase, session: Session) -> tuple[int, int, int, dt.time, str, str]:
    """The order of sessions within one congress: phase, day, half-day, start."""
    kind = list(PhaseKind).index(phase.kind)
    return kind, session.day, session.half_day.order, session.starts_at, session.position, session.id


def session_day(phase: Phase, session: Session) -> dt.date:
    """The date of a session: the phase's first day and the session's day number."""
    return phase.first_day + dt.timedelta(days=session.day - 1)


def named(person: Person | None, text: str) -> str:
    """`Đồng chí Nguyễn Văn A` where a person is named, else the text as typed."""
    return f"{person.address} {person.full_name}".strip() if person is not None else text


def lines_of(
    phases: Sequence[Phase], sessions: Sequence[Session], items: Sequence[AgendaItem], persons: Mapping[str, Person]
) -> list[ProgrammeLine]:
    """The lines of one congress's programme as it stands now."""
    by_id = {phase.id: phase for phase in phases}
    ordered = sorted(sessions, key=lambda each: session_order(by_id[each.phase_id], each))
    in_session = {session.id: session for session in ordered}
    by_item = {item.id: item for item in items}
    lines = []
    for timed in run_agenda(ordered, items).items.values():
        item, session = by_item[Id(timed.item_id)], in_session[Id(timed.session_id)]
        phase = by_id[session.phase_id]
        who = named(persons.get(item.presenter_id or ""), item.presenter)
        name, on = session.title or phase.kind.printed, session_day(phase, session)
        lines.append(ProgrammeLine(item.id, name, on, timed.number, item.title, timed.starts_at, timed.ends_at, who))
    return lines


def issued(line: IssuedLine) -> ProgrammeLine:
    """A line as an issue froze it."""
    return ProgrammeLine(
        line.item_id, line.session, line.on, line.number, line.title, line.starts_at, line.ends_at, line.presenter
    )


def compare(before: Sequence[ProgrammeLine], after: Sequence[ProgrammeLine]) -> list[LineChange]:
    """What changed, in the new order; a removed line behind the one that it stood behind.

    A mere new number is no change, nor is the new name of a whole session.
    """
    old = {line.item_id: line for line in before}
    names = _Sessions({line.session for line in before}, {line.session for line in after})
    removed = _removed(before, {line.item_id for line in after})
    changes = removed.get("", [])
    for line in after:
        was = old.get(line.item_id)
        if was is None:
            changes.append(LineChange(ChangeKind.ADDED, None, line, frozenset()))
        elif fields := _differing(was, line, names):
            changes.append(LineChange(ChangeKind.CHANGED, was, line, fields))
        changes.extend(removed.get(line.item_id, ()))
    return changes


def _removed(before: Sequence[ProgrammeLine], left: set[str]) -> dict[str, list[LineChange]]:
    """The lines that are gone, by the item still there behind which they stood ("" = none)."""
    made: dict[str, list[LineChange]] = {}
    behind = ""
    for line in before:
        if line.item_id in left:
            behind = line.item_id
        else:
            made.setdefault(behind, []).append(LineChange(ChangeKind.REMOVED, line, None, frozenset()))
    return made


def _differing(was: ProgrammeLine, now: ProgrammeLine, names: _Sessions) -> frozenset[str]:
    looks = {
        "on": was.on != now.on,
        "times": (was.starts_at, was.ends_at) != (now.starts_at, now.ends_at),
        "title": was.title != now.title,
        "presenter": was.presenter != now.presenter,
        "session": was.session != now.session and (was.session in names.now or now.session in names.before),
    }
    return frozenset(name for name, differs in looks.items() if differs)
