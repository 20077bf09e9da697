"""From which half-day to which a phase lasts, as people write it: `25/7/2025 sáng`, `25/7 sáng – 26/7/2025 chiều`.

Only the words; where a phase stores its dates is said in `domain.congresses`.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from congress_app.domain.choices import HalfDay
from congress_app.i18n.dates import ruled_month, short_date
from congress_app.i18n.folding import fold
from congress_app.i18n.reading import read_date, read_half_day
from congress_app.runtime.errors import BadValue

_DASH = re.compile(r"\s+-\s+|\s*[–—]\s*|\s+den\s+")
_DAYS = re.compile(r"(\d{1,2})\s*-\s*(\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(.*)")
_HALF = re.compile(r"\b(?:buoi )?(sang|chieu|toi|ca ngay)\b")
_PART_DATE = re.compile(r"\d{1,2}(?:[/.]\d{1,2})?")


class HalfDays(NamedTuple):
    """First and last half-day, both included."""

    starts_on: dt.date
    starts_half: HalfDay
    ends_on: dt.date
    ends_half: HalfDay


def half_days_words(span: HalfDays) -> str:
    """As `read_half_days` reads it; a whole day is the day alone."""
    starts_on, starts_half, ends_on, ends_half = span
    is_whole = (starts_half, ends_half) == (HalfDay.MORNING, HalfDay.AFTERNOON)
    if starts_on == ends_on:
        return short_date(starts_on) if is_whole else f"{short_date(starts_on)} {_halves(starts_half, ends_half)}"
    first = f"{starts_on.day:02d}/{ruled_month(starts_on.month)}"
    first = first if starts_on.year == ends_on.year else short_date(starts_on)
    if is_whole:
        return f"{first} – {short_date(ends_on)}"
    return f"{first} {starts_half.words.lower()} – {short_date(ends_on)} {ends_half.words.lower()}"


def read_half_days(text: str) -> HalfDays:
    """What a typed text means; without half-days whole days are meant.

    Raises:
        BadValue: a date or a half-day cannot be read, or the end lies before the start.
    """
    first, last = _parts(" ".join(text.split()))
    starts_text, starts_half = _half(first)
    ends_text, ends_half = _half(last)
    ends_on = read_date(ends_text or starts_text)
    starts_on = read_date(_completed(starts_text, ends_on))
    if first == last:
        return HalfDays(starts_on, starts_half or HalfDay.MORNING, starts_on, starts_half or HalfDay.AFTERNOON)
    span = HalfDays(starts_on, starts_half or HalfDay.MORNING, ends_on, ends_half or HalfDay.AFTERNOON)
    if (span.ends_on, span.ends_half.order) < (span.starts_on, span.starts_half.order):
        start, end = f"{starts_on:%d/%m/%Y}", f"{ends_on:%d/%m/%Y}"
        raise BadValue("The end ({end}) lies before the start ({start}).", start=start, end=end)
    return span


def _halves(first: HalfDay, last: HalfDay) -> str:
    return first.words.lower() if first is last else f"{first.words.lower()} – {last.words.lower()}"


def _parts(text: str) -> tuple[str, str]:
    """The text of the start and of the end; the same text twice where only one is given."""
    plain = fold(text).removeprefix("tu ").replace("ngay ", "")
    if days := _DAYS.fullmatch(plain):
        return days[1], f"{days[2]}{days[3]}"
    parts = [part for part in _DASH.split(plain) if part.strip()]
    if len(parts) == 2:
        return parts[0].strip(), parts[1].strip()
    return plain, plain


def _half(text: str) -> tuple[str, HalfDay | None]:
    found = _HALF.search(text)
    if found is None:
        return text.strip(" ,"), None
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip(" ,")
    return rest, None if found[1] == "ca ngay" else HalfDay.of(read_half_day(found[1]))


def _completed(text: str, like: dt.date) -> str:
    """A start without year, or without month, has that of the end."""
    if not text:
        return f"{like:%d/%m/%Y}"
    if not _PART_DATE.fullmatch(text):
        return text
    return f"{text}/{like.year}" if "/" in text or "." in text else f"{text}/{like.month}/{like.year}"
