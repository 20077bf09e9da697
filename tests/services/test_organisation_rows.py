"""Tables of organisations and persons: one call is one step, units of the catalogue are added once."""

from __future__ import annotations

import pytest

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.units import Units
from congress_app.runtime.errors import Refused
from congress_app.services.organisation_rows import OrganisationRows, missing_units
from tests.data_files import dump
from tests.desk import Desk, no_step, one_step, said


@pytest.fixture
def rows(office: Desk) -> OrganisationRows:
    return OrganisationRows(office.file.run)


def test_a_pasted_block_is_one_step(office: Desk, rows: OrganisationRows) -> None:
    top = office.province()
    commune = office.organisation(parent=top)
    new = [{"name": "Đảng bộ phường Việt Trì"}, {"name": "Chi bộ 1", "parent_id": Id(commune.id)}]
    outcome = one_step(office.file, lambda: rows.store([(commune, {"member_count": 500})], new, Id(top.id)))
    assert said(outcome) == "Dán 3 dòng “Tổ chức đảng”"
    found = [(each.name, each.parent_id, each.kind) for each in outcome.value]
    assert found == [
        ("Đảng bộ phường Việt Trì", top.id, OrganisationKind.WARD),
        ("Chi bộ 1", commune.id, OrganisationKind.BASE_CELL),
    ]
    assert office.file.rows(Organisation, id=commune.id)[0].member_count == 500


def test_one_cell_and_one_new_row_are_named_after_what_they_are(office: Desk, rows: OrganisationRows) -> None:
    top = office.province()
    one = one_step(office.file, lambda: rows.store([(top, {"area": "Việt Trì"})], [], None))
    new = one_step(office.file, lambda: rows.store([], [{"name": "Đảng bộ xã Hạ Hòa"}], Id(top.id)))
    assert [said(one), said(new)] == [
        "Sửa “Địa bàn” của “Đảng bộ tỉnh Phú Thọ”",
        "Thêm tổ chức đảng “Đảng bộ xã Hạ Hòa”",
    ]
    assert no_step(office.file, lambda: rows.store([(new.value[0], {"area": ""})], [], None)) == []


def test_a_cell_does_not_put_an_organisation_below_itself(office: Desk, rows: OrganisationRows) -> None:
    top = office.province()
    commune = office.organisation(parent=top)
    before = dump(office.file.engine)
    with pytest.raises(Refused):
        rows.store([(top, {"parent_id": commune.id})], [{"name": "Chi bộ 1"}], None)
    assert dump(office.file.engine) == before


def test_persons_of_an_organisation_are_stored_as_one_step(office: Desk, rows: OrganisationRows) -> None:
    top = office.province()
    an = office.person("Nguyễn Văn An", organisation_id=top.id)
    new = [{"full_name": "Trần Thị Bình"}, {"full_name": "Lê Văn Chi", "post": "Chánh Văn phòng"}]
    outcome = one_step(office.file, lambda: rows.store_persons([(an, {"post": "Bí thư"})], new, Id(top.id)))
    assert said(outcome) == "Dán 3 dòng “Cá nhân”"
    assert {each.organisation_id for each in outcome.value} == {top.id}
    assert {each.full_name: each.post for each in office.file.rows(Person)} == {
        "Nguyễn Văn An": "Bí thư",
        "Trần Thị Bình": "",
        "Lê Văn Chi": "Chánh Văn phòng",
    }


def test_units_of_a_province_are_added_once_and_those_that_stand_are_passed_over(
    office: Desk, rows: OrganisationRows
) -> None:
    units = Units.load()
    province = units.province("Phú Thọ")
    own = units.of_province("Phú Thọ")[:5]
    top = office.province()
    office.organisation(f"Đảng bộ {own[0].words}", top)
    office.organisation("Đảng bộ tên khác", unit_key=own[1].key)
    assert missing_units(office.file.rows(Organisation), province, own) == list(own[2:])
    outcome = one_step(office.file, lambda: rows.add_units(province, own))
    assert [(each.unit_key, each.parent_id) for each in outcome.value] == [(unit.key, top.id) for unit in own[2:]]
    assert said(outcome) == "Thêm toàn bộ xã, phường, đặc khu của Tỉnh Phú Thọ"
    assert no_step(office.file, lambda: rows.add_units(province, own)) == []


def test_the_organisation_of_the_province_comes_along(office: Desk, rows: OrganisationRows) -> None:
    units = Units.load()
    outcome = one_step(office.file, lambda: rows.add_units(units.province("Cà Mau"), units.of_province("Cà Mau")[:1]))
    (top,) = office.file.rows(Organisation, kind=OrganisationKind.PROVINCE)
    assert (top.name, outcome.value[0].parent_id) == ("Đảng bộ tỉnh Cà Mau", top.id)
