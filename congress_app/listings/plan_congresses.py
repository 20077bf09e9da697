"""The plan by congress: one row a congress with who comes in which role, how far that is, and what is wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.plan.check import check_plan
from congress_app.domain.plan.coverage import wants_speaker
from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.model import Duty, Meeting, Member, Plan
from congress_app.domain.plan.slots import IN_A_DAY, Slot, day_of, half_of
from congress_app.i18n import N_, NP_, _, pgettext
from congress_app.i18n.collation import order_key
from congress_app.listings.listing import Align, Column, Listing, Scope
from congress_app.listings.lists import Lists
from congress_app.listings.plan import load_plan

_HELD = (PhaseKind.PREPARATORY.value, PhaseKind.OFFICIAL.value)
_MOVED = "assignment.moved"
_FURTHER = (AssignmentState.TOLD, AssignmentState.CONFIRMED, AssignmentState.DONE)
_EARLIEST = (AssignmentState.PLANNED, *_FURTHER)


@dataclass(frozen=True, slots=True)
class Sent:
    """Somebody at a congress."""

    duty: Duty
    member: Member


@dataclass(frozen=True, slots=True)
class PlanCongressRow:
    """A congress with those sent to it, by role and rank. meeting: None where it was deleted and somebody is still to be told.

    slots: its half-days from the opening on. lacks_speaker: somebody must attend and speak, and nobody is sent.
    """

    id: str
    meeting: Meeting | None
    name: str
    short_name: str
    slots: tuple[Slot, ...]
    sent: tuple[Sent, ...]
    findings: tuple[PlanFinding, ...]
    lacks_speaker: bool

    @property
    def date(self) -> dt.date | None:
        """The day on which it opens."""
        return day_of(self.slots[0]) if self.slots else None

    @property
    def days(self) -> tuple[dt.date, ...]:
        """The days on which it is held."""
        return tuple(dict.fromkeys(map(day_of, self.slots)))

    @property
    def half_days(self) -> str:
        """The half-days over which it is held, in words."""
        return halves_of(self.slots)

    @property
    def hall(self) -> str:
        """Where it is held."""
        return self.meeting.hall if self.meeting is not None else ""

    @property
    def is_held(self) -> bool:
        """Whether it is held as its half-days say: neither postponed nor deleted."""
        return self.meeting is not None and self.meeting.state is not CongressState.POSTPONED

    @property
    def standing(self) -> tuple[Sent, ...]:
        """Those who are to come."""
        return tuple(each for each in self.sent if each.duty.is_standing)

    @property
    def gone(self) -> tuple[Sent, ...]:
        """Those who declined or were replaced before it began."""
        return tuple(each for each in self.sent if not each.duty.is_standing)

    def in_role(self, *roles: AssignmentRole) -> tuple[Sent, ...]:
        """Those who come in one of these roles."""
        return tuple(each for each in self.standing if each.duty.role in roles)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is wrong, as sentences; allowed exceptions are not among it."""
        return tuple(sentence_of(each) for each in self.findings if each.is_warning)

    @property
    def is_changed(self) -> bool:
        """Whether somebody was told what is no longer so."""
        return any(each.rule == _MOVED and each.is_warning for each in self.findings)

    @property
    def state(self) -> AssignmentState | None:
        """How far the least advanced assignment is; None where nobody comes."""
        states = {each.duty.state for each in self.standing}
        return next((each for each in _EARLIEST if each in states), None)

    @property
    def state_words(self) -> str:
        """How far it is with all who come: `Đã báo`, or `Đã báo 2/3`."""
        standing, state = self.standing, self.state
        if state is None:
            return ""
        if state is not AssignmentState.PLANNED:
            return state.words
        told = sum(each.duty.state in _FURTHER for each in standing)
        if not told:
            return state.words
        return _("{state} {count}/{total}").format(state=AssignmentState.TOLD.words, count=told, total=len(standing))


def state_of(duty: Duty) -> AssignmentState:
    """How far an assignment is; one that is over before it began says why, whatever the day."""
    if duty.is_standing:
        return duty.state
    return AssignmentState.REPLACED if duty.replaced_on is not None else AssignmentState.DECLINED


def sentence_of(found: PlanFinding) -> str:
    """A finding with whom or what it is about."""
    its = found.finding
    return f"{its.subject}: {its.sentence}" if its.subject and found.person_id is not None else its.sentence


def halves_of(slots: Sequence[Slot]) -> str:
    """Half-days in few words: `Sáng`, `Cả ngày`, `Sáng – chiều 30/7`."""
    if not slots:
        return ""
    first, last = slots[0], slots[-1]
    if first // IN_A_DAY == last // IN_A_DAY:
        if [each % IN_A_DAY for each in slots] == [0, 1]:
            return pgettext("calendar", "Whole day")
        words = ", ".join(half_of(each).words for each in slots)
        return words[:1] + words[1:].lower()
    day = day_of(last)
    return f"{half_of(first).words} – {half_of(last).words.lower()} {day.day}/{day.month}"


