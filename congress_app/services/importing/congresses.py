"""Congresses from rows of text: matched by their code; a row without a code is a new congress."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.congresses import CLOSING, Congress, Phase, StateChange
from congress_app.domain.fields import Field, Id, field_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.validity import valid
from congress_app.i18n import N_
from congress_app.runtime.errors import NotFound, Refused, UserError
from congress_app.services import congresses
from congress_app.services.importing import phases
from congress_app.services.importing.organisations import PARENT, KnownOrganisations
from congress_app.services.importing.rows import (
    Became,
    Imported,
    RowRefused,
    TextRow,
    missing,
    read,
    read_values,
    take_all,
)
from congress_app.services.work import Work

ORGANISATION, CODE, HALL, STATE = "organisation", "code", "hall", "state"
_READ = (
    "form",
    "ordinal",
    "term",
    "content_count",
    "committee_by",
    "is_pilot",
    "delegate_count",
    "theme",
    "motto",
    "notice_sent_on",
    "note",
)
_VALUES = {name: field_of(Congress, name) for name in _READ}
FIELDS: dict[str, Field] = {
    ORGANISATION: field_of(Congress, "organisation_id"),
    CODE: field_of(Congress, CODE),
    HALL: field_of(Congress, HALL),
    STATE: field_of(StateChange, STATE),
    PARENT: field_of(Organisation, "parent_id"),
    **_VALUES,
    **phases.FIELDS,
}
NEEDED = (ORGANISATION,)


@dataclass(frozen=True, slots=True)
class _Changes:
    """The congress as a row wants it, the phases that it changes or adds, and what the user should know about them."""

    congress: Congress
    phases: list[Phase]
    note: UserError | None


class _Import:
    def __init__(self, work: Work, as_of: dt.date) -> None:
        self._work, self._as_of = work, as_of
        self._known = KnownOrganisations(work.find(Organisation))
        self._by_code: dict[str, Congress] = {}
        self._codes_of: dict[Id[Organisation], list[str]] = {}
        for each in work.find(Congress):
            self._keep(each)
        self._rows: dict[str, int] = {}
        self.notes: list[UserError] = []

    def reserve(self, rows: Sequence[TextRow]) -> None:
        """Rows that name a code have that congress; those without one look among the others for one that is the same."""
        for row in rows:
            if (code := row.text(CODE).lower()) in self._by_code:
                self._rows.setdefault(self._by_code[code].id, row.number)

    def _keep(self, congress: Congress) -> None:
        if congress.code not in self._by_code:
            self._codes_of.setdefault(congress.organisation_id, []).append(congress.code)
        self._by_code[congress.code] = congress

    def take(self, row: TextRow) -> Became:
        """Take one row."""
        if row.text(CODE):
            return self._known_by_code(row)
        if not row.text(ORGANISATION):
            raise missing(ORGANISATION, FIELDS[ORGANISATION])
        organisation = self._known.the_one(ORGANISATION, row.text(ORGANISATION), under=row.text(PARENT))
        for stands in [self._by_code[code] for code in self._codes_of.get(Id(organisation.id), ())]:
            if stands.id not in self._rows and self._is_same(row, stands):
                self._rows[stands.id] = row.number
                return Became.SAME
        made = self._new(row, organisation)
        self._rows[made.id] = row.number
        return Became.NEW

    def _known_by_code(self, row: TextRow) -> Became:
        stands = self._by_code.get(row.text(CODE).lower())
        if stands is None:
            sentence = N_("There is no congress with the code “{code}”. Leave the code empty for a new congress.")
            raise RowRefused(CODE, NotFound(sentence, code=row.text(CODE)[:80]))
        if self._rows[stands.id] != row.number:
            raise RowRefused(CODE, Refused(N_("Row {row} is about the same congress."), row=self._rows[stands.id]))
        if row.text(ORGANISATION):
            found = {each.id for each in self._known.named(row.text(ORGANISATION))}
            if stands.organisation_id not in found:
                raise RowRefused(
                    ORGANISATION,
                    Refused(N_("The code {code} belongs to a congress of another organisation."), code=stands.code),
                )
        changes = self._changes(row, stands)
        state = self._new_state(row, self._state_of(stands))
        if changes.congress == stands and not changes.phases and state is None:
            self._tell(changes.note)
            return Became.SAME
        self._refuse_when_closed(stands, changes.phases)
        self._tell(changes.note)
        self._keep(self._work.save(changes.congress))
        for phase in changes.phases:
            self._work.save(phase)
        if state is not None:
            congresses.set_state(self._work, stands.id, state, self._as_of)
        return Became.CHANGED

    def _tell(self, note: UserError | None) -> None:
        if note is not None:
            self.notes.append(note)

    def _is_same(self, row: TextRow, stands: Congress) -> bool:
        changes = self._changes(row, stands)
        return (
            changes.congress == stands and not changes.phases and self._new_state(row, self._state_of(stands)) is None
        )

    def _state_of(self, congress: Congress) -> CongressState:
        changes = [each for each in self._work.find(StateChange, congress_id=congress.id) if each.on <= self._as_of]
        last = max(changes, key=lambda each: (each.on, each.id), default=None)
        return last.state if last else CongressState.PLANNED

    def _new_state(self, row: TextRow, now: CongressState) -> CongressState | None:
        """The state that the row asks for, from the day on by which we judge; None when it is that already."""
        if not row.text(STATE):
            return None
        wanted: CongressState = read(row, STATE, FIELDS[STATE])
        if wanted is not now and {wanted, now} & {*CLOSING}:
            raise RowRefused(STATE, Refused(N_("Congresses are closed and reopened in the window, not by an import.")))
        return wanted if wanted is not now else None

    def _changes(self, row: TextRow, stands: Congress) -> _Changes:
        """What the row wants; all may be stored as it is."""
        values = read_values(row, _VALUES, is_new=False)
        hall = self._known.by_id[stands.organisation_id].hall
        if row.has(HALL) and read(row, HALL, FIELDS[HALL]) != (stands.hall or hall):
            values[HALL] = read(row, HALL, FIELDS[HALL])
        phases_now = {phase.kind: phase for phase in self._work.find(Phase, congress_id=stands.id)}
        shown = {kind: phases.shown(phase) for kind, phase in phases_now.items()}
        wanted = phases.wanted_spans(row, shown)
        changed = [
            phases.checked(
                row,
                phases.with_dates(phases_now[kind], dates)
                if kind in phases_now
                else self._fresh(stands.id, kind, dates),
            )
            for kind, dates in wanted.spans.items()
            if shown.get(kind) != dates
        ]
        return _Changes(valid(dataclasses.replace(stands, **values)), changed, wanted.note)

    def _fresh(self, congress_id: Id[Congress], kind: PhaseKind, dates: congresses.Dates) -> Phase:
        planned = {field.name: getattr(dates, field.name) for field in dataclasses.fields(dates)}
        return Phase(id=self._work.new_id(Phase), congress_id=congress_id, kind=kind, **planned)

    def _refuse_when_closed(self, stands: Congress, moved: Sequence[Phase]) -> None:
        states = self._work.find(StateChange, congress_id=stands.id) if moved else []
        if any(change.state in CLOSING for change in states):
            raise Refused(congresses.STANDING, congress=congresses.name_of(self._work, Id(stands.id)))

    def _new(self, row: TextRow, organisation: Organisation) -> Congress:
        values: dict[str, Any] = {**read_values(row, _VALUES, is_new=True), "organisation_id": organisation.id}
        if row.text(HALL) and read(row, HALL, FIELDS[HALL]) != organisation.hall:
            values[HALL] = read(row, HALL, FIELDS[HALL])
        spans = phases.wanted_spans(row, {}).spans
        state = self._new_state(row, CongressState.PLANNED)
        new_id = self._work.new_id(Congress)
        for kind, dates in spans.items():
            phases.checked(row, self._fresh(new_id, kind, dates))
        made = congresses.add(self._work, values, spans)
        if state is not None:
            congresses.set_state(self._work, made.id, state, self._as_of)
        self._keep(made)
        return made


def import_congresses(work: Work, rows: Sequence[TextRow], as_of: dt.date) -> Imported:
    """Take over congresses with their dates. as_of: the day by which states are judged, and from which a new one holds."""
    taking = _Import(work, as_of)
    taking.reserve(rows)
    return dataclasses.replace(take_all(rows, taking.take), notes=tuple(taking.notes))
