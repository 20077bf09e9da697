"""What is said of days and of when a congress is held."""

from __future__ import annotations

import dataclasses
import datetime as dt

from congress_app.domain.choices import HalfDay
from congress_app.listings.congresses import Span
from congress_app.ui.calendar.days import (
    day_tip,
    day_words,
    holiday,
    is_free,
    lunar_lengths,
    lunar_short,
    part_of_day_words,
    when_words,
)
from tests.ui.calendar.building import row, undated


def test_holidays_and_weekends_are_free() -> None:
    assert holiday(dt.date(2025, 9, 2)) == "Quốc khánh"
    assert [is_free(dt.date(2025, 9, day)) for day in (1, 2, 3, 6)] == [True, True, False, True]


def test_a_day_has_its_lunar_date() -> None:
    assert lunar_short(dt.date(2025, 7, 28)) == "4/6 nhuận"
    assert day_tip(dt.date(2025, 9, 2)) == "Thứ Ba, 02/9/2025\nÂm lịch 11/7, năm Ất Tỵ\nQuốc khánh"
    assert day_words(dt.date(2025, 7, 21)) == "Thứ Hai, 21/7/2025"


def test_when_a_congress_is_held() -> None:
    assert when_words(row(7)) == "28/7/2025"
    assert when_words(row(7, days=2)) == "28/7 – 29/7/2025"
    assert when_words(undated(7)) == "chưa có ngày"


def test_which_part_of_a_day_it_takes() -> None:
    first, last = dt.date(2025, 7, 28), dt.date(2025, 7, 29)
    held = dataclasses.replace(row(7), official=Span(first, HalfDay.AFTERNOON, last, HalfDay.MORNING))
    assert [part_of_day_words(held, day) for day in (first, last)] == ["Chiều", "Sáng"]
    assert part_of_day_words(row(7), first) == "Cả ngày"


def test_a_lunar_date_is_written_shorter_step_by_step() -> None:
    assert lunar_lengths(dt.date(2025, 7, 24)) == ("30/6", "30", "30")
    assert lunar_lengths(dt.date(2025, 7, 26)) == ("2/6", "2", "2")
    assert lunar_lengths(dt.date(2025, 7, 25)) == ("1/6 nhuận", "1/6", "1")
