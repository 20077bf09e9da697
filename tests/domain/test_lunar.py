"""Lunar dates that are known."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.lunar import LunarDate, lunar_date

NEW_YEARS = [
    (dt.date(1968, 1, 29), 1968),  # a day before China: the zone is Vietnam's
    (dt.date(1985, 1, 21), 1985),  # a month before China
    (dt.date(2007, 2, 17), 2007),
    (dt.date(2020, 1, 25), 2020),
    (dt.date(2023, 1, 22), 2023),
    (dt.date(2024, 2, 10), 2024),
    (dt.date(2025, 1, 29), 2025),
    (dt.date(2026, 2, 17), 2026),
    (dt.date(2027, 2, 6), 2027),
    (dt.date(2028, 1, 26), 2028),
    (dt.date(2029, 2, 13), 2029),
    (dt.date(2030, 2, 2), 2030),  # China keeps it a day later
]


@pytest.mark.parametrize(("day", "year"), NEW_YEARS)
def test_the_new_year_is_where_it_was(day: dt.date, year: int) -> None:
    assert lunar_date(day) == LunarDate(year, 1, is_leap=False, day=1)
    assert (lunar_date(day - dt.timedelta(days=1)).month, lunar_date(day - dt.timedelta(days=1)).year) == (12, year - 1)


def test_2025_has_a_second_sixth_month() -> None:
    assert lunar_date(dt.date(2025, 7, 24)).short == "30/6"
    assert lunar_date(dt.date(2025, 7, 25)).short == "1/6 nhuận"
    assert lunar_date(dt.date(2025, 8, 23)).short == "1/7"


def test_2023_has_a_second_second_month() -> None:
    assert lunar_date(dt.date(2023, 3, 22)) == LunarDate(2023, 2, is_leap=True, day=1)


@pytest.mark.parametrize("day", [dt.date(2024, 4, 18), dt.date(2025, 4, 7), dt.date(2026, 4, 26), dt.date(2027, 4, 16)])
def test_the_hung_kings_are_honoured_on_the_tenth_of_the_third(day: dt.date) -> None:
    assert lunar_date(day).short == "10/3"


def test_the_year_has_its_name() -> None:
    assert [lunar_date(dt.date(year, 6, 1)).year_name for year in (2024, 2025, 2026)] == [
        "Giáp Thìn",
        "Ất Tỵ",
        "Bính Ngọ",
    ]


def test_every_day_follows_the_one_before() -> None:
    before = lunar_date(dt.date(2023, 12, 31))
    for step in range(1, 2600):
        after = lunar_date(dt.date(2023, 12, 31) + dt.timedelta(days=step))
        assert after.day == before.day + 1 or (after.day == 1 and before.day in (29, 30))
        assert after > before
        before = after
