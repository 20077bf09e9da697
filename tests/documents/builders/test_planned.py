"""What the papers about the plan share."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.documents.builders.planned import Planned
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.plan.slots import slot
from tests.desk import OPENS, PM, Desk
from tests.documents.papers_of import request
from tests.documents.plan_of import planned


@pytest.mark.parametrize(
    ("name", "committee"),
    [
        ("Đảng bộ tỉnh Phú Thọ", "Tỉnh ủy"),
        ("Đảng bộ Thành phố Hồ Chí Minh", "Thành ủy"),
        ("Đảng bộ Công an tỉnh", "Đảng ủy"),
    ],
)
def test_the_own_committee_is_called_shortly(office: Desk, name: str, committee: str) -> None:
    made = planned(office)
    office.do.records.change(Organisation, Id(made.top.id), {"name": name}, label_row=made.top)
    assert Planned(request(office)).committee == committee


def test_the_term_is_that_of_nearly_all(office: Desk) -> None:
    made = planned(office)
    ids = [congress.id for congress in made.congresses.values()]
    assert Planned(request(office)).term(ids) == "2025-2030"
    assert Planned(request(office)).term([]) == ""
    one = made.congresses["An Bình"]
    office.do.records.change(Congress, Id(one.id), {"term": "2020-2025"}, label_row=one)
    assert Planned(request(office)).term(ids) == ""  # one of four is too many


def test_hours_are_the_usual_ones_until_there_is_an_agenda(office: Desk) -> None:
    made = planned(office)
    congress, at = made.congresses["An Bình"], slot(OPENS, PM)
    assert Planned(request(office)).hours(congress.id, at) == (dt.time(13, 30), dt.time(17))
    assert Planned(request(office)).hours(congress.id, slot(OPENS, HalfDay.MORNING)) == (
        dt.time(7, 30),
        dt.time(11, 30),
    )
    late = office.session(congress, PhaseKind.OFFICIAL, half_day=PM, starts_at=dt.time(22))
    office.items(late, "Văn nghệ", "Tiệc", minutes=90)
    assert Planned(request(office)).hours(congress.id, at) == (dt.time(22), dt.time(23, 59))  # not into the next day
