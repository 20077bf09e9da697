"""The sheet of the calendar as rectangles: head of weekdays, cells of days, bars within them, and which day a point means."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from congress_app.ui.calendar.bar_plan import WEEK, Piece
from congress_app.ui.calendar.period import Period

GAP = 2
EDGE = 3
LOW = 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A period laid out on so many points. line: the height of a line of text."""

    period: Period
    width: int
    height: int
    line: int

    @property
    def weekdays_height(self) -> int:
        """The head of weekdays; a week bears them in its days."""
        return 0 if self.period.is_week else self.line + 8

    @property
    def head(self) -> int:
        """The head of a day."""
        return (self.line + 6) * 2 if self.period.is_week else self.line + 6

    @property
    def bar_height(self) -> int:
        """A bar with the gap below it; in a week it has two lines."""
        return self.line * 2 + 8 + GAP if self.period.is_week else self.line + 4 + GAP

    @property
    def row_height(self) -> int:
        """The height of the lowest week."""
        return max(1, (self.height - self.weekdays_height) // self.period.weeks)

    @property
    def room(self) -> int:
        """How many bars fit below each other."""
        return max(1, (self.row_height - self.head - GAP) // self.bar_height)

    @property
    def has_more_line(self) -> bool:
        """Whether "more" takes the place of the last bar; where hardly one fits it stands in the head of the day."""
        return self.room > LOW

    def column(self, number: int) -> tuple[int, int]:
        """Left edge and width of a weekday's column."""
        left, right = self.width * number // WEEK, self.width * (number + 1) // WEEK
        return left, right - left

    def cell(self, day: int) -> QRect:
        """The cell of a day on the sheet."""
        place = day - self.period.first_day.toordinal()
        left, width = self.column(place % WEEK)
        top, bottom = self._top(place // WEEK), self._top(place // WEEK + 1)
        return QRect(left, top, width, bottom - top)

    def day_head(self, day: int) -> QRect:
        """The head of a day's cell."""
        cell = self.cell(day)
        return QRect(cell.x(), cell.y(), cell.width(), self.head)

    def bar(self, piece: Piece) -> QRect:
        """The bar of a piece; one that reaches over the edge of the week runs up to it."""
        first, last = self.cell(piece.first), self.cell(piece.last)
        left = first.x() + (0 if piece.is_begun_before else EDGE)
        right = last.right() - (0 if piece.is_going_on else EDGE)
        top = first.y() + self.head + GAP + piece.lane * self.bar_height
        return QRect(left, top, max(1, right - left), self.bar_height - GAP)

    def filled(self, piece: Piece, bar: QRect) -> QRect:
        """The half-days that a piece takes within its bar: all of it but the mornings before and the afternoons after."""
        half = self.cell(piece.first).width() // 2
        left = half if not piece.is_begun_before and piece.stay.first_half > 0 else 0
        right = half if not piece.is_going_on and piece.stay.last_half == 0 else 0
        return bar.adjusted(left, 0, -right, 0) if left + right < bar.width() else bar

    def more(self, day: int) -> QRect:
        """Where it says how many more a day has."""
        cell = self.cell(day)
        if not self.has_more_line:
            head = self.day_head(day)
            width = min(self.line * 4, head.width() // 2)
            return QRect(head.right() - width, head.y(), width, head.height())
        top = cell.y() + self.head + GAP + (self.room - 1) * self.bar_height
        height = min(self.bar_height, self.line + 6)
        return QRect(cell.x() + EDGE, top, cell.width() - 2 * EDGE, height)

    def day_at(self, point: QPoint) -> dt.date | None:
        """The day under a point."""
        if not (0 <= point.x() < self.width and self.weekdays_height <= point.y() < self.height):
            return None
        column = next(n for n in range(WEEK) if point.x() < self.width * (n + 1) // WEEK)
        row = next(n for n in range(self.period.weeks) if point.y() < self._top(n + 1))
        return self.period.first_day + dt.timedelta(days=row * WEEK + column)

    def is_head(self, point: QPoint) -> bool:
        """Whether a point lies in the head of a day."""
        day = self.day_at(point)
        return day is not None and self.day_head(day.toordinal()).contains(point)

    def _top(self, row: int) -> int:
        """Where a week begins; one after the last is the foot of the sheet."""
        return self.weekdays_height + (self.height - self.weekdays_height) * row // self.period.weeks
