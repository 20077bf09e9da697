"""What somebody is and where."""

from __future__ import annotations

import pytest

from congress_app.domain.post_words import post_at


@pytest.mark.parametrize(
    ("post", "unit", "said"),
    [
        ("Bí thư", "Chi bộ xóm Bái", "Bí thư, Chi bộ xóm Bái"),
        ("Bí thư Đảng ủy xã Hòa Ninh", "Đảng uỷ xã Hoà Ninh", "Bí thư Đảng ủy xã Hòa Ninh"),
        ("Phó Bí thư Đảng ủy", "Đảng ủy xã Toàn Thắng", "Phó Bí thư Đảng ủy xã Toàn Thắng"),
        ("Trạm trưởng Trạm Y tế", "Trạm Y tế xã Toàn Thắng", "Trạm trưởng Trạm Y tế xã Toàn Thắng"),
        ("Ủy viên UBND", "UBND xã", "Ủy viên UBND, UBND xã"),
        ("", "Chi bộ xóm Bái", "Chi bộ xóm Bái"),
        ("Bí thư", "", "Bí thư"),
        ("", "", ""),
    ],
)
def test_the_unit_is_not_said_twice(post: str, unit: str, said: str) -> None:
    assert post_at(post, unit) == said
