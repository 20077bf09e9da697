"""A small painted strip of days: how many congresses each has, where something is wrong, and which days somebody is away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolTip, QWidget

from congress_app.i18n import _
from congress_app.i18n.dates import short_date, weekday
from congress_app.ui.assignments.day_board_strip_painter import StripPainter
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.look import larger

GAP_AFTER = 3  # so many days without anything are left out
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


@dataclass(frozen=True, slots=True)
class StripDay:
    """A day of the strip. about: further words under the mouse."""

    day: dt.date
    count: int = 0
    has_warning: bool = False
    is_away: bool = False
    about: str = ""

    @property
    def words(self) -> str:
        """All that is known of it, for the tip and for those who do not see."""
        count = _("{count} congresses").format(count=self.count) if self.count else _("no congress")
        wrong = _("with warnings") if self.has_warning else ""
        said = ", ".join(filter(None, (count, wrong, self.about)))
        return f"{weekday(self.day)}, {short_date(self.day)}: {said}"


def strip_of(days: Collection[dt.date]) -> list[dt.date | None]:
    """The days from the first to the last one; a longer stretch without any is one gap (None)."""
    found: list[dt.date | None] = []
    before: dt.date | None = None
    for day in sorted(days):
        between = (day - before).days - 1 if before is not None else 0
        if between > GAP_AFTER:
            found.append(None)
        elif before is not None:
            found += [before + dt.timedelta(days=n + 1) for n in range(between)]
        found.append(day)
        before = day
    return found


class StripDays(QWidget):
    """The painted days within a strip. picked: one was chosen by the person."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.days: list[StripDay | None] = []
        self.chosen: dt.date | None = None
        self.as_of: dt.date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def least(self) -> int:
        """How narrow a day may be."""
        return QFontMetrics(self.font()).horizontalAdvance("000") + UNIT

    def rect_of(self, place: int) -> QRect:
        """Where a day is painted; a gap is half as wide."""
        width = self._day_width()
        left = sum(width if each is not None else width // 2 for each in self.days[:place])
        return QRect(left, 0, width if self.days[place] is not None else width // 2, self.height())

    def place_of(self, day: dt.date | None) -> int:
        """The place of a day; -1 where it is not there."""
        return next((at for at, each in enumerate(self.days) if each is not None and each.day == day), -1)

    def sizeHint(self) -> QSize:
        """Room for all days."""
        lines = QFontMetrics(self.font()).height() + 2 * QFontMetrics(larger(self.font(), 0.85)).height()
        return QSize(self.least * max(len(self.days), 1), lines + QFontMetrics(self.font()).height() + UNIT * 2)

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`: the strip scrolls."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The days that are seen."""
        painter = QPainter(self)
        drawn = StripPainter(painter, self)
        most = max((each.count for each in self.days if each is not None), default=1) or 1
        for place, each in enumerate(self.days):
            rect = self.rect_of(place)
            if not rect.intersects(event.rect()):
                continue
            if each is None:
                drawn.gap(rect)
                continue
            before = self.days[place - 1] if place else None
            is_first = before is None or before.day.month != each.day.month
            drawn.day(rect, each, most, is_chosen=each.day == self.chosen, is_today=each.day == self.as_of)
            if is_first:
                drawn.month(rect, each.day, self.width())
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The words of a day under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._at(event.pos())
            QToolTip.showText(event.globalPos(), found.words if found is not None else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a day."""
        found = self._at(event.position().toPoint())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(found.day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press was all."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk through the days."""
        real = [each.day for each in self.days if each is not None]
        step = _KEYS.get(Qt.Key(event.key()))
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}.get(Qt.Key(event.key()))
        if real and ends is not None:
            self.picked.emit(real[ends])
        elif real and step is not None:
            at = real.index(self.chosen) + step if self.chosen in real else 0
            self.picked.emit(real[max(0, min(at, len(real) - 1))])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus is seen at the chosen day."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And goes."""
        super().focusOutEvent(event)
        self.update()

    def _day_width(self) -> int:
        halves = sum(2 if each is not None else 1 for each in self.days)
        return max(self.least, min(self.width() * 2 // max(halves, 1), self.least * 2))

    def _at(self, pos: QPoint) -> StripDay | None:
        return next(
            (each for place, each in enumerate(self.days) if each is not None and self.rect_of(place).contains(pos)),
            None,
        )


class DayStrip(QScrollArea):
    """The strip; it scrolls where it has no room. picked: a day was chosen by the person."""

    picked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inner = StripDays()
        self.inner.setAccessibleName(name)
        self.inner.picked.connect(self.picked)
        self.setWidget(self.inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.inner)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()

    @property
    def days(self) -> Sequence[StripDay]:
        """The days shown, without the gaps."""
        return [each for each in self.inner.days if each is not None]

    def show_days(self, days: Collection[StripDay], as_of: dt.date) -> None:
        """Show these days, and the gaps between them."""
        known = {each.day: each for each in days}
        self.inner.days = [known.get(each, StripDay(each)) if each is not None else None for each in strip_of(known)]
        self.inner.as_of = as_of
        self.inner.updateGeometry()
        self._fit()
        self.inner.update()

    def choose(self, day: dt.date | None) -> None:
        """Mark a day and let it be seen."""
        self.inner.chosen = day
        place = self.inner.place_of(day)
        found = self.inner.days[place] if place >= 0 else None
        self.inner.setAccessibleDescription(found.words if found is not None else "")
        if place >= 0:
            rect = self.inner.rect_of(place)
            self.ensureVisible(rect.center().x(), 0, rect.width() * 2, 0)
        self.inner.update()

    def _fit(self) -> None:
        """As high as the days with the scroll bar."""
        self.setFixedHeight(self.inner.sizeHint().height() + UNIT)
