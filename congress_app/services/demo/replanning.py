"""What went otherwise than planned after the issue of the plan: replacements, a refusal, moved congresses, an order given late."""

from __future__ import annotations

import dataclasses
import datetime as dt

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import Assignment
from congress_app.domain.committees import CommitteeMember
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.persons import Person
from congress_app.domain.plan.check import check_plan
from congress_app.services import assignments, committees, congresses
from congress_app.services.demo.areas import STANDING
from congress_app.services.demo.calendar import Day, phases
from congress_app.services.demo.leadership import Leadership
from congress_app.services.demo.province import AS_OF
from congress_app.services.plan import plan_within
from congress_app.services.work import Work

_TOLD_ON = dt.date(2025, 7, 19)
# Who goes, who comes instead, from which day, and why. The first one leaves the committee, the second one is away.
LEAVES = ("Trưởng Ban Nội chính Tỉnh ủy", "Phó Chủ tịch HĐND tỉnh", dt.date(2025, 7, 24))
_LEAVES_BECAUSE = "Nhận nhiệm vụ tại Ban Nội chính Trung ương từ ngày 24/7/2025 theo quyết định điều động"
STUDIES = ("Chính ủy Bộ Chỉ huy Quân sự tỉnh", "Phó Bí thư Thường trực Đảng ủy UBND tỉnh", dt.date(2025, 7, 26))
_COURSE = "Lớp bồi dưỡng tại Học viện Quốc phòng"
_STUDIES_BECAUSE = f"{_COURSE} từ ngày 26 đến ngày 31/7/2025"
# Who declines where and why, and who comes instead.
DECLINES = ("Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Tỉnh ủy", "xã Ngọc Sơn", "Giám đốc Sở Xây dựng")
_DECLINES_BECAUSE = "Trùng ngày làm việc với đoàn kiểm tra của Ủy ban Kiểm tra Trung ương"
# Which congresses were put on another day of July, and why.
MOVED = {"xã Sông Lô": 27, "xã Tam Sơn": 31}
# Who is to attend besides, ordered when the plan was long issued.
LATE = ("Trưởng Ban Tổ chức Tỉnh ủy", "xã Lai Đồng")
_LATE_NOTE = "Dự, nắm tình hình công tác bầu cử tại đại hội có bầu cấp ủy"
# Which warnings of the rule on areas are allowed, by the congress, and why.
ALLOWED = {
    "xã Ngọc Sơn": "Đồng chí Giám đốc Sở Xây dựng nguyên là Bí thư Huyện ủy Lạc Sơn, nắm chắc địa bàn",
    "xã Bình Phú": "Chỉ còn một đồng chí Ủy viên Ban Thường vụ không vướng lịch trong ngày 26/7/2025",
}
_AREA_RULE = "assignment.area"


def replan(work: Work, leadership: Leadership) -> None:
    """All of it, in the order in which it happened."""
    _replace_who_leaves(work, leadership)
    _replace_who_studies(work, leadership)
    _decline(work, leadership)
    _tell_those_who_came(work)
    _move(work, leadership)
    assignments.assign(
        work,
        Id[Person](leadership.standing[LATE[0]].id),
        _congress(work, leadership, LATE[1]),
        AssignmentRole.EXTRA,
        {"note": _LATE_NOTE},
    )
    _allow(work)


def _replace_who_leaves(work: Work, leadership: Leadership) -> None:
    gone, instead, on = LEAVES
    person_id = Id[Person](leadership.standing[gone].id)
    assignments.replace_member(work, person_id, Id(leadership.standing[instead].id), on, _LEAVES_BECAUSE)
    last = on - dt.timedelta(days=1)
    seats = work.find(CommitteeMember, person_id=person_id)
    work.save_all([dataclasses.replace(each, ends_on=last, note=_LEAVES_BECAUSE) for each in seats])


def _replace_who_studies(work: Work, leadership: Leadership) -> None:
    """Whoever comes instead gets the area too, as far as its congresses are still to come."""
    gone, instead, on = STUDIES
    gone_id, person_id = (Id[Person](leadership.standing[post].id) for post in (gone, instead))
    until = dt.date(2025, 7, 31)
    committees.add_absence(work, gone_id, {"starts_on": on, "ends_on": until, "reason": _COURSE})
    made = assignments.replace_member(work, gone_id, person_id, on, _STUDIES_BECAUSE)
    own = next(each for each in STANDING if each.post == instead)
    taken_over = [work.get(Congress, each.congress_id).organisation_id for each in made if each.congress_id]
    committees.set_areas(work, person_id, [*leadership.ids(own.organisations), *taken_over])


def _decline(work: Work, leadership: Leadership) -> None:
    post, unit, instead = DECLINES
    (duty,) = work.find(
        Assignment,
        person_id=leadership.standing[post].id,
        congress_id=_congress(work, leadership, unit),
    )
    assignments.set_state(work, Id(duty.id), AssignmentState.DECLINED, dt.date(2025, 7, 17), _DECLINES_BECAUSE)
    assignments.replace(work, Id(duty.id), Id(leadership.standing[instead].id), dt.date(2025, 7, 18), _DECLINES_BECAUSE)


def _tell_those_who_came(work: Work) -> None:
    for each in work.find(Assignment):
        if each.replaces_id is not None:
            assignments.set_state(work, Id(each.id), AssignmentState.TOLD, _TOLD_ON)


def _move(work: Work, leadership: Leadership) -> None:
    for unit, day in MOVED.items():
        planned = phases(Day(dt.date(2025, 7, day), is_two_days=False))
        for kind in congresses.MOVING:
            congresses.set_phase(work, _congress(work, leadership, unit), kind, planned[kind])


def _congress(work: Work, leadership: Leadership, unit: str) -> Id[Congress]:
    (congress,) = work.find(Congress, organisation_id=leadership.organisations[unit].id)
    return Id(congress.id)


def _allow(work: Work) -> None:
    plan = plan_within(work, AS_OF)
    for found in check_plan(plan):
        if found.rule != _AREA_RULE:
            continue
        reason = ALLOWED.get(plan.meetings[found.congress_ids[0]].short_name)
        if reason is not None:
            assignments.allow(work, found.rule, found.key, reason, AS_OF)
