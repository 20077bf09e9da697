"""Where the place of an organisation lies: at its unit of the catalogue, else at the unit that its hall or address names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.plan.travel import Point
from congress_app.domain.units import Units

_NAMED = re.compile(r"(?:xã|phường|đặc khu)\s+[^,;()]+", re.IGNORECASE)


class Place(NamedTuple):
    """What a plan knows of an organisation: the fields of the same names."""

    id: str
    parent_id: str | None
    name: str
    short_name: str
    kind: OrganisationKind
    area: str
    address: str
    hall: str
    phone: str
    unit_key: str


def points_of(organisations: Iterable[Place], units: Units) -> dict[str, Point]:
    """The points of organisations by id. What has no place of its own has its superior's; those not known are left out."""
    by_id: dict[str, Place] = {each.id: each for each in organisations}
    found = {id: _point(each, by_id, units) for id, each in by_id.items()}
    return {id: point for id, point in found.items() if point is not None}


def _point(of: Place, by_id: Mapping[str, Place], units: Units) -> Point | None:
    line = list(_upwards(of, by_id))
    province = next((each.unit_key.partition("/")[0] for each in line if each.unit_key), "")
    for each in line:
        for key in _keys(each, province):
            unit = units.by_key.get(key)
            if unit is not None:
                return unit.latitude, unit.longitude
    return None


def _keys(of: Place, province: str) -> Iterator[str]:
    if of.unit_key and of.kind is not OrganisationKind.PROVINCE:
        yield of.unit_key
    for name in _NAMED.findall(f"{of.hall}; {of.address}"):
        title = " ".join(name.split())
        yield f"{province}/{title[0].upper()}{title[1:]}"


def _upwards(of: Place, by_id: Mapping[str, Place]) -> Iterator[Place]:
    """An organisation and those above it."""
    seen: set[str] = set()
    above: Place | None = of
    while above is not None and above.id not in seen:
        seen.add(above.id)
        yield above
        above = by_id.get(above.parent_id) if above.parent_id else None
