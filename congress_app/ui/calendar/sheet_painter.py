"""Paints the sheet of the calendar: days with their number, lunar date, holiday and density; bars with mark and short name."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen

from congress_app.domain.choices import CongressState
from congress_app.i18n import _
from congress_app.i18n.dates import weekday
from congress_app.listings.congresses import CongressRow
from congress_app.ui.calendar.bar_plan import Piece, Plan
from congress_app.ui.calendar.days import holiday, is_free, lunar_lengths, lunar_short, part_of_day_words
from congress_app.ui.calendar.sheet import Sheet
from congress_app.ui.common.drawing import ON_ACCENT
from congress_app.ui.common.icons import SIZE, WARNING, icon, state_mark
from congress_app.ui.common.look import UNIT, is_dark_palette, larger
from congress_app.ui.common.palette import DARK, LIGHT, Colours

Align = Qt.AlignmentFlag
LEFT = Align.AlignLeft | Align.AlignVCenter
RIGHT = Align.AlignRight | Align.AlignVCenter
RADIUS = 3.0
_SHORT_LEVELS = {"xã": "X.", "phường": "P.", "đặc khu": "ĐK."}  # as on maps: names are data, not words of the window
_DONE = (CongressState.CLOSED, CongressState.REPORTED, CongressState.POSTPONED)


@dataclass(frozen=True, slots=True)
class BarLook:
    """How one bar is drawn."""

    row: CongressRow
    is_selected: bool
    is_current: bool
    has_warning: bool
    is_dragged: bool = False


class SheetPainter:
    """Draws on one painter with the colours of the window."""

    def __init__(self, painter: QPainter, sheet: Sheet, font: QFont, palette: QPalette, as_of: dt.date) -> None:
        self._painter, self._sheet, self._as_of = painter, sheet, as_of
        self._colours: Colours = DARK if is_dark_palette(palette) else LIGHT
        self._font, self._small = font, larger(font, 0.88)
        self._strong = QFont(font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._metrics, self._small_metrics = QFontMetrics(font), QFontMetrics(self._small)

    def ground(self, plan: Plan) -> None:
        """Weekdays and days, with the density of each."""
        sheet, painter = self._sheet, self._painter
        painter.fillRect(QRect(0, 0, sheet.width, sheet.height), QColor(self._colours.base))
        first = sheet.period.first_day
        if not sheet.period.is_week:
            self._weekdays(first)
        most = max(plan.count.values(), default=1)
        for n in range(sheet.period.weeks * 7):
            day = first + dt.timedelta(days=n)
            hidden = 0 if sheet.has_more_line else plan.hidden.get(day.toordinal(), 0)
            self._day(day, plan.count.get(day.toordinal(), 0), most, hidden)

    def bar(self, piece: Piece, look: BarLook) -> None:
        """One bar: its half-days filled, mark, short name, and a small warning at the right."""
        rect = self._sheet.bar(piece)
        is_week = self._sheet.period.is_week
        fill = QColor(self._colours.tint if look.is_selected else self._colours.tint_idle)
        if look.is_dragged:
            fill.setAlpha(110)
        if is_week:
            faint = QColor(fill)
            faint.setAlpha(90)
            self._rounded(rect, None, faint)
            self._rounded(self._sheet.filled(piece, rect), None, fill)
        else:
            self._rounded(rect, None, fill)
        if look.is_current:
            self._rounded(rect, QPen(QColor(self._colours.accent), 1.5), None)
        line = QRect(rect.x(), rect.y(), rect.width(), self._sheet.line + 4)
        self._bar_words(line, look)
        if is_week:
            day = dt.date.fromordinal(piece.first)
            words = " · ".join(filter(None, (part_of_day_words(look.row, day), look.row.hall)))
            below = QRect(rect.x() + 6, line.bottom(), rect.width() - 10, self._sheet.line + 2)
            self._text(below, words, self._colours.faint, self._small, LEFT)

    def more(self, day: int, count: int, *, is_pointed: bool) -> None:
        """`+8 nữa` at the foot of a day."""
        rect, is_line = self._sheet.more(day), self._sheet.has_more_line
        if is_pointed:
            self._rounded(rect, None, QColor(self._colours.hover))
        words = _("+{count} more").format(count=count)
        font, align = (self._font, LEFT) if is_line else (self._small, RIGHT)
        self._text(rect.adjusted(6 if is_line else 0, 0, -3, 0), words, self._colours.link, font, align)

    def target(self, day: dt.date, words: str, *, is_refused: bool) -> None:
        """The day on which a drag would put it down."""
        cell = self._sheet.cell(day.toordinal())
        colour = QColor(self._colours.faint if is_refused else self._colours.accent)
        tint = QColor(colour)
        tint.setAlpha(30)
        self._painter.fillRect(cell.adjusted(1, 1, -1, -1), tint)
        style = Qt.PenStyle.DashLine if is_refused else Qt.PenStyle.SolidLine
        self._rounded(cell.adjusted(1, 1, 0, 0), QPen(colour, 2, style), None)
        foot = QRect(cell.x() + 4, cell.bottom() - self._sheet.line - 8, cell.width() - 8, self._sheet.line + 6)
        self._rounded(foot, None, QColor(self._colours.bar))
        self._text(foot, words, self._colours.on_bar, self._font, Align.AlignCenter)

    # inside

    def _weekdays(self, first: dt.date) -> None:
        height = self._sheet.weekdays_height
        self._painter.fillRect(QRect(0, 0, self._sheet.width, height), QColor(self._colours.window))
        for n in range(7):
            left, width = self._sheet.column(n)
            day = first + dt.timedelta(days=n)
            colour = self._colours.faint
            self._text(QRect(left, 0, width, height), weekday(day), colour, self._font, Align.AlignCenter)

    def _day(self, day: dt.date, count: int, most: int, hidden: int) -> None:
        cell, head = self._sheet.cell(day.toordinal()), self._sheet.day_head(day.toordinal())
        is_own = self._sheet.period.is_own(day)
        if holiday(day):
            self._painter.fillRect(cell, QColor(self._colours.warning_tint))
        elif is_free(day) or not is_own:
            self._painter.fillRect(cell, QColor(self._colours.stripe if is_own else self._colours.window))
        if count:
            tint = QColor(self._colours.accent)
            tint.setAlpha(12 + 38 * count // max(most, 4))
            self._painter.fillRect(head, tint)
        self._painter.setPen(QColor(self._colours.line))
        self._painter.drawLine(cell.topRight(), cell.bottomRight())
        self._painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        if self._sheet.period.is_week:
            self._week_head(day, head, count)
        else:
            self._month_head(day, head, 0 if hidden else count, self._sheet.more(day.toordinal()) if hidden else None)

    def _month_head(self, day: dt.date, head: QRect, count: int, taken: QRect | None) -> None:
        """The number, lunar date and holiday of a day, and its count unless "more" takes that place."""
        is_own = self._sheet.period.is_own(day)
        number = f"{day.day}/{day.month}" if day.day == 1 else str(day.day)
        left = self._number(day, number, head, is_own=is_own)
        right = self._count(head, count) if taken is None else taken.left() - 2
        room = QRect(left, head.y(), max(0, right - left), head.height())
        name = holiday(day)
        lunar = self.lunar_words(day, room.width())
        if lunar:
            self._text(room, lunar, self._colours.faint, self._small, LEFT)
            room = room.adjusted(self._small_metrics.horizontalAdvance(lunar) + UNIT, 0, 0, 0)
        if name and not count and taken is None:
            room = QRect(head.x() + 6, head.bottom(), head.width() - 8, self._sheet.line + 4)
        if name and room.width() > UNIT * 3:
            self._text(room, name, self._colours.warning, self._small, LEFT)

    def lunar_words(self, day: dt.date, width: int) -> str:
        """The lunar date as long as it fits: day and month, else its number, with the month on the first only; empty where none does."""
        return next(
            (words for words in lunar_lengths(day) if self._small_metrics.horizontalAdvance(words) <= width), ""
        )

    def _week_head(self, day: dt.date, head: QRect, count: int) -> None:
        top = QRect(head.x(), head.y(), head.width(), head.height() // 2)
        below = QRect(head.x(), top.bottom(), head.width(), head.height() // 2)
        self._text(top.adjusted(6, 0, 0, 0), weekday(day), self._colours.faint, self._font, LEFT)
        left = self._number(day, f"{day.day}/{day.month}", below, is_own=True)
        right = self._count(below, count)
        words = " · ".join(filter(None, (lunar_short(day), holiday(day))))
        colour = self._colours.warning if holiday(day) else self._colours.faint
        self._text(QRect(left, below.y(), max(0, right - left), below.height()), words, colour, self._small, LEFT)

    def _number(self, day: dt.date, number: str, head: QRect, *, is_own: bool) -> int:
        """Draws the number of a day, in a field of the accent on the as-of day; returns where the next words begin."""
        width = QFontMetrics(self._strong).horizontalAdvance(number)
        rect = QRect(head.x() + 6, head.y(), width + 2, head.height())
        if day == self._as_of:
            field = QRect(head.x() + 2, head.y() + 2, width + 10, head.height() - 4)
            self._rounded(field, None, QColor(self._colours.accent))
            self._text(field, number, ON_ACCENT.name(), self._strong, Align.AlignCenter)
        else:
            colour = self._colours.text if is_own else self._colours.faint
            self._text(rect, number, colour, self._strong if is_own else self._font, LEFT)
        return rect.right() + UNIT

    def _count(self, head: QRect, count: int) -> int:
        """Draws how many congresses a day has; returns where the words before it must end."""
        if not count:
            return head.right() - 4
        has_room = head.width() >= self._sheet.line * 11
        words = _("{count} congresses").format(count=count) if has_room else str(count)
        self._text(head.adjusted(0, 0, -6, 0), words, self._colours.text, self._small, RIGHT)
        return head.right() - 10 - self._small_metrics.horizontalAdvance(words)

    def _bar_words(self, line: QRect, look: BarLook) -> None:
        mark = QRect(line.x() + 4, line.y() + (line.height() - SIZE) // 2, SIZE, SIZE)
        icon(state_mark(look.row.state)).paint(self._painter, mark)
        right = line.right() - 3
        if look.has_warning:
            sign = QRect(right - SIZE + 2, mark.y() + 1, SIZE - 2, SIZE - 2)
            icon(WARNING).paint(self._painter, sign)
            right = sign.left() - 2
        words = QRect(mark.right() + 4, line.y(), max(0, right - mark.right() - 4), line.height())
        colour = self._colours.faint if look.row.state in _DONE else self._colours.text
        self._text(words, self._fitting(look.row.short_name, words.width()), colour, self._font, LEFT)

    def _fitting(self, name: str, width: int) -> str:
        """A name with its level written short where the whole does not fit: `P. Vĩnh Yên`."""
        if self._metrics.horizontalAdvance(name) <= width:
            return name
        level = next((level for level in _SHORT_LEVELS if name.casefold().startswith(f"{level} ")), "")
        return f"{_SHORT_LEVELS[level]} {name[len(level) + 1 :]}" if level else name

    def _text(self, rect: QRect, words: str, colour: str, font: QFont, align: Align) -> None:
        if not words or rect.width() < 4:
            return
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        metrics = self._small_metrics if font is self._small else self._metrics
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        self._painter.drawText(rect, int(align), shown)

    def _rounded(self, rect: QRect, pen: QPen | None, fill: QColor | None) -> None:
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(pen if pen is not None else QPen(Qt.PenStyle.NoPen))
        self._painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        inset = pen.widthF() / 2 if pen is not None else 0.0
        self._painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        self._painter.restore()
