from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest

from congress_app.domain.committees import AreaCharge, Committee, CommitteeMember
from congress_app.domain.fields import Id
from congress_app.domain.persons import Person
from congress_app.i18n import say
from congress_app.listings.committees import COMMITTEE_MEMBERS
from congress_app.listings.listing import cell_text
from congress_app.services.importing.committee_members import import_committee_members
from congress_app.services.importing.rows import Imported
from congress_app.services.importing.verbs import Importing
from congress_app.services.work import Outcome
from tests.plan_office import AS_OF, PlanOffice, plan_office, text_rows
from tests.services.importing.conftest import counts

AN, HOA, MINH = "Bùi Văn An", "Đinh Thị Hòa", "Trần Minh"
PROVINCE = "Đảng bộ tỉnh Phú Thọ"
NEW = "Lê Thị Mới"


@pytest.fixture
def office() -> PlanOffice:
    return plan_office()


def take(office: PlanOffice, *rows: Mapping[str, str]) -> Outcome[Imported]:
    """Import rows of the office of the province."""
    assert office.committee is not None
    own = office.committee.organisation_id
    return Importing(office.desk.do.run).take(
        lambda work: import_committee_members(work, text_rows(rows), own), "cấp ủy.xlsx"
    )


def listed(office: PlanOffice) -> list[dict[str, str]]:
    """The list with all columns, as text."""
    rows = COMMITTEE_MEMBERS.load(office.desk.file.lists, office.desk.scope(as_of=AS_OF))
    return [{column.name: cell_text(column.value(row)) for column in COMMITTEE_MEMBERS.columns} for row in rows]


def reasons(imported: Imported) -> list[tuple[int, str, str]]:
    """The rejected rows, the cell and the reason."""
    return [(each.row, each.field, say(each.problem)) for each in imported.rejected]


def test_new_names_make_new_persons_with_their_areas(office: PlanOffice) -> None:
    outcome = take(
        office, {"member": f"Đ/c {NEW}", "post": "Giám đốc Sở", "areas": "Toàn Thắng; xã Hòa Bình", "precedence": "9"}
    )
    assert counts(outcome.value) == (1, 0, 0, 0)
    last = listed(office)[-1]
    assert [last[each] for each in ("precedence", "member", "post", "committee", "areas")] == [
        "9", NEW, "Giám đốc Sở", "Ban Thường vụ", "Đảng bộ xã Hòa Bình; Đảng bộ xã Toàn Thắng",
    ]  # fmt: skip
    (person,) = office.desk.file.rows(Person, full_name=NEW)
    assert person.post == "Giám đốc Sở"
    office.desk.file.undo()
    assert office.desk.file.rows(Person, full_name=NEW) == []


def test_who_sits_on_two_committees_is_one_person(office: PlanOffice) -> None:
    take(
        office,
        {"member": AN, "committee": "BCH"},
        {"member": NEW, "committee": "Ban Chấp hành"},
        {"member": NEW, "committee": "BTV"},
    )
    assert len(office.desk.file.rows(Person, full_name=AN)) == 1
    assert len(office.desk.file.rows(Person, full_name=NEW)) == 1
    assert len(office.desk.file.rows(Committee)) == 2
    assert len(office.desk.file.rows(CommitteeMember)) == 6


def test_a_second_import_and_the_own_list_change_nothing(office: PlanOffice) -> None:
    rows = [
        {"member": AN, "post": "Bí thư", "areas": "Nông Trang", "starts_on": "1/10/2020"},
        {"member": NEW, "post": "Giám đốc Sở A", "committee": "bch", "base": "Toàn Thắng", "note": "a"},
        {"member": NEW, "post": "Giám đốc Sở B", "committee": "bch", "ends_on": "1/7/2025"},
        {"member": HOA, "committee": "thường trực", "term": "2025-2030"},
    ]
    assert counts(take(office, *rows).value) == (3, 1, 0, 0)
    again = take(office, *rows)
    assert (counts(again.value), again.step) == ((0, 0, 4, 0), None)
    own = listed(office)
    back = take(office, *own)
    assert (counts(back.value), back.step, listed(office)) == ((0, 0, len(own), 0), None, own)


def test_two_of_one_name_are_told_apart_by_their_posts(office: PlanOffice) -> None:
    take(office, {"member": AN, "post": "Bí thư Tỉnh ủy"}, {"member": AN, "post": "Chỉ huy trưởng"})
    assert len(office.desk.file.rows(Person, full_name=AN)) == 2
    bare = take(office, {"member": AN}).value
    assert reasons(bare) == [
        (2, "member", f"Có nhiều đồng chí tên {AN}: Bí thư Tỉnh ủy; Chỉ huy trưởng. Hãy ghi chức vụ bên cạnh tên.")
    ]


def test_a_new_post_of_one_known_is_a_change(office: PlanOffice) -> None:
    changed = take(office, {"member": AN, "post": "Nguyên Bí thư"}).value
    assert [(each.field, each.after) for each in changed.changes[2]] == [("post", "Nguyên Bí thư")]
    assert len(office.desk.file.rows(Person, full_name=AN)) == 1


def test_a_delegate_of_the_same_name_is_somebody_else(office: PlanOffice) -> None:
    office.desk.person(NEW, post="Nông dân")
    take(office, {"member": NEW, "post": "Giám đốc Sở"})
    assert len(office.desk.file.rows(Person, full_name=NEW)) == 2


def test_an_empty_cell_leaves_what_stands(office: PlanOffice) -> None:
    take(office, {"member": AN, "areas": "Toàn Thắng", "note": "a"})
    assert counts(take(office, {"member": AN, "areas": "", "note": "", "post": ""}).value) == (0, 0, 1, 0)
    assert len(office.desk.file.rows(AreaCharge)) == 1


def test_what_cannot_be_taken_leaves_nothing_behind(office: PlanOffice) -> None:
    before = len(office.desk.file.rows(Person)), len(office.desk.file.rows(Committee))
    imported = take(
        office,
        {"member": ""},
        {"member": NEW, "areas": "Toàn Thắn"},
        {"member": NEW, "committee": "ban lạ"},
        {"member": NEW, "committee": "bch", "starts_on": "5/5/2025", "ends_on": "1/1/2024"},
        {"member": NEW, "starts_on": "hôm qua"},
        {"member": NEW, "areas": "Tân Sơn"},
    ).value
    assert [row for row, _field, _why in reasons(imported)] == [2, 3, 4, 5, 6, 7]
    assert reasons(imported)[1][1:] == (
        "areas",
        "Không có tổ chức đảng “Toàn Thắn”. Có phải là: “Đảng bộ xã Toàn Thắng”?",
    )
    assert (len(office.desk.file.rows(Person)), len(office.desk.file.rows(Committee))) == before


def test_the_same_member_twice_is_told(office: PlanOffice) -> None:
    assert reasons(take(office, {"member": AN}, {"member": AN}).value) == [
        (3, "member", "Dòng 2 nói về cùng một người.")
    ]


def test_who_left_and_came_again_has_two_rows(office: PlanOffice) -> None:
    (seat,) = [each for each in office.desk.file.rows(CommitteeMember) if each.person_id == office.members[AN].id]
    office.desk.do.committees.leave([Id(seat.id)], dt.date(2024, 1, 1))
    assert office.committee is not None
    values = {"post": "Bí thư Tỉnh ủy", "starts_on": dt.date(2025, 1, 1)}
    office.desk.do.committees.add_member(Id(office.committee.id), values, Id(office.members[AN].id))
    own = listed(office)
    back = take(office, *own)
    assert (counts(back.value), back.step) == ((0, 0, len(own), 0), None)
