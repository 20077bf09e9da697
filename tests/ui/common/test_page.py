from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.focus import Panes
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.page import Page
from congress_app.ui.common.title_line import TitleLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from congress_app.ui.common.list_model import ListModel


@pytest.fixture
def filters(qtbot: QtBot) -> FilterLine:
    made = FilterLine("Lọc")
    made.add_choice("state", "Mọi trạng thái", [("a", "Một"), ("b", "Hai")])
    made.add_mark("warnings", "Có cảnh báo", "warning")
    return made


@pytest.fixture
def page(qtbot: QtBot, list_model: ListModel[Any], filters: FilterLine, activate: Callable[[QWidget], None]) -> Page:
    details = QLineEdit()
    title = TitleLine("Lịch đại hội")
    empty = EmptyState("calendar", "Chưa có", "Ở đây là", [QAction("Thêm"), QAction("Nhập")])
    made = Page(title, ListView(list_model, "Danh sách"), filters=filters, details=details, empty=empty)
    list_model.counted.connect(made.show_counts)
    filters.changed.connect(lambda: list_model.set_filter(filters.text))
    qtbot.addWidget(made)
    made.resize(1100, 600)
    activate(made)
    return made


def words(page: Page) -> Any:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()}


def test_nothing_at_all_shows_how_to_begin(page: Page, list_model: ListModel[Any]) -> None:
    list_model.show_rows([])
    assert words(page) == {"Lịch đại hội", "Chưa có", "Ở đây là"}
    assert not page.is_details_shown
    assert [button.text() for button in page.findChildren(QPushButton) if button.isVisible()] == ["Thêm", "Nhập"]


def test_nothing_found_shows_the_way_back(page: Page, list_model: ListModel[Any], filters: FilterLine) -> None:
    filters.set_text("xyz")
    assert words(page) == {"Lịch đại hội", "0 trên 6", "Không tìm thấy", "Không có dòng nào khớp với bộ lọc này."}
    (back,) = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    back.click()
    assert words(page) == {"Lịch đại hội", "6"}


def test_details_go_below_on_a_narrow_screen(page: Page, qtbot: QtBot) -> None:
    before = page._split.orientation()
    page.resize(700, 460)
    qtbot.waitUntil(lambda: page._split.orientation() == Qt.Orientation.Vertical)
    assert before == Qt.Orientation.Horizontal
    seen = [page.is_details_shown]
    page.toggle_details()
    seen.append(page.is_details_shown)
    assert seen == [True, False]


def test_filters_say_what_is_wanted(qtbot: QtBot, filters: FilterLine) -> None:
    before = filters.is_active
    filters.choose("state", "b")
    filters.mark("warnings", is_on=True)
    assert (before, filters.is_active) == (False, True)
    assert (filters.choice("state"), filters.is_marked("warnings")) == ("b", True)
    filters.set_options("state", "Mọi trạng thái", [("b", "Hai")])
    assert filters.choice("state") == "b"
    with qtbot.waitSignal(filters.changed):
        filters.clear()
    assert (filters.choice("state"), filters.is_marked("warnings")) == (None, False)


def test_down_leads_from_the_filter_into_the_list_and_esc_clears(page: Page, filters: FilterLine, qtbot: QtBot) -> None:
    filters.set_text("c")
    field: Any = filters.findChild(QLineEdit)
    field.setFocus()
    with qtbot.waitSignal(filters.left):
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert filters.text == ""


def test_f6_walks_through_the_panes_and_remembers(page: Page, filters: FilterLine) -> None:
    panes = Panes(page)
    assert page.details is not None
    panes.set_panes(filters, page.body, page.details)
    filters.setFocus()
    seen: list[Any] = []
    for _step in range(3):
        panes.walk()
        seen.append(QApplication.focusWidget())
    assert seen == [page.body, page.details, filters.findChild(QLineEdit)]
    panes.walk(-1)
    assert QApplication.focusWidget() is page.details


def test_a_page_fits_a_window_of_911_by_512_points(page: Page) -> None:
    assert page.minimumSizeHint().width() <= 911 - 56
    assert page.minimumSizeHint().height() <= 512 - 60
