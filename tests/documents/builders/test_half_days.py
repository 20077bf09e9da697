"""Half-days as papers write them."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.documents.builders.half_days import (
    both_printed,
    halves_printed,
    is_one_sitting,
    line_slots,
    span_printed,
)
from congress_app.documents.papers import Words
from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.choices import HalfDay, ToneStyle
from congress_app.domain.plan.slots import slot
from congress_app.domain.plan.versions import PlanLine
from congress_app.i18n import use_language

DAY = dt.date(2025, 7, 28)
AM, PM, EVE = HalfDay.MORNING, HalfDay.AFTERNOON, HalfDay.EVENING
WORDS = Words("assignments", ToneStyle.NEW)


@pytest.mark.parametrize(
    ("slots", "text"),
    [
        ((), ""),
        ((slot(DAY, AM),), "Sáng 28/07/2025"),
        ((slot(DAY, AM), slot(DAY, PM)), "Cả ngày 28/07/2025"),
        ((slot(DAY, PM), slot(DAY, EVE)), "Chiều, tối 28/07/2025"),
        ((slot(DAY, PM), slot(DAY.replace(day=30), AM)), "Chiều 28/07/2025 - sáng 30/07/2025"),
    ],
)
def test_a_span_in_vietnamese_whatever_the_window_says(slots: tuple[int, ...], text: str) -> None:
    use_language("en")
    try:
        assert span_printed(slots, WORDS) == text
    finally:
        use_language("vi")


def test_the_halves_of_a_day_alone() -> None:
    assert halves_printed((slot(DAY, AM), slot(DAY, PM)), WORDS) == "Cả ngày"


def test_a_line_holds_what_is_between_its_ends() -> None:
    line = PlanLine("a", "p", "c", "o", "An", "", "Xã", "xa-2025", AssignmentRole.SPEAKER)
    assert line_slots(line) == ()
    whole = PlanLine(
        "a", "p", "c", "o", "An", "", "Xã", "xa-2025", AssignmentRole.SPEAKER, (), DAY, PM, DAY.replace(day=29), AM
    )
    assert line_slots(whole) == (slot(DAY, PM), slot(DAY.replace(day=29), AM))


def test_sessions_that_share_a_half_day_are_one_sitting() -> None:
    morning, afternoon, next_day = slot(DAY, AM), slot(DAY, PM), slot(DAY.replace(day=29), AM)
    assert is_one_sitting((morning,), (morning, afternoon))
    assert both_printed(WORDS, (morning,), (morning, afternoon)) == "Cả ngày 28/07/2025 (trù bị và chính thức)"
    assert both_printed(WORDS, (morning,), (morning,), has_day=False) == "Sáng (trù bị và chính thức)"
    assert not is_one_sitting((morning,), (afternoon,))
    assert not is_one_sitting((morning,), (morning, next_day))
    assert not is_one_sitting((), (morning,))
