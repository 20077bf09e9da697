"""A list of two-line rows for the side pane: congresses to drag, members who could go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from congress_app.ui.assignments.drag_picture import drag
from congress_app.ui.assignments.matrix_model import congresses_data
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.look import colours, larger

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_DISPLAY, _TIP, _ACCESSIBLE = 0, 3, 11
_SELECTED, _OVER = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its key, what it says above (and at the right) and below.

    is_wrong: below is in the colour of what is wrong. is_faint: above is faint. tip: said besides where the mouse rests.
    """

    key: str
    first: str
    second: str
    right: str = ""
    is_wrong: bool = False
    is_faint: bool = False
    tip: str = ""


def _nothing(key: str) -> Line:
    return Line(key, "", "")


class LineModel(QAbstractListModel):
    """The rows. Those of congresses can be dragged onto a member."""

    def __init__(self, parent: QObject | None = None, *, is_dragged: bool = False) -> None:
        super().__init__(parent)
        self.keys: Sequence[str] = ()
        self._describe: Callable[[str], Line] = _nothing
        self._lines: dict[str, Line] = {}
        self._is_dragged = is_dragged

    def show(self, keys: Sequence[str], describe: Callable[[str], Line]) -> None:
        """Show other rows; what a row says is made when it is looked at."""
        self.beginResetModel()
        self.keys, self._describe, self._lines = keys, describe, {}
        self.endResetModel()

    def line(self, row: int) -> Line:
        """What a row says."""
        key = self.keys[row]
        if key not in self._lines:
            self._lines[key] = self._describe(key)
        return self._lines[key]

    def place_of(self, key: str) -> int:
        """Where a key stands; -1 = nowhere."""
        return next((place for place, each in enumerate(self.keys) if each == key), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """One for each line."""
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The words."""
        if role not in (_DISPLAY, _TIP, _ACCESSIBLE) or not 0 <= index.row() < len(self.keys):
            return None
        line = self.line(index.row())
        return (
            line.first
            if role == _DISPLAY
            else "\n".join(filter(None, (f"{line.first} {line.right}", line.second, line.tip)))
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Chosen, and dragged where that is of use."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self._is_dragged else flags

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """The congresses."""
        return congresses_data([self.keys[index.row()] for index in indexes])

    def supportedDragActions(self) -> Qt.DropAction:
        """A congress stays in the list when it is dragged."""
        return Qt.DropAction.CopyAction


class LineView(QListView):
    """chosen: another row is the current one (its key). opened: Enter or a double click."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, is_dragged: bool = False) -> None:
        super().__init__(parent)
        self.line_model = LineModel(self, is_dragged=is_dragged)
        self.setAccessibleName(name)
        self.setModel(self.line_model)
        self.setItemDelegate(_LineDelegate(self.line_model, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(is_dragged)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._open_current)
        self._is_showing = False

    @property
    def current_key(self) -> str:
        """The key of the current row; empty = none."""
        row = self.currentIndex().row()
        return self.line_model.keys[row] if 0 <= row < len(self.line_model.keys) else ""

    def show_lines(self, keys: Sequence[str], describe: Callable[[str], Line]) -> None:
        """Show other rows; the current one stays where it is still there, else the one in its place is current from then on."""
        key, row, at = self.current_key, self.currentIndex().row(), self.verticalScrollBar().value()
        self._is_showing = True
        self.line_model.show(keys, describe)
        self.choose(key)
        if key and not self.current_key and keys:
            self.setCurrentIndex(self.line_model.index(min(row, len(keys) - 1)))
        self.verticalScrollBar().setValue(at)
        self._is_showing = False
        if self.current_key != key:
            self.chosen.emit(self.current_key)

    def choose(self, key: str) -> None:
        """Make a row the current one."""
        place = self.line_model.place_of(key)
        if place >= 0:
            self.setCurrentIndex(self.line_model.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in _ENTER and not event.modifiers():
            self._open_current()
        else:
            super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's name
        """The row, as a small chip."""
        index = self.currentIndex()
        if index.isValid():
            words = str(index.data() or "")
            drag(self, self.line_model.mimeData([index]), words, Qt.DropAction.CopyAction)

    def _on_current_changed(self) -> None:
        if not self._is_showing:
            self.chosen.emit(self.current_key)

    def _open_current(self) -> None:
        if self.current_key:
            self.opened.emit(self.current_key)


class _LineDelegate(QStyledItemDelegate):
    """Draws two lines."""

    def __init__(self, model: LineModel, view: QWidget) -> None:
        super().__init__(view)
        self._model, self._view = model, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as two lines."""
        return QSize(UNIT * 20, option.fontMetrics.height() * 2 + UNIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The words of one row."""
        if not 0 <= index.row() < len(self._model.keys):
            return
        line, own, rect = self._model.line(index.row()), colours(self._view), option.rect
        painter.save()
        if option.state & _SELECTED:
            painter.fillRect(rect, QColor(own.tint))
        elif option.state & _OVER:
            painter.fillRect(rect, QColor(own.hover))
        room = rect.adjusted(UNIT, 3, -UNIT, -3)
        upper = QRect(room.x(), room.y(), room.width(), room.height() // 2)
        lower = QRect(room.x(), upper.bottom(), room.width(), room.height() // 2)
        painter.setPen(QColor(own.faint if line.is_faint else own.text))
        wide = self._draw_right(painter, upper, line.right)
        upper.setWidth(upper.width() - wide)
        painter.drawText(upper, _LEFT, _elided(painter, line.first, upper.width()))
        painter.setFont(larger(option.font, 0.88))
        painter.setPen(QColor(own.wrong if line.is_wrong else own.faint))
        painter.drawText(lower, _LEFT, _elided(painter, line.second, lower.width()))
        painter.setPen(QColor(own.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _draw_right(self, painter: QPainter, room: QRect, words: str) -> int:
        if not words:
            return 0
        painter.drawText(room, _RIGHT, words)
        return QFontMetrics(painter.font()).horizontalAdvance(words) + UNIT


def _elided(painter: QPainter, words: str, width: int) -> str:
    return QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, width)
