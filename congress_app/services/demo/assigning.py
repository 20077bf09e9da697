"""The plan of who attends which congress below the province: made by the verbs, issued as no. 1, and what became of it until 21 July."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import Assignment, AssignmentStateChange
from congress_app.domain.choices import CongressState, HalfDay
from congress_app.domain.committees import Team
from congress_app.domain.fields import Id
from congress_app.domain.plan.model import Duty, Meeting, Plan
from congress_app.domain.plan.slots import day_of, half_of, written
from congress_app.services import assignment_bulk, plan_issues
from congress_app.services.demo.province import AS_OF
from congress_app.services.plan import plan_within
from congress_app.services.work import Work

MADE_ON, ISSUED_ON, CONFIRMED_ON = dt.date(2025, 7, 7), dt.date(2025, 7, 14), dt.date(2025, 7, 18)
NOTICE = "Thông báo số 18-TB/TU"
_ISSUE_NOTE = "Gồm cả ba đại hội điểm đã phân công tại Thông báo số 12-TB/TU, ngày 07/7/2025"
_FIRST_NOTICE = "Thông báo số 12-TB/TU, ngày 07/7/2025"
# Who drafts the speech, by the old province where the congress is held.
_DRAFTED_BY = {
    "Phú Thọ": "Văn phòng Tỉnh ủy",
    "Vĩnh Phúc": "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Hòa Bình": "Ban Tổ chức Tỉnh ủy",
}
_BEGINS = {HalfDay.MORNING: 7 * 60 + 30, HalfDay.AFTERNOON: 13 * 60 + 30}  # minutes after midnight
_EARLY, _QUARTER = 30, 15  # somebody arrives half an hour before, and sets out at a full quarter
_FAR_KM = 30
_LAST_CONFIRMED = dt.date(2025, 7, 25)


def make(work: Work, teams: Sequence[Team]) -> None:
    """Make the plan: those in charge of the areas, then the teams; and write down with what they go."""
    assignment_bulk.from_areas(work, MADE_ON)
    for team in teams:
        assignment_bulk.assign_team(work, Id(team.id), MADE_ON, is_whole=False)
    plan = plan_within(work, MADE_ON)
    work.save_all([_with_details(plan, duty) for duty in plan.duties])


def _with_details(plan: Plan, duty: Duty) -> Assignment:
    meeting = _meeting(plan, duty)
    is_pilot = bool(duty.slots) and day_of(duty.slots[0]) < ISSUED_ON
    ordered = dataclasses.replace(duty.assignment, document=_FIRST_NOTICE if is_pilot else f"{NOTICE}, ngày 14/7/2025")
    if duty.role is not AssignmentRole.SPEAKER:
        return ordered
    way = plan.roads.way(plan.base_of(plan.members[duty.person_id]) or "", meeting.organisation_id)
    is_far = way is not None and way.km >= _FAR_KM
    begins = _BEGINS[half_of(duty.slots[0])] if duty.slots else _BEGINS[HalfDay.MORNING]
    minutes = begins - _EARLY - (way.minutes if way else 0)
    return dataclasses.replace(
        ordered,
        speech_by=_DRAFTED_BY.get(meeting.area, ""),
        transport="Xe Văn phòng Tỉnh ủy" if is_far else "",
        departs_at=_time(minutes - minutes % _QUARTER) if is_far else None,
    )


def _meeting(plan: Plan, duty: Duty) -> Meeting:
    return plan.meetings[duty.congress_id or ""]


def _time(minutes: int) -> dt.time:
    return dt.time(minutes // 60, minutes % 60)


def issue(work: Work) -> None:
    """Issue the plan as no. 1, after what was done by then."""
    work.save_all(list(_done(work, plan_within(work, ISSUED_ON))))
    plan_issues.issue(work, ISSUED_ON, NOTICE, _ISSUE_NOTE)


def follow_up(work: Work) -> None:
    """What came in after the issue: who has confirmed, and what is done."""
    plan = plan_within(work, AS_OF)
    work.save_all([*_confirmed(work, plan), *_done(work, plan)])


def _confirmed(work: Work, plan: Plan) -> Iterator[AssignmentStateChange]:
    """The speakers of the first days have confirmed."""
    for duty in plan.duties:
        if duty.role is not AssignmentRole.SPEAKER or duty.state is not AssignmentState.TOLD or not duty.slots:
            continue
        if CONFIRMED_ON < day_of(duty.slots[0]) <= _LAST_CONFIRMED:
            yield _state(work, duty, AssignmentState.CONFIRMED, CONFIRMED_ON, told=written(duty.slots))


def _done(work: Work, plan: Plan) -> Iterator[AssignmentStateChange]:
    """Those at congresses that are over."""
    for duty in plan.duties:
        is_over = _meeting(plan, duty).state in (CongressState.CLOSED, CongressState.REPORTED)
        if is_over and duty.is_standing and duty.state is not AssignmentState.DONE and duty.slots:
            yield _state(work, duty, AssignmentState.DONE, day_of(duty.slots[-1]))


def _state(work: Work, duty: Duty, state: AssignmentState, on: dt.date, told: str = "") -> AssignmentStateChange:
    return AssignmentStateChange(
        id=work.new_id(AssignmentStateChange), assignment_id=Id(duty.id), state=state, on=on, told=told
    )
