"""The catalogue of provinces, communes, wards and special zones (`db/catalogues/units.csv`), and the Party organisation of a unit.

A unit is named by province, kind and name, accents first: `Phú Thọ/Xã Toàn Thắng`. The codes of official lists are not stable.
"""

from __future__ import annotations

import csv
import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from congress_app.domain.choices import Formation, OrganisationKind
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.i18n.collation import order_key
from congress_app.i18n.folding import fold
from congress_app.i18n.tones import canonical
from congress_app.runtime import paths
from congress_app.runtime.errors import NotFound
from congress_app.runtime.lazy import lazy

_KINDS = {"Xã": OrganisationKind.COMMUNE, "Phường": OrganisationKind.WARD, "Đặc khu": OrganisationKind.SPECIAL_ZONE}


@dataclass(frozen=True, slots=True)
class Province:
    """A province or a city directly under the Centre. kind_words: `Tỉnh` or `Thành phố`."""

    name: str
    kind_words: str

    @property
    def key(self) -> str:
        """What names it in a data file."""
        return self.name

    @property
    def title(self) -> str:
        """`Tỉnh Phú Thọ`."""
        return f"{self.kind_words} {self.name}"


@dataclass(frozen=True, slots=True)
class Unit:
    """A commune, ward or special zone.

    kind_words: `Xã`, `Phường` or `Đặc khu`. area: the old province from which most of it came. former: the units of which it was made.
    """

    province: str
    kind: OrganisationKind
    kind_words: str
    name: str
    latitude: float
    longitude: float
    area: str
    former: tuple[str, ...]

    @property
    def key(self) -> str:
        """What names it in a data file: `Phú Thọ/Xã Toàn Thắng`."""
        return f"{self.province}/{self.title}"

    @property
    def title(self) -> str:
        """`Xã Toàn Thắng`."""
        return f"{self.kind_words} {self.name}"

    @property
    def words(self) -> str:
        """As it stands within a sentence: `xã Toàn Thắng`."""
        return f"{self.kind_words[0].lower()}{self.kind_words[1:]} {self.name}"


T = TypeVar("T")
Named = TypeVar("Named", Unit, Province)


class Units:
    """All units, read once, in Vietnamese order within each province."""

    def __init__(self, units: Iterable[Unit], provinces: Iterable[Province]) -> None:
        self.provinces = tuple(sorted(provinces, key=lambda province: order_key(province.name)))
        self._by_province: dict[str, list[Unit]] = {province.name: [] for province in self.provinces}
        for unit in units:
            self._by_province[unit.province].append(unit)

    @staticmethod
    def load() -> Units:
        """The shipped catalogue; read at the first call only."""
        return _shipped()

    @lazy
    def all(self) -> tuple[Unit, ...]:
        """Every unit, province by province."""
        return tuple(unit for province in self.provinces for unit in self.of_province(province.name))

    @lazy
    def by_key(self) -> dict[str, Unit]:
        """Every unit by its key."""
        return {unit.key: unit for units in self._by_province.values() for unit in units}

    def of_province(self, province: str) -> tuple[Unit, ...]:
        """All units of a province, in Vietnamese order.

        Raises:
            NotFound: there is no such province, or several fit.
        """
        name = self.province(province).name
        return tuple(sorted(self._by_province[name], key=lambda unit: (order_key(unit.name), unit.kind_words)))

    def province(self, text: str) -> Province:
        """The province that a text names, with or without `Tỉnh`, accents first.

        Raises:
            NotFound: none fits, or several.
        """
        named = [(province, (province.name, province.title)) for province in self.provinces]
        return _the_one(text, _fitting(text, named), [province.name for province in self.provinces])

    def find(self, key: str) -> Unit:
        """The unit that a key names; the province or the kind may be left out when only one unit fits without it.

        Raises:
            NotFound: none fits, or several; the sentence names what is near.
        """
        before, slash, after = key.rpartition("/")
        units = self.of_province(before) if slash else self.all
        title = " ".join(after.split())
        found = _fitting(title, ((unit, (unit.title,)) for unit in units))
        found = found or _fitting(title, ((unit, (unit.name,)) for unit in units))
        return _the_one(key, found, [unit.key for unit in units])

    def search(self, text: str, *, province: str = "", limit: int = 20) -> tuple[Unit, ...]:
        """The units whose words begin with the typed ones, old names too; names that begin with the text come first."""
        wanted = fold(text).split()
        if not wanted:
            return ()
        units = self.of_province(province) if province else self.all
        ranked = [
            (rank, place, unit) for place, unit in enumerate(units) if (rank := self._rank(unit, wanted, text)) < _FAR
        ]
        return tuple(unit for _, _, unit in sorted(ranked)[:limit])

    def _rank(self, unit: Unit, wanted: list[str], text: str) -> int:
        own, whole = self._folded[unit.key]
        if not all(f" {part}" in whole for part in wanted):
            return _FAR
        if canonical(text) in (canonical(unit.name), canonical(unit.title)):
            return 0
        return next((rank for rank, name in enumerate(own, 1) if name.startswith(" ".join(wanted))), 3)

    @lazy
    def _folded(self) -> dict[str, tuple[tuple[str, str], str]]:
        """By key: the name and the title, and all words under which a unit is found (a blank before each), folded."""
        made = {}
        for unit in self.all:
            own = (fold(unit.name), fold(unit.title))
            made[unit.key] = own, f" {fold(' '.join((unit.title, unit.province, unit.area, *unit.former)))}"
        return made


