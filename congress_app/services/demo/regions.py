"""Where people come from: the ethnic groups of each part of the province, and home places under their present and former names."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.units import Unit, Units
from congress_app.services.demo.province import PROVINCE

_KINH: Mapping[str, int] = {"Kinh": 97, "Mường": 2, "Tày": 1}
# Who lives where, by communes; the first line that names one holds. All others go by the old province.
_PEOPLES: tuple[tuple[tuple[str, ...], Mapping[str, int]], ...] = (
    (("Toàn Thắng",), {"Mường": 84, "Kinh": 14, "Dao": 1, "Thái": 1}),
    (("Lai Đồng",), {"Mường": 66, "Dao": 18, "Kinh": 15, "Mông": 1}),
    (("Mai Châu", "Bao La", "Mai Hạ", "Tân Mai"), {"Thái": 60, "Mường": 18, "Kinh": 22}),
    (("Pà Cò",), {"Mông": 70, "Thái": 18, "Kinh": 12}),
    (
        ("Đà Bắc", "Tân Pheo", "Quy Đức", "Đức Nhàn", "Cao Sơn", "Tiền Phong"),
        {"Tày": 42, "Mường": 32, "Dao": 14, "Kinh": 12},
    ),
    (
        (
            *("Tân Sơn", "Thu Cúc", "Minh Đài", "Xuân Đài", "Long Cốc", "Thanh Sơn", "Võ Miếu", "Văn Miếu", "Cự Đồng"),
            *("Hương Cần", "Yên Sơn", "Khả Cửu", "Yên Lập", "Thượng Long", "Sơn Lương", "Xuân Viên", "Trung Sơn"),
        ),
        {"Mường": 44, "Kinh": 50, "Dao": 6},
    ),
    (("Bằng Luân", "Chí Đám", "Tây Cốc", "Chân Mộng", "Hải Lựu"), {"Kinh": 84, "Sán Chay": 16}),
    (("Tam Đảo", "Đạo Trù", "Đại Đình", "Bình Tuyền"), {"Kinh": 56, "Sán Dìu": 44}),
)
_WARDS_OF_HOA_BINH: Mapping[str, int] = {"Kinh": 66, "Mường": 30, "Tày": 2, "Dao": 2}
_BY_AREA: Mapping[str, Mapping[str, int]] = {
    "Hòa Bình": {"Mường": 54, "Kinh": 43, "Dao": 2, "Thái": 1},
    "Phú Thọ": _KINH,
    "Vĩnh Phúc": {"Kinh": 98, "Sán Dìu": 2},
}
WHOLE_PROVINCE: Mapping[str, int] = {
    "Kinh": 78,
    "Mường": 16,
    "Tày": 2,
    "Dao": 1,
    "Thái": 1,
    "Sán Dìu": 1,
    "Sán Chay": 1,
}
_FROM_ELSEWHERE = ("Hà Nội", "Ninh Bình", "Hưng Yên", "Thái Nguyên", "Tuyên Quang", "Thanh Hóa")
_STAYED, _NEAR = 0.72, 0.95  # up to the first: born in the own commune; up to the second: in the same old province


@dataclass(frozen=True, slots=True)
class Home:
    """A home place, and its former name where that is another one."""

    place: str
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """Where a delegate lives. unit: the own commune; None = somewhere in the province."""

    peoples: Mapping[str, int]
    lives_in: str
    unit: Unit | None = None


class Regions:
    """Tells of each commune who lives there and where they come from."""

    def __init__(self, units: Units, chance: random.Random) -> None:
        self._chance = chance
        self._own = units.of_province(PROVINCE)
        self._elsewhere = [unit for name in _FROM_ELSEWHERE for unit in units.of_province(name)]
        self.whole = Region(WHOLE_PROVINCE, f"phường Việt Trì, tỉnh {PROVINCE}")

    def of_organisation(self, unit_key: str) -> Region:
        """The region of the commune that an organisation belongs to, by its key in the catalogue."""
        unit = next(each for each in self._own if each.key == unit_key)
        return Region(_peoples(unit), f"{unit.words}, tỉnh {PROVINCE}", unit)

    def home(self, region: Region, ethnicity: str) -> Home:
        """A home place of somebody of this ethnic group who lives there."""
        turn = self._chance.random()
        if ethnicity == "Kinh" and turn >= _NEAR:
            return _home(self._chance, self._elsewhere)
        if region.unit is not None and (turn < _STAYED or ethnicity != "Kinh"):
            return _home(self._chance, [region.unit])
        area = region.unit.area if region.unit else None
        near = [unit for unit in self._own if area in (None, unit.area) and ethnicity in _peoples(unit)]
        return _home(self._chance, near or self._own)


def _peoples(unit: Unit) -> Mapping[str, int]:
    for names, peoples in _PEOPLES:
        if unit.name in names:
            return peoples
    if unit.area == "Hòa Bình" and unit.kind is OrganisationKind.WARD:
        return _WARDS_OF_HOA_BINH
    return _BY_AREA[unit.area]


def _home(chance: random.Random, units: Sequence[Unit]) -> Home:
    unit = chance.choice(units)
    former = chance.choice(unit.former)
    place = f"{unit.words}, {_province(unit.province)}"
    earlier = f"{former[0].lower()}{former[1:]}, {_province(unit.area)}"
    return Home(place, "" if earlier == place else earlier)


def _province(name: str) -> str:
    return f"thành phố {name}" if name == "Hà Nội" else f"tỉnh {name}"
