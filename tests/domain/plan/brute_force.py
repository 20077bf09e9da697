"""What is wrong with a plan and what everybody has to do, found the slow and plain way from the stored rows.

Written from what the rules say, not from how the program finds it: each rule looks at every person, congress, day and half-day. A half-day
is a day and one of m, a, e.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product
from typing import Any, TypeVar

from congress_app.domain.assignments import AllowedException, Assignment, AssignmentStateChange
from congress_app.domain.choices import CongressState, HalfDay, OrganisationKind, PhaseKind
from congress_app.domain.committees import Absence, AreaCharge, Committee, CommitteeMember, Distance
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.fields import Id
from congress_app.domain.office import Office, OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.record import Record
from congress_app.domain.units import Units

R = TypeVar("R", bound=Record)
Half = tuple[dt.date, str]
Found = tuple[str, str | None, frozenset[str], tuple[Half, ...], str]
"""Rule, person, congresses, half-days, and what tells findings apart that agree in all that: the role, or the assignments."""

LETTERS = {HalfDay.MORNING: "m", HalfDay.AFTERNOON: "a", HalfDay.EVENING: "e"}
IN_ORDER = "mae"
LOW = (OrganisationKind.COMMUNE, OrganisationKind.WARD, OrganisationKind.SPECIAL_ZONE)
BASE = (OrganisationKind.PROVINCIAL_COMMITTEE, OrganisationKind.BASE_COMMITTEE, OrganisationKind.BASE_CELL)


def half(on: dt.date, of: HalfDay) -> Half:
    """A half-day."""
    return on, LETTERS[of]


def moment(of: Half) -> tuple[dt.date, int]:
    """What half-days are ordered by."""
    return of[0], IN_ORDER.index(of[1])


@dataclass
class Stored:
    """All rows of a data file that matter, and the day by which they are judged."""

    as_of: dt.date
    rows: list[Record] = field(default_factory=list)
    per_day: int = 1
    per_week: int = 5
    in_all: int = 8

    def find(self, cls: type[R], **equal: Any) -> list[R]:
        """The rows of one kind."""
        return [
            each
            for each in self.rows
            if isinstance(each, cls) and all(getattr(each, name) == value for name, value in equal.items())
        ]

    def one(self, cls: type[R], id: str | None) -> R:
        """A row by its id."""
        (found,) = self.find(cls, id=id)
        return found

    # What follows from the rows of one assignment.

    def changes(self, of: Assignment) -> list[AssignmentStateChange]:
        """Its states, the oldest first; of one day the one written down last is the newest."""
        found = self.find(AssignmentStateChange, assignment_id=of.id)
        return sorted(found, key=lambda each: (each.on, self.rows.index(each)))

    def last(self, of: Assignment) -> AssignmentStateChange | None:
        """Its newest state, whatever the day."""
        changes = self.changes(of)
        return changes[-1] if changes else None

    def is_done(self, of: Assignment) -> bool:
        """Whether it is over as of the day."""
        known = [each for each in self.changes(of) if each.on <= self.as_of]
        return bool(known) and known[-1].state.value == "done"

    def congress_state(self, congress_id: str) -> CongressState:
        """The state of a congress as of the day."""
        found = [each for each in self.find(StateChange, congress_id=congress_id) if each.on <= self.as_of]
        found.sort(key=lambda each: (each.on, each.id))
        return found[-1].state if found else CongressState.PLANNED

    def halves_of_phase(self, congress_id: str, kind: str) -> set[Half]:
        """When a phase is held; actual days before planned ones. In between there are mornings and afternoons only."""
        made: set[Half] = set()
        for phase in self.find(Phase, congress_id=congress_id):
            if phase.kind.value != kind:
                continue
            first = half(phase.starts_on, phase.starts_half)
            if phase.actual_starts_on is not None:
                first = half(phase.actual_starts_on, phase.actual_starts_half or phase.starts_half)
            last = half(max(phase.ends_on, first[0]), phase.ends_half)
            if phase.actual_ends_on is not None:
                last = half(phase.actual_ends_on, phase.actual_ends_half or phase.ends_half)
            if moment(last) < moment(first):
                last = first
            days = (last[0] - first[0]).days
            for offset, letter in product(range(days + 1), IN_ORDER):
                each = (first[0] + dt.timedelta(days=offset), letter)
                if moment(first) <= moment(each) <= moment(last) and (letter != "e" or each in (first, last)):
                    made.add(each)
        return made

    def attended(self, of: Assignment) -> list[Half]:
        """When somebody is there."""
        if of.congress_id is None or self.congress_state(of.congress_id) is CongressState.POSTPONED:
            return []
        found = {each for kind in of.phases for each in self.halves_of_phase(of.congress_id, kind)}
        if of.starts_on is not None:
            found = {each for each in found if each[0] >= of.starts_on}
        last = self.last(of)
        if last is not None and last.state.value == "declined":
            found = set()
        if last is not None and last.state.value == "replaced":
            found = {each for each in found if each[0] < last.on}
        return sorted(found, key=moment)

    def stands(self, of: Assignment) -> bool:
        """Whether it was neither declined nor given to somebody else before it began."""
        last = self.last(of)
        if last is not None and last.state.value == "declined":
            return False
        return last is None or last.state.value != "replaced" or bool(self.attended(of))

    def told(self, of: Assignment) -> list[Half] | None:
        """What somebody knows."""
        known = [each for each in self.changes(of) if each.state.value in ("told", "confirmed")]
        if not known or not known[-1].told:
            return None
        return [(dt.date.fromisoformat(each[:-1]), each[-1]) for each in known[-1].told.split()]

    def its(self, person_id: str) -> list[Assignment]:
        """The assignments of a person."""
        return self.find(Assignment, person_id=person_id)

    def calendar(self, person_id: str) -> list[tuple[Half, str, str]]:
        """Half-day, congress and assignment of everything that somebody attends, in order."""
        found = [(each, str(a.congress_id), str(a.id)) for a in self.its(person_id) for each in self.attended(a)]
        return sorted(found, key=lambda each: moment(each[0]))

    # Places and ways.

    def organisation_of(self, congress_id: str) -> Organisation:
        """Whose congress it is."""
        return self.one(Organisation, self.one(Congress, congress_id).organisation_id)

    def is_in_area(self, person_id: str, congress_id: str) -> bool:
        """Whether somebody is in charge of the organisation or of the one above it."""
        areas = {each.organisation_id for each in self.find(AreaCharge, person_id=person_id)}
        its = self.organisation_of(congress_id)
        return its.id in areas or its.parent_id in areas

    def way(self, here: str, there: str) -> tuple[int, int, bool] | None:
        """Kilometres, minutes, and whether that is estimated."""
        if here == there:
            return 0, 0, False
        for each in self.find(Distance):
            if {each.from_id, each.to_id} == {here, there}:
                return each.km, each.minutes or math.ceil(each.km / 40 * 60), False
        one, other = self.lies_at(here), self.lies_at(there)
        if one is None or other is None:
            return None
        (lat1, lon1), (lat2, lon2) = one, other
        cosine = math.sin(lat1) * math.sin(lat2) + math.cos(lat1) * math.cos(lat2) * math.cos(lon2 - lon1)
        km = round(1.3 * 6371 * math.acos(min(1.0, cosine)))
        return km, math.ceil(km / 40 * 60), True

    def lies_at(self, organisation_id: str | None) -> tuple[float, float] | None:
        """Latitude and longitude in radians: of its own unit, else where the one above it lies; a province is no place."""
        if organisation_id is None:
            return None
        of = self.one(Organisation, organisation_id)
        unit = Units.load().by_key.get(of.unit_key)
        if unit is None or of.kind is OrganisationKind.PROVINCE:
            return self.lies_at(of.parent_id)
        return math.radians(unit.latitude), math.radians(unit.longitude)

    # Seats.

    def sits(self, person_id: str, on: dt.date, *, in_term: bool = False) -> bool:
        """Whether somebody is on a committee on a day; in_term: one that is in office on that day."""
        for each in self.find(CommitteeMember, person_id=person_id):
            of = self.one(Committee, each.committee_id)
            spans = [(each.starts_on, each.ends_on), *([(of.starts_on, of.ends_on)] if in_term else [])]
            if all((since is None or since <= on) and (until is None or on <= until) for since, until in spans):
                return True
        return False


def findings(of: Stored) -> list[Found]:
    """Everything that is wrong."""
    rules = (_half_days, _days, _weeks, _in_all, _absences, _moved, _deleted, _seats, _areas, _twice, _coverage)
    return [found for rule in rules for found in rule(of)]


def allowed_keys(of: Stored) -> set[tuple[str, str]]:
    """Rule and key of what the office allows."""
    return {(each.rule, each.key) for each in of.find(AllowedException)}


def _people(of: Stored) -> list[str]:
    return [each.id for each in of.find(Person)]


def _days_of(calendar: Iterable[tuple[Half, str, str]]) -> list[dt.date]:
    return sorted({at[0] for at, _congress, _assignment in calendar})


def _is_possible(calendar: Iterable[tuple[Half, str, str]], day: dt.date) -> bool:
    """Whether on a day somebody is due at one congress at a time."""
    listed = list(calendar)
    return all(len({congress for at, congress, _a in listed if at == (day, letter)}) < 2 for letter in IN_ORDER)


def _half_days(of: Stored) -> Iterator[Found]:
    """Two congresses in one half-day; one finding for half-days of one day in which the same assignments meet."""
    for person in _people(of):
        meeting: dict[tuple[dt.date, frozenset[str]], list[Half]] = {}
        calendar = of.calendar(person)
        for day, letter in product(_days_of(calendar), IN_ORDER):
            there = [(congress, assignment) for at, congress, assignment in calendar if at == (day, letter)]
            if len({congress for congress, _assignment in there}) > 1:
                meeting.setdefault((day, frozenset(each for _c, each in there)), []).append((day, letter))
        for (_day, assignments), halves in meeting.items():
            congresses = frozenset(str(of.one(Assignment, each).congress_id) for each in assignments)
            yield "assignment.half_day", person, congresses, tuple(halves), " ".join(sorted(assignments))


def _days(of: Stored) -> Iterator[Found]:
    """On days without a clash: ways that do not fit between two half-days, and too many congresses."""
    for person in _people(of):
        calendar = of.calendar(person)
        for day in _days_of(calendar):
            if not _is_possible(calendar, day):
                continue
            at_half = {letter: congress for (on, letter), congress, _a in calendar if on == day}
            busy = [letter for letter in IN_ORDER if letter in at_half]
            for before, after in pairwise(busy):
                here, there = at_half[before], at_half[after]
                way = of.way(of.organisation_of(here).id, of.organisation_of(there).id)
                free = 120 if before + after != "me" else 120 + 210 + 120
                if here != there and way is not None and way[1] > free:
                    yield "assignment.travel", person, frozenset((here, there)), ((day, before), (day, after)), ""
            congresses = frozenset(at_half.values())
            if len(congresses) > of.per_day:
                yield "load.per_day", person, congresses, ((day, "m"),), ""


def _weeks(of: Stored) -> Iterator[Found]:
    for person in _people(of):
        calendar = of.calendar(person)
        for monday in sorted({day - dt.timedelta(days=day.weekday()) for day in _days_of(calendar)}):
            week = [monday + dt.timedelta(days=offset) for offset in range(7)]
            congresses = frozenset(congress for (day, _letter), congress, _a in calendar if day in week)
            if len(congresses) > of.per_week:
                yield "load.per_week", person, congresses, ((monday, "m"),), ""


def _in_all(of: Stored) -> Iterator[Found]:
    for person in _people(of):
        congresses = frozenset(congress for _at, congress, _a in of.calendar(person))
        if len(congresses) > of.in_all:
            yield "load.in_all", person, congresses, (), ""


def _absences(of: Stored) -> Iterator[Found]:
    """Whoever is away until an afternoon does not come back for the evening."""
    for away, each in product(of.find(Absence), of.find(Assignment)):
        if away.person_id != each.person_id:
            continue
        first = moment(half(away.starts_on, away.starts_half))
        until = HalfDay.EVENING if away.ends_half is HalfDay.AFTERNOON else away.ends_half
        last = moment(half(away.ends_on, until))
        missed = tuple(at for at in of.attended(each) if first <= moment(at) <= last)
        if missed:
            yield "assignment.absence", each.person_id, frozenset((str(each.congress_id),)), missed, f"{each.id}"


def _moved(of: Stored) -> Iterator[Found]:
    """Told something else than is so now; of those who still are to come."""
    for each in of.find(Assignment):
        told, now, last = of.told(each), of.attended(each), of.last(each)
        is_replaced = last is not None and last.state.value == "replaced"
        if each.congress_id is None or told is None or not of.stands(each) or is_replaced or of.is_done(each):
            continue
        if told != now:
            yield "assignment.moved", each.person_id, frozenset((each.congress_id,)), (*told, *now), f"{each.id}"


def _deleted(of: Stored) -> Iterator[Found]:
    for each in of.find(Assignment):
        if each.congress_id is None:
            yield "assignment.moved", each.person_id, frozenset(), (), f"{each.id}"


def _seats(of: Stored) -> Iterator[Found]:
    """Who speaks or is in charge of the area sits on a committee on each day; the committee is in its term."""
    for each in of.find(Assignment):
        if each.role.value not in ("speaker", "area") or not of.stands(each):
            continue
        halves = of.attended(each)
        days = {day for day, _letter in halves}
        congresses = frozenset(() if each.congress_id is None else (each.congress_id,))
        has_seat = bool(of.find(CommitteeMember, person_id=each.person_id))
        if not has_seat or not all(of.sits(each.person_id, day) for day in days):
            yield "assignment.members", each.person_id, congresses, tuple(halves), f"{each.id}"
        elif not all(of.sits(each.person_id, day, in_term=True) for day in days):
            yield "assignment.term", each.person_id, congresses, tuple(halves), f"{each.id}"


def _areas(of: Stored) -> Iterator[Found]:
    """Who has areas speaks, or is in charge, in them only."""
    for each in of.find(Assignment):
        if each.role.value not in ("speaker", "area") or not of.stands(each) or each.congress_id is None:
            continue
        if of.find(AreaCharge, person_id=each.person_id) and not of.is_in_area(each.person_id, each.congress_id):
            yield "assignment.area", each.person_id, frozenset((each.congress_id,)), (), f"{each.id}"


def _twice(of: Stored) -> Iterator[Found]:
    """One person in one role at one congress; whoever was replaced may come again, and of what is deleted nothing is said."""

    def counts(each: Assignment) -> bool:
        last = of.last(each)
        return of.stands(each) and each.congress_id is not None and (last is None or last.state.value != "replaced")

    listed = [each for each in of.find(Assignment) if counts(each)]
    for place, other in enumerate(listed):
        alike = (other.person_id, other.congress_id, other.role)
        firsts = [each for each in listed[:place] if (each.person_id, each.congress_id, each.role) == alike]
        if firsts:
            ids = " ".join(sorted((str(firsts[0].id), str(other.id))))
            yield "assignment.twice", other.person_id, frozenset((str(other.congress_id),)), (), ids


def _coverage(of: Stored) -> Iterator[Found]:
    """Somebody speaks, is there for the area and of the team, once a plan was begun."""
    own = [each.organisation_id for each in of.find(Office)]
    for congress in of.find(Congress) if of.find(Assignment) else []:
        state, kind = of.congress_state(congress.id), of.organisation_of(congress.id).kind
        is_dated = any(each.kind in _SESSIONS for each in of.find(Phase, congress_id=congress.id))
        if state in _OVER or congress.organisation_id in own or not is_dated:
            continue
        there = [each for each in of.find(Assignment, congress_id=congress.id) if of.stands(each)]
        roles = {each.role.value for each in there}
        if any(each.role.value == "speaker" and of.is_in_area(each.person_id, congress.id) for each in there):
            roles.add("area")
        where = frozenset((str(congress.id),))
        if "speaker" not in roles and kind in (*LOW, *BASE):
            yield "assignment.speaker", None, where, (), ""
        for role in ("area", "team"):
            if role not in roles and kind in LOW:
                yield "assignment.roles", None, where, (), role


_SESSIONS = (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)
_OVER = (CongressState.CLOSED, CongressState.REPORTED, CongressState.POSTPONED)


@dataclass(frozen=True)
class Figures:
    """What one person has to do."""

    congresses: int
    days: int
    half_days: int
    most_in_a_day: int
    most_in_a_week: int
    km: int
    is_estimate: bool
    unknown_ways: int
    by_role: dict[str, int]


def figures(of: Stored, person_id: str) -> Figures:
    """The load of one person."""
    calendar = of.calendar(person_id)
    days = _days_of(calendar)
    per_day = [len({congress for at, congress, _a in calendar if at[0] == day}) for day in days]
    weeks = {day.isocalendar()[:2] for day in days}
    per_week = [
        len({congress for at, congress, _a in calendar if at[0].isocalendar()[:2] == week}) for week in sorted(weeks)
    ]
    ways = [way for day in days for way in _ways(of, person_id, day)]
    known = [way for way in ways if way is not None]
    roles = [each.role.value for each in of.its(person_id) if of.stands(each)]
    return Figures(
        congresses=len({congress for _at, congress, _a in calendar}),
        days=len(days),
        half_days=len({at for at, _congress, _a in calendar}),
        most_in_a_day=max(per_day, default=0),
        most_in_a_week=max(per_week, default=0),
        km=sum(km for km, _minutes, _estimate in known),
        is_estimate=any(estimate for _km, _minutes, estimate in known),
        unknown_ways=len(ways) - len(known),
        by_role={role: roles.count(role) for role in set(roles)},
    )


def _ways(of: Stored, person_id: str, day: dt.date) -> list[tuple[int, int, bool] | None]:
    """From where somebody sets out, from one congress to the next as the day goes, and back."""
    visited: list[str] = []
    for at, congress, _assignment in of.calendar(person_id):
        if at[0] == day and congress not in visited:
            visited.append(congress)
    stops = [of.organisation_of(each).id for each in visited]
    home = _home(of, person_id)
    line: Sequence[str] = [home, *stops, home] if home is not None else stops
    return [of.way(here, there) for here, there in pairwise(line)]


def _home(of: Stored, person_id: str) -> str | None:
    """Where somebody sets out: as the seat of the highest rank says, else the office's own place."""
    seats = [each for each in of.find(CommitteeMember, person_id=person_id) if each.base_id is not None]
    seats.sort(key=lambda each: each.precedence or math.inf)
    own = [each.organisation_id for each in of.find(Office)]
    return str(seats[0].base_id) if seats else (own[0] if own else None)


def own_caps(of: Stored) -> list[OwnRule]:
    """The limits of the office as its own rules."""
    caps = {"load.per_day": of.per_day, "load.per_week": of.per_week, "load.in_all": of.in_all}
    return [
        OwnRule(id=Id(f"own-{code}"), rule=code, value=str(cap), reason="Theo kế hoạch") for code, cap in caps.items()
    ]
