"""An office with a plan: communes with congresses, a standing committee, those who are sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import Assignment, AssignmentStateChange
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.committees import Committee
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.plan.check import check_plan
from congress_app.domain.plan.model import Duty, Plan
from congress_app.i18n import say
from congress_app.listings.plan import load_plan
from congress_app.runtime.errors import UserError
from congress_app.services.congresses import Dates
from tests.desk import Desk

AS_OF = dt.date(2025, 7, 21)
AM, PM = HalfDay.MORNING, HalfDay.AFTERNOON
SPEAKER, AREA, TEAM = AssignmentRole.SPEAKER, AssignmentRole.AREA, AssignmentRole.TEAM
STEERING, EXTRA = AssignmentRole.STEERING, AssignmentRole.EXTRA
TOLD, CONFIRMED, DONE = AssignmentState.TOLD, AssignmentState.CONFIRMED, AssignmentState.DONE
DECLINED, REPLACED = AssignmentState.DECLINED, AssignmentState.REPLACED


def july(day: int) -> dt.date:
    """A day of July 2025."""
    return dt.date(2025, 7, day)


def whole_day(day: int, until: int | None = None) -> dict[PhaseKind, Dates]:
    """An official session of one day or several."""
    return {PhaseKind.OFFICIAL: Dates(july(day), AM, july(until or day), PM)}


def congress_on(office: Desk, name: str, day: int | None, until: int | None = None, **values: Any) -> Congress:
    """The congress of a commune on a day of July; None = without dates."""
    phases = {} if day is None else whole_day(day, until)
    return office.congress(office.organisation(f"Đảng bộ xã {name}", **values), phases)


def committee(office: Desk, organisation: Organisation | None = None, **values: Any) -> Committee:
    """The standing committee of the province."""
    of = organisation or office.province()
    return office.do.committees.add({"organisation_id": of.id, **values}).value


def seated(office: Desk, of: Committee, name: str, **values: Any) -> Person:
    """A new member of a committee."""
    member = office.do.committees.add_member(Id(of.id), values, full_name=name).value
    (person,) = office.file.rows(Person, id=member.person_id)
    return person


def send(office: Desk, person: Person, congress: Congress, role: AssignmentRole = SPEAKER, **values: Any) -> Assignment:
    """Send somebody."""
    return office.do.assignments.assign(Id(person.id), [Id(congress.id)], role, values).value[0]


def stated(office: Desk, of: Assignment, state: AssignmentState, day: int, note: str = "") -> AssignmentStateChange:
    """Write down a state."""
    return office.do.assignments.set_state([Id(of.id)], state, july(day), note).value[0]


def plan(office: Desk, as_of: dt.date = AS_OF) -> Plan:
    """The plan."""
    return load_plan(office.file.lists, office.scope(as_of=as_of))


def duty(office: Desk, of: Assignment) -> Duty:
    """An assignment as the plan sees it."""
    (found,) = (each for each in plan(office).duties if each.id == of.id)
    return found


def warned(office: Desk) -> list[str]:
    """The rules that warn, but for roles that nobody has."""
    silent = ("assignment.roles", "assignment.speaker")
    return [each.rule for each in check_plan(plan(office)) if each.rule not in silent]


def refused(verb: Callable[[], object]) -> str:
    """The sentence with which a verb is refused."""
    with pytest.raises(UserError) as problem:
        verb()
    return say(problem.value)
