"""The calendars of the members."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from congress_app.documents.builders import member_calendar
from congress_app.documents.making import render_document
from congress_app.documents.model import Section, Table
from congress_app.documents.theme import load_theme
from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.choices import PhaseKind
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from congress_app.services.congresses import Dates
from tests.desk import AM, OPENS, PM, Desk
from tests.documents.paper_text import compare, paper_text
from tests.documents.papers_of import request
from tests.documents.plan_of import planned


def test_a_page_for_each(office: Desk) -> None:
    planned(office)
    document = member_calendar.build(request(office))
    compare("member_calendar", document)
    assert [block.title for block in document.blocks if isinstance(block, Section)] == [
        "Trần Thị Bình",
        "Phạm Văn Dũng",
        "Lê Văn Cường",
    ]


@pytest.mark.parametrize("typed", ["Nguyễn Văn An", "van an", "an, bí thư tỉnh"])
def test_one_member_by_a_part_of_the_name(office: Desk, typed: str) -> None:
    planned(office)
    document = member_calendar.build(request(office, member=typed))
    assert document.subject == "Nguyễn Văn An, Bí thư Tỉnh ủy"
    assert not any(isinstance(block, Section) for block in document.blocks)


def test_the_agenda_says_when_it_begins(office: Desk) -> None:
    made = planned(office)
    office.session(made.congresses["An Bình"], PhaseKind.OFFICIAL, half_day=PM, starts_at=dt.time(14))
    text = paper_text(member_calendar.build(request(office, member="van an")))
    assert "Chiều 28/07/2025 / Thứ Hai, từ 14h00" in text


def test_nobody_of_this_name_is_said(office: Desk) -> None:
    planned(office)
    with pytest.raises(Refused) as refusal:
        member_calendar.build(request(office, member="Không Có"))
    assert say(refusal.value) == "Trong kế hoạch không có đồng chí nào tên “Không Có”."


def test_twelve_congresses_with_two_companions_each_stand_on_one_sheet(office: Desk) -> None:
    made = planned(office)
    names = ("Đinh Thị Phương Nhung", "Nguyễn Quang Tấn", "Trần Văn Nghĩa")
    people = [
        Id[Any](office.person(name, post="Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch HĐND tỉnh").id) for name in names
    ]
    ride = {"transport": "xe Văn phòng", "departs_at": dt.time(4, 45), "speech_by": "Văn phòng Tỉnh ủy"}
    for number in range(12):
        ward = office.organisation(
            f"Đảng bộ xã Hoàng An {number}", made.top, hall=f"Hội trường Đảng ủy xã Hoàng An {number}"
        )
        day = OPENS.replace(day=number + 1)
        ids = [Id[Any](office.congress(ward, {PhaseKind.OFFICIAL: Dates(day, AM, day, PM)}).id)]
        office.do.assignments.assign(people[0], ids, AssignmentRole.SPEAKER, ride)
        office.do.assignments.assign(people[1], ids, AssignmentRole.AREA)
        office.do.assignments.assign(people[2], ids, AssignmentRole.TEAM)
    document = member_calendar.build(request(office, member="phuong nhung"))
    assert len(PdfReader(BytesIO(render_document(document, load_theme(), "pdf"))).pages) == 1
    assert document.blocks[-1] == next(block for block in document.blocks if isinstance(block, Table))
