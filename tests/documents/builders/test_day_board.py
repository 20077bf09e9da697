"""The boards of the days."""

from __future__ import annotations

from typing import Any

import pytest

from congress_app.documents.builders import day_board
from congress_app.documents.model import Paper, Section
from congress_app.domain.choices import PhaseKind
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import BadValue, Refused
from congress_app.services.congresses import Dates
from tests.desk import AM, OPENS, PM, Desk
from tests.documents.paper_text import compare, paper_text
from tests.documents.papers_of import request
from tests.documents.plan_of import SPEAKER, planned


def test_a_page_for_each_day(office: Desk) -> None:
    planned(office)
    document = day_board.build(request(office))
    compare("day_board", document)
    assert [block.title for block in document.blocks if isinstance(block, Section)] == ["29/7/2025", "30/7/2025"]


@pytest.mark.parametrize(("paper", "is_large"), [("a3", True), ("a4", False)])
def test_one_day_on_a_sheet_for_the_wall(office: Desk, paper: str, is_large: bool) -> None:
    planned(office)
    document = day_board.build(request(office, day="28-7-2025", paper=paper))
    assert (document.page.paper, document.page.is_large_print) == (Paper(paper), is_large)
    assert document.subject == "Thứ Hai, ngày 28/7/2025 (2 đại hội)"


def test_a_day_without_congresses_is_said(office: Desk) -> None:
    planned(office)
    with pytest.raises(Refused) as refusal:
        day_board.build(request(office, day="1/8/2025"))
    assert say(refusal.value) == "Ngày 01/8/2025 không có đại hội nào."
    with pytest.raises(BadValue):
        day_board.build(request(office, day="hôm qua"))


def test_without_days_there_is_nothing(office: Desk) -> None:
    office.congress(None, {})
    assert not day_board.has_data(request(office))
    with pytest.raises(Refused):
        day_board.build(request(office))


def test_the_speaker_of_another_day_is_named(office: Desk) -> None:
    made = planned(office)
    commune = office.organisation("Đảng bộ xã Hai Ngày", made.top)
    first, second = OPENS.replace(day=18), OPENS.replace(day=19)
    phases = {
        PhaseKind.PREPARATORY: Dates(first, PM, first, PM),
        PhaseKind.OFFICIAL: Dates(second, AM, second, PM),
    }
    congress = Id[Any](office.congress(commune, phases).id)
    assert "_(Chưa phân công)_" in paper_text(day_board.build(request(office, day="18/7/2025")))
    office.do.assignments.assign(made.people["An"], [congress], SPEAKER, {"phases": ("official",)})
    text = paper_text(day_board.build(request(office, day="18/7/2025")))
    assert "_Chỉ phiên trù bị; đồng chí Nguyễn Văn An dự phiên chính thức ngày 19/7/2025_" in text
    assert "Chưa phân công" not in text


def test_both_sessions_on_one_half_day_are_said_as_one(office: Desk) -> None:
    made = planned(office)
    commune = office.organisation("Đảng bộ xã Một Buổi", made.top)
    day = OPENS.replace(day=18)
    whole = {PhaseKind.PREPARATORY: Dates(day, AM, day, AM), PhaseKind.OFFICIAL: Dates(day, AM, day, PM)}
    office.congress(commune, whole)
    text = paper_text(day_board.build(request(office, day="18/7/2025")))
    assert "| Cả ngày (trù bị và chính thức) |" in text
