"""Reads what people type in Vietnamese offices: dates, times, half-days, yes and no, whole numbers.

Only text is read here; which field takes it, and its limits, is said in `domain.reading`. Errors are `BadValue` with one sentence.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable

from congress_app.i18n.folding import fold, nfc
from congress_app.i18n.numbers import from_roman
from congress_app.runtime.errors import BadValue

FIRST_YEAR, LAST_YEAR = 1800, 2199
PIVOT = 49

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[ t]00:00(?::00(?:\.0+)?)?)?")
_USUAL = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")  # nearly all dates: taken before anything is folded
_WORDED = re.compile(r"(?:ngay (\d{1,2}) )?(?:thang (\d{1,2})(?: nam |[/.\- ]+)|nam )(\d{4}|\d{2})")
_THRONG = re.compile(r"\d{8}")
_MIDNIGHT = re.compile(r"[ t]0?0:00(?::00(?:\.0+)?)?$")
_SIGNS = str.maketrans({"–": "-", "—": "-", "−": "-", "\\": "/", ",": "/", "’": "'", "‘": "'"})
_PARTED = re.compile(r"(?:(\d{1,2})[/.\- ]+)?(?:(\d{1,2})[/.\- ]+)?(\d{4}|\d{1,2})")
_SHORT_YEAR = re.compile(r"(\d{1,2}[/.\- ]+)?(3[2-9]|[4-9]\d)")  # what is more than 31 is a year, not a day or a month
_FOUR_DIGITS = re.compile(r"\d{4}")
_CLOCK = re.compile(
    r"(\d{1,2}) ?(?:h|g|gio|:|\.)? ?(?:(\d{1,2}) ?(?:'|p|ph|phut)?(?::00)?|(ruoi))?(?: (sang|chieu|toi))?"
)
_SPAN = re.compile(r" ?(?:-|–|—|→|\bden\b) ?")
_MINUTES = re.compile(r"(?:(\d{1,2}) ?(?:h|g|gio|:) ?)?(?:(\d{1,4}) ?(?:'|p|ph|phut)?)?")
_HALVES = {
    "morning": ("sang", "s", "buoi sang", "morning", "am"),
    "afternoon": ("chieu", "c", "buoi chieu", "afternoon", "pm"),
    "evening": ("toi", "t", "buoi toi", "evening"),
}
_YES = ("x", "co", "c", "yes", "y", "1", "true", "dung", "✓", "✔", "☑")
_NO = ("", "khong", "k", "no", "n", "0", "false", "sai", "-")


def full_year(year: int, pivot: int = PIVOT) -> int:
    """A year typed with two digits as a whole one.

    Up to the pivot it lies in this century: with 49, `25` is 2025 and `65` is 1965. A date of birth or of admission wants a lower
    pivot than the date of a congress; years typed in full are left alone.
    """
    if year >= 100:
        return year
    return 2000 + year if year <= pivot else 1900 + year


def read_past_parts(text: str, today: Callable[[], dt.date]) -> tuple[int, int, int]:
    """Year, month and day of a past fact, such as a birth: years of two digits are never in the future, and `3/78` or `78` is 1978.

    Args:
        text: as typed.
        today: asked only where a year has two digits.

    Raises:
        BadValue: the text is no date, or the day does not exist.
    """
    if usual := _USUAL.fullmatch(text):
        return _checked(usual[3], usual[2], usual[1])
    plain = _plain_date(text)
    if _FOUR_DIGITS.search(plain):
        return _date_parts(plain, text, PIVOT)
    day_now = today()
    if short := _SHORT_YEAR.fullmatch(plain):
        return read_date_parts(f"{short[1] or ''}{full_year(int(short[2]), day_now.year % 100)}")
    parts = _date_parts(plain, text, PIVOT)
    if dt.date(parts[0], parts[1] or 1, parts[2] or 1) <= day_now:
        return parts
    year, month, day = parts[0] - 100, parts[1], parts[2]
    return _checked(str(year), str(month) if month else None, str(day) if day else None)


def read_date_parts(text: str, *, pivot: int = PIVOT) -> tuple[int, int, int]:
    """Year, month and day of a typed date; a month or a day that is not given is 0.

    Read are `5/9/25`, `05-09-2025`, `5.9.2025`, `05092025`, `ngày 5 tháng 9 năm 2025`, `tháng 9/2025`, `9/2025`, `1965` and the ISO form.

    Raises:
        BadValue: the text is no date, or the day does not exist.
    """
    return _date_parts(_plain_date(text), text, pivot)


def _plain_date(text: str) -> str:
    """A typed date, folded, with one kind of each sign and without what spreadsheets put around it."""
    return _MIDNIGHT.sub("", fold(text.translate(_SIGNS)).strip(" '.`"))


def _date_parts(plain: str, text: str, pivot: int) -> tuple[int, int, int]:
    if iso := _ISO.fullmatch(plain):
        return _checked(*iso.groups())
    if _THRONG.fullmatch(plain):  # a month is never 18 to 21, so only one order fits
        if FIRST_YEAR <= int(plain[4:]) <= LAST_YEAR:
            return _checked(plain[4:], plain[2:4], plain[:2])
        return _checked(plain[:4], plain[4:6], plain[6:])
    found = _PARTED.fullmatch(plain) or _WORDED.fullmatch(plain)
    if not found:
        raise BadValue("“{text}” is not a date; write it like 05/9/2025.", text=_shown(text))
    first, second, year = found.groups()
    day, month = (first, second) if second or found.re is _WORDED else (None, first)
    if len(year) != 4 and (len(year) == 1 or not day):
        raise BadValue("“{text}” does not say the year; write it with four digits, like 9/2025.", text=_shown(text))
    if day and not month:
        raise BadValue("“{text}” is not a date; write it like 05/9/2025.", text=_shown(text))
    return _checked(str(full_year(int(year), pivot)), month, day)


def read_date(text: str, *, pivot: int = PIVOT) -> dt.date:
    """A date that must be known to the day.

    Raises:
        BadValue: the text is no date, or not one whole day.
    """
    year, month, day = read_date_parts(text, pivot=pivot)
    if not day:
        raise BadValue("“{text}” needs a day and a month; write it like 05/9/2025.", text=_shown(text))
    return dt.date(year, month, day)


def read_time(text: str) -> dt.time:
    """A time of day: `7h30`, `7h`, `07:30`, `7 giờ 30`, `7g30`, `14h`, `2 giờ chiều`.

    Raises:
        BadValue: the text is no time of day.
    """
    found = _CLOCK.fullmatch(_clock_text(text))
    if found:
        hour, minute = int(found[1]), 30 if found[3] else int(found[2] or 0)
        if found[4] in ("chieu", "toi") and hour < 12:
            hour += 12
        if hour < 24 and minute < 60:
            return dt.time(hour, minute)
    raise BadValue("“{text}” is not a time of day; write it like 7h30.", text=_shown(text))


def read_time_range(text: str) -> tuple[dt.time, dt.time | None]:
    """From-to: `7h30 - 7h35`, `14h00'-14h15'`, `7h30 đến 8h`; the end is None when only a start is given.

    Raises:
        BadValue: one of the two is no time of day.
    """
    parts = [part for part in _SPAN.split(_clock_text(text)) if part not in ("", "tu")]
    if len(parts) not in (1, 2):
        raise BadValue("“{text}” is not a time of day; write it like 7h30.", text=_shown(text))
    times = [read_time(part.removeprefix("tu ")) for part in parts]
    return times[0], times[1] if len(times) == 2 else None


def read_minutes(text: str) -> int:
    """A duration in minutes: `15`, `15'`, `15 phút`, `1h30`, `1 giờ`.

    Raises:
        BadValue: the text is no duration.
    """
    found = _MINUTES.fullmatch(_clock_text(text))
    if not found or not (found[1] or found[2]):
        raise BadValue("“{text}” is not a number of minutes; write it like 15.", text=_shown(text))
    return int(found[1] or 0) * 60 + int(found[2] or 0)


def read_half_day(text: str) -> str:
    """The code of a half-day from `sáng`, `chiều`, `tối`, their first letters, or the English words.

    Raises:
        BadValue: the text names no half-day.
    """
    plain = fold(text)
    for code, words in _HALVES.items():
        if plain in words:
            return code
    raise BadValue("“{text}” is not a half-day; write sáng, chiều or tối.", text=_shown(text))


def read_yes_no(text: str) -> bool:
    """Whether a mark says yes: `x`, `có`, `1`; an empty one says no.

    Raises:
        BadValue: the text says neither.
    """
    plain = fold(text)
    if plain in _YES:
        return True
    if plain in _NO:
        return False
    raise BadValue("“{text}” is neither yes nor no; write x or leave it empty.", text=_shown(text))


def read_count(text: str) -> int:
    """A whole number from 0 on, with or without points: `250`, `1.189`.

    Raises:
        BadValue: the text is no such number.
    """
    plain = "".join(nfc(text).split())
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", plain):
        plain = re.sub(r"[.,]", "", plain)
    plain = re.sub(r"[.,]0+$", "", plain)
    if not re.fullmatch(r"[0-9]+", plain):
        raise BadValue("“{text}” is not a whole number.", text=_shown(text))
    if len(plain) > 9:
        raise BadValue("{text} is too large a number.", text=_shown(text))
    return int(plain)


def read_ordinal(text: str) -> int:
    """An ordinal: `16`, `XVI`, `lần thứ XVI`, `thứ nhất`.

    Raises:
        BadValue: the text is no ordinal.
    """
    plain = fold(text).removeprefix("lan ").removeprefix("thu ")
    if plain == "nhat":
        return 1
    number = from_roman(plain)
    return number if number is not None else read_count(plain if plain.isdecimal() else text)


def _clock_text(text: str) -> str:
    return fold(text).replace("’", "'").replace("′", "'").replace("*", "")


def _checked(year: str, month: str | None, day: str | None) -> tuple[int, int, int]:
    """The three parts as numbers; None is a part that was not given."""
    whole, of_year, of_month = int(year), int(month or 0), int(day or 0)
    if not FIRST_YEAR <= whole <= LAST_YEAR:
        raise BadValue("The year {year} cannot be right.", year=whole)
    if month is not None and not 1 <= of_year <= 12:
        raise BadValue("There is no month {month}.", month=of_year)
    if day is not None and not 1 <= of_month <= calendar.monthrange(whole, of_year)[1]:
        raise BadValue("There is no day {day} in month {month} of {year}.", day=of_month, month=of_year, year=whole)
    return whole, of_year, of_month


def _shown(text: str) -> str:
    """What was typed, short enough for one sentence."""
    plain = " ".join(text.split())
    return plain if len(plain) <= 40 else f"{plain[:39]}…"
