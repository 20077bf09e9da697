"""A plan by hand: members, congresses and duties with no more than a test is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from congress_app.domain.assignment_choices import AbsenceKind, AssignmentRole, AssignmentState, CommitteeKind
from congress_app.domain.assignments import Assignment, AssignmentStateChange
from congress_app.domain.choices import HalfDay, OrganisationKind
from congress_app.domain.fields import Id
from congress_app.domain.office import OwnRule
from congress_app.domain.plan.model import Away, Duty, Meeting, Member, Plan, Seat, duty_of
from congress_app.domain.plan.rules import PlanRules
from congress_app.domain.plan.slots import Slot, slot
from congress_app.domain.plan.travel import Point, Roads
from congress_app.domain.rulebook import Rulebook

AS_OF = dt.date(2025, 7, 21)
MORNING, AFTERNOON, EVENING = HalfDay.MORNING, HalfDay.AFTERNOON, HalfDay.EVENING
SPEAKER, AREA, TEAM = AssignmentRole.SPEAKER, AssignmentRole.AREA, AssignmentRole.TEAM


def july(day: int) -> dt.date:
    """A day of July 2025; the 28th is a Monday."""
    return dt.date(2025, 7, day)


def at(day: int, *halves: HalfDay) -> tuple[Slot, ...]:
    """Half-days of a day of July; morning and afternoon where none is named."""
    return tuple(slot(july(day), each) for each in halves or (MORNING, AFTERNOON))


def seat(id: str = "s", **values: Any) -> Seat:
    """A seat on the standing committee."""
    return Seat(id, "committee", CommitteeKind.STANDING, "province", **values)


def member(id: str, *seats: Seat, **values: Any) -> Member:
    """A member with an open seat unless others are given."""
    return Member(id, f"Đồng chí {id}", seats=seats or (seat(f"s-{id}"),), **values)


def meeting(id: str, official: Sequence[Slot] = (), **values: Any) -> Meeting:
    """The congress of a commune; without half-days it has no dates."""
    stands: dict[str, Any] = {
        "code": f"{id}-2025",
        "organisation_id": f"o-{id}",
        "name": f"Đảng bộ xã {id}",
        "short_name": f"xã {id}",
        "kind": OrganisationKind.COMMUNE,
        "phases": {"official": tuple(official)} if official else {},
    }
    return Meeting(id, **{**stands, **values})


def assignment(id: str, person: str, congress: str | None, role: AssignmentRole = SPEAKER, **values: Any) -> Assignment:
    """Somebody at the official session."""
    congress_id = None if congress is None else Id[Any](congress)
    return Assignment(id=Id(id), person_id=Id(person), congress_id=congress_id, role=role, **values)


def change(
    state: AssignmentState, on: dt.date = AS_OF, told: str = "", note: str = "", id: str = "c"
) -> AssignmentStateChange:
    """A state from a day on."""
    return AssignmentStateChange(id=Id(id), assignment_id=Id("a"), state=state, on=on, told=told, note=note)


def duty(of: Assignment, its: Meeting | None, *changes: AssignmentStateChange, as_of: dt.date = AS_OF) -> Duty:
    """An assignment as a plan sees it."""
    return duty_of(of, changes, its, as_of)


def away(first: Slot, last: Slot, kind: AbsenceKind = AbsenceKind.ABSENT, reason: str = "đi học") -> Away:
    """Somebody away."""
    return Away("away", first, last, kind, reason)


def rules(**own: str) -> PlanRules:
    """The shipped rules, with own values; `load__per_day="2"` is the rule load.per_day."""
    rows = [OwnRule(id=Id(name), rule=name.replace("__", "."), value=value, reason="") for name, value in own.items()]
    return PlanRules(Rulebook.load(rows), AS_OF)


def roads(
    points: Mapping[str, Point] | None = None,
    table: Mapping[tuple[str, str], tuple[int, int]] | None = None,
    its: PlanRules | None = None,
) -> Roads:
    """Ways between organisations; none is known unless points or a table are given."""
    return Roads(lambda: points or {}, table or {}, its or rules())


def plan(members: Sequence[Member], meetings: Sequence[Meeting], *duties: Duty, **values: Any) -> Plan:
    """A plan."""
    stands: dict[str, Any] = {"rules": rules(), "roads": roads()}
    return Plan(
        AS_OF,
        members={each.id: each for each in members},
        meetings={each.id: each for each in meetings},
        duties=duties,
        **{**stands, **values},
    )


def sending(person: str, *meetings: Meeting, role: AssignmentRole = SPEAKER) -> list[Duty]:
    """A person at congresses, as planned."""
    return [duty(assignment(f"{person}-{each.id}-{role.value}", person, each.id, role), each) for each in meetings]
