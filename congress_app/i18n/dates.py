"""Dates and times as they are printed: zero rule, ranges, weekdays, blanks for what is unknown. Reading them is in `reading`."""

from __future__ import annotations

import datetime as dt

from congress_app.i18n.catalogue import NP_, _, vi

BLANK = "     "

_WEEKDAYS = (
    NP_("weekday", "Monday"),
    NP_("weekday", "Tuesday"),
    NP_("weekday", "Wednesday"),
    NP_("weekday", "Thursday"),
    NP_("weekday", "Friday"),
    NP_("weekday", "Saturday"),
    NP_("weekday", "Sunday"),
)


def weekday(day: dt.date) -> str:
    """The day of the week in the chosen language."""
    return _(_WEEKDAYS[day.weekday()])


def printed_weekday(day: dt.date) -> str:
    """The day of the week on paper: `Thứ Hai` to `Chủ nhật`."""
    return vi(_WEEKDAYS[day.weekday()])


def ruled_month(month: int) -> str:
    """A month with its leading zero only in January and February (HD 05, NĐ 30)."""
    return f"{month:02d}" if month < 3 else str(month)


def long_date(day: dt.date | None, *, year: int | None = None) -> str:
    """`ngày 05 tháng 02 năm 2026`; an unknown day leaves blanks to fill by hand, with the year when it is given."""
    if day is None:
        return f"ngày {BLANK}tháng {BLANK}năm {year if year is not None else BLANK}".rstrip()
    return f"ngày {day.day:02d} tháng {ruled_month(day.month)} năm {day.year}"


def short_date(day: dt.date) -> str:
    """As written in running text: `05/9/2026`."""
    return f"{_day_month(day)}/{day.year}"


def short_range(first: dt.date, last: dt.date) -> str:
    """Days from-to in running text: `29 - 30/9/2025`, `30/7 - 01/8/2025`; one day stands alone."""
    if first == last:
        return short_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day:02d} - {short_date(last)}"
    return f"{_day_month(first) if first.year == last.year else short_date(first)} - {short_date(last)}"


def table_date(day: dt.date | None) -> str:
    """As written in a table: `05/09/2026`; unknown is empty."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}" if day else ""


def table_parts(year: int, month: int = 0, day: int = 0) -> str:
    """A date known in part, in a table: `1965`, `09/1965` or `05/09/1965`."""
    return "/".join([*(f"{part:02d}" for part in (day, month) if part), str(year)])


def time_text(at: dt.time | None, style: str = "short") -> str:
    """A time of day: `7h30` (short), `07 giờ 30` (long), `07:30` (colon): the codes of `TimeStyle`. Unknown is empty."""
    if at is None:
        return ""
    if style == "long":
        return f"{at.hour:02d} giờ {at.minute:02d}"
    return f"{at.hour:02d}:{at.minute:02d}" if style == "colon" else f"{at.hour}h{at.minute:02d}"


def time_range(start: dt.time | None, end: dt.time | None, style: str = "short") -> str:
    """From-to: `7h30 - 7h35`; without an end, or with the same one, the start alone."""
    if start is None or end is None or start == end:
        return time_text(start, style)
    return f"{time_text(start, style)} - {time_text(end, style)}"


def _day_month(day: dt.date) -> str:
    return f"{day.day:02d}/{ruled_month(day.month)}"
