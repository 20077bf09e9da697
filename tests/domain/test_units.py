"""The shipped catalogue of units, and the organisations made from it."""

from __future__ import annotations

from collections import Counter

import pytest

from congress_app.domain.choices import Formation, OrganisationKind
from congress_app.domain.fields import Id, fields_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.units import Units, organisation_from_province, organisation_from_unit
from congress_app.i18n import say
from congress_app.i18n.folding import nfc
from congress_app.i18n.tones import canonical, respell
from congress_app.runtime.errors import NotFound

# Province: communes, wards, special zones (congress-practice 9.1).
COUNTS = {
    "Hà Nội": (75, 51, 0),
    "Cao Bằng": (53, 3, 0),
    "Tuyên Quang": (117, 7, 0),
    "Điện Biên": (42, 3, 0),
    "Lai Châu": (36, 2, 0),
    "Sơn La": (67, 8, 0),
    "Lào Cai": (89, 10, 0),
    "Thái Nguyên": (77, 15, 0),
    "Lạng Sơn": (61, 4, 0),
    "Quảng Ninh": (22, 30, 2),
    "Bắc Ninh": (66, 33, 0),
    "Phú Thọ": (133, 15, 0),
    "Hải Phòng": (67, 45, 2),
    "Hưng Yên": (93, 11, 0),
    "Ninh Bình": (97, 32, 0),
    "Thanh Hóa": (147, 19, 0),
    "Nghệ An": (119, 11, 0),
    "Hà Tĩnh": (60, 9, 0),
    "Quảng Trị": (69, 8, 1),
    "Huế": (19, 21, 0),
    "Đà Nẵng": (70, 23, 1),
    "Quảng Ngãi": (86, 9, 1),
    "Gia Lai": (110, 25, 0),
    "Khánh Hòa": (48, 16, 1),
    "Đắk Lắk": (88, 14, 0),
    "Lâm Đồng": (103, 20, 1),
    "Đồng Nai": (72, 23, 0),
    "Hồ Chí Minh": (54, 113, 1),
    "Tây Ninh": (82, 14, 0),
    "Đồng Tháp": (82, 20, 0),
    "Vĩnh Long": (105, 19, 0),
    "An Giang": (85, 14, 3),
    "Cần Thơ": (72, 31, 0),
    "Cà Mau": (55, 9, 0),
}
KINDS = (OrganisationKind.COMMUNE, OrganisationKind.WARD, OrganisationKind.SPECIAL_ZONE)


def _sentence(text: str) -> str:
    with pytest.raises(NotFound) as found:
        Units.load().find(text)
    return say(found.value)


def test_every_province_has_its_units() -> None:
    units = Units.load()
    found = {
        province.name: tuple(Counter(unit.kind for unit in units.of_province(province.name))[kind] for kind in KINDS)
        for province in units.provinces
    }
    assert found == COUNTS
    assert (len(units.provinces), len(units.all)) == (34, 3321)


def test_names_repeat_between_provinces_and_never_within_one() -> None:
    titles = Counter(unit.title for unit in Units.load().all)
    repeated = [count for count in titles.values() if count > 1]
    assert (len(repeated), sum(repeated), titles["Xã Tân Tiến"], titles["Xã Tân Thành"]) == (246, 576, 7, 7)
    assert len({(unit.province, canonical(unit.title)) for unit in Units.load().all}) == 3321


def test_names_are_normal() -> None:
    for unit in Units.load().all:
        assert unit.title == " ".join(nfc(unit.title).split()) == respell(unit.title, "old")
        assert unit.name[0].isupper() or unit.name[0].isdigit()
        assert 8 < unit.latitude < 24
        assert 102 < unit.longitude < 115


def test_the_provinces_and_their_units_are_in_vietnamese_order() -> None:
    names = [province.name for province in Units.load().provinces]
    assert names[:3] == ["An Giang", "Bắc Ninh", "Cà Mau"]
    assert names.index("Đà Nẵng") > names.index("Cao Bằng")
    assert names.index("Đồng Tháp") < names.index("Gia Lai")
    assert [unit.name for unit in Units.load().of_province("Phú Thọ")][:3] == ["An Bình", "An Nghĩa", "Âu Cơ"]


