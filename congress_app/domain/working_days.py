"""Working days: weekends, public holidays and the Saturdays worked instead (`resources/rules/holidays.toml`)."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from congress_app.runtime import paths

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """Where the holidays of one year come from, and how sure they are."""

    year: int
    source: str
    mark: str


class WorkingDays:
    """Which days are worked. In a year without data only weekends are free."""

    def __init__(self, years: list[dict[str, Any]]) -> None:
        self.years = {one["year"]: HolidayYear(one["year"], one["source"], one["mark"]) for one in years}
        self._names = {day: off["name"] for one in years for off in one["off"] for day in off["days"]}
        self._worked = frozenset(day for one in years for day in one["worked"])

    @staticmethod
    def load() -> WorkingDays:
        """The shipped holidays; read at the first call only."""
        return _shipped()

    def holiday(self, day: dt.date) -> str:
        """The name of the public holiday of a day, "" on any other day."""
        return str(self._names.get(day, ""))

    def is_working(self, day: dt.date) -> bool:
        """Whether offices work on a day."""
        return day in self._worked or (day.weekday() < 5 and day not in self._names)

    def before(self, day: dt.date, count: int) -> dt.date:
        """The latest day from which there are so many working days, itself counted, to the eve of a day."""
        while count > 0:
            day -= _DAY
            count -= self.is_working(day)
        return day

    def between(self, first: dt.date, last: dt.date) -> int:
        """How many working days there are from a day, counted, up to another one, not counted."""
        return sum(self.is_working(first + _DAY * step) for step in range((last - first).days))


@cache
def _shipped() -> WorkingDays:
    return WorkingDays(tomllib.loads(paths.resources("rules", "holidays.toml").read_text(encoding="utf-8"))["year"])
