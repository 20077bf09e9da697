"""Who is missing at a congress: nobody speaks, or a role is empty that its level needs. Nothing is said while no plan was begun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.plan.finding import PlanFinding, about_meeting
from congress_app.domain.plan.model import Meeting, Plan
from congress_app.i18n import N_


def wants_speaker(plan: Plan, meeting: Meeting) -> bool:
    """Whether nobody comes to speak at a congress that is still to be held and whose level needs it (rule `assignment.speaker`)."""
    return (
        meeting.is_ahead
        and meeting.organisation_id != plan.own_id
        and not any(
            duty.role is AssignmentRole.SPEAKER and duty.is_standing for duty in plan.by_meeting.get(meeting.id, ())
        )
        and plan.rules.ask("assignment.speaker", meeting.kind) is not None
    )


def check_coverage(plan: Plan, meetings: Iterable[Meeting]) -> Iterator[PlanFinding]:
    """Which of some congresses want somebody: those that are still to be held and have a day."""
    if not plan.duties:
        return
    for meeting in meetings:
        if not meeting.is_ahead or meeting.first is None or meeting.organisation_id == plan.own_id:
            continue
        filled = _filled(plan, meeting)
        if AssignmentRole.SPEAKER not in filled:
            speaker = plan.rules.ask("assignment.speaker", meeting.kind)
            if speaker is not None:
                yield about_meeting(plan, speaker, N_("Nobody is assigned to attend and speak."), meeting)
        needed = plan.rules.ask("assignment.roles", meeting.kind)
        if needed is None:
            continue
        for code in needed.value:
            if code not in filled:
                role = AssignmentRole.of(code)
                msgid = N_("Nobody is assigned as: {role}.")
                yield about_meeting(plan, needed, msgid, meeting, what=code, role=role.words.lower())


def _filled(plan: Plan, meeting: Meeting) -> set[AssignmentRole]:
    """The roles that somebody has. A speaker who is in charge of the area is there for the area too."""
    duties = plan.by_meeting.get(meeting.id, ())
    filled = {duty.role for duty in duties if duty.is_standing}
    if AssignmentRole.SPEAKER in filled and AssignmentRole.AREA not in filled:
        speakers = (
            plan.members[duty.person_id] for duty in duties if duty.is_standing and duty.role is AssignmentRole.SPEAKER
        )
        if any(meeting.organisation_id in each.areas or meeting.parent_id in each.areas for each in speakers):
            filled.add(AssignmentRole.AREA)
    return filled
