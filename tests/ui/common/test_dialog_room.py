"""Dialogs take no more room than the screen has; their fields scroll, their foot stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from congress_app.ui.common.dialog_room import scrolled, take_room
from congress_app.ui.common.layouts import column_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_foot_stays_in_sight_where_the_fields_scroll(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    button = QPushButton("OK", dialog)
    fields = scrolled(column_of(*(QLabel(f"Ô {n}") for n in range(100))), dialog)
    dialog.setLayout(column_of(fields, button))
    take_room(dialog, 300, 10_000)
    dialog.show()
    screen = dialog.screen().availableGeometry()
    assert dialog.height() < screen.height()
    assert button.mapTo(dialog, QPoint(0, button.height())).y() <= dialog.height()
    assert fields.verticalScrollBar().maximum() > 0


def test_a_dialog_that_fits_has_its_own_size(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    take_room(dialog, 320, 240)
    assert (dialog.width(), dialog.height()) == (320, 240)
