"""All warnings of a plan of 1,000 congresses and 200 members, and one plain loop that tallies the half-days of each member."""

from __future__ import annotations

import datetime as dt
import random
import statistics
import time
from collections.abc import Callable

from congress_app.domain.assignment_choices import AbsenceKind, AssignmentRole, AssignmentState, CommitteeKind
from congress_app.domain.assignments import Assignment, AssignmentStateChange
from congress_app.domain.choices import HalfDay, OrganisationKind
from congress_app.domain.fields import Id
from congress_app.domain.office import OwnRule
from congress_app.domain.plan.check import check_plan
from congress_app.domain.plan.model import Away, Duty, Meeting, Member, Plan, Seat, duty_of
from congress_app.domain.plan.rules import PlanRules
from congress_app.domain.plan.slots import IN_A_DAY, slot, written
from congress_app.domain.plan.travel import Roads
from congress_app.domain.rulebook import Rulebook

_TIMES = 60
_MEMBERS, _CONGRESSES, _DAYS = 200, 1000, 31
_FIRST, _AS_OF = dt.date(2025, 7, 1), dt.date(2025, 7, 21)
_ROLES = (AssignmentRole.SPEAKER, AssignmentRole.AREA, AssignmentRole.TEAM)


def measure() -> dict[str, float]:
    """Seconds of one, the median of many in turn: ours with whatever it looks up anew each time, and the plain loop."""
    made = _plan(random.Random(2025))  # noqa: S311 - the same plan at each run
    found = check_plan(made)
    pairs = [
        (_seconds(lambda: check_plan(_fresh(made))), _seconds(lambda: _plain(made.duties))) for _time in range(_TIMES)
    ]
    return {
        "ours": statistics.median(one for one, _other in pairs),
        "plain": statistics.median(other for _one, other in pairs),
        "assignments": len(made.duties),
        "findings": len(found),
    }


def _fresh(of: Plan) -> Plan:
    """The same plan without what it has grouped already, as after a change."""
    return of.having(())


def _plain(duties: tuple[Duty, ...]) -> tuple[dict[str, dict[int, int]], int]:
    """What a programmer writes first: how often each member is due in each half-day, and how often that is too often."""
    tallied: dict[str, dict[int, int]] = {}
    clashes = 0
    for duty in duties:
        its = tallied.setdefault(duty.person_id, {})
        for half in duty.slots:
            its[half] = its.get(half, 0) + 1
            if its[half] > 1:
                clashes += 1
    return tallied, clashes


def _plan(chance: random.Random) -> Plan:
    """Each congress has a speaker, somebody for the area and one of a team, on a day on which they are free; a few percent are not."""
    meetings = {each.id: each for each in (_meeting(number, chance) for number in range(_CONGRESSES))}
    areas: dict[str, set[str]] = {}
    busy: dict[str, set[int]] = {}
    duties: list[Duty] = []
    for meeting in meetings.values():
        day = meeting.phases["official"][0] // IN_A_DAY
        for role in _ROLES:
            free = [str(number) for number in range(_MEMBERS) if day not in busy.get(str(number), ())]
            who = chance.choice(free) if chance.random() > 0.03 else str(chance.randrange(_MEMBERS))
            busy.setdefault(who, set()).add(day)
            if chance.random() > 0.02:
                areas.setdefault(who, set()).add(meeting.organisation_id)
            duties.append(_duty(len(duties), who, meeting, role, chance))
    members = [_member(number, frozenset(areas.get(str(number), ()))) for number in range(_MEMBERS)]
    limits = {"load.per_week": "7", "load.in_all": "25"}  # fifteen congresses each are what this office reckons with
    own = [OwnRule(id=Id(code), rule=code, value=value, reason="") for code, value in limits.items()]
    rules = PlanRules(Rulebook.load(own), _AS_OF)
    away = slot(_FIRST, HalfDay.MORNING)
    return Plan(
        _AS_OF,
        rules,
        Roads(dict, {}, rules),
        {each.id: each for each in members},
        meetings,
        tuple(duties),
        {
            str(number): (Away("away", away, away + 5, AbsenceKind.ABSENT, "đi học"),)
            for number in range(0, _MEMBERS, 20)
        },
    )


def _meeting(number: int, chance: random.Random) -> Meeting:
    day = slot(_FIRST + dt.timedelta(days=number % _DAYS), HalfDay.MORNING)
    halves = (day, day + 1) if chance.random() > 0.1 else (day + 1,)
    name = f"Đảng bộ xã số {number}"
    kind = OrganisationKind.COMMUNE
    return Meeting(f"c{number}", f"xa-{number}-2025", f"o{number}", name, name, kind, phases={"official": halves})


def _member(number: int, areas: frozenset[str]) -> Member:
    ends_on = _FIRST + dt.timedelta(days=25) if number % 50 == 0 else None
    seat = Seat(f"s{number}", "committee", CommitteeKind.STANDING, "province", precedence=number + 1, ends_on=ends_on)
    return Member(str(number), f"Đồng chí số {number}", seats=(seat,), areas=areas)


def _duty(number: int, who: str, meeting: Meeting, role: AssignmentRole, chance: random.Random) -> Duty:
    """Most are told; of a few the congress has moved since."""
    its = Assignment(id=Id(f"a{number}"), congress_id=Id(meeting.id), person_id=Id(who), role=role)
    halves = meeting.slots(its.phases)
    known = halves if chance.random() > 0.01 else tuple(each - 3 for each in halves)
    told = AssignmentStateChange(
        id=Id(f"t{number}"), assignment_id=Id(its.id), state=AssignmentState.TOLD, on=_FIRST, told=written(known)
    )
    return duty_of(its, (told,), meeting, _AS_OF)


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
