"""Dates and times as printed."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.i18n import dates, use_language


@pytest.mark.parametrize(
    ("day", "long", "short", "table"),
    [
        (dt.date(2026, 2, 5), "ngày 05 tháng 02 năm 2026", "05/02/2026", "05/02/2026"),
        (dt.date(2026, 9, 5), "ngày 05 tháng 9 năm 2026", "05/9/2026", "05/09/2026"),
        (dt.date(2025, 10, 12), "ngày 12 tháng 10 năm 2025", "12/10/2025", "12/10/2025"),
        (dt.date(2025, 3, 30), "ngày 30 tháng 3 năm 2025", "30/3/2025", "30/03/2025"),
    ],
)
def test_a_day_follows_the_zero_rule(day: dt.date, long: str, short: str, table: str) -> None:
    assert (dates.long_date(day), dates.short_date(day), dates.table_date(day)) == (long, short, table)


def test_what_is_unknown_leaves_blanks() -> None:
    assert dates.long_date(None, year=2026) == "ngày      tháng      năm 2026"
    assert dates.long_date(None) == "ngày      tháng      năm"
    assert (dates.table_date(None), dates.time_text(None)) == ("", "")
    assert [dates.table_parts(1965), dates.table_parts(1965, 9), dates.table_parts(1965, 9, 5)] == [
        "1965",
        "09/1965",
        "05/09/1965",
    ]


def test_ranges_of_days_name_the_month_once() -> None:
    first = dt.date(2025, 7, 30)
    assert dates.short_range(first, first) == "30/7/2025"
    assert dates.short_range(dt.date(2025, 9, 29), dt.date(2025, 9, 30)) == "29 - 30/9/2025"
    assert dates.short_range(first, dt.date(2025, 8, 1)) == "30/7 - 01/8/2025"
    assert dates.short_range(dt.date(2025, 12, 31), dt.date(2026, 1, 1)) == "31/12/2025 - 01/01/2026"


@pytest.mark.parametrize(
    ("style", "text", "span"),
    [
        ("short", "7h05", "7h05 - 14h00"),
        ("long", "07 giờ 05", "07 giờ 05 - 14 giờ 00"),
        ("colon", "07:05", "07:05 - 14:00"),
    ],
)
def test_times_have_three_styles(style: str, text: str, span: str) -> None:
    start, end = dt.time(7, 5), dt.time(14)
    assert (dates.time_text(start, style), dates.time_range(start, end, style)) == (text, span)
    assert dates.time_range(start, start, style) == dates.time_range(start, None, style) == text


def test_weekdays_on_paper_are_vietnamese_whatever_the_language() -> None:
    sunday = dt.date(2025, 7, 20)
    assert (dates.weekday(sunday), dates.printed_weekday(sunday + dt.timedelta(days=1))) == ("Chủ nhật", "Thứ Hai")
    use_language("en")
    try:
        assert (dates.weekday(sunday), dates.printed_weekday(sunday)) == ("Sunday", "Chủ nhật")
    finally:
        use_language("vi")
