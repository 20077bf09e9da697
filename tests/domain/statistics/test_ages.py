"""Ages on the opening day, and the bands of ages and of admission."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.statistics.ages import latest, years_on
from tests.domain.statistics.building import OPENING, delegate, delegation, figures, told


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (PartialDate(1980, 7, 28), 45),
        (PartialDate(1980, 7, 29), 44),
        (PartialDate(1980, 7), 45),
        (PartialDate(1980, 8), 44),
        (PartialDate(1980), 45),
    ],
)
def test_age_is_counted_by_day_by_month_or_by_year(born: PartialDate, age: int) -> None:
    assert years_on(OPENING, born) == age


def test_the_latest_day_of_a_date_known_in_part() -> None:
    found = [latest(each) for each in (PartialDate(1975), PartialDate(2000, 2), PartialDate(1975, 4, 29))]
    assert found == [dt.date(1975, 12, 31), dt.date(2000, 2, 29), dt.date(1975, 4, 29)]


def test_bands_of_a_commune_with_all_who_are_youngest() -> None:
    years = {"a": 1995, "b": 1995, "c": 1985, "d": 1964}
    rows = [
        delegate(id, birth_date=PartialDate(year, 7, 28), delegation_id="x" if id == "a" else None)
        for id, year in years.items()
    ]
    rows.append(delegate("e", birth_date=None))
    assert told(figures(rows, delegations=(delegation("x", "Đoàn số 1"),)), "age") == [
        "Từ 30 tuổi trở xuống 2 40.00",
        "Từ 31 đến 40 tuổi 1 20.00",
        "Từ 41 đến 50 tuổi 0 0.00",
        "Từ 51 đến 60 tuổi 0 0.00",
        "Trên 60 tuổi 1 20.00",
        "Chưa rõ 1 20.00",
        "Tuổi bình quân 4 40.25",
        "Trẻ tuổi nhất 2 30 Đại biểu a, Đoàn số 1; Đại biểu b",
        "Cao tuổi nhất 1 61 Đại biểu d",
    ]


def test_a_province_has_bands_of_its_own() -> None:
    rows = [delegate(str(age), birth_date=PartialDate(2025 - age)) for age in (41, 42, 52, 53)]
    assert told(figures(rows, level=OrganisationKind.PROVINCE), "age")[:3] == [
        "Dưới 42 tuổi 1 25.00",
        "Từ 42 đến 52 tuổi 2 50.00",
        "Trên 52 tuổi 1 25.00",
    ]


def test_party_age_counts_from_admission() -> None:
    days = {
        "a": PartialDate(1974, 5, 19),
        "b": PartialDate(1975),
        "c": PartialDate(2019, 12),
        "d": PartialDate(2025, 9),
    }
    found = figures([delegate(id, admitted_on=day) for id, day in days.items()])
    assert told(found, "party_age") == [
        "Dưới 10 năm 1 25.00",
        "Từ 10 đến 19 năm 0 0.00",
        "Từ 20 đến 29 năm 0 0.00",
        "Từ 30 năm trở lên 2 50.00",
        "Chưa rõ 1 25.00",
        "Tuổi Đảng bình quân 3 35.33",
        "Nhiều tuổi Đảng nhất 1 51 Đại biểu a",
        "Ít tuổi Đảng nhất 1 5 Đại biểu c",
    ]
    assert told(found, "period") == [
        "Trước 30/4/1975 1 25.00",
        "Từ năm 1975 đến năm 1985 1 25.00",
        "Từ năm 1986 đến năm 1999 0 0.00",
        "Từ năm 2000 đến năm 2009 0 0.00",
        "Từ năm 2010 đến năm 2019 1 25.00",
        "Từ năm 2020 đến nay 1 25.00",
    ]
