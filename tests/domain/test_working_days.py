"""Working days and public holidays."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from congress_app.domain.lunar import lunar_date
from congress_app.domain.working_days import WorkingDays

DAYS = WorkingDays.load()


def test_weekends_and_holidays_are_free_and_exchanged_saturdays_are_not() -> None:
    free = [dt.date(2025, 7, 19), dt.date(2025, 9, 1), dt.date(2025, 9, 2), dt.date(2025, 5, 2), dt.date(2026, 2, 20)]
    assert [DAYS.is_working(day) for day in free] == [False] * 5
    assert [DAYS.is_working(day) for day in (dt.date(2025, 4, 26), dt.date(2026, 8, 22), dt.date(2025, 7, 21))] == [
        True
    ] * 3
    assert (DAYS.holiday(dt.date(2025, 9, 2)), DAYS.holiday(dt.date(2025, 9, 3))) == ("Quốc khánh", "")


def test_thirty_working_days_before_an_opening() -> None:
    assert DAYS.before(dt.date(2025, 7, 28), 30) == dt.date(2025, 6, 16)
    assert DAYS.before(dt.date(2025, 9, 29), 30) == dt.date(2025, 8, 14)


def test_every_year_from_2024_to_2030_has_its_holidays_and_says_how_sure_they_are() -> None:
    assert sorted(DAYS.years) == list(range(2024, 2031))
    assert [DAYS.years[year].mark for year in (2025, 2027)] == ["background", "derived"]


def test_each_tet_begins_around_the_lunar_new_year() -> None:
    for year in DAYS.years:
        days = [dt.date(year, 1, 15) + dt.timedelta(days=step) for step in range(45)]
        tet = [day for day in days if DAYS.holiday(day).startswith("Tết Nguyên đán")]
        assert [lunar_date(day).short for day in tet if lunar_date(day).day == 1] == ["1/1"]
        assert DAYS.holiday(tet[0]) == f"Tết Nguyên đán {lunar_date(tet[-1]).year_name}"
        assert sum(day.weekday() < 5 for day in tet) >= 5


@given(st.dates(dt.date(2024, 6, 1), dt.date(2030, 6, 1)), st.integers(0, 60))
def test_counting_back_and_counting_between_agree(day: dt.date, count: int) -> None:
    assert DAYS.between(DAYS.before(day, count), day) == count
