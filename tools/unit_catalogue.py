"""Makes db/catalogues/units.csv from the dataset of the Python package vietnamadminunits (MIT). Run by hand, once for each edition.

pip download --no-deps -d FOLDER vietnamadminunits==1.0.4
unzip FOLDER/vietnamadminunits-*.whl -d FOLDER
python tools/unit_catalogue.py FOLDER/vietnamadminunits/data
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

COLUMNS = ("province", "province_kind", "kind", "name", "latitude", "longitude", "area", "former")
TARGET = Path(__file__).resolve().parents[1] / "db" / "catalogues" / "units.csv"
_KINDS = ("Xã", "Phường", "Đặc khu")
_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "–": "-", "—": "-"})
# A few island districts had no communes: there the district itself stands.
_OLD_UNITS = """
    SELECT provinceKey || '_' || districtKey || '_' || COALESCE(wardKey, ''), provinceShort, COALESCE(ward, district)
    FROM admin_units_legacy
"""

Unit = tuple[str, str]


def normal(name: str) -> str:
    """A name in NFC, with single blanks, the plain apostrophe and hyphen, and a capital first letter."""
    plain = " ".join(unicodedata.normalize("NFC", name).translate(_ALIKE).split())
    plain = re.sub(r" ?- ?", " - ", plain) if " -" in plain or "- " in plain else plain
    return plain[:1].upper() + plain[1:]


def split_kind(title: str) -> tuple[str, str]:
    """`Xã Toàn Thắng` as its kind and its name; the package's own column of kinds is wrong in four rows."""
    for kind in _KINDS:
        if title.startswith(f"{kind} "):
            return kind, title.removeprefix(f"{kind} ")
    raise ValueError(f"{title!r} has no kind")


def origins(converter: dict[str, dict[str, dict[str, list[object]]]]) -> dict[Unit, Counter[str]]:
    """The old units of which each unit was made, with weights: 2 = wholly, 1 = a part of it."""
    made: dict[Unit, Counter[str]] = defaultdict(Counter)
    for province, units in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for unit, old_keys in units.items():
            for old in old_keys:
                made[province, unit][str(old)] += 2
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old_key, parts in divided.items():
            for part in parts:
                if isinstance(part, dict):
                    made[province, part["newWardKey"]][old_key] += 1
    return made


def rows(folder: Path) -> Iterator[tuple[str, ...]]:
    """The lines of the catalogue, in the order of the names."""
    with sqlite3.connect(folder / "dataset.db") as data:
        units = data.execute(
            "SELECT province, ward, wardLat, wardLon, provinceKey, wardKey FROM admin_units"
        ).fetchall()
        old = data.execute(_OLD_UNITS).fetchall()
    provinces = {key.split("_")[0]: normal(province) for key, province, _ in old}
    names = {key: normal(title) for key, _, title in old}
    made = origins(json.loads((folder / "converter_2025.json").read_text(encoding="utf-8")))
    for province, title, latitude, longitude, province_key, unit_key in sorted(units):
        province_kind, _, short = (
            normal(province).replace("Thành phố ", "Thành phố|").replace("Tỉnh ", "Tỉnh|").partition("|")
        )
        kind, name = split_kind(normal(title))
        parts = made[province_key, unit_key]
        area = _main(provinces, parts)
        former = "; ".join(_distinct(names.get(key, "") for key in parts))
        yield short, province_kind, kind, normal(name), f"{latitude:.4f}", f"{longitude:.3f}", area, former


def _main(provinces: dict[str, str], parts: Counter[str]) -> str:
    """The old province that gave the most."""
    weights: Counter[str] = Counter()
    for key, weight in parts.items():
        weights[provinces[key.split("_")[0]]] += weight
    return weights.most_common(1)[0][0]


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def main(folder: str) -> None:
    """Write the catalogue."""
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows(Path(folder)))


if __name__ == "__main__":
    main(sys.argv[1])
