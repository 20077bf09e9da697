"""Verbs on the versions of the plan: issuing freezes it as no. 1, no. 2 ..., revoking takes the last issue back."""

from __future__ import annotations

import dataclasses
import datetime as dt

from congress_app.domain.assignment_choices import AssignmentState
from congress_app.domain.assignments import Assignment, IssuedAssignment, PlanIssue
from congress_app.domain.fields import Id
from congress_app.domain.plan.versions import PlanLine, lines_of
from congress_app.i18n import N_
from congress_app.i18n.dates import short_date
from congress_app.runtime.errors import Refused
from congress_app.services.assignments import set_state
from congress_app.services.plan import plan_within
from congress_app.services.records import delete, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

REVOKE = N_("Revoke the issue of the plan")
_TO_BE_TOLD = (AssignmentState.PLANNED, AssignmentState.TOLD, AssignmentState.CONFIRMED)


class PlanIssues:
    """Issues the plan and revokes issues."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def issue(self, on: dt.date, document: str = "", note: str = "", *, tells: bool = True) -> Outcome[PlanIssue]:
        """Freeze the plan as "no. n". It is not undone but revoked by `revoke`.

        Args:
            on: the day of the notice.
            document: its number.
            note: of the office.
            tells: whether those in it count as told from that day on.

        Raises:
            Refused: there are no assignments yet.
        """
        return self._run(
            lambda work: issue(work, on, document, note, tells=tells), step(N_("Issue the plan"), revoked_by=REVOKE)
        )

    def revoke(self) -> Outcome[int]:
        """Take back the last issue; returns its number. Who was told stays told.

        Raises:
            Refused: the plan was never issued.
        """

        def verb(work: Work) -> int:
            last = last_issue(work)
            if last is None:
                raise Refused(N_("The plan has not been issued."))
            delete(work, [last])
            return last.number

        return self._run(verb, step(REVOKE))


def issue(work: Work, on: dt.date, document: str = "", note: str = "", *, tells: bool = True) -> PlanIssue:
    """Freeze the plan; part of larger verbs."""
    plan = plan_within(work, on)
    lines = lines_of(plan)
    if not lines:
        raise Refused(N_("There are no assignments to issue yet."))
    last = last_issue(work)
    if last is not None and on < last.issued_on:
        raise Refused(
            N_("No. {number} was issued on {day}: the next one cannot be of an earlier day."),
            number=last.number,
            day=short_date(last.issued_on),
        )
    made = put(
        work,
        PlanIssue(
            id=work.new_id(PlanIssue),
            number=last.number + 1 if last else 1,
            issued_on=on,
            issued_at=work.clock.now(),
            document=document,
            note=note,
        ),
    )
    work.save_all([_frozen(work, made, place, line) for place, line in enumerate(lines)])
    if tells:
        for duty in plan.duties:
            if duty.is_standing and duty.congress_id is not None and _is_news(duty.state, duty.told, duty.slots):
                set_state(work, Id[Assignment](duty.id), AssignmentState.TOLD, on)
    return made


def _is_news(state: AssignmentState, told: tuple[int, ...] | None, slots: tuple[int, ...]) -> bool:
    """Whether somebody does not know yet what the plan says."""
    return state is AssignmentState.PLANNED or (state in _TO_BE_TOLD and told != slots)


def last_issue(work: Work) -> PlanIssue | None:
    """The newest issue of the plan."""
    return max(work.find(PlanIssue), key=lambda each: each.number, default=None)


def _frozen(work: Work, of: PlanIssue, place: int, line: PlanLine) -> IssuedAssignment:
    values = {field.name: getattr(line, field.name) for field in dataclasses.fields(PlanLine)}
    return IssuedAssignment(id=work.new_id(IssuedAssignment), issue_id=Id(of.id), place_order=place, **values)
