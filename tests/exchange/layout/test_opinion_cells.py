from __future__ import annotations

import pytest

from congress_app.exchange.layout.opinion_cells import answer_and_refusal, group_says, group_words, place_and_quote


@pytest.mark.parametrize(
    ("cell", "place", "quote"),
    [
        ("", "", ""),
        ("Trang 5", "Trang 5", ""),
        ("Mục 2, trang 5: “đạt 95%”", "Mục 2, trang 5", "đạt 95%"),
        ("“đạt 95%” (trang 5)", "(trang 5)", "đạt 95%"),
        ("Phần II, mục 3:\nphấn đấu đạt 95%", "Phần II, mục 3", "phấn đấu đạt 95%"),
        ("Phần II\nphấn đấu đạt 95%", "Phần II", "phấn đấu đạt 95%"),
        ("Chỉ tiêu thu ngân sách", "Chỉ tiêu thu ngân sách", ""),
        ("Phấn đấu " * 20, "", "Phấn đấu " * 20),
    ],
)
def test_a_cell_says_the_place_and_the_words_quoted(cell: str, place: str, quote: str) -> None:
    assert place_and_quote(cell) == (place, quote)


def test_crosses_become_words_and_refusals_go_where_they_stand() -> None:
    assert answer_and_refusal("X", "") == ("Tiếp thu", "")
    assert answer_and_refusal("", "x") == ("", "Không tiếp thu")
    assert answer_and_refusal("Đề nghị giữ nguyên như dự thảo", "") == ("", "Đề nghị giữ nguyên như dự thảo")
    assert answer_and_refusal("Tiếp thu một phần", "Phần còn lại đã có") == ("Tiếp thu một phần", "Phần còn lại đã có")


def test_a_heading_says_whose_opinions_follow_or_where_they_belong() -> None:
    words = ("Chi bộ thôn Đông", "Về chủ đề đại hội", "Ý kiến chung", "Ý kiến cụ thể", "Các ý kiến khác")
    assert [group_says(each) for each in words] == ["who", "place", "place", "", ""]
    assert group_words("Ý kiến chung (5 ý kiến)") == "Ý kiến chung"
