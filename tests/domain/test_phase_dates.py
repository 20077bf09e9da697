"""Half-days as people write them, read and shown."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.choices import HalfDay
from congress_app.domain.phase_dates import HalfDays, half_days_words, read_half_days
from congress_app.runtime.errors import BadValue

MORNING, AFTERNOON, EVENING = HalfDay
DAY, NEXT = dt.date(2025, 7, 25), dt.date(2025, 7, 26)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("25/7/25", HalfDays(DAY, MORNING, DAY, AFTERNOON)),
        ("25-07-2025", HalfDays(DAY, MORNING, DAY, AFTERNOON)),
        ("25/7/2025 sáng", HalfDays(DAY, MORNING, DAY, MORNING)),
        ("chiều 25/7/2025", HalfDays(DAY, AFTERNOON, DAY, AFTERNOON)),
        ("buổi chiều, ngày 25/7/2025", HalfDays(DAY, AFTERNOON, DAY, AFTERNOON)),
        ("25/7/2025 cả ngày", HalfDays(DAY, MORNING, DAY, AFTERNOON)),
        ("25/7/2025 sáng - tối", HalfDays(DAY, MORNING, DAY, EVENING)),
        ("25-26/7/2025", HalfDays(DAY, MORNING, NEXT, AFTERNOON)),
        ("25 đến 26/7/2025", HalfDays(DAY, MORNING, NEXT, AFTERNOON)),
        ("từ ngày 25/7 đến ngày 26/7/2025", HalfDays(DAY, MORNING, NEXT, AFTERNOON)),
        ("25/7 chiều – 26/7/2025 sáng", HalfDays(DAY, AFTERNOON, NEXT, MORNING)),
        ("31/12/2025 - 1/1/2026", HalfDays(dt.date(2025, 12, 31), MORNING, dt.date(2026, 1, 1), AFTERNOON)),
    ],
)
def test_what_is_typed_is_read(text: str, span: HalfDays) -> None:
    assert read_half_days(text) == span
    assert read_half_days(half_days_words(span)) == span


@pytest.mark.parametrize(
    "text", ["", "x", "25/7", "26/7/2025 - 25/7/2025", "30/2/2025", "25/7/2025 chiều - sáng", "1 - 2 - 3/7/2025"]
)
def test_what_cannot_be_meant_is_told(text: str) -> None:
    with pytest.raises(BadValue):
        read_half_days(text)


def test_words_are_short() -> None:
    assert half_days_words(HalfDays(DAY, MORNING, DAY, AFTERNOON)) == "25/7/2025"
    assert half_days_words(HalfDays(DAY, AFTERNOON, DAY, AFTERNOON)) == "25/7/2025 chiều"
    assert half_days_words(HalfDays(DAY, MORNING, NEXT, AFTERNOON)) == "25/7 – 26/7/2025"
    assert half_days_words(HalfDays(DAY, AFTERNOON, NEXT, MORNING)) == "25/7 chiều – 26/7/2025 sáng"
