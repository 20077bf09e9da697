"""The period that the calendar shows: a month in whole weeks, or one week from Monday."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from congress_app.i18n import NP_, _
from congress_app.i18n.dates import short_range

_FIRST, _LAST = dt.date(1900, 1, 1), dt.date(2199, 12, 1)
_MONTH = NP_("calendar", "Month {month}/{year}")
_WEEK = NP_("calendar", "Week {days}")


@dataclass(frozen=True, slots=True)
class Period:
    """A month, or the week of a day. day: the first of the month, or the Monday."""

    day: dt.date
    is_week: bool = False

    @classmethod
    def of(cls, day: dt.date, *, is_week: bool) -> Period:
        """The period in which a day lies."""
        day = min(max(day, _FIRST), _LAST)
        return cls(day - dt.timedelta(days=day.weekday()) if is_week else day.replace(day=1), is_week)

    @property
    def first_day(self) -> dt.date:
        """The first day on screen: a Monday."""
        return self.day - dt.timedelta(days=self.day.weekday())

    @property
    def weeks(self) -> int:
        """How many weeks are on screen."""
        return 1 if self.is_week else len(calendar.monthcalendar(self.day.year, self.day.month))

    @property
    def last_day(self) -> dt.date:
        """The last day on screen."""
        return self.first_day + dt.timedelta(days=self.weeks * 7 - 1)

    @property
    def words(self) -> str:
        """`Tháng 7/2025`, or `Tuần 21 - 27/7/2025`."""
        if self.is_week:
            return _(_WEEK).format(days=short_range(self.first_day, self.last_day))
        return _(_MONTH).format(month=self.day.month, year=self.day.year)

    def stepped(self, step: int) -> Period:
        """The next period (1) or the one before (-1)."""
        if self.is_week:
            return Period.of(self.day + dt.timedelta(days=7 * step), is_week=True)
        months = self.day.year * 12 + self.day.month - 1 + step
        return Period.of(dt.date(months // 12, months % 12 + 1, 1), is_week=False)

    def holds(self, day: dt.date) -> bool:
        """Whether a day is on screen."""
        return self.first_day <= day <= self.last_day

    def is_own(self, day: dt.date) -> bool:
        """Whether a day belongs to it, and is not only on screen because its week is."""
        return self.is_week or (day.year, day.month) == (self.day.year, self.day.month)