def test_phu_tho_is_made_of_three_old_provinces() -> None:
    areas = Counter(unit.area for unit in Units.load().of_province("Phú Thọ"))
    assert areas == {"Phú Thọ": 66, "Hòa Bình": 46, "Vĩnh Phúc": 36}


@pytest.mark.parametrize(
    "key",
    ["Phú Thọ/Xã Toàn Thắng", "phu tho/xa toan thang", "Tỉnh Phú Thọ / Toàn Thắng", "PHÚ THỌ/XÃ TOÀN THẮNG"],
)
def test_a_unit_is_found_by_its_key_and_without_accents(key: str) -> None:
    assert Units.load().find(key).key == "Phú Thọ/Xã Toàn Thắng"


def test_accents_decide_before_their_absence_does() -> None:
    units = Units.load()
    assert units.find("Quảng Ngãi/Xã Ba Tơ").name == "Ba Tơ"
    assert units.find("Lâm Đồng/Phường B’Lao").name == "B'Lao"
    assert units.find("Khánh Hoà/phường Hoà Thắng").title == "Phường Hòa Thắng"
    assert "Quảng Ngãi/Xã Ba Tô" in _sentence("Quảng Ngãi/xa ba to")


def test_every_key_finds_its_own_unit() -> None:
    units = Units.load()
    assert [unit.key for unit in units.of_province("Cà Mau") if units.find(unit.key) is not unit] == []


def test_what_is_not_clear_names_what_is_near() -> None:
    assert _sentence("Xã Tân Tiến").startswith("Có nhiều đơn vị tên “Xã Tân Tiến”: ")
    assert "Phú Thọ/Xã Toàn Thắng" in _sentence("Phú Thọ/Xã Toàn Thăngg")
    assert _sentence("Phú Thọ/Zzz").startswith("Không có đơn vị “Phú Thọ/Zzz”")
    assert _sentence("Hà Tây/Xã Ba Vì").startswith("Không có đơn vị “Hà Tây”")


def test_units_are_found_while_typing_old_names_too() -> None:
    units = Units.load()
    assert [unit.title for unit in units.search("toan th", province="Phú Thọ")][:1] == ["Xã Toàn Thắng"]
    assert units.search("Tân Tiến")[0].name == "Tân Tiến"
    assert "Phường Hòa Bình" in [unit.title for unit in units.search("quynh lam", province="Phú Thọ")]
    assert (units.search("  "), units.search("qqqq"), len(units.search("an", limit=5))) == ((), (), 5)


def test_an_organisation_bears_the_official_name() -> None:
    unit = Units.load().find("Phú Thọ/Xã Toàn Thắng")
    made = organisation_from_unit(unit, Id("1"), Id("0"))
    assert (made.name, made.short_name, made.kind) == (
        "Đảng bộ xã Toàn Thắng",
        "xã Toàn Thắng",
        OrganisationKind.COMMUNE,
    )
    assert (made.unit_key, made.parent_id, made.formation) == (unit.key, "0", Formation.MERGED)
    assert made.merged_count == len(made.earlier_names.split("; "))


def test_provinces_and_cities_bear_theirs() -> None:
    units = Units.load()
    names = [
        organisation_from_province(units.province(name), Id("1")).name
        for name in ("Phú Thọ", "Hải Phòng", "Hồ Chí Minh")
    ]
    assert names == ["Đảng bộ tỉnh Phú Thọ", "Đảng bộ thành phố Hải Phòng", "Đảng bộ Thành phố Hồ Chí Minh"]


def test_every_made_organisation_fits_its_fields() -> None:
    widths = {field.name: field.said.width for field in fields_of(Organisation) if field.said.width}
    made = [organisation_from_unit(unit, Id("1")) for unit in Units.load().all]
    assert [one.name for one in made if any(len(getattr(one, name)) > width for name, width in widths.items())] == []
