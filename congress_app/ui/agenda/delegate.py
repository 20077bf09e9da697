"""Draws the cells of the agenda: long text in several lines, and a corner where a cell differs from the issued programme."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPolygon
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView, QWidget

from congress_app.ui.agenda import columns as at
from congress_app.ui.agenda.model import AgendaModel
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

    def __init__(self, view: QTreeView, model: AgendaModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._heights: dict[tuple[str, int, bool], QSize] = {}
        self._one_line = QSize(UNIT * 4, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, and its corner."""
        super().paint(painter, option, index)
        if not self._model.is_changed(index):
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
        if index.column() in self._model.mark_only:
            option.text = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line of a table, or as many as a text needs. Asked for every cell at every move, so it asks little itself."""
        column = index.column()
        if column not in _WRAPPED:
            return self._one_line
        text, is_bold = self._model.wrapped_text(index)
        key = text, self._view.columnWidth(column), is_bold
        found = self._heights.get(key)
        if found is None:
            font = QFont(self._view.font())
            font.setBold(is_bold)
            found = self._heights[key] = QSize(UNIT * 4, _height(QFontMetrics(font), text, key[1] - _MARGIN))
        return found

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
