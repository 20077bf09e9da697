"""Whether somebody may be sent there: on a committee, within its term, in charge of the area, once in one role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from congress_app.domain.plan.finding import PlanFinding, about_duties, name_of
from congress_app.domain.plan.model import Duty, Member, Plan, holds
from congress_app.domain.plan.slots import day_of
from congress_app.domain.rulebook import RuleValue
from congress_app.i18n import N_
from congress_app.i18n.dates import short_date


def check_people(plan: Plan, by_person: Mapping[str, Sequence[Duty]]) -> Iterator[PlanFinding]:
    """What is wrong with sending some people."""
    committee, area, twice, term = (
        plan.rules.ask(f"assignment.{name}") for name in ("members", "area", "twice", "term")
    )
    seated, placed = _codes(committee), _codes(area)
    for person_id, duties in by_person.items():
        member = plan.members[person_id]
        in_term, areas = member.in_term, member.areas
        if twice is not None and len({duty.congress_id for duty in duties}) < len(duties):
            yield from _check_twice(plan, twice, member, duties)
        for duty in duties:
            if not duty.is_standing:
                continue
            role = duty.role
            if committee is not None and role in seated and not holds(in_term, duty.slots):
                if not holds(member.in_office, duty.slots):
                    yield _off_committee(plan, committee, member, duty)
                elif term is not None:
                    yield _out_of_term(plan, term, member, duty)
            if areas and area is not None and role in placed:
                meeting = plan.meetings.get(duty.congress_id or "")
                if meeting is not None and meeting.organisation_id not in areas and meeting.parent_id not in areas:
                    yield _outside(plan, area, member, duty)


def _check_twice(plan: Plan, rule: RuleValue, member: Member, duties: Sequence[Duty]) -> Iterator[PlanFinding]:
    """One role twice at one congress; whoever was replaced may come again, and of deleted congresses nobody knows which they were."""
    seen: dict[tuple[str, str], Duty] = {}
    for duty in duties:
        if duty.is_standing and duty.congress_id is not None and duty.replaced_on is None:
            first = seen.setdefault((duty.congress_id, duty.role), duty)
            if first is not duty:
                yield _doubled(plan, rule, member, (first, duty))


def _codes(rule: RuleValue | None) -> frozenset[str]:
    return frozenset(rule.value) if rule is not None else frozenset()


def _off_committee(plan: Plan, rule: RuleValue, member: Member, duty: Duty) -> PlanFinding:
    said: dict[str, Any] = {"congress": name_of(plan, duty)}
    if not member.seats:
        msgid = N_("Sent to {congress}, but on no committee.")
    elif all(
        each.ends_on is not None and duty.slots and each.ends_on < day_of(duty.slots[-1]) for each in member.seats
    ):
        last = max(each.ends_on for each in member.seats if each.ends_on is not None)
        msgid, said = (
            N_("Sent to {congress}, but no longer on the committee after {day}."),
            {**said, "day": short_date(last)},
        )
    else:
        msgid = N_("Sent to {congress}, but not on the committee on that day.")
    return about_duties(plan, rule, msgid, (duty,), subject=member.name, slots=duty.slots, **said)


def _out_of_term(plan: Plan, rule: RuleValue, member: Member, duty: Duty) -> PlanFinding:
    day = short_date(day_of(duty.slots[0])) if duty.slots else ""
    msgid = N_("{congress} on {day} lies outside the term of the committee.")
    return about_duties(
        plan, rule, msgid, (duty,), subject=member.name, slots=duty.slots, congress=name_of(plan, duty), day=day
    )


def _outside(plan: Plan, rule: RuleValue, member: Member, duty: Duty) -> PlanFinding:
    msgid = N_("{congress} is outside the area that this member is in charge of.")
    return about_duties(plan, rule, msgid, (duty,), subject=member.name, congress=name_of(plan, duty))


def _doubled(plan: Plan, rule: RuleValue, member: Member, duties: tuple[Duty, Duty]) -> PlanFinding:
    msgid = N_("Assigned twice to {congress} in one role: {role}.")
    return about_duties(
        plan,
        rule,
        msgid,
        duties,
        subject=member.name,
        congress=name_of(plan, duties[0]),
        role=duties[0].role.words.lower(),
    )
