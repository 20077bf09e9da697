"""What cannot be, or is unlikely, among the dates of delegates."""

from __future__ import annotations

from typing import Any

import pytest

from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.fields import Id
from congress_app.domain.office import OwnRule
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.rulebook import Rulebook
from tests.domain.checks.delegates_told import told_of
from tests.domain.statistics.building import delegate

BORN = PartialDate(1980, 5, 19)


@pytest.mark.parametrize(
    ("values", "sentences"),
    [
        ({"admitted_on": PartialDate(1998, 5, 19)}, []),
        ({"admitted_on": PartialDate(1998, 5, 18)}, ["! An: Vào Đảng khi 17 tuổi, trước 18 tuổi."]),
        ({"admitted_on": PartialDate(1998)}, []),
        ({"admitted_on": PartialDate(1996, 5)}, ["! An: Vào Đảng khi 16 tuổi, trước 18 tuổi."]),
        ({"admitted_on": PartialDate(1996, 5, 18)}, ["! An: Vào Đảng khi 15 tuổi, trước 16 tuổi."]),
        ({"birth_date": PartialDate(1980), "admitted_on": PartialDate(1998, 1, 1)}, []),
        ({"admitted_on": PartialDate(1979, 1)}, ["! An: Vào Đảng trước khi sinh."]),
        ({"official_on": PartialDate(2005, 2, 2)}, ["! An: Ngày chính thức trước ngày vào Đảng."]),
        ({"official_on": PartialDate(2006, 2, 3)}, []),
        ({"official_on": PartialDate(2005)}, []),
        ({"official_on": PartialDate(2006, 9)}, ["i An: Từ ngày vào Đảng đến ngày chính thức là 19 tháng."]),
        ({"admitted_on": PartialDate(2025, 8)}, ["! An: Vào Đảng sau ngày khai mạc đại hội."]),
        ({"birth_date": PartialDate(2025, 8, 1), "admitted_on": None}, ["! An: Sinh sau ngày khai mạc đại hội."]),
        (
            {"birth_date": PartialDate(2007, 7, 29), "admitted_on": None},
            ["! An: Mới 17 tuổi tại ngày khai mạc, dưới 18 tuổi."],
        ),
        ({"birth_date": PartialDate(1929), "admitted_on": None}, ["! An: Đã 96 tuổi tại ngày khai mạc."]),
        ({"birth_date": PartialDate(1930), "admitted_on": None}, []),
        ({"birth_date": PartialDate(1925), "admitted_on": None, "category": DelegateCategory.GUEST}, []),
        (
            {"party_badge": 30},
            ["! An: Huy hiệu 30 năm tuổi Đảng, nhưng tại ngày khai mạc mới 20 năm tuổi Đảng."],
        ),
        ({"party_badge": 30, "admitted_on": PartialDate(1995), "birth_date": PartialDate(1970)}, []),
        (
            {"party_badge": 35},
            [
                "! An: Không có Huy hiệu 35 năm tuổi Đảng; chỉ có các hạng: 30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90."
            ],
        ),
    ],
)
def test_dates_that_do_not_fit(values: dict[str, Any], sentences: list[str]) -> None:
    each = delegate("1", **{"full_name": "An", "birth_date": BORN, **values})
    assert told_of("delegates.missing", delegates=(each,), is_left_out=True) == sentences


def test_the_office_can_set_an_age_of_its_own() -> None:
    each = delegate("1", full_name="An", birth_date=BORN, admitted_on=PartialDate(1997))
    own = OwnRule(id=Id("r"), rule="delegates.admission_age", value="17", reason="Trường hợp đặc biệt")
    assert told_of("delegates.admission_age", delegates=(each,)) == ["! An: Vào Đảng khi 17 tuổi, trước 18 tuổi."]
    assert told_of("delegates.admission_age", delegates=(each,), rulebook=Rulebook.load([own])) == []
