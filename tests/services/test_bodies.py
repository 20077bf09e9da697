"""Verbs on bodies and their members."""

from __future__ import annotations

from functools import partial

import pytest

from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.choices import BodyKind
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import BadValue
from tests.desk import Desk, no_step, one_step, said


def names(office: Desk) -> list[str]:
    return [member.name for body in office.file.lists.bodies(office.scope()) for member in body.members]


@pytest.fixture
def body(office: Desk) -> Body:
    """A presidium without members."""
    congress = office.congress()
    return office.do.bodies.add(Id(congress.id), BodyKind.PRESIDIUM, {"proposed_count": 5}).value


def members(office: Desk, body: Body, *names: str) -> list[BodyMember]:
    return office.do.bodies.add_members(Id(body.id), [{"name": name} for name in names]).value


def test_a_body_is_added(office: Desk) -> None:
    congress = office.congress()
    outcome = one_step(
        office.file, lambda: office.do.bodies.add(Id(congress.id), BodyKind.COUNTING_BOARD, {"proposed_count": 7})
    )
    assert said(outcome) == "Thêm “Ban Kiểm phiếu”"
    with pytest.raises(BadValue) as refusal:
        office.do.bodies.add(Id(congress.id), BodyKind.PRESIDIUM, {"proposed_count": 10**30})
    assert say(refusal.value) == "“Số lượng đề xuất” là số quá lớn."


def test_members_are_added_in_order(office: Desk, body: Body) -> None:
    two = [{"name": "An", "function": "Chủ tọa"}, {"name": "Bình"}]
    outcome = one_step(office.file, lambda: office.do.bodies.add_members(Id(body.id), two))
    assert said(outcome) == "Thêm 2 thành viên"
    before = Id[BodyMember](outcome.value[1].id)
    one_step(office.file, lambda: office.do.bodies.add_members(Id(body.id), [{"name": "Chi"}], before))
    assert names(office) == ["An", "Chi", "Bình"]


def test_a_member_is_somebody(office: Desk, body: Body) -> None:
    with pytest.raises(BadValue) as refusal:
        members(office, body, "An", " \u202a")
    assert say(refusal.value) == "Phải ghi họ và tên thành viên."
    person = office.person()
    office.do.bodies.add_members(Id(body.id), [{"person_id": person.id}])
    assert names(office) == ["Nguyễn Văn An"]


def test_members_move(office: Desk, body: Body) -> None:
    an, binh, chi, dung = members(office, body, "An", "Bình", "Chi", "Dũng")
    outcome = one_step(office.file, lambda: office.do.bodies.move_members([dung], an))
    assert (names(office), said(outcome)) == (["Dũng", "An", "Bình", "Chi"], "Chuyển thành viên Dũng")
    outcome = one_step(office.file, lambda: office.do.bodies.move_members([an, chi], None))
    assert (names(office), said(outcome)) == (["Dũng", "Bình", "An", "Chi"], "Chuyển 2 thành viên")
    one_step(office.file, lambda: office.do.bodies.move_members([dung, chi], chi))  # before one of themselves
    assert names(office) == ["Bình", "An", "Dũng", "Chi"]
    there: list[tuple[list[BodyMember], BodyMember | None]] = [
        ([binh], an),
        ([chi], None),
        ([an, dung], dung),
        ([binh, an, dung, chi], binh),
    ]
    for moving, before in there:
        no_step(office.file, partial(office.do.bodies.move_members, moving, before))


def test_a_body_goes_with_its_members(office: Desk, body: Body) -> None:
    members(office, body, "An", "Bình")
    outcome = one_step(office.file, lambda: office.do.records.delete([body]))
    assert (said(outcome), outcome.value.words) == ("Xóa “Đoàn Chủ tịch”", "1 cơ quan điều hành, 2 thành viên")
