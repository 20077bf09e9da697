"""Verbs on organisations and persons."""

from __future__ import annotations

import pytest

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.i18n import say
from congress_app.runtime.errors import BadValue, Refused
from tests.data_files import dump
from tests.desk import Desk, no_step, one_step, said


def test_an_organisation_is_added(office: Desk) -> None:
    outcome = one_step(office.file, lambda: office.do.organisations.add({"name": "Đảng bộ xã Toàn Thắng"}))
    assert said(outcome) == "Thêm tổ chức đảng “Đảng bộ xã Toàn Thắng”"


def test_a_step_never_carries_a_whole_page(office: Desk) -> None:
    before = dump(office.file.engine)
    with pytest.raises(BadValue) as refusal:
        office.do.organisations.add({"name": "Đảng bộ " * 1250})
    assert say(refusal.value) == "“Tên gọi” chỉ nhận tối đa 300 ký tự; nội dung này có 9999 ký tự. Hãy rút gọn."
    assert dump(office.file.engine) == before
    long = office.do.organisations.add({"name": "Đảng bộ xã " + "A" * 200})
    assert said(long) == f"Thêm tổ chức đảng “Đảng bộ xã {'A' * 48}…”"


def test_all_that_are_missing_are_added_as_one_step(office: Desk) -> None:
    top = office.province()
    office.organisation("Đảng bộ xã Hòa Bình", top)
    office.organisation("Đảng bộ xã An Bình")  # under no superior: another one
    wanted = [
        {"name": name}
        for name in ("Đảng bộ xã An Bình", "Đảng bộ  xã Hoà Bình", "Đảng bộ xã An Bình", "Đảng bộ xã Âu Cơ")
    ]
    outcome = one_step(office.file, lambda: office.do.organisations.add_many(wanted, Id(top.id)))
    assert [each.name for each in outcome.value] == ["Đảng bộ xã An Bình", "Đảng bộ xã Âu Cơ"]
    assert {each.parent_id for each in outcome.value} == {top.id}
    assert said(outcome) == "Thêm các tổ chức đảng"
    assert no_step(office.file, lambda: office.do.organisations.add_many(wanted, Id(top.id))) == []


def test_organisations_are_moved_below_another(office: Desk) -> None:
    top, commune = office.province(), office.organisation()
    cells = [office.organisation(f"Chi bộ {number}", kind=OrganisationKind.CELL) for number in (1, 2)]
    ids = [Id[Organisation](each.id) for each in cells]
    outcome = one_step(office.file, lambda: office.do.organisations.move(ids, Id(commune.id)))
    assert [each.parent_id for each in outcome.value] == [commune.id] * 2
    assert said(outcome) == "Chuyển 2 tổ chức đảng"
    no_step(office.file, lambda: office.do.organisations.move(ids, Id(commune.id)))
    one_step(office.file, lambda: office.do.organisations.move([Id(commune.id)], Id(top.id)))
    one_step(office.file, lambda: office.do.organisations.move(ids, None))


def test_an_organisation_is_not_put_below_itself(office: Desk) -> None:
    top = office.province()
    commune = office.organisation(parent=top)
    cell = office.organisation("Chi bộ 1", commune)
    before = dump(office.file.engine)
    with pytest.raises(BadValue) as itself:
        office.do.organisations.move([Id(cell.id), Id(commune.id)], Id(cell.id))
    assert say(itself.value) == "Một tổ chức đảng không thể là cấp trên của chính mình."
    with pytest.raises(Refused) as refusal:
        office.do.organisations.move([Id(top.id)], Id(cell.id))
    assert say(refusal.value) == "Không thể đặt một tổ chức đảng vào dưới chính nó."
    assert dump(office.file.engine) == before


def test_a_person_is_added(office: Desk) -> None:
    outcome = one_step(
        office.file, lambda: office.do.organisations.add_person({"full_name": "Nguye\u0302\u0303n  Va\u0306n A\u0301i"})
    )
    assert outcome.value.full_name == "Nguyễn Văn Ái"
    assert said(outcome) == "Thêm cá nhân “Nguyễn Văn Ái”"
    with pytest.raises(BadValue) as refusal:
        office.do.organisations.add_person({"full_name": "\x07 "})
    assert say(refusal.value) == "Phải ghi họ và tên."
