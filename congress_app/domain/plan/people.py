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
        in_office, in_term, areas = member.in_office, member.in_term, member.areas
        seen: dict[tuple[str | None, str], Duty] = {}
        for duty in duties:
            if not duty.is_standing:
                continue
            role = duty.role.value
            if committee is not None and role in seated and not holds(in_office, duty.slots):
                yield _off_committee(plan, committee, member, duty)
            elif term is not None and role in seated and not holds(in_term, duty.slots):
                yield _out_of_term(plan, term, member, duty)
            if area is not None and areas and role in placed and not _is_in_area(plan, areas, duty):
                yield _outside(plan, area, member, duty)
            if twice is not None and duty.congress_id is not None and duty.replaced_on is None:
                first = seen.setdefault((duty.congress_id, role), duty)
                if first is not duty:
                    yield _doubled(plan, twice, member, (first, duty))


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


def _is_in_area(plan: Plan, areas: frozenset[str], duty: Duty) -> bool:
    meeting = plan.meetings.get(duty.congress_id or "")
    return meeting is None or meeting.organisation_id in areas or meeting.parent_id in areas


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
