"""The calendars of the members."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.documents.builders import member_calendar
from congress_app.documents.model import Section
from congress_app.domain.choices import PhaseKind
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from tests.desk import PM, Desk
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
