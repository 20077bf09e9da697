"""A scroll bar that is its handle alone: where its parts lie, and how it is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

SHORTEST = 32

Sub = QStyle.SubControl


def part(option: QStyleOptionSlider, sub: QStyle.SubControl) -> QRect:
    """Where a part lies; the arrows lie nowhere."""
    start, length = _handle(option)
    whole = _length(option)
    match sub:
        case Sub.SC_ScrollBarSlider:
            return _along(option, start, length)
        case Sub.SC_ScrollBarGroove:
            return QRect(option.rect)
        case Sub.SC_ScrollBarSubPage:
            return _along(option, 0, start)
        case Sub.SC_ScrollBarAddPage:
            return _along(option, start + length, whole - start - length)
        case _:
            return QRect()


def draw(option: QStyleOptionSlider, painter: QPainter) -> None:
    """Draw the handle; darker under the mouse."""
    painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Base))
    if option.maximum <= option.minimum:
        return
    is_hot = bool(option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Sunken))
    colour = QColor(option.palette.color(QPalette.ColorRole.Dark))
    colour.setAlphaF(1.0 if is_hot else 0.6)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    handle = QRectF(part(option, Sub.SC_ScrollBarSlider)).adjusted(3, 3, -3, -3)
    painter.drawRoundedRect(handle, 3, 3)
    painter.restore()


def _length(option: QStyleOptionSlider) -> int:
    return option.rect.width() if _is_flat(option) else option.rect.height()


def _is_flat(option: QStyleOptionSlider) -> bool:
    return option.orientation == Qt.Orientation.Horizontal


def _handle(option: QStyleOptionSlider) -> tuple[int, int]:
    """Where the handle begins and how long it is."""
    whole, span = _length(option), option.maximum - option.minimum
    if span <= 0:
        return 0, whole
    length = max(min(SHORTEST, whole), option.pageStep * whole // (span + option.pageStep))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, whole - length, option.upsideDown
    )
    return start, length


def _along(option: QStyleOptionSlider, start: int, length: int) -> QRect:
    rect = option.rect
    if _is_flat(option):
        return QRect(rect.x() + start, rect.y(), length, rect.height())
    return QRect(rect.x(), rect.y() + start, rect.width(), length)
