"""The boards of the days."""

from __future__ import annotations

import pytest

from congress_app.documents.builders import day_board
from congress_app.documents.model import Paper, Section
from congress_app.i18n import say
from congress_app.runtime.errors import BadValue, Refused
from tests.desk import Desk
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.plan_of import planned


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
