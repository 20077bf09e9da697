"""The list of assignments: who attends which congress in which role, one row for each half-day attended."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from congress_app.domain.assignments import Assignment
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.plan.model import Duty, Meeting, Member, Plan
from congress_app.domain.plan.slots import Slot, day_of, half_of
from congress_app.i18n import N_, NP_
from congress_app.i18n.collation import order_key
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists
from congress_app.listings.plan import load_plan


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """An assignment with its member and congress, on one half-day; phase, date and half_day are None where nobody attends."""

    duty: Duty
    member: Member
    meeting: Meeting | None
    phase: PhaseKind | None = None
    date: dt.date | None = None
    half_day: HalfDay | None = None

    @property
    def id(self) -> str:
        """The assignment's id with the half-day."""
        return f"{self.duty.id} {self.date or ''}{self.half_day or ''}"

    @property
    def organisation(self) -> str:
        """The organisation whose congress it is; what is known of one that was deleted."""
        return self.meeting.name if self.meeting else self.duty.assignment.congress_name

    @property
    def congress_code(self) -> str | None:
        """The code of the congress; None where it was deleted."""
        return self.meeting.code if self.meeting else None


def attendance_rows(plan: Plan) -> list[AttendanceRow]:
    """The assignments by day, half-day, organisation, role and rank; those that attend nothing last."""
    names = {each.id: order_key(each.name) for each in plan.meetings.values()}
    ranks = {member.id: place for place, member in enumerate(plan.ranked)}
    rows = [row for duty in plan.duties for row in _rows(plan, duty)]
    return sorted(
        rows,
        key=lambda row: (
            row.date or dt.date.max,
            row.half_day.order if row.half_day else 0,
            names[row.meeting.id] if row.meeting else order_key(row.organisation),
            row.duty.role.order,
            ranks[row.duty.person_id],
            row.id,
        ),
    )


def _rows(plan: Plan, duty: Duty) -> list[AttendanceRow]:
    member, meeting = plan.members[duty.person_id], plan.meetings.get(duty.congress_id or "")
    if meeting is None or not duty.slots:
        return [AttendanceRow(duty, member, meeting)]
    return [
        AttendanceRow(duty, member, meeting, _phase(meeting, duty.assignment, each), day_of(each), half_of(each))
        for each in duty.slots
    ]


def _phase(meeting: Meeting, assignment: Assignment, at: Slot) -> PhaseKind | None:
    """The phase attended in a half-day; of two that share it the later one."""
    held = [kind for kind in PhaseKind if kind in assignment.phases and at in meeting.phases.get(kind.value, ())]
    return held[-1] if held else None


def _loaded(lists: Lists, scope: Scope) -> list[AttendanceRow]:
    rows = attendance_rows(load_plan(lists, scope))
    return rows if scope.congress_id is None else [row for row in rows if row.duty.congress_id == scope.congress_id]


ASSIGNMENTS = Listing(
    "assignments",
    N_("Assignments"),
    (
        Column("date", NP_("calendar", "Day"), lambda row: row.date, 11, Align.CENTRE),
        Column("half_day", N_("Half-day"), lambda row: row.half_day, 8, Align.CENTRE),
        Column("organisation", N_("Organisation"), lambda row: row.organisation, 28),
        Column("member", N_("Member"), lambda row: row.member.name, 24),
        Column("post", N_("Post"), lambda row: row.member.post, 30, is_shown=False),
        said_column(Assignment, "role", lambda row: row.duty.role, width=18),
        Column("phase", N_("Phase"), lambda row: row.phase, 18),
        Column("state", N_("State"), lambda row: row.duty.state, 12),
        said_column(Assignment, "document", lambda row: row.duty.assignment.document, width=18, is_shown=False),
        said_column(Assignment, "speech_by", lambda row: row.duty.assignment.speech_by, width=20, is_shown=False),
        said_column(Assignment, "transport", lambda row: row.duty.assignment.transport, width=16, is_shown=False),
        said_column(
            Assignment,
            "departs_at",
            lambda row: row.duty.assignment.departs_at,
            width=8,
            align=Align.CENTRE,
            is_shown=False,
        ),
        said_column(Assignment, "note", lambda row: row.duty.assignment.note, width=24, is_shown=False),
        Column("reason", N_("Reason"), lambda row: row.duty.reason, 24, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress_code, 22),
    ),
    _loaded,
    lambda row: f"{row.member.name} {row.organisation} {row.congress_code} {row.duty.assignment.document}",
)
