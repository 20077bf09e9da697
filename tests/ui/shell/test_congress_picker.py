"""The congress being worked on: found by typing, picked by Enter."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

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


def test_words_that_mean_nothing_go_when_it_is_left(window: MainWindow, qtbot: QtBot) -> None:
    line = picker(window)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "zzz")
    line.clearFocus()
    assert line.text() == "Đảng bộ xã Toàn Thắng (29/7/2025)"


def test_a_congress_that_is_gone_gives_way(window: MainWindow, qtbot: QtBot) -> None:
    other = add_congress(window, qtbot)
    app = window.desk.app
    own = app.lists.rows(Congress, id=window.desk.congress_id)
    with qtbot.waitSignal(picker(window).loaded):
        window.desk.write(lambda: app.services.records.delete(own), owner=window)
    assert window.desk.congress_id == other
