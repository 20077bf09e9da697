"""What people were told and is no longer so: the congress moved, was postponed or deleted after that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from congress_app.domain.assignment_choices import AssignmentState
from congress_app.domain.choices import CongressState
from congress_app.domain.plan.finding import PlanFinding, about_duties, name_of
from congress_app.domain.plan.model import Duty, Plan
from congress_app.domain.plan.slots import span_words
from congress_app.domain.rulebook import RuleValue
from congress_app.i18n import N_


def check_telling(plan: Plan, by_person: Mapping[str, Sequence[Duty]]) -> Iterator[PlanFinding]:
    """The assignments of which some people know something that has changed since."""
    rule = plan.rules.ask("assignment.moved")
    if rule is None:
        return
    for duty in chain.from_iterable(by_person.values()):
        if duty.congress_id is None:
            yield _deleted(plan, rule, duty)
        elif duty.told is not None and duty.told != duty.slots and _is_to_come(duty):
            yield _moved(plan, rule, duty)


def _is_to_come(duty: Duty) -> bool:
    """Whether the person still counts on it: what is done is over, even where it was held otherwise than told."""
    return duty.is_standing and duty.replaced_on is None and duty.state is not AssignmentState.DONE


def _deleted(plan: Plan, rule: RuleValue, duty: Duty) -> PlanFinding:
    msgid = N_("The congress of {congress} was deleted. Tell those who know of it, then delete this assignment.")
    subject = plan.members[duty.person_id].name
    return about_duties(plan, rule, msgid, (duty,), subject=subject, congress=name_of(plan, duty))


def _moved(plan: Plan, rule: RuleValue, duty: Duty) -> PlanFinding:
    told = duty.told or ()
    said: dict[str, Any] = {"congress": name_of(plan, duty), "told": span_words(told), "now": span_words(duty.slots)}
    meeting = plan.meetings.get(duty.congress_id or "")
    if meeting is not None and meeting.state is CongressState.POSTPONED:
        msgid = N_("{congress} was postponed after this was told: {told}.")
    elif not duty.slots:
        msgid = N_("{congress} has lost its dates after this was told: {told}.")
    else:
        msgid = N_("{congress} was moved after this was told: it was {told}, now it is {now}.")
    subject = plan.members[duty.person_id].name
    return about_duties(plan, rule, msgid, (duty,), subject=subject, slots=(*told, *duty.slots), **said)
