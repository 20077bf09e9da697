"""Ctrl+Z in a field: its own letters while it has unstored text, else the key goes on to the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object  # at run time the widget class stands beside this one


class UndoFirst(_Base):
    """For line edits and text edits."""

    def event(self, event: QEvent) -> bool:
        """Let the program have Undo and Redo when the field has nothing to take back or do again."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not _is_own(self, event):
            event.ignore()
            return False
        return super().event(event)


def _is_own(field: QWidget, event: QKeyEvent) -> bool:
    is_undo = event.matches(QKeySequence.StandardKey.Undo)
    is_redo = event.matches(QKeySequence.StandardKey.Redo)
    if isinstance(field, QLineEdit):
        return (not is_undo or field.isUndoAvailable()) and (not is_redo or field.isRedoAvailable())
    if isinstance(field, QPlainTextEdit):
        document = field.document()
        return (not is_undo or document.isUndoAvailable()) and (not is_redo or document.isRedoAvailable())
    return True
