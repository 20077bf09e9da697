"""Months and weeks: from Monday on, stepped over the edges of years."""

from __future__ import annotations

import datetime as dt

from congress_app.ui.calendar.period import Period

DAY = dt.date(2025, 7, 23)


def test_a_month_is_shown_in_whole_weeks() -> None:
    july = Period.of(DAY, is_week=False)
    assert (july.first_day, july.last_day, july.weeks) == (dt.date(2025, 6, 30), dt.date(2025, 8, 3), 5)
    assert july.words == "Tháng 7/2025"
    assert july.holds(dt.date(2025, 8, 3))
    assert not july.is_own(dt.date(2025, 8, 3))


def test_a_week_begins_on_monday() -> None:
    week = Period.of(DAY, is_week=True)
    assert (week.first_day, week.last_day, week.weeks) == (dt.date(2025, 7, 21), dt.date(2025, 7, 27), 1)
    assert week.words == "Tuần 21 - 27/7/2025"
    assert week.is_own(dt.date(2025, 7, 27))


def test_steps_go_over_the_edge_of_a_year() -> None:
    december = Period.of(dt.date(2025, 12, 31), is_week=False)
    assert december.stepped(1).day == dt.date(2026, 1, 1)
    assert december.stepped(1).stepped(-1) == december
    assert Period.of(dt.date(2025, 12, 31), is_week=True).stepped(1).first_day == dt.date(2026, 1, 5)


def test_there_is_no_way_out_of_the_calendar() -> None:
    last = Period.of(dt.date.max, is_week=False)
    assert last.stepped(1) == last
    assert Period.of(dt.date.min, is_week=True).first_day == dt.date(1900, 1, 1)
