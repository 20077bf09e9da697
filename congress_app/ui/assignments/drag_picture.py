"""What hangs at the mouse while something is dragged: one small chip below it, so that the row under it is seen."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QDrag, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.look import colours

_LONGEST = UNIT * 30


def drag(source: QWidget, data: QMimeData, words: str, actions: Qt.DropAction) -> None:
    """Drag something until it is dropped; words: what it is called."""
    dragged = QDrag(source)
    dragged.setMimeData(data)
    dragged.setPixmap(_picture(source, words))
    dragged.setHotSpot(QPoint(-UNIT * 2, -UNIT))
    dragged.exec(actions, Qt.DropAction.CopyAction)


def _picture(source: QWidget, words: str) -> QPixmap:
    own, metrics, ratio = colours(source), source.fontMetrics(), source.devicePixelRatioF()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, _LONGEST)
    width, height = metrics.horizontalAdvance(shown) + UNIT * 2, metrics.height() + UNIT
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(own.accent), 1))
    painter.setBrush(QColor(own.tint))
    painter.drawRoundedRect(QRect(0, 0, width - 1, height - 1), 4, 4)
    painter.setPen(QColor(own.text))
    painter.setFont(source.font())
    painter.drawText(QRect(0, 0, width, height), int(Qt.AlignmentFlag.AlignCenter), shown)
    painter.end()
    return picture
