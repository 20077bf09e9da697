"""On which days the communes hold their congresses: 149 between 18 and 31 July 2025, at most twelve on one day, after three pilots."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.services.congresses import Dates

FIRST, LAST = dt.date(2025, 7, 18), dt.date(2025, 7, 31)
# How many congresses sit on each of the fourteen days: 149 of one day, twelve of which go on to a second one.
SITTING = (11, 12, 11, 11, 12, 12, 12, 11, 12, 11, 11, 12, 12, 11)
PILOT_DAYS = (dt.date(2025, 7, 8), dt.date(2025, 7, 10), dt.date(2025, 7, 11))
TWO_DAY_STARTS = (0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12)
_MORNING, _AFTERNOON = HalfDay.MORNING, HalfDay.AFTERNOON


@dataclass(frozen=True, slots=True)
class Day:
    """The opening day of one congress, and whether it takes two days."""

    opens_on: dt.date
    is_two_days: bool


def plan(names: Sequence[str], fixed: dict[str, Day], seed: int) -> dict[str, Day]:
    """A day for each organisation: those with a fixed day keep it, the others are spread over what is left.

    Raises:
        ValueError: the fixed days and the numbers of `SITTING` do not fit together.
    """
    free = list(SITTING)
    two_day = list(TWO_DAY_STARTS)
    for day in fixed.values():
        number = (day.opens_on - FIRST).days
        free[number] -= 1
        if day.is_two_days:
            free[number + 1] -= 1
            two_day.remove(number)
    for number in two_day:
        free[number] -= 1
        free[number + 1] -= 1
    days = [Day(FIRST + dt.timedelta(days=number), is_two_days=True) for number in two_day]
    days += [
        Day(FIRST + dt.timedelta(days=number), is_two_days=False)
        for number, count in enumerate(free)
        for _each in range(count)
    ]
    others = [name for name in names if name not in fixed]
    if len(days) != len(others) or min(free) < 0:
        raise ValueError(f"{len(days)} days for {len(others)} organisations")
    random.Random(seed).shuffle(days)  # noqa: S311 - the same calendar at each run
    return {**fixed, **dict(zip(others, days, strict=True))}


def phases(day: Day) -> dict[PhaseKind, Dates]:
    """The phases of a congress: one day with both sessions in the morning, or an afternoon and the day after."""
    opens, ends = day.opens_on, day.opens_on + dt.timedelta(days=1 if day.is_two_days else 0)
    half = _AFTERNOON if day.is_two_days else _MORNING
    return {
        PhaseKind.REVIEW: _half_day(opens - dt.timedelta(days=9), _MORNING),
        PhaseKind.REHEARSAL: _half_day(opens - dt.timedelta(days=1), _AFTERNOON if half is _MORNING else _MORNING),
        PhaseKind.PREPARATORY: _half_day(opens, half),
        PhaseKind.OFFICIAL: Dates(ends, _MORNING, ends, _AFTERNOON),
    }


def _half_day(on: dt.date, half: HalfDay) -> Dates:
    return Dates(on, half, on, half)
