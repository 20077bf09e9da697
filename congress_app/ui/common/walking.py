"""Where the cursor goes the selection goes, as in Excel.

Qt moves the frame alone for Ctrl with Home, End and the arrows; and when the program leads to a cell while a person holds Ctrl - of
Ctrl+Z, say - it adds that cell to the selection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    _Base = QAbstractItemView
else:
    _Base = object  # at run time the view class stands beside this one

Index = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag
Key = Qt.Key
_WALKING = {
    Key.Key_Home,
    Key.Key_End,
    Key.Key_Up,
    Key.Key_Down,
    Key.Key_Left,
    Key.Key_Right,
    Key.Key_PageUp,
    Key.Key_PageDown,
}


class WalksWithSelection(_Base):
    """For views in which what is marked is what a command acts on, and the current row bears a mark of its own at its edge."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The mark goes along: Qt paints only the two cells anew."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() or current.parent() != previous.parent():
            self.viewport().update()

    def selectionCommand(self, index: Index, event: object = None) -> Flag:
        """What becomes of the selection when a key, the mouse or the program (no event) leads to a cell."""
        if _is_control_alone(event) and (event is None or _is_walk(event)):
            is_by_rows = self.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows
            return Flag.ClearAndSelect | Flag.Rows if is_by_rows else Flag.ClearAndSelect
        return super().selectionCommand(index, event)  # type: ignore[arg-type]  # as Qt hands it over


def _is_walk(event: object) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in _WALKING


def _is_control_alone(event: object) -> bool:
    held = event.modifiers() if isinstance(event, QKeyEvent) else QGuiApplication.keyboardModifiers()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return held & both == Qt.KeyboardModifier.ControlModifier
