"""The list of delegates as such."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, DelegationRole, GroupRole, GuestReply
from congress_app.domain.partial_date import PartialDate
from tests.domain.checks.delegates_told import found_of, told_of
from tests.domain.statistics.building import delegate, delegation

WHOLE = {
    "professional_level": "Đại học",
    "theory_level": "Cao cấp",
    "general_education": "12/12",
    "sector": "Khối Đảng",
}
GUEST = {"category": DelegateCategory.GUEST, "full_name": "Khách"}


def test_a_whole_list_has_no_fault() -> None:
    assert found_of(delegates=(delegate("1", **WHOLE), delegate("2", birth_date=PartialDate(1981), **WHOLE))) == []
    assert found_of() == []


def test_the_same_person_twice_is_told_once() -> None:
    twice = (delegate("1", person_id="p", full_name="Lê An"), delegate("2", person_id="p", full_name="Lê An"))
    assert told_of("delegates.duplicates", delegates=twice) == ["! Lê An: Có tên 2 lần trong danh sách."]


def test_one_name_and_birth_is_likely_one_person() -> None:
    rows = (
        delegate("1", full_name="Lê Hoà"),
        delegate("2", full_name="Lê  Hòa"),
        delegate("3", full_name="Lê Hoà", birth_date=PartialDate(1980)),
        delegate("4", full_name="Lê Hoà", state=DelegateState.WITHDRAWN),
    )
    assert told_of("delegates.duplicates", delegates=rows) == ["! Lê Hoà: 2 đại biểu trùng họ tên và ngày sinh."]
    nameless = tuple(delegate(str(number), full_name="Lê An", birth_date=None) for number in range(2))
    assert told_of("delegates.duplicates", delegates=nameless) == [
        "! Lê An: Có 2 đại biểu cùng họ tên, có người thiếu ngày sinh: hãy xem có phải một người không."
    ]


def test_doubled_badge_numbers() -> None:
    rows = [delegate(str(number), badge_number=badge) for number, badge in enumerate(["a 1", "A 1", "2", "", ""])]
    found = [each for each in found_of(delegates=tuple(rows)) if each.rule == "delegates.badge_numbers"]
    assert [(each.sentence, each.row_ids) for each in found] == [
        ("Số thẻ a 1 được ghi 2 lần: Đại biểu 0, Đại biểu 1.", ("0", "1"))
    ]


def test_missing_fields_are_gathered_by_field() -> None:
    rows = (delegate("1", gender=None), delegate("2", gender=None, **WHOLE), delegate("3", **GUEST, gender=None))
    assert told_of("delegates.missing", delegates=rows) == [
        "! Giới tính: Chưa ghi cho 2 đại biểu chính thức.",
        "! Trình độ chuyên môn: Chưa ghi cho 1 đại biểu chính thức.",
        "! Lý luận chính trị: Chưa ghi cho 1 đại biểu chính thức.",
        "i Giáo dục phổ thông: Chưa ghi cho 1 đại biểu chính thức.",
        "i Khối công tác: Chưa ghi cho 1 đại biểu chính thức.",
    ]


def test_without_delegations_nobody_lacks_one() -> None:
    rows = (delegate("1", delegation_id="x"), delegate("2"), delegate("3", **GUEST))
    assert told_of("delegates.delegation", delegates=rows) == []
    sentence = "! 1 đại biểu chính thức chưa thuộc đoàn nào."
    assert told_of("delegates.delegation", delegates=rows, delegations=(delegation("x", "Đoàn"),)) == [sentence]


@pytest.mark.parametrize(("day", "is_told"), [(22, False), (23, True), (27, True), (28, False)])
def test_guests_are_asked_for_an_answer_in_time(day: int, *, is_told: bool) -> None:
    rows = (delegate("1", **GUEST), delegate("2", **GUEST, reply=GuestReply.COMES), delegate("3"))
    found = told_of("delegates.guest_reply", delegates=rows, as_of=dt.date(2025, 7, day))
    assert found == ["i 1 khách mời chưa phản hồi; cần phản hồi trước ngày 23/7/2025."] * is_told


def test_a_question_needs_a_reason_and_an_outcome() -> None:
    questioned = {"state": DelegateState.QUESTIONED, "full_name": "An"}
    bare, reasoned = delegate("1", **questioned), delegate("2", **questioned, question="Đơn thư")
    assert told_of("delegates.questioned", delegates=(bare, reasoned)) == [
        "! An: Đang xem xét tư cách nhưng chưa ghi lý do."
    ]
    opened = dt.date(2025, 7, 28)
    sentence = "! An: Đại hội đã khai mạc nhưng việc xem xét tư cách chưa có kết quả."
    assert told_of("delegates.questioned", delegates=(reasoned,), as_of=opened) == [sentence]


def test_one_head_for_each_delegation_and_group() -> None:
    head = {"delegation_id": "d", "delegation_role": DelegationRole.HEAD, "group_id": "g"}
    rows = (
        delegate("1", full_name="Lê An", group_role=GroupRole.HEAD, **head),
        delegate("2", full_name="Bùi Bình", **head),
        delegate(
            "3", group_id="g", group_role=GroupRole.SECRETARY, delegation_id="d", delegation_role=DelegationRole.DEPUTY
        ),
        delegate("4", group_id="h", group_role=GroupRole.HEAD, full_name="Hà"),
        delegate("5", group_id="h", group_role=GroupRole.HEAD, full_name="Hồ"),
        delegate("6", group_role=GroupRole.HEAD, delegation_role=DelegationRole.HEAD),
        delegate("7", state=DelegateState.WITHDRAWN, **head),
    )
    assert told_of("delegates.leads", delegates=rows, delegations=(delegation("d", name="Đoàn Nông Trang"),)) == [
        "! Đoàn Nông Trang: Một đoàn có 2 trưởng đoàn: Lê An, Bùi Bình.",
        "! Một tổ thảo luận có 2 tổ trưởng: Hà, Hồ.",
    ]


def test_beside_a_row_stands_what_it_lacks() -> None:
    found = found_of(delegates=(delegate("1", gender=None, **WHOLE),), delegations=(delegation("d", name="Đoàn 1"),))
    assert {each.beside for each in found} == {"Chưa ghi: Giới tính.", "Chưa thuộc đoàn nào."}
    assert {each.row_ids for each in found} == {("1",)}
