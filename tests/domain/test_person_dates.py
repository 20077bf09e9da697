"""What the dates of a person must say together."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.fields import Id
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.person_dates import birthday, impossible, is_admitted_young
from congress_app.domain.persons import Person
from congress_app.i18n import say

OPENING = dt.date(2025, 7, 28)


def date(text: str) -> PartialDate | None:
    """A date from ISO text; none from nothing."""
    return PartialDate.from_iso(text) if text else None


@pytest.mark.parametrize(
    ("born", "admitted", "official", "field", "words"),
    [
        ("2025-07-28", "", "", "birth_date", "Sinh 28/07/2025, sau khi đại hội khai mạc."),
        ("2007-07-29", "", "", "birth_date", "Sinh 29/07/2007: chưa đủ 18 tuổi khi đại hội khai mạc."),
        ("2008", "", "", "birth_date", "Sinh 2008: chưa đủ 18 tuổi khi đại hội khai mạc."),
        ("1980-05-10", "1996-05-09", "", "admitted_on", "Vào Đảng 09/05/1996, trước khi đủ 16 tuổi (sinh 10/05/1980)."),
        ("1980", "1995-12", "", "admitted_on", "Vào Đảng 12/1995, trước khi đủ 16 tuổi (sinh 1980)."),
        ("", "2001-03-03", "2001-03-02", "official_on", "Chính thức 02/03/2001, trước ngày vào Đảng (03/03/2001)."),
        ("", "2001", "2000", "official_on", "Chính thức 2000, trước ngày vào Đảng (2001)."),
    ],
)
def test_what_cannot_be(born: str, admitted: str, official: str, field: str, words: str) -> None:
    found = impossible(OPENING, date(born), date(admitted), date(official))
    assert found is not None
    assert (found[0], say(found[1])) == (field, words)


@pytest.mark.parametrize(
    ("born", "admitted", "official"),
    [
        ("2007-07-28", "", ""),
        ("2007", "", ""),
        ("1980-05-10", "1996-05-10", "1997"),
        ("1980", "1996", ""),
        ("", "2001-03-03", "2001"),
        ("", "2001", "2001"),
        ("", "", ""),
    ],
)
def test_what_may_be(born: str, admitted: str, official: str) -> None:
    assert impossible(OPENING, date(born), date(admitted), date(official)) is None


@pytest.mark.parametrize(("admitted", "is_young"), [("1998-05-09", True), ("1998-05-10", False), ("1998", False)])
def test_young_admissions(admitted: str, is_young: bool) -> None:
    person = Person(id=Id("1"), full_name="An", birth_date=date("1980-05-10"), admitted_on=date(admitted))
    assert is_admitted_young(person) is is_young


def test_born_on_29_february() -> None:
    assert birthday(dt.date(2004, 2, 29), 18) == dt.date(2022, 3, 1)
    assert birthday(dt.date(2004, 2, 29), 20) == dt.date(2024, 2, 29)