def plan_congress_rows(plan: Plan, findings: Iterable[PlanFinding]) -> list[PlanCongressRow]:
    """The congresses by opening half-day and name, those without a date last, those deleted after somebody was told at the end."""
    ranks = {member.id: place for place, member in enumerate(plan.ranked)}
    of_meeting: dict[str, list[PlanFinding]] = {}
    of_duty: dict[str, list[PlanFinding]] = {}
    for found in findings:
        for congress_id in found.congress_ids:
            of_meeting.setdefault(congress_id, []).append(found)
        if not found.congress_ids:
            for duty_id in found.duty_ids:
                of_duty.setdefault(duty_id, []).append(found)
    rows = [
        _row(plan, each, _sent(plan, plan.by_meeting.get(each.id, ()), ranks), of_meeting.get(each.id, ()))
        for each in plan.meetings.values()
    ]
    rows.sort(key=lambda row: (row.slots[0] if row.slots else 10**9, order_key(row.short_name), row.id))
    return rows + _deleted(plan, ranks, of_duty)


def held_slots(meeting: Meeting) -> tuple[Slot, ...]:
    """The half-days of a congress from its opening on, postponed or not."""
    return tuple(sorted({each for phase in _HELD for each in meeting.phases.get(phase, ())}))


def _row(plan: Plan, meeting: Meeting, sent: tuple[Sent, ...], findings: Sequence[PlanFinding]) -> PlanCongressRow:
    return PlanCongressRow(
        meeting.id,
        meeting,
        meeting.name,
        meeting.short_name,
        held_slots(meeting),
        sent,
        tuple(findings),
        wants_speaker(plan, meeting),
    )


def _sent(plan: Plan, duties: Iterable[Duty], ranks: dict[str, int]) -> tuple[Sent, ...]:
    found = [Sent(duty, plan.members[duty.person_id]) for duty in duties]
    return tuple(sorted(found, key=lambda each: (each.duty.role.order, ranks[each.duty.person_id], each.duty.id)))


def _deleted(plan: Plan, ranks: dict[str, int], findings: dict[str, list[PlanFinding]]) -> list[PlanCongressRow]:
    """Congresses that are gone, by the names that their assignments keep."""
    by_name: dict[str, list[Duty]] = {}
    for duty in plan.duties:
        if duty.congress_id is None:
            by_name.setdefault(duty.assignment.congress_name, []).append(duty)
    rows = []
    for name, duties in sorted(by_name.items(), key=lambda each: order_key(each[0])):
        found = tuple(each for duty in duties for each in findings.get(duty.id, ()))
        words = name or _("(congress deleted)")
        rows.append(PlanCongressRow(duties[0].id, None, words, words, (), _sent(plan, duties, ranks), found, False))
    return rows


def _names(*roles: AssignmentRole) -> Column[PlanCongressRow]:
    role = roles[0]
    return Column(
        role.value,
        _TITLES[role],
        lambda row: tuple(each.member.name for each in row.in_role(*roles)),
        _WIDTHS[role],
    )


_TITLES = {
    AssignmentRole.SPEAKER: NP_("assignment", "Attends and speaks"),
    AssignmentRole.AREA: NP_("assignment", "In charge of the area"),
    AssignmentRole.TEAM: NP_("plan", "Team"),
    AssignmentRole.STEERING: NP_("plan", "Others"),
}


_WIDTHS = {
    AssignmentRole.SPEAKER: 24,
    AssignmentRole.AREA: 18,
    AssignmentRole.TEAM: 18,
    AssignmentRole.STEERING: 18,
}


def _loaded(lists: Lists, scope: Scope) -> list[PlanCongressRow]:
    plan = load_plan(lists, scope)
    return plan_congress_rows(plan, check_plan(plan))


def _searched(row: PlanCongressRow) -> str:
    names = " ".join(each.member.name for each in row.sent)
    about = f"{row.meeting.code} {row.meeting.area}" if row.meeting is not None else ""
    return f"{row.name} {row.short_name} {row.hall} {about} {names}"


PLAN_CONGRESSES = Listing(
    "plan-congresses",
    N_("Assignments by congress"),
    (
        Column("date", NP_("plan", "Day"), lambda row: row.date, 12, Align.CENTRE),
        Column("half_days", N_("Half-day"), lambda row: row.half_days, 14),
        Column("organisation", N_("Organisation"), lambda row: row.name, 18),
        Column("warnings", N_("Warnings"), lambda row: row.warnings, 5),
        _names(AssignmentRole.SPEAKER),
        _names(AssignmentRole.AREA),
        _names(AssignmentRole.TEAM),
        Column("state", N_("State"), lambda row: row.state_words, 14),
        _names(AssignmentRole.STEERING, AssignmentRole.EXTRA),
        Column("hall", N_("Hall"), lambda row: row.hall, 26),
        Column("phone", N_("Office telephone"), lambda row: row.meeting and row.meeting.phone, 14, is_shown=False),
        Column(
            "congress_state",
            N_("State of the congress"),
            lambda row: row.meeting and row.meeting.state,
            14,
            is_shown=False,
        ),
    ),
    _loaded,
    _searched,
)
