from __future__ import annotations

import pytest

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.runtime.errors import BadValue
from congress_app.services.importing.plan_roles import role_of

SPEAKER, AREA, STEERING, TEAM, EXTRA = AssignmentRole


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("", SPEAKER),
        ("Dự, phát biểu", SPEAKER),
        ("Dự và phát biểu chỉ đạo", SPEAKER),
        ("dự, chỉ đạo đại hội", SPEAKER),
        ("Chủ trì", SPEAKER),
        ("Tham dự", SPEAKER),
        ("DU", SPEAKER),
        ("Phụ trách địa bàn", AREA),
        ("Theo dõi địa bàn", AREA),
        ("Chỉ đạo chuẩn bị", STEERING),
        ("Hướng dẫn công tác chuẩn bị đại hội", STEERING),
        ("Chỉ đạo", STEERING),
        ("Tổ công tác", TEAM),
        ("Thành viên Tổ công tác số 2", TEAM),
        ("Thành viên", TEAM),
        ("Thành viên tổ", TEAM),
        ("Tổ trưởng", TEAM),
        ("Cùng dự", EXTRA),
        ("Dự thêm", EXTRA),
        ("steering", STEERING),
        ("Attends and speaks", SPEAKER),
    ],
)
def test_the_words_of_offices_mean_a_role(words: str, role: AssignmentRole) -> None:
    assert role_of(words) is role


@pytest.mark.parametrize("role", list(AssignmentRole))
def test_the_words_that_our_list_prints_are_read_back(role: AssignmentRole) -> None:
    assert role_of(role.printed) is role


def test_other_words_are_no_role() -> None:
    with pytest.raises(BadValue):
        role_of("Xem sau")
