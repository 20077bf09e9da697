"""What is worth a look once all rows of a plan were read: half-days, congresses that are over, a second speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.congresses import CLOSING
from congress_app.domain.plan.model import Duty, Plan
from congress_app.i18n import N_
from congress_app.runtime.errors import UserError
from congress_app.services.importing.plan_days import remark_of_halves
from congress_app.services.importing.plan_rows import DATE, MEMBER, ORGANISATION, ROLE
from congress_app.services.importing.plan_targets import Target
from congress_app.services.importing.rows import Warned

_OF_ROW = N_("Row {row}: {problem}")
_MOST_NOTES = 20
_GONE = (AssignmentState.DECLINED, AssignmentState.REPLACED)


def is_there(duty: Duty) -> bool:
    """Whether somebody comes."""
    return duty.is_standing and duty.state not in _GONE


def looks(targets: Iterable[Target], plan: Plan) -> Iterator[Warned]:
    """What is worth a look, by row."""
    speakers: dict[str, list[str]] = {}
    for each in plan.duties:
        if each.role is AssignmentRole.SPEAKER and is_there(each) and each.person_id in plan.members:
            speakers.setdefault(each.congress_id or "", []).append(plan.members[each.person_id].name)
    for target in targets:
        yield from _of_time(target)
        if target.stands is None and target.state not in _GONE:
            yield from _of_new(target, speakers)


def _of_time(target: Target) -> Iterator[Warned]:
    if target.meeting is None or not target.asked:
        return
    attended = target.meeting.slots(target.phases_wanted)
    problem = remark_of_halves([asked for _row, asked in target.asked], target.meeting, attended)
    if problem is not None:
        yield Warned(target.asked[0][0], DATE, problem)


def _of_new(target: Target, speakers: dict[str, list[str]]) -> Iterator[Warned]:
    meeting, row = target.meeting, target.rows[0].row.number
    if meeting is None:
        return
    if meeting.state in CLOSING:
        words = N_("The congress of {congress} is over; {name} was assigned to it all the same.")
        yield Warned(row, ORGANISATION, UserError(words, congress=meeting.name, name=target.member.name))
    others = speakers.get(meeting.id, ())
    if target.key[2] is AssignmentRole.SPEAKER and others:
        words = N_(
            "At the congress of {congress} there speaks already: {others}. {name} was added as one more speaker."
        )
        names = ", ".join(others)
        yield Warned(row, MEMBER, UserError(words, congress=meeting.name, others=names, name=target.member.name))


def count_supposed(targets: Iterable[Target]) -> int:
    """How many new assignments were taken as those of speakers because the list has no column for the role."""
    return sum(
        each.stands is None
        and each.key[2] is AssignmentRole.SPEAKER
        and not any(said.row.has(ROLE) for said in each.rows)
        for each in targets
    )


def supposed_note(count: int) -> Iterator[UserError]:
    """What is to be said of assignments whose role the list does not tell."""
    if count:
        words = N_("The list has no column for the role: {count} new assignments were taken as “{role}”.")
        yield UserError(words, count=count, role=AssignmentRole.SPEAKER.printed)


def row_notes(warned: Sequence[Warned]) -> tuple[UserError, ...]:
    """The first of what is worth a look, each with its row, and how many more there are."""
    notes = [UserError(_OF_ROW, row=each.row, problem=each.problem) for each in warned[:_MOST_NOTES]]
    if len(warned) > _MOST_NOTES:
        notes.append(UserError(N_("{count} more rows are worth a look."), count=len(warned) - _MOST_NOTES))
    return tuple(notes)
