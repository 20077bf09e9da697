"""Phases, length, deadline, notice."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from congress_app.domain.checks import check
from congress_app.domain.choices import (
    CongressState,
    HalfDay,
    PhaseKind,
)
from congress_app.domain.partial_date import PartialDate
from tests.domain.checks.building import JULY, OFFICIAL, facts, line, official, phase, told


def test_to_open_on_the_deadline_or_to_end_after_it_is_late_and_to_end_on_it_is_told() -> None:
    def lines(first: dt.date, last: dt.date) -> list[str]:
        return told(phases=(official(first, last),))

    before, day, after = dt.date(2025, 8, 30), dt.date(2025, 8, 31), dt.date(2025, 9, 1)
    assert lines(dt.date(2025, 8, 29), before) == []
    assert lines(before, day) == ["i Kết thúc đúng ngày 31/8/2025 là mốc phải hoàn thành trước."]
    assert lines(day, day) == ["! Phải hoàn thành trước ngày 31/8/2025; theo lịch kéo dài đến 31/8/2025."]
    assert lines(day, after)[0].startswith("! Phải hoàn thành trước ngày 31/8/2025")


def test_the_length_counts_a_shared_half_day_once() -> None:
    morning = phase(PhaseKind.PREPARATORY, JULY, JULY, HalfDay.MORNING, HalfDay.MORNING)
    next_day = JULY + dt.timedelta(days=1)
    assert told(phases=(morning, official(JULY, next_day))) == []
    day_before = phase(PhaseKind.PREPARATORY, JULY, JULY, HalfDay.AFTERNOON, HalfDay.AFTERNOON)
    late = official(next_day, next_day + dt.timedelta(days=1))
    assert told(phases=(day_before, late)) == ["! Kéo dài 2,5 ngày; tối đa được 2 ngày."]


def test_a_preparatory_session_takes_half_a_day() -> None:
    whole = phase(PhaseKind.PREPARATORY, JULY, JULY, HalfDay.MORNING, HalfDay.AFTERNOON)
    day = JULY + dt.timedelta(days=1)
    assert told(phases=(whole, official(day, day))) == ["! Phiên trù bị: Kéo dài 1 ngày; tối đa được 0,5 ngày."]


def test_the_actual_days_count_before_the_planned_ones() -> None:
    ran_over = dataclasses.replace(OFFICIAL, actual_ends_on=JULY + dt.timedelta(days=2))
    assert told(phases=(ran_over,)) == ["! Phiên chính thức: Kéo dài 3 ngày; tối đa được 2 ngày."]


def test_phases_come_in_order() -> None:
    rehearsal = phase(PhaseKind.REHEARSAL, JULY, JULY, HalfDay.AFTERNOON, HalfDay.AFTERNOON)
    review = phase(PhaseKind.REVIEW, dt.date(2025, 7, 1), dt.date(2025, 7, 1), HalfDay.MORNING, HalfDay.MORNING)
    assert told(phases=(review, rehearsal, OFFICIAL)) == ["! Tổng duyệt: Phải diễn ra trước: Phiên chính thức."]
    after = phase(PhaseKind.PREPARATORY, JULY, JULY, HalfDay.AFTERNOON, HalfDay.AFTERNOON)
    assert "! Phiên trù bị: Phải diễn ra trước: Phiên chính thức." in told(phases=(after, OFFICIAL))


def test_an_end_before_its_start_is_told_and_a_postponed_congress_has_no_dates() -> None:
    wrong = dataclasses.replace(OFFICIAL, ends_on=dt.date(2025, 7, 1))
    assert told(phases=(wrong,)) == ["! Phiên chính thức: Kết thúc trước khi bắt đầu."]
    assert told(phases=(wrong,), state=CongressState.POSTPONED) == []


def notices(**changes: Any) -> list[str]:
    """The findings about the notice."""
    return [line(finding) for finding in check(facts(**changes)) if finding.rule == "notice.working_days"]


def test_a_notice_in_time_is_right_and_one_day_later_is_late() -> None:
    old = PartialDate(2020)
    assert notices(congress_notice_sent_on=dt.date(2025, 6, 16), organisation_founded_on=old) == []
    late = "! Thông báo gửi ngày 17/6/2025; hạn gửi là 16/6/2025, trước khai mạc 30 ngày làm việc."
    assert notices(congress_notice_sent_on=dt.date(2025, 6, 17), organisation_founded_on=old) == [late]


def test_an_organisation_younger_than_that_is_only_told() -> None:
    found = notices(congress_notice_sent_on=dt.date(2025, 7, 10))
    assert found == ["i Thông báo gửi ngày 10/7/2025; hạn gửi là 16/6/2025, trước khai mạc 30 ngày làm việc."]


def test_a_missing_notice_is_asked_for_from_its_due_day_to_the_opening() -> None:
    days = (dt.date(2025, 6, 16), dt.date(2025, 6, 17), JULY)
    assert [len(notices(as_of=day)) for day in days] == [0, 1, 0]


def test_its_mark_says_that_it_may_have_changed() -> None:
    found = [finding for finding in check(facts()) if finding.rule == "notice.working_days"]
    assert [finding.mark for finding in found] == ["unverified"]
