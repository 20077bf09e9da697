"""The list of a day: by the part of the day, picked by Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from congress_app.ui.calendar.day_popup import DayPopup
from tests.ui.calendar.building import AS_OF, row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_day_is_a_list_to_pick_from(qtbot: QtBot, window: QWidget) -> None:
    popup = DayPopup(AS_OF, [row(0), row(0, name="xã Hạ Hòa")], window)
    assert [popup.list.item(n).text() for n in range(2)] == ["xã Số 0  ·  cả ngày", "xã Hạ Hòa  ·  cả ngày"]
    popup.list.setCurrentRow(1)
    with qtbot.waitSignal(popup.picked) as picked:
        QTest.keyClick(popup.list, Qt.Key.Key_Return)
    assert picked.args == ["c0"]
