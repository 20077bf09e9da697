"""Which office: provinces and communes found without accents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from congress_app.domain.units import Units
from congress_app.ui.shell.places import PlaceChooser, find_places, place_words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_nothing_typed_is_all_provinces() -> None:
    assert len(find_places(Units.load(), "")) == 34


def test_found_without_accents_provinces_first() -> None:
    assert place_words(find_places(Units.load(), "toan thang")[0]) == "Xã Toàn Thắng - Phú Thọ"
    assert place_words(find_places(Units.load(), "phu tho")[0]) == "Tỉnh Phú Thọ"
    assert place_words(find_places(Units.load(), "toan thang phu tho")[0]) == "Xã Toàn Thắng - Phú Thọ"
    assert find_places(Units.load(), "không có nơi này") == []


def test_typed_walked_and_confirmed(qtbot: QtBot) -> None:
    chooser = PlaceChooser(Units.load())
    qtbot.addWidget(chooser)
    chooser.show()
    assert chooser.list.currentRow() == -1
    QTest.keyClicks(chooser.line, "phu tho")
    QTest.keyClick(chooser.line, Qt.Key.Key_Down)
    assert chooser.place is find_places(Units.load(), "phu tho")[1]
    with qtbot.waitSignal(chooser.confirmed):
        QTest.keyClick(chooser.line, Qt.Key.Key_Return)


def test_nothing_found_confirms_nothing(qtbot: QtBot) -> None:
    chooser = PlaceChooser(Units.load())
    qtbot.addWidget(chooser)
    QTest.keyClicks(chooser.line, "zzzz")
    with qtbot.assertNotEmitted(chooser.confirmed):
        QTest.keyClick(chooser.line, Qt.Key.Key_Return)
