"""Changing fields and deleting with what belongs to a row."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from congress_app.domain.agenda import AgendaItem, ProgrammeIssue, Session
from congress_app.domain.choices import BodyKind, CongressForm, CongressState, OrganisationKind, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n import say
from congress_app.runtime.errors import BadValue, NotFound, Refused
from tests.desk import Desk, no_step, one_step, said


def change(office: Desk, row: Organisation, **values: Any) -> Any:
    return office.do.records.change(Organisation, Id(row.id), values, label_row=row)


def test_one_field_is_named_in_the_step(office: Desk) -> None:
    row = office.organisation()
    outcome = one_step(office.file, lambda: change(office, row, member_count=1189))
    assert outcome.value.member_count == 1189
    assert said(outcome) == "Sửa “Số đảng viên” của “Đảng bộ xã Toàn Thắng”"


def test_several_fields_are_one_step(office: Desk) -> None:
    row = office.organisation()
    outcome = one_step(office.file, lambda: change(office, row, hall="Hội trường A", phone="0210 123"))
    assert said(outcome) == "Sửa “Đảng bộ xã Toàn Thắng”"


def test_the_same_value_leaves_no_step(office: Desk) -> None:
    row = office.organisation(hall="Hội trường A")
    no_step(office.file, lambda: change(office, row, hall="  Hội trường A\u200b "))


def test_a_block_is_one_step(office: Desk) -> None:
    rows = [office.organisation(f"Đảng bộ xã {name}") for name in ("An Bình", "An Nghĩa")]
    outcome = one_step(
        office.file, lambda: office.do.records.change_many(Organisation, [(row, {"area": "Hòa Bình"}) for row in rows])
    )
    assert said(outcome) == "Sửa “Địa bàn” ở 2 dòng"
    mixed = [(rows[0], {"area": "Phú Thọ"}), (rows[1], {"hall": "A"})]
    assert (
        said(one_step(office.file, lambda: office.do.records.change_many(Organisation, mixed)))
        == "Sửa 2 dòng “Tổ chức đảng”"
    )
    no_step(office.file, lambda: office.do.records.change_many(Organisation, []))


def test_one_bad_row_keeps_the_whole_block_out(office: Desk) -> None:
    rows = [office.organisation(f"Đảng bộ xã {name}") for name in ("An Bình", "An Nghĩa")]
    block = [(rows[0], {"member_count": 5}), (rows[1], {"member_count": -5})]
    with pytest.raises(BadValue) as refusal:
        office.do.records.change_many(Organisation, block)
    assert say(refusal.value) == "“Số đảng viên” không được là số âm."
    assert [row.member_count for row in office.file.rows(Organisation)] == [0, 0]


def test_the_code_is_never_changed(office: Desk) -> None:
    congress = office.congress()
    assert congress.code == "toan-thang-2025"
    values = {"code": "other", "id": "1", "version": 9}
    no_step(office.file, lambda: office.do.records.change(Congress, Id(congress.id), values, label_row=congress))
    values = {"code": "other", "form": CongressForm.MEMBERS}
    outcome = one_step(
        office.file, lambda: office.do.records.change(Congress, Id(congress.id), values, label_row=congress)
    )
    assert (outcome.value.code, outcome.value.form) == ("toan-thang-2025", CongressForm.MEMBERS)
    assert said(outcome) == "Sửa “Hình thức” của “toan-thang-2025”"


def test_a_row_that_is_gone_is_said(office: Desk) -> None:
    row = office.organisation()
    office.do.records.delete([row])
    with pytest.raises(NotFound) as refusal:
        change(office, row, hall="A")
    assert say(refusal.value) == "Tổ chức đảng: dòng này không còn nữa."


def test_a_superior_that_lies_below_is_refused(office: Desk) -> None:
    top = office.organisation("Đảng bộ tỉnh A", kind=OrganisationKind.PROVINCE)
    below = office.organisation("Đảng bộ xã B", top)
    lowest = office.organisation("Chi bộ C", below)
    with pytest.raises(Refused) as refusal:
        change(office, top, parent_id=lowest.id)
    assert say(refusal.value) == "Không thể đặt một tổ chức đảng vào dưới chính nó."
    with pytest.raises(BadValue):
        change(office, top, parent_id=top.id)


def full_congress(office: Desk) -> Congress:
    congress = office.congress()
    session = office.session(congress)
    parent = office.item(session, "Bầu cử")
    office.items(session, "Phát phiếu", "Kiểm phiếu", parent=parent)
    body = office.do.bodies.add(Id(congress.id), BodyKind.PRESIDIUM, {}).value
    office.do.bodies.add_members(Id(body.id), [{"name": "Nguyễn Văn An"}, {"name": "Trần Thị Bình"}])
    office.do.programme.issue(Id(congress.id))
    office.do.congresses.set_state([Id(congress.id)], CongressState.PLANNED, dt.date(2025, 7, 1))
    return congress


def test_what_belongs_to_a_congress_goes_along_and_is_counted(office: Desk) -> None:
    congress = full_congress(office)
    outcome = one_step(office.file, lambda: office.do.records.delete([congress]))
    assert said(outcome) == "Xóa “toan-thang-2025”"
    assert outcome.value.words == (
        "1 đại hội, 2 giai đoạn, 1 thay đổi trạng thái, 1 cơ quan điều hành, 1 lần ban hành chương trình, "
        "1 phiên họp, 2 thành viên, 3 dòng đã ban hành, 3 nội dung chương trình"
    )
    left = {name: count for name, count in office.file.lists.counts().items() if count}
    assert left == {"organisations": 1}


def test_many_rows_are_deleted_with_their_parts_as_one_step(office: Desk) -> None:
    communes = office.do.organisations.add_many([{"name": f"Đảng bộ xã {number}"} for number in range(60)], None).value
    office.do.congresses.add_many([Id(each.id) for each in communes], {"term": "2025-2030"})
    congresses = office.file.rows(Congress)
    for congress in congresses[:2]:
        office.do.congresses.set_state([Id(congress.id)], CongressState.READY, dt.date(2025, 7, 1))
    with pytest.raises(Refused):
        office.do.records.delete(communes)
    outcome = one_step(office.file, lambda: office.do.records.delete(congresses))
    assert said(outcome) == "Xóa 60 dòng “Đại hội”"
    assert outcome.value.words == "60 đại hội, 2 thay đổi trạng thái"
    assert one_step(office.file, lambda: office.do.records.delete(communes)).value.words == "60 tổ chức đảng"


def test_a_part_and_its_parent_may_both_be_chosen(office: Desk) -> None:
    session = office.session(office.congress())
    parent = office.item(session, "Bầu cử")
    part = office.item(session, "Phát phiếu", parent)
    outcome = one_step(office.file, lambda: office.do.records.delete([part, parent]))
    assert outcome.value.words == "2 nội dung chương trình"


def test_a_phase_takes_its_sessions_along(office: Desk) -> None:
    congress = office.congress()
    office.items(office.session(congress), "Chào cờ")
    outcome = one_step(office.file, lambda: office.do.records.delete([office.phase(congress, PhaseKind.OFFICIAL)]))
    assert outcome.value.words == "1 giai đoạn, 1 phiên họp, 1 nội dung chương trình"
    assert (len(office.file.rows(Phase)), office.file.rows(Session)) == (1, [])


def test_what_others_name_is_not_deleted_and_they_are_named(office: Desk) -> None:
    commune = office.organisation()
    office.congress(commune)
    person = office.person(organisation_id=commune.id)
    session = office.session(office.file.rows(Congress)[0])
    office.items(session, "Chào cờ", "Diễn văn khai mạc", presenter_id=person.id)
    with pytest.raises(Refused) as refusal:
        office.do.records.delete([commune])
    expected = "Chưa xóa được “Đảng bộ xã Toàn Thắng”: còn 1 dòng “Cá nhân” nhắc tới, trước hết là “Nguyễn Văn An”."
    assert say(refusal.value) == f"{expected} Hãy sửa các dòng đó trước."
    with pytest.raises(Refused) as refusal:
        office.do.records.delete([person])
    expected = "Chưa xóa được “Nguyễn Văn An”: còn 2 dòng “Nội dung chương trình” nhắc tới, trước hết là “Chào cờ”."
    assert say(refusal.value) == f"{expected} Hãy sửa các dòng đó trước."
    assert len(office.file.rows(Person)) == 1
    office.do.records.delete(office.file.rows(AgendaItem))
    assert one_step(office.file, lambda: office.do.records.delete([person])).value.words == "1 cá nhân"


def test_rows_that_name_each_other_go_together(office: Desk) -> None:
    top = office.organisation("Đảng bộ xã A")
    below = office.organisation("Chi bộ 1", top)
    with pytest.raises(Refused):
        office.do.records.delete([top])
    assert one_step(office.file, lambda: office.do.records.delete([top, below])).value.words == "2 tổ chức đảng"


def test_an_issue_goes_with_its_frozen_lines(office: Desk) -> None:
    full_congress(office)
    outcome = one_step(office.file, lambda: office.do.records.delete(office.file.rows(ProgrammeIssue)))
    assert outcome.value.words == "1 lần ban hành chương trình, 3 dòng đã ban hành"
