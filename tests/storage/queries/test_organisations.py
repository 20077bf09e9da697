"""The organisations as a tree, and the persons by given name."""

from __future__ import annotations

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.organisations import Organisation
from congress_app.services.steps import step
from congress_app.services.work import Work
from tests.desk import Desk


def test_a_tree_stands_parents_first_and_children_in_vietnamese_order(office: Desk) -> None:
    phu_tho = office.province()
    for name in ("Đảng bộ xã Yên Lập", "Đảng bộ phường Âu Cơ", "Đảng bộ xã Ấm Hạ", "Đảng bộ xã An Bình"):
        office.organisation(name, phu_tho)
    an_binh = next(
        row for row in office.file.lists.organisations(office.scope()) if row.organisation.name.endswith("An Bình")
    )
    for number in (10, 2, 1):
        office.organisation(f"Chi bộ {number}", an_binh.organisation, kind=OrganisationKind.CELL)
    office.organisation("Đảng bộ tỉnh Bắc Ninh", kind=OrganisationKind.PROVINCE)
    rows = office.file.lists.organisations(office.scope())
    assert [(row.organisation.name, row.parent) for row in rows] == [
        ("Đảng bộ tỉnh Bắc Ninh", ""),
        ("Đảng bộ tỉnh Phú Thọ", ""),
        ("Đảng bộ phường Âu Cơ", "Đảng bộ tỉnh Phú Thọ"),
        ("Đảng bộ xã An Bình", "Đảng bộ tỉnh Phú Thọ"),
        ("Chi bộ 1", "Đảng bộ xã An Bình"),
        ("Chi bộ 2", "Đảng bộ xã An Bình"),
        ("Chi bộ 10", "Đảng bộ xã An Bình"),
        ("Đảng bộ xã Ấm Hạ", "Đảng bộ tỉnh Phú Thọ"),
        ("Đảng bộ xã Yên Lập", "Đảng bộ tỉnh Phú Thọ"),
    ]


def test_a_tree_of_many_levels_is_walked(office: Desk) -> None:
    def verb(work: Work) -> None:
        above = None
        for number in range(1200):
            row = Organisation(id=work.new_id(Organisation), name=str(number), parent_id=above)
            above = work.save(row).id

    office.file.run(verb, step("deep"))
    assert [row.organisation.name for row in office.file.lists.organisations(office.scope())] == list(
        map(str, range(1200))
    )


def test_persons_stand_by_given_name_then_family_name(office: Desk) -> None:
    commune = office.organisation()
    for name in ("Nguyễn Văn Ân", "Trần Thị An", "Lê An", "Nguyễn Thị An", "Đỗ Bình", "Nguyễn Ánh"):
        office.person(name, organisation_id=commune.id if name == "Lê An" else None)
    rows = office.file.lists.persons(office.scope())
    names = ["Lê An", "Nguyễn Thị An", "Trần Thị An", "Nguyễn Ánh", "Nguyễn Văn Ân", "Đỗ Bình"]
    assert [row.person.full_name for row in rows] == names
    assert [row.organisation for row in rows] == ["Đảng bộ xã Toàn Thắng", "", "", "", "", ""]
