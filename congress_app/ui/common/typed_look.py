"""How a cell looks whose text is typed and not stored: wrong, on its way, or in the row of a new one."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QBrush, QColor, QFont

from congress_app.ui.common.edits import Wrong
from congress_app.ui.common.list_model import DISPLAY, EDIT, TOOLTIP
from congress_app.ui.common.look import colours

FONT, BACKGROUND, FOREGROUND, CHECK = 6, 8, 9, 10


def wrong_cell(wrong: Wrong, role: int) -> Any:
    """Text that is not stored, tinted; the sentence why is under the mouse."""
    if role in (DISPLAY, EDIT):
        return wrong.text
    if role == TOOLTIP:
        return wrong.sentence
    return QBrush(QColor(colours().wrong_tint)) if role == BACKGROUND else None


def pending_font() -> QFont:
    """A value that is on its way into the file is slanted."""
    font = QFont()
    font.setItalic(True)
    return font


def faint_brush() -> QBrush:
    """Words in a cell in which nothing is typed yet are faint."""
    return QBrush(QColor(colours().faint))
