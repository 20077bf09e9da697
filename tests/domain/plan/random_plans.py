"""Random rows of which a plan is read: small, so that things collide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import strategies as st

from congress_app.domain.assignment_choices import AbsenceKind, AssignmentRole, AssignmentState, CommitteeKind
from congress_app.domain.assignments import Assignment, AssignmentStateChange
from congress_app.domain.choices import CongressState, HalfDay, OrganisationKind, PhaseKind
from congress_app.domain.committees import Absence, AreaCharge, Committee, CommitteeMember, Distance
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.fields import Id
from congress_app.domain.office import Office
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.plan.model import Plan
from congress_app.domain.record import Record
from congress_app.services.plan import read_plan
from tests.domain.plan.brute_force import IN_ORDER, Stored, own_caps

R = TypeVar("R", bound=Record)
Draw = Callable[[st.SearchStrategy[Any]], Any]
AS_OF = dt.date(2025, 7, 21)
OWN = "o-province"
# A ward, a commune beside it, one at the other end of the province, one of which nobody knows where it lies.
UNITS = ("Phú Thọ/Phường Việt Trì", "Phú Thọ/Xã Hy Cương", "Phú Thọ/Xã Pà Cò", "")
_KINDS = (OrganisationKind.COMMUNE, OrganisationKind.WARD, OrganisationKind.PROVINCIAL_COMMITTEE)

_days = st.integers(0, 9).map(lambda offset: dt.date(2025, 7, 24) + dt.timedelta(days=offset))
_wide_days = st.integers(-3, 14).map(lambda offset: dt.date(2025, 7, 24) + dt.timedelta(days=offset))
_halves = st.sampled_from(HalfDay)
_maybe_day = st.none() | _wide_days
_phases = st.lists(st.sampled_from([each.value for each in PhaseKind]), max_size=2, unique=True).map(tuple)


class _Maker:
    """Draws rows of a plan, one kind after the other."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        caps = {name: draw(st.integers(0, high)) for name, high in (("per_day", 2), ("per_week", 4), ("in_all", 5))}
        self.stored = Stored(AS_OF, **caps)
        self.rows = self.stored.rows

    def make(self, cls: type[R], **values: Any) -> R:
        """A row with the next id."""
        row = cls(id=Id(f"{cls.__name__.lower()}-{len(self.rows):03d}"), **values)
        self.rows.append(row)
        return row

    def some(self, low: int, high: int) -> range:
        """As many times."""
        return range(self._draw(st.integers(low, high)))

    def one(self, cls: type[R]) -> Any:
        """The id of a row that is there."""
        return Id(self._draw(st.sampled_from([each.id for each in self.stored.find(cls)])))

    def chance(self, percent: int) -> bool:
        """Whether something happens."""
        return bool(self._draw(st.integers(0, 99)) < percent)

    def everything(self) -> Stored:
        """All of it."""
        for part in (self._congresses, self._people, self._assignments, self._states):
            part()
        self.rows += own_caps(self.stored)
        return self.stored

    def _congresses(self) -> None:
        draw = self._draw
        own = self.make(Organisation, name="Tỉnh", kind=OrganisationKind.PROVINCE, unit_key="Phú Thọ")
        if self.chance(80):
            self.make(Office, organisation_id=own.id)
        parents = [None, own.id]
        for number in self.some(2, 5):
            values = {"kind": draw(st.sampled_from(_KINDS)), "unit_key": draw(st.sampled_from(UNITS))}
            parents.append(
                self.make(Organisation, name=f"Xã {number}", parent_id=draw(st.sampled_from(parents)), **values).id
            )
        for number in self.some(2, 5):
            congress = self.make(Congress, organisation_id=self.one(Organisation), code=f"c-{number}")
            for kind in PhaseKind:
                if self.chance(75 if kind is PhaseKind.OFFICIAL else 30):
                    self._phase(congress, kind)
            for _each in self.some(0, 2):
                self.make(
                    StateChange,
                    congress_id=congress.id,
                    state=draw(st.sampled_from(CongressState)),
                    on=AS_OF + dt.timedelta(days=draw(st.integers(-2, 1))),
                )

    def _phase(self, congress: Congress, kind: PhaseKind) -> None:
        draw = self._draw
        starts_on = draw(_days)
        values = {
            "starts_on": starts_on,
            "starts_half": draw(_halves),
            "ends_on": starts_on + dt.timedelta(days=draw(st.integers(0, 2))),
            "ends_half": draw(_halves),
        }
        if self.chance(15):
            values |= {"actual_starts_on": draw(_days), "actual_starts_half": draw(st.none() | _halves)}
        if self.chance(15):
            values |= {"actual_ends_on": draw(_days), "actual_ends_half": draw(st.none() | _halves)}
        self.make(Phase, congress_id=congress.id, kind=kind, **values)

    def _people(self) -> None:
        draw = self._draw
        for number in self.some(1, 3):
            self.make(Person, full_name=f"Người {number}")
        for _each in self.some(1, 2):
            values = {
                "kind": draw(st.sampled_from(CommitteeKind)),
                "starts_on": draw(_maybe_day),
                "ends_on": draw(_maybe_day),
            }
            self.make(Committee, organisation_id=self.one(Organisation), **values)
        for _each in self.some(0, 4):
            self.make(
                CommitteeMember,
                committee_id=self.one(Committee),
                person_id=self.one(Person),
                precedence=draw(st.integers(0, 3)),
                starts_on=draw(_maybe_day),
                ends_on=draw(_maybe_day),
                base_id=self.one(Organisation) if self.chance(50) else None,
            )
        for _each in self.some(0, 3):
            self.make(AreaCharge, person_id=self.one(Person), organisation_id=self.one(Organisation))
        for _each in self.some(0, 3):
            values = {"starts_on": draw(_days), "ends_on": draw(_days)}
            halves = {"starts_half": draw(_halves), "ends_half": draw(_halves)}
            self.make(Absence, person_id=self.one(Person), kind=draw(st.sampled_from(AbsenceKind)), **values, **halves)
        self._distances()

    def _distances(self) -> None:
        seen: set[frozenset[str]] = set()
        for _each in self.some(0, 3):
            pair = (self.one(Organisation), self.one(Organisation))
            if len(set(pair)) == 2 and frozenset(pair) not in seen:
                seen.add(frozenset(pair))
                km, minutes = (
                    self._draw(st.sampled_from((0, 20, 81, 200))),
                    self._draw(st.sampled_from((0, 119, 120, 121, 500))),
                )
                self.make(Distance, from_id=pair[0], to_id=pair[1], km=km, minutes=minutes)

    def _assignments(self) -> None:
        for _each in self.some(0, 9):
            official = (PhaseKind.OFFICIAL.value,)
            self.make(
                Assignment,
                congress_id=None if self.chance(6) else self.one(Congress),
                person_id=self.one(Person),
                role=self._draw(st.sampled_from(AssignmentRole)),
                phases=official if self.chance(60) else self._draw(_phases),
                starts_on=self._draw(_days) if self.chance(15) else None,
            )

    def _states(self) -> None:
        draw = self._draw
        for each in self.stored.find(Assignment):
            for _number in self.some(0, 3) if self.chance(60) else ():
                state = draw(st.sampled_from(AssignmentState))
                told = ""
                if state.is_told and self.chance(80):
                    halves = self.stored.attended(each) if self.chance(60) else self._some_halves()
                    told = " ".join(f"{day.isoformat()}{letter}" for day, letter in halves)
                on = draw(_wide_days) if self.chance(50) else AS_OF - dt.timedelta(days=draw(st.integers(0, 3)))
                self.make(AssignmentStateChange, assignment_id=each.id, state=state, on=on, told=told)

    def _some_halves(self) -> list[tuple[dt.date, str]]:
        return [(self._draw(_days), self._draw(st.sampled_from(IN_ORDER)))]


@st.composite
def stored_plans(draw: Draw) -> Stored:
    """The rows of a small office with a plan."""
    return _Maker(draw).everything()


def plan_of(stored: Stored) -> Plan:
    """The plan as the program reads it."""

    def rows(cls: type[R], **equal: Any) -> list[R]:
        return stored.find(cls, **equal)

    def columns(cls: type[Record], *names: str) -> list[tuple[Any, ...]]:
        return [tuple(getattr(row, name) for name in names) for row in stored.find(cls)]

    return read_plan(rows, columns, stored.as_of, stored.find(Person))
