"""How the views of the part name things: days, half-days, roles in a letter or two, what somebody should know of a cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.plan.model import Away, Duty, Meeting, Member
from congress_app.domain.plan.slots import IN_A_DAY, Slot, half_of, span_words
from congress_app.i18n import NP_, _, dates
from congress_app.ui.assignments.plan_state import PlanState

_ROLE_LETTERS = {
    AssignmentRole.SPEAKER: "",
    AssignmentRole.AREA: NP_("role, in a letter or two", "A"),
    AssignmentRole.STEERING: NP_("role, in a letter or two", "S"),
    AssignmentRole.TEAM: NP_("role, in a letter or two", "T"),
    AssignmentRole.EXTRA: NP_("role, in a letter or two", "+"),
}
_DAYS = (
    NP_("weekday, short", "Mo"),
    NP_("weekday, short", "Tu"),
    NP_("weekday, short", "We"),
    NP_("weekday, short", "Th"),
    NP_("weekday, short", "Fr"),
    NP_("weekday, short", "Sa"),
    NP_("weekday, short", "Su"),
)


def role_letters(role: AssignmentRole) -> str:
    """A role in a letter or two; nothing for a speaker, who is the rule."""
    return _(_ROLE_LETTERS[role]) if _ROLE_LETTERS[role] else ""


def day_head(day: dt.date) -> str:
    """`T2 28/7`."""
    return f"{_(_DAYS[day.weekday()])} {day.day}/{day.month}"


def whole_day(day: dt.date) -> str:
    """`Thứ Hai, 28/7/2025`."""
    return f"{dates.weekday(day)}, {dates.short_date(day)}"


def halves_on(slots: Sequence[Slot], day: int | None) -> str:
    """The half-days of one day in words: `sáng, chiều`."""
    return ", ".join(half_of(each).words.lower() for each in slots if day is None or each // IN_A_DAY == day)


def when_words(meeting: Meeting) -> str:
    """From when to when the congress sits; "" where it has no day."""
    slots = meeting.slots(("preparatory", "official"))
    return span_words(slots)


def duty_words(state: PlanState, duty: Duty) -> str:
    """One assignment in a line: congress, when, role, state."""
    meeting = state.meeting_of(duty)
    name = meeting.short_name if meeting is not None else duty.assignment.congress_name
    parts = [name, span_words(duty.slots), duty.role.words.lower()]
    if duty.state is not AssignmentState.PLANNED:
        parts.append(duty.state.words.lower())
    return " · ".join(filter(None, parts))


def cell_tip(state: PlanState, member: Member, duties: Sequence[Duty], aways: Sequence[Away]) -> str:
    """What a cell says when the mouse rests on it: each assignment, then what is wrong."""
    lines = [member.name]
    lines += [duty_words(state, duty) for duty in duties]
    lines += [f"{away.kind.words}: {away.reason}".rstrip(": ") for away in aways]
    wrong = {found.key: found for duty in duties for found in state.wrong.of_duty(duty.id)}
    lines += [f"! {found.finding.sentence}" for found in wrong.values()]
    return "\n".join(lines)
