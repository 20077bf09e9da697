"""The calendar under keys and mouse: arrows between bars, moving by Alt and by drag, what is refused, what a screen reader finds."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from congress_app.listings.congresses import CONGRESSES
from congress_app.ui.calendar.calendar_view import CalendarView, period_at
from congress_app.ui.calendar.period import Period
from congress_app.ui.common.list_model import prepare
from congress_app.ui.common.list_order import Order
from tests.ui.calendar.building import AS_OF, row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from congress_app.ui.calendar.congress_model import CongressModel

Key = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot, model: CongressModel) -> CalendarView:
    made = CalendarView(model, "Lịch")
    made.set_as_of(AS_OF)
    qtbot.addWidget(made)
    made.resize(840, 620)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def _current(view: CalendarView) -> str:
    return view.congress_model.key_at(view.currentIndex().row())


def _bar(view: CalendarView, key: str) -> QPoint:
    model = view.congress_model
    return view.visualRect(model.index(model.place_of(key), model.title_column)).center()


def _cell(view: CalendarView, day: dt.date) -> QPoint:
    return view.sheet.cell(day.toordinal()).center()


def test_one_bar_for_each_congress(view: CalendarView) -> None:
    assert sorted(piece.stay.place for piece in view.plan.pieces) == list(range(10))
    assert view.period == Period.of(AS_OF, is_week=False)


def test_the_keyboard_comes_in_at_the_as_of_day(view: CalendarView) -> None:
    view.set_as_of(AS_OF + dt.timedelta(days=4))
    view.clearFocus()
    view.selectionModel().clear()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert _current(view) == "c4"


def test_arrows_go_from_bar_to_bar(qtbot: QtBot, view: CalendarView) -> None:
    view.select_key("c4")
    for key, expected in (
        (Key.Key_Right, "c5"),
        (Key.Key_Down, "c6"),
        (Key.Key_Left, "c5"),
        (Key.Key_Up, "c4"),
        (Key.Key_End, "c4"),
        (Key.Key_Home, "c4"),
    ):
        QTest.keyClick(view, key)
        assert _current(view) == expected


def test_the_order_of_the_table_does_not_matter_to_arrows(
    qtbot: QtBot, view: CalendarView, model: CongressModel
) -> None:
    model.set_orders([Order("opens_on", is_down=True)])
    view.select_key("c4")
    QTest.keyClick(view, Key.Key_Right)
    assert _current(view) == "c5"


def test_alt_and_arrows_ask_for_a_move(qtbot: QtBot, view: CalendarView) -> None:
    view.select_key("c4")
    for key, days in ((Key.Key_Right, 1), (Key.Key_Left, -1), (Key.Key_Down, 7), (Key.Key_Up, -7)):
        with qtbot.waitSignal(view.moved) as asked:
            QTest.keyClick(view, key, ALT)
        assert asked.args == [["c4"], days]


def test_several_selected_bars_move_together(qtbot: QtBot, view: CalendarView) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=_bar(view, "c4"))
    QTest.mouseClick(view.viewport(), LEFT, CONTROL, _bar(view, "c6"))
    with qtbot.waitSignal(view.moved) as asked:
        QTest.keyClick(view, Key.Key_Right, ALT)
    assert asked.args == [["c4", "c6"], 1]


def test_a_closed_congress_is_not_moved(qtbot: QtBot, view: CalendarView) -> None:
    view.select_key("c0")
    with qtbot.assertNotEmitted(view.moved), qtbot.waitSignal(view.refused) as refused:
        QTest.keyClick(view, Key.Key_Right, ALT)
    assert refused.args == ["c0"]


def test_a_bar_is_dragged_to_another_day(qtbot: QtBot, view: CalendarView) -> None:
    target = AS_OF + dt.timedelta(days=9)
    start, end = _bar(view, "c4"), _cell(view, target)
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    assert (view.is_dragging, view.target, view.is_refusing) == (True, target, False)
    with qtbot.waitSignal(view.moved) as asked:
        QTest.mouseRelease(view.viewport(), LEFT, pos=end)
    assert asked.args == [["c4"], 5]
    assert (view.is_dragging, view.target) == (False, None)


def test_escape_lets_go(qtbot: QtBot, view: CalendarView) -> None:
    start, end = _bar(view, "c4"), _cell(view, AS_OF + dt.timedelta(days=9))
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), end)
    QTest.keyClick(view, Key.Key_Escape)
    assert view.target is None
    with qtbot.assertNotEmitted(view.moved):
        QTest.mouseRelease(view.viewport(), LEFT, pos=end)


def test_dragging_a_closed_congress_is_refused(qtbot: QtBot, view: CalendarView) -> None:
    start, end = _bar(view, "c0"), _cell(view, AS_OF + dt.timedelta(days=9))
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), end)
    assert view.is_refusing
    with qtbot.assertNotEmitted(view.moved), qtbot.waitSignal(view.refused):
        QTest.mouseRelease(view.viewport(), LEFT, pos=end)


def test_a_selected_bar_drags_all_selected_and_a_click_selects_it_alone(qtbot: QtBot, view: CalendarView) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=_bar(view, "c4"))
    QTest.mouseClick(view.viewport(), LEFT, CONTROL, _bar(view, "c6"))
    start, end = _bar(view, "c6"), _bar(view, "c7")
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), end)
    with qtbot.waitSignal(view.moved) as asked:
        QTest.mouseRelease(view.viewport(), LEFT, pos=end)
    assert asked.args == [["c4", "c6"], 1]
    QTest.mouseClick(view.viewport(), LEFT, pos=start)
    assert view.selected_places() == [6]


def test_pages_turn_the_period(qtbot: QtBot, view: CalendarView) -> None:
    with qtbot.waitSignal(view.period_changed):
        QTest.keyClick(view, Key.Key_PageDown)
    assert view.period.day == dt.date(2025, 8, 1)
    QTest.keyClick(view, Key.Key_PageUp)
    assert (view.period.day, _current(view)) == (dt.date(2025, 7, 1), "c0")


def test_the_current_bar_s_period_is_shown(view: CalendarView) -> None:
    view.show_period(Period.of(dt.date(2026, 1, 1), is_week=False))
    view.select_key("c4")
    assert view.period.day == dt.date(2025, 7, 1)


def test_a_reload_leaves_the_period_alone(view: CalendarView, model: CongressModel) -> None:
    view.select_key("c4")
    view.show_period(Period.of(dt.date(2025, 9, 1), is_week=False))
    model.show_prepared(prepare(CONGRESSES, lambda each: each.id, [row(n) for n in range(9)]))
    assert view.period.day == dt.date(2025, 9, 1)


def test_more_opens_the_day(qtbot: QtBot, view: CalendarView, model: CongressModel) -> None:
    model.show_prepared(prepare(CONGRESSES, lambda each: each.id, [row(0, name=f"xã {n}") for n in range(20)]))
    hidden = view.plan.hidden[AS_OF.toordinal()]
    assert hidden == 20 - (view.sheet.room - 1)
    with qtbot.waitSignal(view.day_asked) as asked:
        QTest.mouseClick(view.viewport(), LEFT, pos=view.sheet.more(AS_OF.toordinal()).center())
    assert asked.args == [AS_OF]


def test_enter_opens_and_space_asks_for_the_day(qtbot: QtBot, view: CalendarView) -> None:
    view.select_key("c4")
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Key.Key_Return)
    assert opened.args == ["c4"]
    with qtbot.waitSignal(view.day_asked) as asked:
        QTest.keyClick(view, Key.Key_Space)
    assert asked.args == [AS_OF + dt.timedelta(days=4)]


def test_a_double_click_on_an_empty_day_asks_for_a_new_congress(qtbot: QtBot, view: CalendarView) -> None:
    with qtbot.waitSignal(view.new_asked) as asked:
        QTest.mouseDClick(view.viewport(), LEFT, pos=_cell(view, dt.date(2025, 7, 9)))
    assert asked.args == [dt.date(2025, 7, 9)]


def test_the_selection_is_that_of_the_table(qtbot: QtBot, view: CalendarView, model: CongressModel) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    table.selectionModel().setParent(model)
    view.setSelectionModel(table.selectionModel())
    QTest.mouseClick(view.viewport(), LEFT, pos=_bar(view, "c5"))
    assert {index.row() for index in table.selectedIndexes()} == {5}
    table.selectionModel().select(view.whole_row(7), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert view.selected_places() == [7]


def test_a_screen_reader_finds_each_congress(view: CalendarView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    texts = [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]
    assert texts[:2] == ["Đảng bộ xã Số 0, 21/7/2025, Đã bế mạc", "Đảng bộ xã Số 1, 22/7/2025, Theo kế hoạch"]
    assert len(texts) == 11  # the last one is the row in which a new congress is typed


def test_the_week_is_that_of_the_current_bar(view: CalendarView) -> None:
    view.select_key("c9")
    assert period_at(view, is_week=True) == Period.of(AS_OF + dt.timedelta(days=9), is_week=True)
    view.selectionModel().clear()
    assert period_at(view, is_week=True) == Period.of(AS_OF, is_week=True)


def test_the_wheel_turns_by_whole_notches(view: CalendarView) -> None:
    at = QPointF(100, 100)
    for delta in (-60, -60):
        event = QWheelEvent(
            at,
            view.viewport().mapToGlobal(at),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
    assert view.period.day == dt.date(2025, 8, 1)
