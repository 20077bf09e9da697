"""The dialog of a fault of the program: its main button closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from congress_app.ui.common.crash_dialog import CrashDialog
from congress_app.ui.common.drawing import IS_MAIN

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_main_button_closes_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = CrashDialog(ValueError("x"), None, window)
    dialog.show()
    buttons = dialog.findChildren(QPushButton)
    assert [each.text() for each in buttons if each.isDefault()] == ["Đóng"]
    assert [each.text() for each in buttons if each.property(IS_MAIN)] == ["Đóng"]
    assert [each.text() for each in buttons if each.autoDefault() and not each.isDefault()] == []
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
