"""The agenda of one congress from rows of text: items compared, changed in place, or added behind the row above them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Any

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.agenda_clock import USUAL_STARTS, Timed, run_agenda
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Field, Id, field_of
from congress_app.domain.persons import Person
from congress_app.domain.programme import named, session_order
from congress_app.domain.validity import valid
from congress_app.i18n import N_
from congress_app.i18n.tones import canonical
from congress_app.runtime.errors import BadValue, NotFound, Refused, UserError
from congress_app.services import agenda
from congress_app.services.agenda import Place, siblings_of
from congress_app.services.importing import agenda_lengths
from congress_app.services.importing.agenda_lengths import Length, edited_times, length_of, times_of
from congress_app.services.importing.agenda_matching import matched
from congress_app.services.importing.agenda_rows import (
    NUMBER,
    PHASE,
    SESSION,
    Seat,
    number_of,
    refuse_other_congress,
    seat_of,
)
from congress_app.services.importing.rows import (
    Became,
    Imported,
    RowRefused,
    TextRow,
    missing,
    read,
    read_values,
    refused,
    take_all,
)
from congress_app.services.work import Work

PEOPLE = ("presenter", "standby", "introducer")
_READ = ("title", "kind", "paper", "vote", "outcome", "is_parallel", "words", "cue", "note")
_VALUES = {**{name: field_of(AgendaItem, name) for name in _READ}, "fixed_start": field_of(AgendaItem, "starts_at")}
FIELDS: dict[str, Field] = {
    "phase": PHASE,
    "session": SESSION,
    "number": NUMBER,
    **agenda_lengths.FIELDS,
    **_VALUES,
    **{name: field_of(AgendaItem, name) for name in PEOPLE},
    "congress_code": field_of(Congress, "code"),
}
NEEDED = ("title",)


class _Import:
    def __init__(self, work: Work, congress: Congress) -> None:
        self._work, self._congress = work, congress
        self._phases = {phase.kind: phase for phase in work.find(Phase, congress_id=congress.id)}
        self._persons = {person.id: person for person in work.find(Person)}
        self._sessions: dict[Seat, Session] = {}
        self._timed: dict[str, Timed] = {}
        self._found: dict[int, AgendaItem] = {}
        self._by_number: dict[tuple[Seat, str], AgendaItem] = {}
        self._taken: dict[int, Id[AgendaItem]] = {}
        self._edited: set[int] = set()
        self.notes: list[UserError] = []

    def prepare(self, rows: Sequence[TextRow]) -> None:
        """Find the item of each row before anything is changed."""
        by_seat: dict[Seat, list[TextRow]] = {}
        for row in rows:
            try:
                refuse_other_congress(row, self._congress.code)
                number_of(row)
                by_seat.setdefault(seat_of(row), []).append(row)
            except RowRefused:
                continue  # said when the row is taken
        for phase in self._phases.values():
            self._know_sessions(phase)
        for seat, its in by_seat.items():
            readable = [row for row in its if self._can_be_read(row)]
            self._edited |= edited_times(readable)
            if seat in self._sessions:
                self._match(self._sessions[seat], [number_of(row) for row in its], readable)

    def _match(self, session: Session, numbers: Sequence[str], readable: Sequence[TextRow]) -> None:
        items = {item.id: item for item in self._work.find(AgendaItem, session_id=session.id)}
        timed = run_agenda([session], items.values()).items
        self._timed |= timed
        by_number = {each.number: items[Id(each.item_id)] for each in timed.values()}
        matching = matched(numbers, readable, by_number, self._is_same)
        self._found |= matching.found
        self.notes += matching.notes

    def _can_be_read(self, row: TextRow) -> bool:
        """Whether a row can be taken at all: one that is refused whatever stands is about no item."""
        try:
            valid(AgendaItem(id=Id(""), session_id=Id(""), **self._values_of_new(row)))
        except (RowRefused, BadValue):
            return False
        return True

    def _is_same(self, row: TextRow, stands: AgendaItem) -> bool:
        try:
            return self._wanted(row, stands) == stands
        except (RowRefused, BadValue, NotFound, Refused):
            return False

    def _know_sessions(self, phase: Phase) -> None:
        stored = self._work.find(Session, phase_id=phase.id)
        for number, session in enumerate(sorted(stored, key=lambda each: session_order(phase, each)), 1):
            self._sessions[Seat(phase.kind, number)] = session

    def take(self, row: TextRow) -> Became:
        """Take one row."""
        refuse_other_congress(row, self._congress.code)
        seat, number = seat_of(row), number_of(row)
        if not row.text("title"):
            raise missing("title", FIELDS["title"])
        stands = self._found.get(row.number)
        note = self._length(row, stands).note
        if stands is not None:
            # A new row may have made the rows of its session be placed anew since they were looked up.
            became, item = self._changed(row, self._work.get(AgendaItem, stands.id))
        else:
            became, item = Became.NEW, self._new(row, seat, number)
        self._by_number[seat, number] = item
        if note is not None:
            self.notes.append(note)
        self._taken[row.number] = item.id
        return became

    def _changed(self, row: TextRow, stands: AgendaItem) -> tuple[Became, AgendaItem]:
        wanted = self._wanted(row, stands)
        if wanted == stands:
            return Became.SAME, stands
        return Became.CHANGED, self._work.save(wanted)

    def _wanted(self, row: TextRow, stands: AgendaItem) -> AgendaItem:
        """An item as a row wants it."""
        values = read_values(row, _VALUES, is_new=False) | self._people(row, stands)
        timed = self._timed[stands.id]
        length = self._length(row, stands)
        if length.minutes is not None and length.minutes not in (timed.minutes, stands.minutes):
            if timed.is_parent:
                problem = BadValue(N_("it has parts, so it lasts as long as they do; change the minutes of the parts."))
                raise refused(length.by, FIELDS[length.by], problem)
            values["minutes"] = length.minutes
        return valid(dataclasses.replace(stands, **values))

    def _length(self, row: TextRow, stands: AgendaItem | None) -> Length:
        timed, stored = (self._timed[stands.id], stands.minutes) if stands else (None, 0)
        return length_of(row, timed, stored, are_times_edited=row.number in self._edited)

    def _people(self, row: TextRow, stands: AgendaItem | None) -> dict[str, Any]:
        """Persons by name where the file knows them, else the names as written."""
        values: dict[str, Any] = {}
        for name in PEOPLE:
            if not row.has(name):
                continue
            text = read(row, name, FIELDS[name])
            now = named(self._persons.get(getattr(stands, f"{name}_id")), getattr(stands, name)) if stands else ""
            if canonical(text) == canonical(now):
                continue
            known = [person for person in self._persons.values() if _names(person, text)]
            values |= {f"{name}_id": known[0].id, name: ""} if len(known) == 1 else {f"{name}_id": None, name: text}
        return values

    def _values_of_new(self, row: TextRow) -> dict[str, Any]:
        if not row.text("title"):
            raise missing("title", FIELDS["title"])
        values = read_values(row, _VALUES, is_new=True) | self._people(row, None)
        minutes = self._length(row, None).minutes
        return values if minutes is None else {**values, "minutes": minutes}

    def _new(self, row: TextRow, seat: Seat, number: str) -> AgendaItem:
        values = self._values_of_new(row)
        parent = self._parent(seat, number)
        valid(AgendaItem(id=self._work.new_id(AgendaItem), session_id=Id(""), **values))
        session = self._sessions.get(seat) or self._new_session(row, seat)
        place = Place(session.id, parent.id if parent else None, self._behind(row, session, parent))
        return agenda.add_items(self._work, place, [values])[0]

    def _parent(self, seat: Seat, number: str) -> AgendaItem | None:
        if "." not in number:
            return None
        above = self._by_number.get((seat, number.partition(".")[0]))
        if above is None:
            raise RowRefused(
                "number",
                Refused(
                    N_("The item {number} of which it is a part must stand above it."), number=number.partition(".")[0]
                ),
                may_wait=True,
            )
        return above

    def _behind(self, row: TextRow, session: Session, parent: AgendaItem | None) -> Id[AgendaItem] | None:
        """The item before which a new one goes, so that it stands behind the row above it; None = at the end."""
        beside = [each.id for each in siblings_of(self._work, session.id, parent.id if parent else None)]
        known = {number: item.id for number, item in self._found.items()} | self._taken
        standing = {number: id for number, id in known.items() if id in beside}
        above = [number for number in standing if number < row.number and number in self._taken]
        if not above:
            below = [number for number in standing if number > row.number]
            return standing[min(below)] if below else None
        following = beside[beside.index(standing[max(above)]) + 1 :]
        return following[0] if following else None

    def _new_session(self, row: TextRow, seat: Seat) -> Session:
        """The next session of a phase: on the same day as the last one when it starts later in the day, else on the next day."""
        phase = self._phases.get(seat.phase)
        if phase is None:
            sentence = N_("The congress has no dates for “{phase}” yet. Set them first.")
            raise RowRefused("phase", Refused(sentence, phase=seat.phase.words))
        before = self._sessions.get(Seat(seat.phase, seat.number - 1))
        if before is None and seat.number > 1:
            problem = Refused(N_("Session {number} does not follow the last one."), number=seat.number)
            raise RowRefused("session", problem, may_wait=True)
        session = agenda.add_session(self._work, phase.id, _next_sitting(before, times_of(row)[0]))
        self._sessions[seat] = session
        return session


def _next_sitting(before: Session | None, start: dt.time | None) -> dict[str, Any]:
    if start is None:
        halves = [HalfDay.MORNING, HalfDay.AFTERNOON]
        half = halves[1] if before is not None and before.half_day is halves[0] else halves[0]
        start = USUAL_STARTS[half]
    half = HalfDay.MORNING if start.hour < 12 else HalfDay.AFTERNOON if start.hour < 18 else HalfDay.EVENING
    day = before.day if before else 1
    if before is not None and (half.order, start) <= (before.half_day.order, before.starts_at):
        day += 1
    return {"day": day, "half_day": half, "starts_at": start}


def _names(person: Person, text: str) -> bool:
    return canonical(text) in (canonical(person.full_name), canonical(named(person, "")))


def import_agenda(work: Work, rows: Sequence[TextRow], congress_id: Id[Congress]) -> Imported:
    """Take over agenda items; those that no row is about stay as they are."""
    taking = _Import(work, work.get(Congress, congress_id))
    unplaced = sum(not row.text("phase") for row in rows)
    if unplaced:
        msgid = N_("{count} rows say no phase; they were taken as belonging to “{phase}”.")
        taking.notes.append(UserError(msgid, count=unplaced, phase=PhaseKind.OFFICIAL.words))
    taking.prepare(rows)
    return dataclasses.replace(take_all(rows, taking.take), notes=tuple(taking.notes))
