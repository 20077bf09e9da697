from __future__ import annotations

import pytest

from congress_app.exchange.layout.groups import enter, group_meaning, numbered, sounds_like_group
from congress_app.exchange.layout.table import Group


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("I. Đại biểu đương nhiên", ("category", "ex_officio")),
        ("II. ĐẠI BIỂU ĐƯỢC BẦU: 25 đồng chí", ("category", "elected")),
        ("Đại biểu do đại hội cấp dưới bầu", ("category", "elected")),
        ("Đại biểu chỉ định (03 đ/c)", ("category", "appointed")),
        ("Đại biểu dự khuyết", ("category", "alternate")),
        ("Khách mời", ("category", "guest")),
        ("Bộ phận phục vụ", ("category", "service")),
        ("Đoàn đại biểu số 3", ("delegation", "Đoàn đại biểu số 3")),
        ("Chưa phân đoàn", ("delegation", "")),
        ("Không thuộc đoàn nào (1 đồng chí)", ("delegation", "")),
        ("1. Đoàn số 4 (12 đại biểu)", ("delegation", "Đoàn số 4")),
        ("Đoàn đại biểu Chi bộ Nông Trang", ("delegation", "Đoàn đại biểu Chi bộ Nông Trang")),
        ("Chi bộ Nông Trang: 5 đồng chí", ("unit", "Chi bộ Nông Trang")),
        ("1.2. Chi bộ thôn 3", ("unit", "Chi bộ thôn 3")),
        ("Đoàn Thanh niên xã", ("unit", "Đoàn Thanh niên xã")),
    ],
)
def test_the_words_of_a_group_have_a_meaning(words: str, meaning: tuple[str, str]) -> None:
    assert group_meaning(words) == meaning


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("II. Đại biểu", ("II", "Đại biểu")),
        ("A/ KHỐI ĐẢNG", ("A", "KHỐI ĐẢNG")),
        ("1.2. Chi bộ", ("1.2", "Chi bộ")),
        ("Chi bộ 2", ("", "Chi bộ 2")),
        ("V. Hà", ("V", "Hà")),
    ],
)
def test_numbering_stands_before_the_words(words: str, parts: tuple[str, str]) -> None:
    assert numbered(words) == parts


@pytest.mark.parametrize("name", ["Đoàn Văn An", "Tô Thị Hoa", "Bàn Văn Biểu", "Khôi Văn Nam", "An"])
def test_a_person_does_not_sound_like_a_group(name: str) -> None:
    assert sounds_like_group(name) is False


def test_a_group_closes_those_of_its_own_style_of_numbering() -> None:
    within = enter([], "Đại biểu đương nhiên", "I")
    within = enter(within, "Chi bộ A", "1")
    within = enter(within, "Chi bộ B", "2")
    assert [group for _style, group in within] == [Group("Đại biểu đương nhiên", 0, "I"), Group("Chi bộ B", 1, "2")]
    assert [group for _style, group in enter(within, "Đại biểu được bầu", "II")] == [
        Group("Đại biểu được bầu", 0, "II")
    ]
