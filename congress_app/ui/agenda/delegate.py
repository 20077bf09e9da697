"""Draws the cells of the agenda: long text in several lines, and a corner where a cell differs from the issued programme."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPolygon
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView, QWidget

from congress_app.ui.agenda import columns as at
from congress_app.ui.common.cell_delegate import EditDelegate
from congress_app.ui.common.look import ROW_HEIGHT, UNIT, colours

Index = QModelIndex | QPersistentModelIndex
CORNER = 7
MOST_LINES = 4
NARROWEST_EDITOR = 150
_WRAPPED = (at.TITLE, at.PRESENTER)
_MARGIN = 14  # what the style keeps free at the left and right of a text


class AgendaDelegate(EditDelegate):
    """For the tree of the agenda."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, int, bool], int] = {}

    def forget_heights(self) -> None:
        """The font has changed."""
        self._heights = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, and its corner."""
        super().paint(painter, option, index)
        is_changed = getattr(index.model(), "is_changed", None)
        if is_changed is None or not is_changed(index):
            return
        left, top = option.rect.left(), option.rect.top()
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours(self._view).warning))
        painter.drawPolygon(QPolygon([QPoint(left, top), QPoint(left + CORNER, top), QPoint(left, top + CORNER)]))
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """A narrow column of votes shows the mark alone; its words are the tip."""
        super().initStyleOption(option, index)
        if index.column() in getattr(index.model(), "mark_only", ()):
            option.text = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line of a table, or as many as a text needs."""
        column = index.column()
        if column not in _WRAPPED or self._view.isColumnHidden(column):
            return QSize(UNIT * 4, ROW_HEIGHT)
        text = str(index.data() or "")
        font = index.data(Qt.ItemDataRole.FontRole)
        width = self._view.columnWidth(column) - _MARGIN
        key = (text, width, isinstance(font, QFont) and font.bold())
        if key not in self._heights:
            own = self._view.font() if not isinstance(font, QFont) else font
            self._heights[key] = _height(QFontMetrics(own), text, width)
        return QSize(UNIT * 4, self._heights[key])

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """The editor fills its cell, and is wide enough to type in."""
        super().updateEditorGeometry(editor, option, index)
        rect = QRect(editor.geometry())
        if index.column() in (at.KIND, at.VOTE) and rect.width() < NARROWEST_EDITOR:
            rect.setLeft(rect.right() - NARROWEST_EDITOR)
            editor.setGeometry(rect)


def _height(metrics: QFontMetrics, text: str, width: int) -> int:
    if metrics.horizontalAdvance(text) <= width:
        return ROW_HEIGHT
    needed = metrics.boundingRect(QRect(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap.value), text).height()
    lines = min(MOST_LINES, max(1, round(needed / metrics.lineSpacing())))
    return max(ROW_HEIGHT, lines * metrics.lineSpacing() + UNIT + UNIT // 2)
