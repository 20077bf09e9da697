"""Verbs on congresses: adding, dates, states."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from congress_app.domain.choices import CongressState, HalfDay, PhaseKind
from congress_app.domain.congresses import CLOSING, Congress, Phase, StateChange
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.domain.naming import bare_code, free_code
from congress_app.domain.organisations import Organisation
from congress_app.i18n import N_
from congress_app.runtime.clock import local_day
from congress_app.runtime.errors import Refused
from congress_app.services.personal import is_closed
from congress_app.services.records import Values, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

REOPEN = N_("Reopen the congress")
STANDING = N_("The congress of {congress} is closed, so its dates stand. Reopen it first.")
# What moves along when a congress is put on another day; the review by the superior keeps its date.
MOVING = (PhaseKind.REHEARSAL, PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)


@dataclass(frozen=True, slots=True)
class Dates:
    """When a phase is held: first and last half-day, both included."""

    starts_on: dt.date
    starts_half: HalfDay
    ends_on: dt.date
    ends_half: HalfDay


class Congresses:
    """Adds congresses, sets their phases and states."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add(self, values: Values, phases: Mapping[PhaseKind, Dates]) -> Outcome[Congress]:
        """Add one congress with its phases; its code is made from the organisation's name and the year."""
        return self._run(lambda work: add(work, values, phases), step(N_("Add congress")))

    def add_many(self, organisation_ids: Sequence[Id[Organisation]], values: Values) -> Outcome[list[Congress]]:
        """Add one congress for each of these organisations as one step."""

        def verb(work: Work) -> list[Congress]:
            return [add(work, {**values, "organisation_id": each}, {}) for each in organisation_ids]

        return self._run(verb, step(N_("Add {count} congresses"), count=len(organisation_ids)))

    def set_phase(self, congress_id: Id[Congress], kind: PhaseKind, dates: Dates) -> Outcome[Phase]:
        """Set the planned dates of a phase, adding the phase where there is none.

        Raises:
            Refused: the congress is closed.
        """
        return self._run(
            lambda work: set_phase(work, congress_id, kind, dates),
            step(N_("Set the dates of “{phase}”"), msg_phase=kind.msgid),
        )

    def move(self, congress_ids: Sequence[Id[Congress]], days: int) -> Outcome[int]:
        """Move congresses by whole days: rehearsal, preparatory and official session together; returns the number of phases moved.

        Raises:
            Refused: one of them is closed, or none has a date.
        """

        def verb(work: Work) -> int:
            moved = [_moved(phase, days) for each in congress_ids for phase in _moving(work, each)]
            if not moved:
                raise Refused(N_("There is no date to move yet. Set the official session first."))
            for phase in moved:
                put(work, phase)
            return len(moved)

        if len(congress_ids) == 1:
            return self._run(verb, step(N_("Move the congress by {days} days"), days=days))
        return self._run(verb, step(N_("Move {count} congresses by {days} days"), count=len(congress_ids), days=days))

    def set_state(
        self, congress_ids: Sequence[Id[Congress]], state: CongressState, on: dt.date, note: str = ""
    ) -> Outcome[list[StateChange]]:
        """Write down that these congresses are in a state from a day on. Closing is not undone but revoked by `reopen`.

        Raises:
            Refused: one of them is closed, and the state is an earlier one.
        """
        closing = REOPEN if state in CLOSING else ""
        name = step(
            N_("State “{state}” for {count} congresses"),
            msg_state=state.msgid,
            count=len(congress_ids),
            revoked_by=closing,
        )
        return self._run(lambda work: [set_state(work, each, state, on, note) for each in congress_ids], name)

    def reopen(self, congress_ids: Sequence[Id[Congress]]) -> Outcome[int]:
        """Take back the closing of congresses; returns the number of state changes taken away.

        Raises:
            Refused: none of them is closed.
        """

        def verb(work: Work) -> int:
            changes = [change for each in congress_ids for change in work.find(StateChange, congress_id=each)]
            closing = [change for change in changes if change.state in CLOSING]
            if not closing:
                raise Refused(N_("This congress is not closed."))
            work.delete(*closing)
            return len(closing)

        return self._run(verb, step(REOPEN))


def add(work: Work, values: Values, phases: Mapping[PhaseKind, Dates]) -> Congress:
    """Add one congress with its phases; part of larger verbs."""
    organisation = work.get(Organisation, values["organisation_id"])
    first = phases.get(PhaseKind.PREPARATORY) or phases.get(PhaseKind.OFFICIAL)
    year = first.starts_on.year if first else local_day(work.clock).year
    code = free_code(bare_code(organisation.name, year), lambda wanted: bool(work.find(Congress, code=wanted)))
    congress = put(work, Congress(id=work.new_id(Congress), **{**values, "code": code}))
    for kind, dates in phases.items():
        set_phase(work, congress.id, kind, dates)
    return congress


def set_phase(work: Work, congress_id: Id[Congress], kind: PhaseKind, dates: Dates) -> Phase:
    """Set the planned dates of a phase; part of larger verbs.

    Raises:
        Refused: the congress is closed, so its dates stand.
    """
    found = work.find(Phase, congress_id=congress_id, kind=kind)
    planned = {field.name: getattr(dates, field.name) for field in dataclasses.fields(dates)}
    wanted = dataclasses.replace(found[0], **planned) if found else None
    if wanted is None or wanted != found[0]:
        refuse_closed(work, congress_id)
    if wanted is not None:
        return put(work, wanted)
    return put(work, Phase(id=work.new_id(Phase), congress_id=congress_id, kind=kind, **planned))


def set_state(work: Work, congress_id: Id[Congress], state: CongressState, on: dt.date, note: str = "") -> StateChange:
    """Write down a state from a day on; a second one on the same day holds from then on; part of larger verbs.

    Raises:
        Refused: the congress is closed on that day, and the state is an earlier one.
    """
    changes = work.find(StateChange, congress_id=congress_id)
    if state not in CLOSING and any(change.state in CLOSING and change.on <= on for change in changes):
        raise Refused(N_("The congress of {congress} is closed. Reopen it first."), congress=name_of(work, congress_id))
    same_day = [change for change in changes if change.on == on]
    if same_day and same_day[-1].state is state:
        return put(work, dataclasses.replace(same_day[-1], note=note or same_day[-1].note))
    return put(work, StateChange(id=work.new_id(StateChange), congress_id=congress_id, state=state, on=on, note=note))


def refuse_closed(work: Work, congress_id: Id[Congress]) -> None:
    """Ensure that the dates of a congress may still change.

    Raises:
        Refused: it is closed.
    """
    if is_closed(work, congress_id):
        raise Refused(STANDING, congress=name_of(work, congress_id))


def name_of(work: Work, congress_id: Id[Congress]) -> str:
    """The name by which people know a congress: that of its organisation."""
    return shortened(work.get(Organisation, work.get(Congress, congress_id).organisation_id).name)


def _moving(work: Work, congress_id: Id[Congress]) -> list[Phase]:
    refuse_closed(work, congress_id)
    return [phase for phase in work.find(Phase, congress_id=congress_id) if phase.kind in MOVING]


def _moved(phase: Phase, days: int) -> Phase:
    try:
        by = dt.timedelta(days=days)
        return dataclasses.replace(phase, starts_on=phase.starts_on + by, ends_on=phase.ends_on + by)
    except OverflowError as error:
        raise Refused(N_("There is no such day in the calendar.")) from error
