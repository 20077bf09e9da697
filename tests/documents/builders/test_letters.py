"""What letters to guests and delegates say of the congress."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from congress_app.documents.builders import letters
from congress_app.documents.builders.paper import PaperRequest
from congress_app.domain.choices import OrganisationKind, PhaseKind
from congress_app.runtime.errors import BadValue
from congress_app.services.congresses import Dates
from tests.desk import AM, Desk
from tests.documents.delegates_of import gathering
from tests.documents.papers_of import request


def asking(office: Desk, reply_by: str) -> PaperRequest:
    return dataclasses.replace(request(office, gathering(office, 8).congress), options={"reply-by": reply_by})


def test_when_and_where_of_an_agenda(office: Desk) -> None:
    asked = request(office, gathering(office, 8).congress)
    assert letters.when(asked, PhaseKind.PREPARATORY) == "14h00, chiều Thứ Hai, ngày 28/7/2025"
    assert letters.when(asked, PhaseKind.OFFICIAL) == "7h30, sáng Thứ Ba, ngày 29/7/2025"
    assert letters.place(asked, PhaseKind.OFFICIAL) == "Hội trường Đảng ủy xã Hòa Thắng"
    assert letters.answer_to(asked) == "Văn phòng Đảng ủy xã Hòa Thắng"
    assert letters.convener(asked) == "Ban Thường vụ Đảng ủy xã Hòa Thắng"


def test_without_an_agenda_the_half_day_and_without_days_dots(office: Desk) -> None:
    day = dt.date(2025, 8, 2)
    cell = office.organisation("Chi bộ 9", kind=OrganisationKind.CELL)
    asked = request(office, office.congress(cell, {PhaseKind.OFFICIAL: Dates(day, AM, day, AM)}))
    assert letters.when(asked, PhaseKind.OFFICIAL) == "sáng Thứ Bảy, ngày 02/8/2025"
    assert letters.when(asked, PhaseKind.PREPARATORY) == ""
    assert (letters.convener(asked), letters.answer_to(asked)) == ("Chi bộ 9", "Chi bộ 9")
    nothing = request(office, office.congress(office.organisation("Đảng bộ xã Âu Cơ"), {}))
    assert letters.when(nothing, PhaseKind.OFFICIAL) == ""
    assert "..." in letters.answer_by(nothing)
    assert letters.place(nothing, PhaseKind.OFFICIAL).startswith("...")


@pytest.mark.parametrize(("given", "day"), [("standing", "25/7/2025"), ("20/7/2025", "20/7/2025")])
def test_the_day_before_which_one_answers(office: Desk, given: str, day: str) -> None:
    asked = asking(office, given)
    assert letters.answer_by(asked) == day


def test_a_day_that_is_none_is_said(office: Desk) -> None:
    with pytest.raises(BadValue):
        letters.answer_by(asking(office, "hôm nào đó"))
