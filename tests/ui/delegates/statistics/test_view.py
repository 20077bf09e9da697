"""The figures on screen: whom and as of when, links into the register, delegations, another congress, kept up to date."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from congress_app.domain.delegate_choices import CountBase, Gender, Presence
from congress_app.domain.delegates import Delegate
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.page import REGISTER, STATISTICS, DelegatesPage
from congress_app.ui.delegates.statistics.cards import FigureCards, FigureLine
from congress_app.ui.delegates.statistics.loading import BEFORE, LAST
from congress_app.ui.delegates.statistics.people import difference_words
from congress_app.ui.delegates.statistics.view import BESIDE, BY_DELEGATION, StatisticsView
from tests.desk import ONE_DAY
from tests.ui.delegates.conftest import congress_of, delegate, names

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]


@pytest.fixture
def view(page: DelegatesPage, qtbot: QtBot) -> StatisticsView:
    """The view with its figures."""
    page.show_view(STATISTICS)
    qtbot.waitUntil(lambda: bool(page.statistics.cards.cards))
    return page.statistics


def line_of(view: StatisticsView, code: str) -> FigureLine:
    """The line of a code."""
    return next(each for each in lines_of(view.cards) if each.line.code == code)


def lines_of(cards: FigureCards) -> list[FigureLine]:
    """All lines shown."""
    return [line for card in cards.cards for line in card.findChildren(FigureLine)]


def call_roll(desk: Desk) -> str:
    """Call the roll in the first session: all but one are there."""
    rows = desk.app.lists.sessions(desk.congress_scope())
    official = desk.app.lists.delegates(desk.congress_scope())
    there: dict[str, tuple[Presence | None, str]] = {
        row.id: (Presence.PRESENT, "") for row in official if row.counted_as
    }
    there[delegate(desk, "Lê Hoà").id] = (Presence.ABSENT, "")
    verbs = desk.app.services.delegates
    desk.write(lambda: verbs.set_attendance(rows[0].session.id, there), owner=desk)
    return str(rows[0].session.id)


def test_the_figures_stand_in_cards_with_their_names(view: StatisticsView) -> None:
    line = line_of(view, "gender.female")
    assert line.accessibleName() == "Nữ: 2, 33,33%"
    assert "delegation" not in [card.group.code for card in view.cards.cards]
    assert not view.cards.grab().isNull()


def test_a_figure_opens_exactly_the_people_counted(view: StatisticsView, page: DelegatesPage, qtbot: QtBot) -> None:
    QTest.mouseClick(line_of(view, "gender.female"), Qt.MouseButton.LeftButton)
    assert page.view == REGISTER
    assert names(page) == ["Trần Thị Bình", "Bùi Thị Hà"]
    assert page.delegate_filters._chip.text() == "Đang xem: Nữ (2)"
    page.delegate_filters._chip.click()
    assert len(names(page)) == 9


def test_enter_follows_a_figure_and_none_is_no_link(view: StatisticsView, page: DelegatesPage) -> None:
    none = next(each for each in lines_of(view.cards) if not each.line.ids)
    assert none.focusPolicy() is Qt.FocusPolicy.NoFocus
    QTest.mouseClick(none, Qt.MouseButton.LeftButton)
    assert page.view == STATISTICS
    line = line_of(view, "gender.female")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert page.view == REGISTER
    assert len(names(page)) == 2


def test_counted_anew_when_a_delegate_changes(view: StatisticsView, desk: Desk, qtbot: QtBot, written: Written) -> None:
    records, one = desk.app.services.records, delegate(desk, "Lê Hoà")
    line_of(view, "gender.female").setFocus()
    written(lambda: desk.write(lambda: records.change_many(Delegate, [(one, {"gender": Gender.FEMALE})]), owner=desk))
    qtbot.waitUntil(lambda: line_of(view, "gender.female").line.count == 3)
    assert line_of(view, "gender.female").hasFocus()


def test_those_present_are_counted_once_the_roll_was_called(
    view: StatisticsView, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    assert [view.session.itemText(n) for n in range(2)] == [
        "Trước đại hội",
        "28/07/2025, sáng: Phiên trù bị (chưa điểm danh)",
    ]
    view.ask(base=CountBase.PRESENT)
    qtbot.waitUntil(lambda: view._pages.currentWidget() is view._uncalled)
    assert not view.report.isEnabled()
    written(lambda: call_roll(desk))
    qtbot.waitUntil(lambda: view.session.itemData(0) == LAST)
    view.ask(session=LAST)
    qtbot.waitUntil(lambda: view.counted is not None and view.counted.figures.total == 5)
    assert view.report.isEnabled()
    view.ask(base=CountBase.SUMMONED, session=BEFORE)
    qtbot.waitUntil(lambda: view.counted is not None and view.counted.figures.total == 6)


def test_delegations_stand_beside_each_other(
    view: StatisticsView, page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    written(desk.actions.action(own.FROM_ORGANISATIONS).trigger)
    qtbot.waitUntil(lambda: view.delegations.figure_model.rowCount() == 3)
    view.show_page(BY_DELEGATION)
    model = view.delegations.figure_model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [str(model.index(2, column).data()) for column in range(3)] == ["Cộng", "6", "–"]
    view.delegations.setCurrentIndex(model.index(0, 1))
    QTest.keyClick(view.delegations, Qt.Key.Key_Return)
    assert page.view == REGISTER
    assert len(names(page)) == 3


def test_another_congress_stands_beside(view: StatisticsView, page: DelegatesPage, desk: Desk, qtbot: QtBot) -> None:
    view.show_page(BESIDE)
    qtbot.waitUntil(lambda: bool(view._congresses))
    assert view._other_options() == []
    assert view.beside_words.text().startswith("Chọn đại hội cần so sánh")
    assert view.beside.isHidden()
    view.ask(other_id=congress_of(desk.app).id)
    qtbot.waitUntil(lambda: view.beside.figure_model.rowCount() > 0)
    model = view.beside.figure_model
    rows = [[model.index(row, column).data() for column in range(6)] for row in range(model.rowCount())]
    assert next(row for row in rows if row[0].strip() == "Nữ") == ["   Nữ", "2", "33,33", "2", "33,33", "0,00"]
    assert view.beside_words.isHidden()
    qtbot.waitUntil(lambda: view.beside.geometry().bottom() > view._page.height() - 10)
    at = next(row for row in range(model.rowCount()) if rows[row][0].strip() == "Nữ")
    view.beside.setCurrentIndex(model.index(at, 3))
    QTest.keyClick(view.beside, Qt.Key.Key_Return)
    assert names(page) == ["Trần Thị Bình", "Bùi Thị Hà"]
    assert page.delegate_filters._chip.text() == "Đang xem: Nữ (2)"


def test_a_congress_without_delegates_is_said_to_have_none(view: StatisticsView, desk: Desk, qtbot: QtBot) -> None:
    of = desk.app.services.organisations.add({"name": "Đảng bộ xã Trống"}).value
    other = desk.app.services.congresses.add({"organisation_id": of.id, "ordinal": 1, "term": "2025-2030"}, ONE_DAY)
    view.show_page(BESIDE)
    view.ask(other_id=other.value.id)
    qtbot.waitUntil(lambda: view.counted is not None and view.counted.other is not None)
    assert "Trống" in view.beside_words.text()
    assert "chưa có đại biểu" in view.beside_words.text()
    model = view.beside.figure_model
    rows = [[model.index(row, column).data() for column in range(6)] for row in range(model.rowCount())]
    assert next(row for row in rows if row[0].strip() == "Nữ") == ["   Nữ", "2", "33,33", "", "", ""]


def test_cells_are_copied_as_a_block(view: StatisticsView) -> None:
    view.delegations.selectAll()
    view.delegations.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:2] == ["Chưa phân đoàn", "6"]


def test_a_difference_bears_its_sign() -> None:
    words = [difference_words(each) for each in (Decimal("1.5"), Decimal("-6.15"), Decimal(0), None)]
    assert words == ["+1,50", "−6,15", "0,00", ""]


def test_without_delegates_it_says_so(page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written) -> None:
    rows = desk.app.lists.rows(Delegate)
    written(lambda: desk.write(lambda: desk.app.services.records.delete(rows), owner=desk))
    page.show_view(STATISTICS)
    qtbot.waitUntil(lambda: page.statistics.counted is not None)
    assert page.statistics._pages.currentWidget() is page.statistics._empty
    assert page.views.isVisible()
