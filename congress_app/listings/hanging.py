"""Who is assigned to congresses that were just moved, postponed or changed: who was told other half-days, and who was not told yet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from congress_app.domain.assignments import Assignment
from congress_app.domain.plan.model import Duty, Plan
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists
from congress_app.listings.plan import load_plan


@dataclass(frozen=True, slots=True)
class Hanging:
    """The people, each once, by rank. told_otherwise: they know half-days that no longer hold. others: everybody else assigned there."""

    told_otherwise: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def hanging_on(lists: Lists, scope: Scope, congress_ids: Collection[str]) -> Hanging:
    """Who is assigned to some congresses; the plan is read only where anybody is."""
    wanted = frozenset(congress_ids)
    if not any(each.congress_id in wanted for each in lists.rows(Assignment)):
        return Hanging()
    return hanging_in(load_plan(lists, scope), wanted)


def hanging_in(plan: Plan, congress_ids: Collection[str]) -> Hanging:
    """Who of a plan is assigned to some congresses."""
    duties = [duty for duty in plan.duties if duty.congress_id in congress_ids and _still_comes(duty)]
    told = {duty.person_id for duty in duties if duty.told is not None and duty.told != duty.slots}
    rest = {duty.person_id for duty in duties} - told
    return Hanging(_names(plan, told), _names(plan, rest))


def _still_comes(duty: Duty) -> bool:
    return duty.is_standing and duty.replaced_on is None


def _names(plan: Plan, ids: Collection[str]) -> tuple[str, ...]:
    return tuple(member.name for member in plan.ranked if member.id in ids)
