"""The congress being worked on: found by typing, picked by Enter."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.services.congresses import Dates
from congress_app.ui.shell.congress_picker import CongressPicker
from congress_app.ui.shell.main_window import MainWindow
from tests.ui.shell.children import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

OPENS = dt.date(2025, 7, 29)


def picker(window: MainWindow) -> CongressPicker:
    found = child(window, CongressPicker)
    assert isinstance(found, CongressPicker)
    return found


def add_congress(window: MainWindow, qtbot: QtBot) -> str:
    app = window.desk.app
    province = app.lists.organisations(app.scope())[0]
    values = {"organisation_id": province.id, "term": "2025-2030"}
    day = Dates(OPENS, HalfDay.MORNING, OPENS, HalfDay.AFTERNOON)
    with qtbot.waitSignal(picker(window).loaded):
        window.desk.write(lambda: app.services.congresses.add(values, {PhaseKind.OFFICIAL: day}), owner=window)
    return next(row.id for row in app.lists.congresses(app.scope()) if row.organisation.id == province.id)


def test_typed_and_picked(window: MainWindow, qtbot: QtBot) -> None:
    other = add_congress(window, qtbot)
    line = picker(window)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "tinh phu tho")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.congress_id == other)
    assert line.text() == "Đảng bộ tỉnh Phú Thọ (29/7/2025)"


def test_a_click_selects_all_so_that_typing_replaces(window: MainWindow, qtbot: QtBot) -> None:
    other = add_congress(window, qtbot)
    line = picker(window)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    assert line.selectedText() == line.text()
    QTest.keyClicks(line, "tinh phu tho")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.desk.congress_id == other
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    assert line.selectedText() == line.text()


def test_tab_picks_what_is_ready_and_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    other = add_congress(window, qtbot)
    line = picker(window)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "tinh phu tho")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert (window.desk.congress_id, line.hasFocus()) == (other, False)


def test_down_stays_on_the_only_hit(window: MainWindow, qtbot: QtBot) -> None:
    other = add_congress(window, qtbot)
    line = picker(window)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "tinh phu tho")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert window.desk.congress_id == other
    assert line.text() == "Đảng bộ tỉnh Phú Thọ (29/7/2025)"


def test_it_is_said_when_nothing_fits(window: MainWindow, qtbot: QtBot) -> None:
    line = picker(window)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "zzz")
    assert line.is_open
    QTest.keyClick(line, Qt.Key.Key_Return)
    said = "Không có đại hội nào khớp với “zzz”. Vẫn đang làm việc với: Đảng bộ xã Toàn Thắng (29/7/2025)."
    assert window.desk.messages.bar.words == said
    assert line.selectedText() == "zzz"
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "Đảng bộ xã Toàn Thắng (29/7/2025)"


def test_words_that_mean_nothing_go_when_it_is_left(window: MainWindow, qtbot: QtBot) -> None:
    line = picker(window)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "zzz")
    line.close_list()
    line.clearFocus()
    assert line.text() == "Đảng bộ xã Toàn Thắng (29/7/2025)"


def test_a_congress_that_is_gone_gives_way(window: MainWindow, qtbot: QtBot) -> None:
    other = add_congress(window, qtbot)
    app = window.desk.app
    own = app.lists.rows(Congress, id=window.desk.congress_id)
    with qtbot.waitSignal(picker(window).loaded):
        window.desk.write(lambda: app.services.records.delete(own), owner=window)
    assert window.desk.congress_id == other
