"""Dialogs that fit the screen: their fields scroll where the room is short, their foot with the buttons stays in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QFrame, QLayout, QScrollArea, QWidget

from congress_app.ui.common.layouts import UNIT

_FRAME = UNIT * 5  # what the window's own frame takes of the height


def scrolled(content: QLayout, parent: QWidget) -> QScrollArea:
    """Fields that scroll where the room is short."""
    body = QWidget(parent)
    content.setContentsMargins(0, 0, UNIT, 0)
    body.setLayout(content)
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(body)
    area.viewport().setAutoFillBackground(False)
    body.setAutoFillBackground(False)
    return area


def take_room(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size, or as much of it as the screen has."""
    screen = dialog.screen().availableGeometry()
    dialog.resize(min(width, screen.width() - UNIT * 2), min(height, screen.height() - _FRAME))
