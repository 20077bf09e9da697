"""All rules over a plan: over the whole of it, or over those whom a change is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from congress_app.domain.plan.coverage import check_coverage
from congress_app.domain.plan.days import check_days
from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.model import Duty, Meeting, Plan
from congress_app.domain.plan.people import check_people
from congress_app.domain.plan.telling import check_telling

# What is looked at first: what cannot be done at all, then what people know and is no longer so, then what is missing.
_ORDER = (
    *("assignment.half_day", "assignment.travel", "assignment.absence", "assignment.moved", "assignment.members"),
    *("assignment.term", "assignment.twice", "assignment.area", "assignment.speaker", "assignment.roles"),
    *("load.per_day", "load.per_week", "load.in_all"),
)
_RANKS = {rule: rank for rank, rule in enumerate(_ORDER)}


def check_plan(plan: Plan) -> tuple[PlanFinding, ...]:
    """Everything that is wrong with a plan, clashes first; allowed exceptions are among it as information."""
    return _in_order(_checked(plan, plan.by_person, plan.meetings.values()))


def check_again(
    plan: Plan, before: Iterable[PlanFinding], person_ids: Collection[str], congress_ids: Collection[str]
) -> tuple[PlanFinding, ...]:
    """What is wrong with a plan in which only something about these people and congresses has changed since it was checked.

    Args:
        plan: as it is now.
        before: what was wrong with it.
        person_ids: those who have other assignments now.
        congress_ids: the congresses that have.
    """
    stays = [
        found
        for found in before
        if (
            found.person_id not in person_ids
            if found.person_id is not None
            else found.congress_ids[0] not in congress_ids
        )
    ]
    people = {id: plan.by_person[id] for id in person_ids if id in plan.by_person}
    meetings = [plan.meetings[id] for id in congress_ids if id in plan.meetings]
    return _in_order([*stays, *_checked(plan, people, meetings)])


def _checked(plan: Plan, by_person: Mapping[str, Sequence[Duty]], meetings: Iterable[Meeting]) -> Iterable[PlanFinding]:
    yield from check_days(plan, by_person)
    yield from check_telling(plan, by_person)
    yield from check_people(plan, by_person)
    yield from check_coverage(plan, meetings)


def _in_order(found: Iterable[PlanFinding]) -> tuple[PlanFinding, ...]:
    return tuple(sorted(found, key=lambda each: (_RANKS[each.rule], each.slots[:1], each.finding.subject, each.key)))
