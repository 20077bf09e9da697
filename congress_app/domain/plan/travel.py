"""How far it is and how long it takes from the place of one organisation to that of another.

The office's table comes first; else the straight line between the units' coordinates, lengthened, as an estimate. Where the place of an
organisation lies is said in `places`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from congress_app.domain.plan.rules import PlanRules
from congress_app.runtime.lazy import lazy

Point = tuple[float, float]
"""Latitude and longitude in degrees."""
_EARTH_KM = 6371.0
SPEED_KM_H, DETOUR_PERCENT = 40, 130


@dataclass(frozen=True, slots=True)
class Way:
    """A way by road. is_estimate: from coordinates, not from the office's table."""

    km: int
    minutes: int
    is_estimate: bool = False


class Roads:
    """The ways between organisations, by their ids; looked up once each.

    points: finds out where organisations lie, when that is first asked for.
    table: the office's own kilometres and minutes (0 = by speed), either way round.
    """

    def __init__(
        self,
        points: Callable[[], Mapping[str, Point]],
        table: Mapping[tuple[str, str], tuple[int, int]],
        rules: PlanRules,
    ) -> None:
        self._find_points = points
        self._table = table
        self._speed = max(1, rules.value("travel.speed", SPEED_KM_H))
        self._detour = rules.value("travel.detour", DETOUR_PERCENT) / 100
        self._known: dict[tuple[str, str], Way | None] = {}

    @lazy
    def points(self) -> Mapping[str, Point]:
        """Where organisations lie, by their ids."""
        return self._find_points()

    def way(self, one: str, other: str) -> Way | None:
        """The way between the places of two organisations; None where one of them is not known."""
        key = (one, other) if one <= other else (other, one)
        if key not in self._known:
            self._known[key] = self._found(*key)
        return self._known[key]

    def _found(self, one: str, other: str) -> Way | None:
        if one == other:
            return Way(0, 0)
        typed = self._table.get((one, other)) or self._table.get((other, one))
        if typed is not None:
            km, minutes = typed
            return Way(km, minutes or self._minutes(km))
        here, there = self.points.get(one), self.points.get(other)
        if here is None or there is None:
            return None
        km = round(straight_km(here, there) * self._detour)
        return Way(km, self._minutes(km), is_estimate=True)

    def _minutes(self, km: int) -> int:
        return math.ceil(km * 60 / int(self._speed))


def straight_km(here: Point, there: Point) -> float:
    """The great circle between two points in kilometres."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*here, *there))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))
