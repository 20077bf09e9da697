"""Bands of ages and periods as they are written in rules: `<42, 42-52, >52` and `<30/4/1975, 1975-1985, >=1986`. No gaps, no overlaps."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

from congress_app.i18n import N_, NP_, reading
from congress_app.i18n.dates import short_date
from congress_app.runtime.errors import BadValue
from congress_app.runtime.lazy import lazy

V = TypeVar("V", int, dt.date)
_PART = re.compile(r"(<=|>=|<|>)?\s*([\d/]+)(?:\s*[-–]\s*(\d+))?")
_NO_BANDS = N_("“{text}” is no row of bands without gaps; write <42, 42-52, >52.")
_ENDLESS = 10**6

AGES = {
    "<": NP_("age band", "Under {last}"),
    "<=": NP_("age band", "Up to {last}"),
    "-": NP_("age band", "{first} to {last}"),
    ">": NP_("age band", "Over {first}"),
    ">=": NP_("age band", "{first} and over"),
}
PARTY_AGES = {
    "<": NP_("Party age band", "Under {last}"),
    "<=": NP_("Party age band", "Up to {last}"),
    "-": NP_("Party age band", "{first} to {last}"),
    ">": NP_("Party age band", "Over {first}"),
    ">=": NP_("Party age band", "{first} and over"),
}
PERIODS = {
    "<": NP_("period", "Before {last}"),
    "-": NP_("period", "From {first} to {last}"),
    ">=": NP_("period", "Since {first}"),
}


@dataclass(frozen=True, slots=True)
class Band(Generic[V]):
    """One band. sign, values: as it is written; last: the last value in it."""

    sign: str
    values: Mapping[str, str]
    first: V
    last: V

    @property
    def written(self) -> str:
        """As it is written in a rule: `<42`, `42-52`, `>52`."""
        return f"{self.sign}{next(iter(self.values.values()))}" if self.sign != "-" else "-".join(self.values.values())


@dataclass(frozen=True)
class Bands(Generic[V]):
    """Bands that together hold every value, each value in exactly one."""

    bands: tuple[Band[V], ...]

    @lazy
    def _lasts(self) -> list[V]:
        return [band.last for band in self.bands]

    def place(self, value: V) -> int:
        """The number of the band that holds a value."""
        return min(bisect_left(self._lasts, value), len(self.bands) - 1)

    @property
    def written(self) -> str:
        """As they are written in a rule."""
        return ", ".join(band.written for band in self.bands)


@lru_cache(maxsize=50)
def read_ages(text: str) -> Bands[int]:
    """Bands of whole years.

    Raises:
        BadValue: they are not written so, leave a gap or overlap.
    """
    bands = Bands(tuple(_age_band(part, text) for part in _parts(text)))
    is_whole = bands.bands[0].first <= 0 and bands.bands[-1].last >= _ENDLESS
    return _without_gaps(
        bands, text, is_whole=is_whole and all(a.last + 1 == b.first for a, b in pairwise(bands.bands))
    )


@lru_cache(maxsize=50)
def read_periods(text: str) -> Bands[dt.date]:
    """Bands of days, written by years but for the end of the first.

    Raises:
        BadValue: they are not written so, leave a gap or overlap.
    """
    bands: list[Band[dt.date]] = []
    for part in _parts(text):
        begins = bands[-1].last + dt.timedelta(days=1) if bands and bands[-1].last < dt.date.max else None
        bands.append(_period(part, text, begins))
    is_whole = bands[0].sign == "<" and bands[-1].sign == ">="
    return _without_gaps(
        Bands(tuple(bands)), text, is_whole=is_whole and all(a.last < b.last for a, b in pairwise(bands))
    )


def _parts(text: str) -> list[re.Match[str]]:
    found = [_PART.fullmatch(part.strip()) for part in re.split(r"[,;]", text)]
    if not all(found):
        raise BadValue(_NO_BANDS, text=text[:80])
    return [each for each in found if each]


def _without_gaps(bands: Bands[V], text: str, *, is_whole: bool) -> Bands[V]:
    if not is_whole:
        raise BadValue(_NO_BANDS, text=text[:80])
    return bands


def _age_band(part: re.Match[str], text: str) -> Band[int]:
    sign, first, last = part[1] or "-", part[2], part[3]
    if not first.isdigit() or (sign == "-") != (last is not None):
        raise BadValue(_NO_BANDS, text=text[:80])
    number = int(first)
    match sign:
        case "<" | "<=":
            return Band(sign, {"last": first}, 0, number - (sign == "<"))
        case ">" | ">=":
            return Band(sign, {"first": first}, number + (sign == ">"), _ENDLESS)
        case _:
            return Band(sign, {"first": first, "last": last}, number, int(last))


def _period(part: re.Match[str], text: str, begins: dt.date | None) -> Band[dt.date]:
    sign, first, last = part[1] or "-", part[2], part[3]
    start = reading.read_date(first) if "/" in first else _new_year(first, text)
    if sign == "<" and begins is None and last is None:
        written = short_date(start) if "/" in first else first
        return Band(sign, {"last": written}, dt.date.min, start - dt.timedelta(days=1))
    if begins is None or "/" in first or begins.year != start.year or (sign == "-") != (last is not None):
        raise BadValue(_NO_BANDS, text=text[:80])
    if sign == "-":
        return Band(sign, {"first": first, "last": last}, begins, _new_year(last, text).replace(month=12, day=31))
    if sign == ">=":
        return Band(sign, {"first": first}, begins, dt.date.max)
    raise BadValue(_NO_BANDS, text=text[:80])


def _new_year(text: str, whole: str) -> dt.date:
    if not (text.isdigit() and 1000 <= int(text) <= 9000):
        raise BadValue(_NO_BANDS, text=whole[:80])
    return dt.date(int(text), 1, 1)
