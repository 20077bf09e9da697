"""Rows of bands without gaps."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.bands import read_ages, read_periods
from congress_app.runtime.errors import BadValue


def test_each_age_lies_in_exactly_one_band() -> None:
    for text, edges in (("<=30, 31-40, 41-50, 51-60, >60", [30, 40, 50, 60]), ("<42; 42-52; >52", [41, 52])):
        bands = read_ages(text)
        for age in range(121):
            holding = [place for place, band in enumerate(bands.bands) if band.first <= age <= band.last]
            assert holding == [bands.place(age)] == [sum(age > edge for edge in edges)]
        assert read_ages(bands.written) == bands


def test_each_day_lies_in_exactly_one_period() -> None:
    bands = read_periods("<30/4/1975, 1975-1985, 1986–1999, >=2000")
    days = [(1975, 4, 29), (1975, 4, 30), (1985, 12, 31), (1986, 1, 1), (1999, 12, 31), (2000, 1, 1), (2025, 7, 1)]
    assert [bands.place(dt.date(*day)) for day in days] == [0, 1, 1, 2, 2, 3, 3]
    assert bands.written == "<30/4/1975, 1975-1985, 1986-1999, >=2000"


@pytest.mark.parametrize(
    "text", ["", "<30, 32-40, >40", "<30, 29-40, >40", "<30, 30-40", "31-40, >40", "<a, >=b", "<30, >30"]
)
def test_gaps_and_overlaps_of_ages_are_refused(text: str) -> None:
    with pytest.raises(BadValue):
        read_ages(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<1975, 1976-1985, >=1986",
        "<1975, 1975-1985",
        "1975-1985, >=1986",
        "<1975, 1975-1970, >=1971",
        "<1975, >=31/3/1975",
    ],
)
def test_gaps_and_overlaps_of_periods_are_refused(text: str) -> None:
    with pytest.raises(BadValue):
        read_periods(text)
