"""A half-day as one number: three times the ordinal of its day, plus 0 in the morning, 1 in the afternoon, 2 in the evening."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from congress_app.domain.choices import HalfDay
from congress_app.domain.congresses import Phase
from congress_app.i18n import language
from congress_app.i18n.dates import short_date

Slot: TypeAlias = int
IN_A_DAY = 3
_HALVES = tuple(HalfDay)
_KEPT = 2000  # hundreds of assignments share the same half-days


def slot(day: dt.date, half: HalfDay) -> Slot:
    """The number of a half-day."""
    return day.toordinal() * IN_A_DAY + half.order


def day_of(of: Slot) -> dt.date:
    """The day of a half-day."""
    return dt.date.fromordinal(of // IN_A_DAY)


def half_of(of: Slot) -> HalfDay:
    """Which half of its day it is."""
    return _HALVES[of % IN_A_DAY]


def slot_words(of: Slot) -> str:
    """`sáng 28/7/2025` in the chosen language."""
    return f"{half_of(of).words.lower()} {short_date(day_of(of))}"


def halves_words(slots: Sequence[Slot]) -> str:
    """Half-days of one day: `sáng, chiều 28/7/2025`."""
    return _halves_words(tuple(slots), language())


def span_words(slots: Sequence[Slot]) -> str:
    """From which half-day to which: `sáng 28/7/2025 - chiều 29/7/2025`; those of one day as `halves_words`."""
    if not slots:
        return ""
    first, last = slots[0], slots[-1]
    if first // IN_A_DAY == last // IN_A_DAY:
        return halves_words(slots)
    return f"{slot_words(first)} - {slot_words(last)}"


@lru_cache(maxsize=_KEPT)
def _halves_words(slots: tuple[Slot, ...], _language: str) -> str:
    halves = ", ".join(half_of(each).words.lower() for each in slots)
    return f"{halves} {short_date(day_of(slots[0]))}"


def between(first: Slot, last: Slot) -> tuple[Slot, ...]:
    """All half-days from one to another; an evening only where it is the first or the last, or follows an evening that begins."""
    return tuple(each for each in range(first, last + 1) if each % IN_A_DAY < 2 or each in (first, last))


def slots_of(phase: Phase) -> tuple[Slot, ...]:
    """The half-days of a phase: the actual ones before the planned ones."""
    return held(
        (phase.starts_on, phase.starts_half, phase.ends_on, phase.ends_half),
        (phase.actual_starts_on, phase.actual_starts_half, phase.actual_ends_on, phase.actual_ends_half),
    )


Planned = tuple[dt.date, HalfDay, dt.date, HalfDay]
Actual = tuple[dt.date | None, HalfDay | None, dt.date | None, HalfDay | None]


def held(planned: Planned, actual: Actual) -> tuple[Slot, ...]:
    """The half-days from the first to the last, as planned where the actual ones are not known.

    What has begun late ends no earlier than it begins.
    """
    starts_on, starts_half, ends_on, ends_half = planned
    if actual[0] is not None:
        starts_on, starts_half = actual[0], actual[1] or starts_half
    if actual[2] is not None:
        ends_on, ends_half = actual[2], actual[3] or ends_half
    else:
        ends_on = max(ends_on, starts_on)
    first, last = slot(starts_on, starts_half), slot(ends_on, ends_half)
    return between(first, max(first, last))


def written(slots: Iterable[Slot]) -> str:
    """Half-days as a row keeps them: `2025-07-28m 2025-07-28a`; `e` is an evening."""
    return _written(tuple(slots))


@lru_cache(maxsize=_KEPT)
def _written(slots: tuple[Slot, ...]) -> str:
    return " ".join(f"{day_of(each).isoformat()}{'mae'[each % IN_A_DAY]}" for each in slots)


def read_written(text: str) -> tuple[Slot, ...]:
    """What `written` wrote."""
    return tuple(
        dt.date.fromisoformat(each[:-1]).toordinal() * IN_A_DAY + "mae".index(each[-1]) for each in text.split()
    )
