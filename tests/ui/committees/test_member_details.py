"""What the details say in words."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.choices import HalfDay
from congress_app.domain.committees import Absence
from congress_app.domain.fields import Id
from congress_app.domain.plan.load import Load
from congress_app.domain.plan.model import Member
from congress_app.ui.committees.member_details import absence_words, load_words

DAY = dt.date(2025, 7, 28)
MEMBER = Member("a", "Lê An")


def absence(ends_on: dt.date, ends_half: HalfDay, reason: str = "") -> Absence:
    """An absence from the morning of the 28th on."""
    return Absence(id=Id("x"), person_id=Id("a"), starts_on=DAY, ends_on=ends_on, ends_half=ends_half, reason=reason)


def test_an_absence_of_one_half_day_is_said_once() -> None:
    assert absence_words(absence(DAY, HalfDay.MORNING, "Tiếp dân")) == "sáng 28/7/2025: Tiếp dân"
    assert absence_words(absence(DAY, HalfDay.AFTERNOON)) == "sáng, chiều 28/7/2025"
    assert absence_words(absence(dt.date(2025, 7, 30), HalfDay.AFTERNOON)) == "sáng 28/7/2025 - chiều 30/7/2025"


def test_the_load_is_one_line() -> None:
    assert load_words(Load(MEMBER)) == "Chưa được phân công."
    roles = ((AssignmentRole.SPEAKER, 5),)
    load = Load(MEMBER, 5, 4, 6, 2, 3, 1320, is_estimate=True, by_role=roles)
    assert load_words(load) == "dự 5 đại hội · 4 ngày · 1.320 km (ước tính)"
    assert (
        load_words(Load(MEMBER, 1, 1, unknown_ways=2, by_role=roles))
        == "dự 1 đại hội · 1 ngày · 2 chặng chưa rõ khoảng cách"
    )
