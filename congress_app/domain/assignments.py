"""Who is sent to which congress, how far that is, what was allowed in spite of a warning, and the plan as it was issued."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.committees import Team
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.persons import Person
from congress_app.domain.record import Record


@entity("Assignment", list_name="assignments")
class Assignment(Record):
    """A person at a congress in a role.

    congress_id: None where the congress was deleted: then `congress_name` says which it was, so that nobody is forgotten who was told.
    phases: the codes of the phases attended (empty = nobody comes, as where somebody only steers). starts_on: the first day, for one
    who comes in place of another (`replaces_id`). document: what orders it. speech_by: who drafts the speech.
    """

    congress_id: Id[Congress] | None = said("Congress", default=None)
    congress_name: str = said("Congress that was deleted", width=300, default="")
    person_id: Id[Person] = said("Member")
    role: AssignmentRole = said("Role", default=AssignmentRole.SPEAKER, aliases=("vai tro", "nhiem vu"))
    phases: tuple[str, ...] = said("Attends", default=(PhaseKind.OFFICIAL.value,))
    team_id: Id[Team] | None = said("Team", default=None)
    starts_on: dt.date | None = said("From the day", default=None)
    replaces_id: Id[Assignment] | None = said("In place of", default=None)
    document: str = said("Ordered by", width=300, default="", aliases=("van ban phan cong", "van ban"))
    speech_by: str = said("Speech drafted by", width=200, default="", aliases=("don vi du thao", "du thao phat bieu"))
    transport: str = said("Transport", width=200, default="", aliases=("xe", "phuong tien"))
    departs_at: dt.time | None = said("Sets out at", default=None, aliases=("gio xuat phat", "xuat phat"))
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))


@entity("State of an assignment", list_name="assignment-states")
class AssignmentStateChange(Record):
    """From this day on the assignment is in this state. told: the half-days that the person was told, as `slots.written` writes them."""

    assignment_id: Id[Assignment] = said("Assignment")
    state: AssignmentState = said("State", aliases=("trang thai",))
    on: dt.date = said("On", aliases=("ngay",))
    note: str = said("Reason", width=1000, default="", is_long=True, aliases=("ly do",))
    told: str = said("Half-days told", width=600, default="")


@entity("Allowed exception", list_name="exceptions")
class AllowedException(Record):
    """That the office allows what a warning is about, with its reason. key: the warning's own, which is new where the facts are new."""

    rule: str = said("Rule", width=120)
    key: str = said("What it is about", width=4000, is_long=True)
    reason: str = said("Reason", width=500, aliases=("ly do",))
    allowed_on: dt.date = said("On")


@entity("Issued plan", list_name="plans")
class PlanIssue(Record):
    """The plan as it was issued: no. 1, no. 2 ... document: the number of the notice."""

    number: int = said("Issue number")
    issued_on: dt.date = said("Issued on")
    issued_at: dt.datetime = said("Written down at")
    document: str = said("Notice", width=300, default="", aliases=("thong bao",))
    note: str = said("Note", width=1000, default="", is_long=True)


@entity("Line of an issued plan", list_name="issued-assignments")
class IssuedAssignment(Record):
    """One assignment as it was issued, in words that stay: the person may be renamed, the congress deleted.

    assignment, person, congress, organisation: the ids of the rows at that time, whether they are still there or not. phases: attended.
    """

    issue_id: Id[PlanIssue] = said("Issued plan")
    place_order: int = said("Order")
    assignment: str = said("Id of the assignment", width=32)
    person: str = said("Id of the person", width=32)
    congress: str = said("Id of the congress", width=32)
    organisation: str = said("Id of the organisation", width=32)
    member_name: str = said("Member", width=200, is_searched=True)
    post: str = said("Post", width=300, default="")
    organisation_name: str = said("Organisation", width=300, is_searched=True)
    congress_code: str = said("Code of the congress", width=80, default="")
    role: AssignmentRole = said("Role")
    phases: tuple[str, ...] = said("Attends", default=())
    starts_on: dt.date | None = said("Starts on", default=None)
    starts_half: HalfDay | None = said("From the half-day", default=None)
    ends_on: dt.date | None = said("Ends on", default=None)
    ends_half: HalfDay | None = said("To the half-day", default=None)
    place: str = said("Place", width=300, default="")
    note: str = said("Note", width=1000, default="", is_long=True)
