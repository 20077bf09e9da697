"""The plan of assignments, read whole from stored rows: for the verbs that look at it, and through `listings.plan` for all who show it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, Protocol, TypeVar

from congress_app.domain.assignments import AllowedException, Assignment, AssignmentStateChange
from congress_app.domain.choices import CongressState, HalfDay
from congress_app.domain.committees import Absence, AreaCharge, Committee, CommitteeMember, Distance, TeamMember
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.office import Office, OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.plan.model import Away, Meeting, Member, Plan, Seat, duty_of
from congress_app.domain.plan.places import Place, points_of
from congress_app.domain.plan.rules import PlanRules
from congress_app.domain.plan.slots import Slot, held, slot
from congress_app.domain.plan.travel import Roads
from congress_app.domain.record import Record
from congress_app.domain.rulebook import Rulebook
from congress_app.domain.units import Units
from congress_app.services.work import Work

R = TypeVar("R", bound=Record)
V = TypeVar("V")
_UNRANKED = 10**6
_ENDS = (
    *("starts_on", "starts_half", "ends_on", "ends_half"),
    *("actual_starts_on", "actual_starts_half", "actual_ends_on", "actual_ends_half"),
)


class Rows(Protocol):
    """Finds the rows of one kind whose fields equal these: of a work, or of the lists."""

    def __call__(self, cls: type[R], **equal: Any) -> list[R]:
        """The rows, in the order of their ids."""
        ...


class Columns(Protocol):
    """Reads some columns of all rows of one kind: a plan looks at a few of those of congresses and organisations, which are many."""

    def __call__(self, cls: type[Record], *names: str) -> Sequence[Sequence[Any]]:
        """The values of these fields, in the order of the ids."""
        ...


def plan_within(work: Work, as_of: dt.date) -> Plan:
    """The plan as a verb sees it, with what it has saved itself."""

    def columns(cls: type[Record], *names: str) -> Sequence[Sequence[Any]]:
        pick = attrgetter(*names)
        return [pick(row) for row in work.find(cls)]

    return read_plan(work.find, columns, as_of)


def read_plan(rows: Rows, columns: Columns, as_of: dt.date, persons: Sequence[Person] | None = None) -> Plan:
    """The whole plan as of a day, by a fixed number of readings.

    Args:
        rows: finds stored rows.
        columns: reads some columns of them.
        as_of: the day by which states are judged.
        persons: those whom the plan is about, in the order in which people of one rank stand; None = all of them are looked through.
    """
    organisations = {each[0]: Place(*each) for each in columns(Organisation, *Place.__annotations__)}
    meetings = _meetings(columns, organisations, as_of)
    changes = _grouped((each.assignment_id, each) for each in rows(AssignmentStateChange))
    assignments = rows(Assignment)
    rules = PlanRules(Rulebook.load(rows(OwnRule)), as_of)
    office = rows(Office)
    return Plan(
        as_of=as_of,
        rules=rules,
        roads=_roads(rows, organisations, rules),
        members=_members(rows, assignments, persons),
        meetings=meetings,
        duties=tuple(
            duty_of(each, changes.get(each.id, ()), meetings.get(each.congress_id or ""), as_of) for each in assignments
        ),
        absences={id: tuple(its) for id, its in _grouped(_aways(rows)).items()},
        exceptions={(each.rule, each.key): each for each in rows(AllowedException)},
        own_id=office[0].organisation_id if office else None,
    )


def _meetings(columns: Columns, organisations: Mapping[str, Place], as_of: dt.date) -> dict[str, Meeting]:
    phases: dict[str, dict[str, tuple[Slot, ...]]] = {}
    for row in columns(Phase, "congress_id", "kind", *_ENDS):
        phases.setdefault(row[0], {})[row[1].value] = held(tuple(row[2:6]), tuple(row[6:]))
    states: dict[str, tuple[dt.date, CongressState]] = {}
    for congress_id, state, on in columns(StateChange, "congress_id", "state", "on"):
        if on <= as_of and (
            congress_id not in states or on >= states[congress_id][0]
        ):  # of one day the one written last
            states[congress_id] = on, state
    made = {}
    for id, organisation_id, code, hall in columns(Congress, "id", "organisation_id", "code", "hall"):
        of = organisations[organisation_id]
        made[id] = Meeting(
            id,
            code,
            organisation_id,
            of.name,
            of.short_name or of.name,
            of.kind,
            of.parent_id,
            states[id][1] if id in states else CongressState.PLANNED,
            phases.get(id, {}),
            hall or of.hall,
            of.area,
            of.phone,
        )
    return made


def _members(rows: Rows, assignments: Iterable[Assignment], persons: Sequence[Person] | None) -> dict[str, Member]:
    committees: dict[str, Committee] = {each.id: each for each in rows(Committee)}
    seats = _grouped((each.person_id, each) for each in rows(CommitteeMember))
    areas = _grouped((each.person_id, each.organisation_id) for each in rows(AreaCharge))
    if persons is None:
        named = {*seats, *areas, *(each.person_id for each in assignments)}
        named |= {each.person_id for each in rows(TeamMember)} | {each.person_id for each in rows(Absence)}
        persons = [each for each in rows(Person) if each.id in named]
    return {each.id: _member(each, seats.get(each.id, ()), committees, areas.get(each.id, ())) for each in persons}


def _member(
    person: Person, seats: Sequence[CommitteeMember], committees: Mapping[str, Committee], areas: Iterable[str]
) -> Member:
    ranked = sorted(seats, key=lambda row: row.precedence or _UNRANKED)
    base = next((row.base_id for row in ranked if row.base_id), None)
    post = person.post or next((row.post for row in ranked if row.post), "")
    its = tuple(_seat(row, committees[row.committee_id]) for row in seats)
    return Member(person.id, person.full_name, post, its, frozenset(areas), base, person.phone)


def _seat(row: CommitteeMember, of: Committee) -> Seat:
    return Seat(
        row.id,
        of.id,
        of.kind,
        of.organisation_id,
        row.post,
        row.precedence,
        row.starts_on,
        row.ends_on,
        of.starts_on,
        of.ends_on,
    )


def _aways(rows: Rows) -> Iterable[tuple[str, Away]]:
    for each in rows(Absence):
        first, last = slot(each.starts_on, each.starts_half), slot(each.ends_on, each.ends_half)
        if each.ends_half is HalfDay.AFTERNOON:
            last += 1  # whoever is away in the afternoon does not come back for the evening
        yield each.person_id, Away(each.id, first, last, each.kind, each.reason)


def _roads(rows: Rows, organisations: Mapping[str, Place], rules: PlanRules) -> Roads:
    table: dict[tuple[str, str], tuple[int, int]] = {
        (each.from_id, each.to_id): (each.km, each.minutes) for each in rows(Distance)
    }
    return Roads(lambda: points_of(organisations.values(), Units.load()), table, rules)


def _grouped(pairs: Iterable[tuple[str, V]]) -> dict[str, list[V]]:
    grouped: dict[str, list[V]] = {}
    for key, value in pairs:
        grouped.setdefault(key, []).append(value)
    return grouped
