"""The sittings of a template laid onto the half-days that the phases of a congress really have."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from congress_app.domain.agenda_clock import DAY_MINUTES, USUAL_STARTS, clock_time, minute_of, run_agenda
from congress_app.domain.checks.facts import end_of, holds, start_of
from congress_app.domain.choices import HalfDay
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Id
from congress_app.domain.templates import SESSION_FIELDS, Template, TemplateItem, TemplateSession, agenda_rows

_Half = tuple[int, HalfDay]


def laid(template: Template, phases: Iterable[Phase]) -> Template:
    """The template with its sittings, in order, on the half-days of the phases that stand.

    Sessions of one sitting stay together; what is more than there are half-days follows in the last of them. A phase that the sittings
    fit from its first half-day on keeps their gaps.
    """
    ends = _lasting(template)
    made = list(template.sessions)
    for phase in phases:
        places = [place for place, session in enumerate(made) if session.phase is phase.kind]
        for place, session in _moved(phase, {place: (made[place], ends[place]) for place in places}).items():
            made[place] = session
    return dataclasses.replace(template, sessions=tuple(made))


def _moved(phase: Phase, sessions: Mapping[int, tuple[TemplateSession, int]]) -> dict[int, TemplateSession]:
    """The sessions of a phase by their place in the template; each comes with its minutes."""
    sittings: dict[_Half, list[int]] = {}
    for place, (session, _minutes) in sessions.items():
        sittings.setdefault(_half_of(session), []).append(place)
    ordered = sorted(sittings, key=lambda half: (half[0], half[1].order))
    halves = _halves(phase)
    if not ordered or not halves or (ordered[0] == halves[0] and all(holds(phase, *half) for half in ordered)):
        return {}
    made: dict[int, TemplateSession] = {}
    end = 0
    for number, sitting in enumerate(ordered):
        target = halves[min(number, len(halves) - 1)]
        later = minute_of(USUAL_STARTS[target[1]]) - minute_of(USUAL_STARTS[sitting[1]])
        if number >= len(halves):
            later = end - min(_start_of(sessions[place][0]) for place in sittings[sitting])
        for place in sittings[sitting]:
            session, minutes = sessions[place]
            made[place] = _shifted(session, target, later)
            end = max(end, _start_of(made[place]) + minutes)
    return made


def _halves(phase: Phase) -> list[_Half]:
    """The half-days of a phase; evenings only where it starts or ends with one."""
    (first, first_half), (last, last_half) = start_of(phase), end_of(phase)
    days = (last - first).days + 1
    start, end = (1, first_half), (days, last_half)
    return [
        (day, half)
        for day in range(1, days + 1)
        for half in HalfDay
        if start <= (day, half.order) <= end and (half is not HalfDay.EVENING or (day, half.order) in (start, end))
    ]


def _half_of(session: TemplateSession) -> _Half:
    return _value(session, "day"), _value(session, "half_day")


def _start_of(session: TemplateSession) -> int:
    return minute_of(_value(session, "starts_at"))


def _value(session: TemplateSession, name: str) -> Any:
    return session.values.get(name, SESSION_FIELDS[name].default)


def _shifted(session: TemplateSession, to: _Half, later: int) -> TemplateSession:
    """A session on another half-day; fixed starts within it go along."""
    day, half = to
    values = {**session.values, "day": day, "half_day": half, "starts_at": _later(_value(session, "starts_at"), later)}
    return dataclasses.replace(
        session, values=values, items=tuple(_shifted_item(item, later) for item in session.items)
    )


def _shifted_item(item: TemplateItem, later: int) -> TemplateItem:
    fixed = item.values.get("starts_at")
    values = item.values if fixed is None else {**item.values, "starts_at": _later(fixed, later)}
    return dataclasses.replace(item, values=values, parts=tuple(_shifted_item(part, later) for part in item.parts))


def _later(at: dt.time, minutes: int) -> dt.time:
    """Some minutes later, but on the same day."""
    return clock_time(max(0, min(DAY_MINUTES - 1, minute_of(at) + minutes)))


def _lasting(template: Template) -> list[int]:
    """How many minutes each session takes."""
    numbers = iter(range(1_000_000))
    rows = agenda_rows(template, {kind: Id(kind.value) for kind in template.phases}, lambda: str(next(numbers)), {})
    times = run_agenda(rows.sessions, rows.items).sessions
    return [times[session.id].end - times[session.id].start for session in rows.sessions]
