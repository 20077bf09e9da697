from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from congress_app.ui.common.folding_page import FoldingPage
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.title_line import TitleLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from congress_app.ui.common.list_model import ListModel


class OfSomeRows(FoldingPage):
    is_of_rows = True

    @property
    def has_details(self) -> bool:
        return self.is_of_rows


@pytest.fixture
def page(qtbot: QtBot, list_model: ListModel[Any], activate: Callable[[QWidget], None]) -> OfSomeRows:
    made = OfSomeRows(TitleLine("Đại biểu"), ListView(list_model, "Danh sách"), details=QLineEdit())
    qtbot.addWidget(made)
    made.resize(made.folded_below + 20, 500)
    activate(made)
    return made


def _is_as_wide(page: QWidget, width: int) -> bool:
    return page.width() == width


def test_details_fold_away_where_there_is_no_room_and_come_back(page: OfSomeRows, qtbot: QtBot) -> None:
    seen = [page.is_details_shown]
    for width in (page.folded_below - 20, page.folded_below + 20):
        page.resize(width, 500)
        qtbot.waitUntil(partial(_is_as_wide, page, width))
        seen.append(page.is_details_shown)
    assert seen == [True, False, True]


def test_details_that_were_asked_for_stay_on_a_narrow_screen(page: OfSomeRows, qtbot: QtBot) -> None:
    page.resize(page.folded_below - 20, 500)
    qtbot.waitUntil(lambda: not page.is_details_shown)
    page.toggle_details()
    page.resize(page.folded_below - 40, 500)
    page.fold()
    assert page.is_details_shown


def test_what_has_no_details_shows_none_though_they_were_asked_for(page: OfSomeRows) -> None:
    page.toggle_details()
    page.toggle_details()
    page.is_of_rows = False
    page.fold()
    assert not page.is_details_shown
