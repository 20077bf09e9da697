"""The Vietnamese lunar date of a day, by the published method of Hồ Ngọc Đức (new moons and solar terms after Meeus, UTC+7).

Accurate for the years in which congresses are held; nothing here reads a clock or a table.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from functools import lru_cache

_JULIAN_OF_ORDINAL = 1721425
_FIRST_NEW_MOON = 2415021.076998695  # the new moon of 1 January 1900, as a Julian day
_MONTH = 29.530588853
_ZONE = 7 / 24
_STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_BRANCHES = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")


@dataclass(frozen=True, slots=True, order=True)
class LunarDate:
    """A day of the Vietnamese lunar calendar."""

    year: int
    month: int
    is_leap: bool
    day: int

    @property
    def short(self) -> str:
        """`15/6`, in a leap month `15/6 nhuận`."""
        return f"{self.day}/{self.month}{' nhuận' if self.is_leap else ''}"

    @property
    def year_name(self) -> str:
        """`Ất Tỵ`."""
        return f"{_STEMS[(self.year + 6) % 10]} {_BRANCHES[(self.year + 8) % 12]}"


@lru_cache(maxsize=2_000)
def lunar_date(day: dt.date) -> LunarDate:
    """The lunar date of a day."""
    number = day.toordinal() + _JULIAN_OF_ORDINAL
    count = math.floor((number - _FIRST_NEW_MOON) / _MONTH)
    start = _new_moon_day(count + 1)
    if start > number:
        start = _new_moon_day(count)
    year, eleventh, next_eleventh = day.year, _eleventh_month(day.year), 0
    if eleventh >= start:
        eleventh, next_eleventh = _eleventh_month(year - 1), eleventh
    else:
        year, next_eleventh = year + 1, _eleventh_month(year + 1)
    months = (start - eleventh) // 29
    month, is_leap = months + 11, False
    if next_eleventh - eleventh > 365:
        leap = _leap_place(eleventh)
        month, is_leap = (months + 10 if months >= leap else month), months == leap
    month = month - 12 if month > 12 else month
    return LunarDate(year - 1 if month >= 11 and months < 4 else year, month, is_leap, number - start + 1)


@lru_cache(maxsize=2_000)
def _new_moon_day(count: int) -> int:
    """The Julian day number, in Vietnam, of the new moon so many months after the first one."""
    century = count / 1236.85
    square, cube = century**2, century**3
    sun = math.radians(359.2242 + 29.10535608 * count - 0.0000333 * square - 0.00000347 * cube)
    moon = math.radians(306.0253 + 385.81691806 * count + 0.0107306 * square + 0.00001236 * cube)
    node = math.radians(21.2964 + 390.67050646 * count - 0.0016528 * square - 0.00000239 * cube)
    mean = 2415020.75933 + 29.53058868 * count + 0.0001178 * square - 0.000000155 * cube
    mean += 0.00033 * math.sin(math.radians(166.56 + 132.87 * century - 0.009173 * square))
    terms = (
        (0.1734 - 0.000393 * century, sun),
        (0.0021, 2 * sun),
        (-0.4068, moon),
        (0.0161, 2 * moon),
        (-0.0004, 3 * moon),
        (0.0104, 2 * node),
        (-0.0051, sun + moon),
        (-0.0074, sun - moon),
        (0.0004, 2 * node + sun),
        (-0.0004, 2 * node - sun),
        (-0.0006, 2 * node + moon),
        (0.0010, 2 * node - moon),
        (0.0005, 2 * moon + sun),
    )
    drift = -0.000278 + 0.000265 * century + 0.000262 * square
    true = mean + sum(size * math.sin(angle) for size, angle in terms) - drift
    return math.floor(true + 0.5 + _ZONE)


def _solar_sector(number: int) -> int:
    """In which twelfth of the year (0 to 11 from the March equinox) the sun stands when a day begins in Vietnam."""
    century = (number - 0.5 - _ZONE - 2451545.0) / 36525
    square = century**2
    anomaly = math.radians(357.52910 + 35999.05030 * century - 0.0001559 * square - 0.00000048 * century**3)
    mean = 280.46645 + 36000.76983 * century + 0.0003032 * square
    centre = (1.914600 - 0.004817 * century - 0.000014 * square) * math.sin(anomaly)
    centre += (0.019993 - 0.000101 * century) * math.sin(2 * anomaly) + 0.000290 * math.sin(3 * anomaly)
    return math.floor((mean + centre) % 360 / 30)


@lru_cache(maxsize=200)
def _eleventh_month(year: int) -> int:
    """The first day of the lunar month in which the winter solstice of a year falls."""
    last_day = dt.date(year, 12, 31).toordinal() + _JULIAN_OF_ORDINAL
    count = math.floor((last_day - math.floor(_FIRST_NEW_MOON)) / _MONTH)
    start = _new_moon_day(count)
    return _new_moon_day(count - 1) if _solar_sector(start) >= 9 else start


def _leap_place(eleventh: int) -> int:
    """How many months after the eleventh the leap month comes: the first in which the sun enters no new sector."""
    count = math.floor(0.5 + (eleventh - _FIRST_NEW_MOON) / _MONTH)
    place = 1
    while _solar_sector(_new_moon_day(count + place)) != _solar_sector(_new_moon_day(count + place + 1)) and place < 13:
        place += 1
    return place
