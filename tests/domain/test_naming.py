"""How organisations and congresses are called in full."""

from __future__ import annotations

from typing import Any

import pytest

from congress_app.domain.choices import CongressForm, OrganisationKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.naming import bare_code, committee_name, congress_title, free_code, is_cell, place_name
from congress_app.domain.organisations import Organisation

PROVINCE, CELL = OrganisationKind.PROVINCE, OrganisationKind.CELL


def organisation(name: str, kind: OrganisationKind = OrganisationKind.COMMUNE) -> Organisation:
    return Organisation(id=Id("1"), name=name, kind=kind)


def title(of: Organisation, **values: Any) -> str:
    return congress_title(Congress(id=Id("2"), organisation_id=of.id, code="", **values), of)


def test_the_title_of_a_congress() -> None:
    commune, cell = organisation("Đảng bộ xã Toàn Thắng"), organisation("Chi bộ thôn Đồng Tâm", CELL)
    expected = "Đại hội đại biểu Đảng bộ xã Toàn Thắng lần thứ I, nhiệm kỳ 2025 - 2030"
    assert title(commune, ordinal=1, term="2025-2030") == expected
    assert title(commune, ordinal=0, term="2025-2030") == "Đại hội đại biểu Đảng bộ xã Toàn Thắng, nhiệm kỳ 2025 - 2030"
    assert title(commune, ordinal=24) == "Đại hội đại biểu Đảng bộ xã Toàn Thắng lần thứ XXIV"
    assert title(commune) == "Đại hội đại biểu Đảng bộ xã Toàn Thắng"
    assert title(commune, form=CongressForm.MEMBERS) == "Đại hội đảng viên Đảng bộ xã Toàn Thắng"
    members = title(cell, form=CongressForm.MEMBERS, ordinal=5, term="2025-2027")
    assert members == "Đại hội Chi bộ thôn Đồng Tâm lần thứ V, nhiệm kỳ 2025 - 2027"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Đảng bộ xã Toàn Thắng", "toan-thang-2025"),
        ("Đảng bộ phường Âu Cơ", "au-co-2025"),
        ("Đảng bộ đặc khu Phú Quý", "phu-quy-2025"),
        ("Đảng bộ tỉnh Phú Thọ", "phu-tho-2025"),
        ("Đảng bộ Thành phố Hồ Chí Minh", "ho-chi-minh-2025"),
        ("Chi bộ cơ sở Trường THPT Đoàn Kết", "truong-thpt-doan-ket-2025"),
        ("Chi bộ 3", "3-2025"),
        ("  ", "dai-hoi-2025"),
        ("🎉🎉", "dai-hoi-2025"),
        ("Đảng bộ " + "rất dài " * 40, "rat-dai-rat-dai-rat-dai-rat-dai-rat-dai-rat-dai-rat-dai-rat-2025"),
    ],
)
def test_a_code_is_ascii_with_the_year(name: str, code: str) -> None:
    made = bare_code(name, 2025)
    assert made == code
    assert made.isascii()


def test_a_taken_code_is_numbered() -> None:
    taken = {"a-2025", "a-2025-2", "a-2025-4"}
    assert free_code("a-2025", taken.__contains__) == "a-2025-3"
    assert free_code("b-2025", taken.__contains__) == "b-2025"


@pytest.mark.parametrize(
    ("name", "kind", "committee"),
    [
        ("Đảng bộ xã Toàn Thắng", OrganisationKind.COMMUNE, "Đảng ủy xã Toàn Thắng"),
        ("ĐẢNG BỘ XÃ TOÀN THẮNG", OrganisationKind.COMMUNE, "Đảng ủy XÃ TOÀN THẮNG"),
        ("Đảng bộ tỉnh Phú Thọ", PROVINCE, "Tỉnh ủy Phú Thọ"),
        ("Đảng bộ thành phố Hải Phòng", PROVINCE, "Thành ủy Hải Phòng"),
        ("Đảng bộ Thành phố Hồ Chí Minh", PROVINCE, "Thành ủy Thành phố Hồ Chí Minh"),
        ("Đảng bộ Ủy ban nhân dân tỉnh", OrganisationKind.PROVINCIAL_COMMITTEE, "Đảng ủy Ủy ban nhân dân tỉnh"),
        ("Đảng bộ Trường THPT A", OrganisationKind.BASE_COMMITTEE, "Đảng ủy Trường THPT A"),
        ("Chi bộ thôn 3", CELL, "Chi bộ thôn 3"),
        ("Tổ chức khác", OrganisationKind.BASE_COMMITTEE, "Tổ chức khác"),
    ],
)
def test_the_committee_of_an_organisation(name: str, kind: OrganisationKind, committee: str) -> None:
    assert committee_name(organisation(name, kind)) == committee


@pytest.mark.parametrize(
    ("name", "superior", "place"),
    [
        ("Đảng bộ xã Toàn Thắng", "Đảng bộ tỉnh Phú Thọ", "Toàn Thắng"),
        ("Đảng bộ đặc khu Phú Quý", "Đảng bộ tỉnh Lâm Đồng", "Phú Quý"),
        ("Đảng bộ phường Lào Cai", "Đảng bộ tỉnh Lào Cai", "Phường Lào Cai"),
        ("Đảng bộ xã Sìn", "Đảng bộ tỉnh Lai Châu", "Xã Sìn"),
        ("Đảng bộ phường 1 Bảo Lộc", "Đảng bộ tỉnh Lâm Đồng", "Phường 1 Bảo Lộc"),
        ("Đảng bộ phường Trần Hưng Đạo", "Đảng bộ tỉnh Quảng Ninh", "Phường Trần Hưng Đạo"),
        ("Đảng bộ xã Nguyễn Trãi", "Đảng bộ thành phố Hải Phòng", "Xã Nguyễn Trãi"),
        ("Đảng bộ phường Phan Thiết", "Đảng bộ tỉnh Lâm Đồng", "Phan Thiết"),
        ("Đảng bộ phường Hà Giang 1", "Đảng bộ tỉnh Tuyên Quang", "Hà Giang 1"),
        ("Đảng bộ tỉnh Phú Thọ", "", "Phú Thọ"),
        ("Đảng bộ thành phố Huế", "", "Huế"),
        ("Đảng bộ Thành phố Hồ Chí Minh", "", "Thành phố Hồ Chí Minh"),
        ("Chi bộ thôn 3", "Đảng bộ xã Toàn Thắng", "Toàn Thắng"),
        ("Đảng bộ Công an tỉnh Phú Thọ", "Đảng bộ tỉnh Phú Thọ", "Phú Thọ"),
        ("Chi bộ A", "Đảng bộ Trường THPT B", ""),
        ("Chi bộ A", "", ""),
    ],
)
def test_the_place_in_the_date_line(name: str, superior: str, place: str) -> None:
    assert place_name(organisation(name), superior) == place


def test_cells() -> None:
    kinds = [kind for kind in OrganisationKind if is_cell(organisation("A", kind))]
    assert kinds == [OrganisationKind.BASE_CELL, OrganisationKind.CELL]
