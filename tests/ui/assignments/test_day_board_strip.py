"""The strip of days: long stretches without any are left out; the mouse and the arrows choose."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from congress_app.ui.assignments.day_board_strip import DayStrip, StripDay, strip_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FIRST = dt.date(2025, 7, 28)


def _day(n: int) -> dt.date:
    return FIRST + dt.timedelta(days=n)


def test_a_long_stretch_without_anything_is_one_gap() -> None:
    assert strip_of([]) == []
    assert strip_of([_day(2), _day(0)]) == [_day(0), _day(1), _day(2)]
    assert strip_of([_day(0), _day(4)]) == [_day(n) for n in range(5)]
    assert strip_of([_day(0), _day(5)]) == [_day(0), None, _day(5)]


def test_the_strip_is_walked_through_by_keys_and_mouse_and_says_what_is_chosen(qtbot: QtBot) -> None:
    strip = DayStrip("Các ngày")
    qtbot.addWidget(strip)
    strip.show_days([StripDay(_day(0), 3, has_warning=True), StripDay(_day(2), 1), StripDay(_day(20))], _day(1))
    strip.picked.connect(strip.choose)
    strip.resize(600, 90)
    strip.show()
    days = strip.inner
    assert [each.day for each in strip.days] == [_day(0), _day(1), _day(2), _day(20)]
    strip.choose(_day(0))
    assert days.accessibleDescription() == "Thứ Hai, 28/7/2025: 3 đại hội, có cảnh báo"
    for key, chosen in (
        (Qt.Key.Key_Right, _day(1)),
        (Qt.Key.Key_End, _day(20)),
        (Qt.Key.Key_Left, _day(2)),
        (Qt.Key.Key_Home, _day(0)),
        (Qt.Key.Key_Left, _day(0)),
    ):
        with qtbot.waitSignal(strip.picked) as picked:
            QTest.keyClick(days, key)
        assert picked.args == [chosen]
    with qtbot.waitSignal(strip.picked) as picked:
        QTest.mouseClick(days, Qt.MouseButton.LeftButton, pos=days.rect_of(2).center())
    assert picked.args == [_day(2)]


def test_a_year_of_days_scrolls_and_the_chosen_one_is_seen(qtbot: QtBot) -> None:
    strip = DayStrip("Các ngày")
    qtbot.addWidget(strip)
    strip.show_days([StripDay(_day(n * 2), 1) for n in range(180)], _day(0))
    strip.resize(500, 90)
    strip.show()
    strip.choose(_day(358))
    right = strip.horizontalScrollBar().value() + strip.viewport().width()
    rect = strip.inner.rect_of(358)
    assert strip.horizontalScrollBar().value() <= rect.left()
    assert rect.right() <= right
