"""How much each member has to do: congresses, days, kilometres. The figures of the view and the print-out of the load."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.plan.model import Member, Plan
from congress_app.domain.plan.slots import IN_A_DAY

_WEEK, _MONDAY = 7, 1


@dataclass(frozen=True, slots=True)
class Load:
    """What one member has to do.

    congress_count: attended, each once. day_count, half_day_count: on which somebody is at one. km: there and back by day. is_estimate:
    some of it is from coordinates. unknown_ways: ways whose length is not known. by_role: standing assignments, attended or not.
    """

    member: Member
    congress_count: int = 0
    day_count: int = 0
    half_day_count: int = 0
    most_in_a_day: int = 0
    most_in_a_week: int = 0
    km: int = 0
    is_estimate: bool = False
    unknown_ways: int = 0
    by_role: tuple[tuple[AssignmentRole, int], ...] = ()


def loads(plan: Plan) -> tuple[Load, ...]:
    """The load of every member, by rank."""
    return tuple(load_of(plan, member) for member in plan.ranked)


def load_of(plan: Plan, member: Member) -> Load:
    """The load of one member."""
    duties = [duty for duty in plan.by_person.get(member.id, ()) if duty.is_standing]
    attended = [duty for duty in duties if duty.slots]
    days: dict[int, list[str]] = {}
    weeks: dict[int, set[str]] = {}
    calendar = [(each, duty.congress_id or "") for duty in attended for each in duty.slots]
    calendar.sort(key=itemgetter(0))  # each day by itself as it goes, whatever began the day before
    for each, congress_id in calendar:
        day = each // IN_A_DAY
        its = days.setdefault(day, [])
        if congress_id not in its:
            its.append(congress_id)
        weeks.setdefault((day - _MONDAY) // _WEEK, set()).add(congress_id)
    km, is_estimate, unknown = _ways(plan, member, list(days.values()))
    roles = Counter(duty.role for duty in duties)
    return Load(
        member,
        len({duty.congress_id for duty in attended}),
        len(days),
        len({each for each, _congress_id in calendar}),
        max(map(len, days.values()), default=0),
        max(map(len, weeks.values()), default=0),
        km,
        is_estimate,
        unknown,
        tuple((role, roles[role]) for role in AssignmentRole if roles[role]),
    )


def _ways(plan: Plan, member: Member, days: Sequence[Sequence[str]]) -> tuple[int, bool, int]:
    """Each day out, from congress to congress, and back; without a known start only what is between."""
    base, km, is_estimate, unknown = plan.base_of(member), 0, False, 0
    for its in days:
        places = [plan.meetings[id].organisation_id for id in its if id in plan.meetings]
        if not places:
            continue
        line = [base, *places, base] if base is not None else places
        for here, there in pairwise(line):
            way = plan.roads.way(here, there)
            if way is None:
                unknown += 1
            else:
                km, is_estimate = km + way.km, is_estimate or way.is_estimate
    return km, is_estimate, unknown
