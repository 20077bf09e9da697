from __future__ import annotations

import dataclasses

import pytest

from congress_app.domain.assignment_choices import AssignmentState
from congress_app.domain.assignments import AssignmentStateChange
from congress_app.domain.choices import CongressState
from congress_app.domain.plan.model import Meeting
from congress_app.domain.plan.slots import written
from congress_app.domain.plan.telling import check_telling
from tests.domain.plan.building import assignment, at, change, duty, july, meeting, member, plan

TOLD = change(AssignmentState.TOLD, july(14), written(at(28)))
SENT = assignment("a", "p", "x")


def _said(its: Meeting, *changes: AssignmentStateChange) -> list[str]:
    made = plan([member("p")], [its], duty(SENT, its, *changes))
    return [each.finding.sentence for each in check_telling(made, made.by_person)]


def test_nothing_is_said_while_it_stays_as_it_was_told() -> None:
    assert _said(meeting("x", at(28)), TOLD) == []
    assert _said(meeting("x", at(29))) == []


def test_old_and_new_days_are_told() -> None:
    assert _said(meeting("x", at(29)), TOLD) == [
        "xã x đổi ngày sau khi đã báo: trước là sáng, chiều 28/7/2025, nay là sáng, chiều 29/7/2025."
    ]


def test_a_postponed_congress_and_one_without_dates_are_told_apart() -> None:
    postponed = dataclasses.replace(meeting("x", at(28)), state=CongressState.POSTPONED)
    (one,), (other,) = _said(postponed, TOLD), _said(meeting("x"), TOLD)
    assert one != other
    assert one.endswith("sáng, chiều 28/7/2025.")
    assert other.endswith("sáng, chiều 28/7/2025.")


@pytest.mark.parametrize(
    "later",
    [
        change(AssignmentState.DECLINED, july(15), note="bận"),
        change(AssignmentState.REPLACED, july(15)),
        change(AssignmentState.DONE, july(20)),
        change(AssignmentState.CONFIRMED, july(18), written(at(29))),
    ],
)
def test_whoever_does_not_count_on_it_is_left_alone(later: AssignmentStateChange) -> None:
    assert _said(meeting("x", at(29)), TOLD, later) == []


def test_a_deleted_congress_is_named_whatever_was_told() -> None:
    gone = dataclasses.replace(SENT, congress_id=None, congress_name="Đảng bộ xã Cũ (xa-cu-2025)")
    made = plan([member("p")], [], duty(gone, None, TOLD))
    (found,) = check_telling(made, made.by_person)
    assert "Đảng bộ xã Cũ (xa-cu-2025)" in found.finding.sentence
    assert (found.congress_ids, found.duty_ids, found.is_warning) == ((), ("a",), True)