_FAR = 9


def organisation_from_unit(
    unit: Unit, new_id: Id[Organisation], parent_id: Id[Organisation] | None = None
) -> Organisation:
    """The Party organisation of a unit, as it is named officially: `Đảng bộ xã Toàn Thắng`."""
    is_same = len(unit.former) < 2
    return Organisation(
        id=new_id,
        parent_id=parent_id,
        name=f"Đảng bộ {unit.words}",
        short_name=unit.words,
        kind=unit.kind,
        formation=Formation.UNCHANGED if is_same else Formation.MERGED,
        merged_count=0 if is_same else len(unit.former),
        earlier_names="" if unit.former == (unit.title,) else "; ".join(unit.former),
        area=unit.area,
        unit_key=unit.key,
    )


def organisation_from_province(province: Province, new_id: Id[Organisation]) -> Organisation:
    """The Party organisation of a province: `Đảng bộ tỉnh Phú Thọ`."""
    is_capital_kept = province.name == "Hồ Chí Minh"  # the city bears the word as a part of its name
    words = province.title if is_capital_kept else f"{province.kind_words.lower()} {province.name}"
    return Organisation(
        id=new_id, name=f"Đảng bộ {words}", short_name=words, kind=OrganisationKind.PROVINCE, unit_key=province.key
    )


@cache
def _shipped() -> Units:
    provinces: dict[str, Province] = {}
    units = list(_rows(provinces))
    return Units(units, provinces.values())


def _rows(provinces: dict[str, Province]) -> Iterator[Unit]:
    with paths.db("catalogues", "units.csv").open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        next(lines)
        for province, province_kind, kind, name, latitude, longitude, area, former in lines:
            provinces.setdefault(province, Province(province, province_kind))
            old = tuple(former.split("; "))
            yield Unit(province, _KINDS[kind], kind, name, float(latitude), float(longitude), area, old)


def _fitting(text: str, named: Iterable[tuple[T, tuple[str, ...]]]) -> list[T]:
    """What a text names with its accents; failing that, without them."""
    pairs = list(named)
    spellings: tuple[Callable[[str], str], ...] = (canonical, fold)
    for spelling in spellings:
        wanted = spelling(text)
        if found := [thing for thing, names in pairs if any(spelling(name) == wanted for name in names)]:
            return found
    return []


def _the_one(text: str, found: list[Named], keys: list[str]) -> Named:
    """The only thing found, else a sentence with what is near."""
    if len(found) == 1:
        return found[0]
    if found:
        choices = ", ".join(thing.key for thing in found[:5])
        raise NotFound("Several units are called “{text}”: {choices}. Say which.", text=text[:80], choices=choices)
    by_fold = {fold(key): key for key in keys}
    near = difflib.get_close_matches(fold(text[:80]), by_fold, n=3, cutoff=0.6)
    if near:
        choices = ", ".join(by_fold[key] for key in near)
        raise NotFound("There is no unit “{text}”; near to it are: {choices}.", text=text[:80], choices=choices)
    raise NotFound("There is no unit “{text}”.", text=text[:80])
