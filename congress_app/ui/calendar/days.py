"""What the calendar says of days: weekdays, holidays, lunar dates, when a congress is held."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from congress_app.domain.choices import HalfDay
from congress_app.domain.lunar import lunar_date
from congress_app.domain.phase_dates import HalfDays, half_days_words
from congress_app.domain.working_days import WorkingDays
from congress_app.i18n import NP_, _, pgettext
from congress_app.i18n.dates import short_date, weekday
from congress_app.listings.congresses import CongressRow

_LUNAR = NP_("calendar", "Lunar date {day}, year {year}")


def when_words(row: CongressRow) -> str:
    """From which half-day to which a congress is held, in words; without a date it says so."""
    span = span_of(row)
    return half_days_words(span) if span else pgettext("calendar", "no date yet")


def speaker_words(row: CongressRow) -> str:
    """Who attends and speaks, in words; empty where nobody is assigned."""
    return pgettext("calendar", "Attends and speaks: {names}").format(names=row.speaker) if row.speaker else ""


def span_of(row: CongressRow) -> HalfDays | None:
    """First and last half-day of a congress."""
    opens = row.opens_on
    if opens is None:
        return None
    closes = row.closes_on or opens
    halves = row.opens_half or HalfDay.MORNING, row.closes_half or HalfDay.AFTERNOON
    return HalfDays(opens, halves[0], max(closes, opens), halves[1])


def part_of_day_words(row: CongressRow, day: dt.date) -> str:
    """Which part of one day a congress takes: `cả ngày`, `buổi sáng`."""
    span = span_of(row)
    if span is None:
        return ""
    first = span.starts_half if span.starts_on == day else HalfDay.MORNING
    last = span.ends_half if span.ends_on == day else HalfDay.AFTERNOON
    if first is last:
        return first.words
    return pgettext("calendar", "Whole day") if (first, last) == _WHOLE else f"{first.words} – {last.words.lower()}"


@lru_cache(maxsize=1000)
def lunar_short(day: dt.date) -> str:
    """`15/6`; the first of a lunar month bears the month, as the month's first day does in print."""
    return lunar_date(day).short


def lunar_lengths(day: dt.date) -> tuple[str, ...]:
    """A lunar date from the longest way to write it to the shortest; that its month is a leap month only the first day says."""
    lunar = lunar_date(day)
    whole = lunar.short if lunar.day == 1 else f"{lunar.day}/{lunar.month}"
    return whole, f"{lunar.day}/{lunar.month}" if lunar.day == 1 else str(lunar.day), str(lunar.day)


@lru_cache(maxsize=1000)
def holiday(day: dt.date) -> str:
    """The name of the public holiday of a day; empty on any other day."""
    return WorkingDays.load().holiday(day)


def is_free(day: dt.date) -> bool:
    """Whether offices are closed on a day."""
    return not WorkingDays.load().is_working(day)


def day_words(day: dt.date) -> str:
    """`Thứ Hai, 21/7/2025`."""
    return f"{weekday(day)}, {short_date(day)}"


def short_day_words(day: dt.date) -> str:
    """`Thứ Hai, 21/7`."""
    return f"{weekday(day)}, {day.day}/{day.month}"


def day_tip(day: dt.date) -> str:
    """All that is known of a day, line by line."""
    lunar = lunar_date(day)
    lines = [day_words(day), _(_LUNAR).format(day=lunar.short, year=lunar.year_name)]
    return "\n".join([*lines, holiday(day)] if holiday(day) else lines)


_WHOLE = (HalfDay.MORNING, HalfDay.AFTERNOON)
