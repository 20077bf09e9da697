"""A date known to the year, the month or the day; a part is kept as a part, never invented."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which the month and the day may be unknown (0)."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        """ISO: `1965`, `1965-03` or `1965-03-02`."""
        if self.day:
            return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"

    @classmethod
    def from_iso(cls, text: str) -> Self:
        """The date of an ISO text, as `str` writes it."""
        return cls(*(int(part) for part in text.split("-")))

    @classmethod
    def of(cls, day: dt.date) -> Self:
        """A whole date."""
        return cls(day.year, day.month, day.day)

    @property
    def whole(self) -> dt.date | None:
        """The date, when it is known to the day."""
        return dt.date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def is_whole(self) -> bool:
        """Whether it is known to the day."""
        return self.day > 0

    def fits(self, other: PartialDate) -> bool:
        """Whether both can be the same date: equal in what both know."""
        return all(not one or not two or one == two for one, two in zip(self._parts, other._parts, strict=True))

    @property
    def _parts(self) -> tuple[int, int, int]:
        return self.year, self.month, self.day

    @property
    def latest(self) -> dt.date:
        """The last day that it can be."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def earliest(self) -> dt.date:
        """The first day that it can be."""
        return dt.date(self.year, self.month or 1, self.day or 1)
