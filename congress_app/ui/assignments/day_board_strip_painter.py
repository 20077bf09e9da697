"""Paints the days of a strip with the colours of the window."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from congress_app.domain.working_days import WorkingDays
from congress_app.i18n import NP_, _
from congress_app.ui.common.drawing import rounded
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.look import UNIT, colours, larger

CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SIGN = 12
_BAR = 3
_WEEKDAYS = (
    NP_("short weekday", "Mo"),
    NP_("short weekday", "Tu"),
    NP_("short weekday", "We"),
    NP_("short weekday", "Th"),
    NP_("short weekday", "Fr"),
    NP_("short weekday", "Sa"),
    NP_("short weekday", "Su"),
)


class DayLike(Protocol):
    """What is painted of a day."""

    @property
    def day(self) -> dt.date:
        """The day."""
        ...

    @property
    def count(self) -> int:
        """How many congresses."""
        ...

    @property
    def has_warning(self) -> bool:
        """Whether something is wrong."""
        ...

    @property
    def is_away(self) -> bool:
        """Whether somebody is away."""
        ...


class StripPainter:
    """Draws on one painter."""

    def __init__(self, painter: QPainter, widget: QWidget) -> None:
        self._painter, self._widget = painter, widget
        self._own = colours(widget)
        self._font, self._small = widget.font(), larger(widget.font(), 0.85)
        self._strong = QFont(self._font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._line, self._small_line = QFontMetrics(self._font).height(), QFontMetrics(self._small).height()

    def month(self, rect: QRect, day: dt.date, right: int) -> None:
        """The month above its first day."""
        room = QRect(rect.x() + 3, rect.y(), right - rect.x(), self._small_line)
        self._text(room, f"{day.month}/{day.year}", self._own.faint, self._small, LEFT)

    def gap(self, rect: QRect) -> None:
        """Days that are left out."""
        self._text(rect, "…", self._own.faint, self._font, CENTRE)

    def day(self, rect: QRect, day: DayLike, most: int, *, is_chosen: bool, is_today: bool) -> None:
        """Weekday, number, how many; the ground tells free days, absence and the chosen one."""
        cell = rect.adjusted(1, self._small_line + 2, -1, -UNIT // 2)
        self._ground(cell, day, is_chosen=is_chosen)
        at = cell.y() + 2
        words = _(_WEEKDAYS[day.day.weekday()])
        weekday = QRect(cell.x() + 4, at, cell.width() - 8, self._small_line)
        is_tight = day.has_warning and cell.width() - 2 * (_SIGN + 2) < QFontMetrics(self._small).horizontalAdvance(
            words
        )
        align = LEFT if is_tight else CENTRE
        self._text(weekday, words, self._own.faint, self._small, align)
        at += self._small_line
        number = QRect(cell.x(), at, cell.width(), self._line)
        colour = self._own.accent if is_today else self._own.text if day.count else self._own.faint
        self._text(number, str(day.day.day), colour, self._strong if day.count or is_today else self._font, CENTRE)
        at += self._line
        if day.count:
            self._text(
                QRect(cell.x(), at, cell.width(), self._line), str(day.count), self._own.faint, self._font, CENTRE
            )
            width = max(UNIT // 2, (cell.width() - UNIT) * day.count // most)
            bar = QRect(cell.x() + (cell.width() - width) // 2, cell.bottom() - _BAR - 1, width, _BAR)
            self._painter.fillRect(bar, QColor(self._own.faint if not is_chosen else self._own.accent))
        if day.has_warning:
            icon(WARNING).paint(self._painter, QRect(cell.right() - _SIGN - 1, cell.y() + 2, _SIGN, _SIGN))

    def _ground(self, cell: QRect, day: DayLike, *, is_chosen: bool) -> None:
        own = self._own
        is_free = not WorkingDays.load().is_working(day.day)
        ground = own.tint if is_chosen else own.hover if is_free else own.base
        rounded(self._painter, cell, QPen(QColor(own.line), 1), QColor(ground))
        if day.is_away:
            self._hatch(cell)
        if is_chosen:
            width = 2 if self._widget.hasFocus() else 1
            rounded(self._painter, cell, QPen(QColor(own.accent), width), None)

    def _hatch(self, cell: QRect) -> None:
        self._painter.save()
        self._painter.setClipRect(cell.adjusted(1, 1, -1, -1))
        self._painter.setPen(QPen(QColor(self._own.border), 1))
        for x in range(cell.left() - cell.height(), cell.right(), 6):
            self._painter.drawLine(x, cell.bottom(), x + cell.height(), cell.top())
        self._painter.restore()

    def _text(self, rect: QRect, words: str, colour: str, font: QFont, align: Qt.AlignmentFlag) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(rect, int(align), words)
