"""The words of papers in the spelling of the office."""

from __future__ import annotations

import pytest

from congress_app.documents.papers import Words
from congress_app.domain.choices import ToneStyle

OLD, NEW = ToneStyle.OLD, ToneStyle.NEW


@pytest.mark.parametrize(
    ("line", "new"),
    [
        ("ĐẢNG ỦY XÃ HÒA NINH", "ĐẢNG UỶ XÃ HÒA NINH"),
        ("Tỉnh ủy Khánh Hòa", "Tỉnh uỷ Khánh Hòa"),
        ("Đảng ủy Ủy ban nhân dân tỉnh", "Đảng uỷ Uỷ ban nhân dân tỉnh"),
        ("XÃ THỦY NGUYÊN, PHƯỜNG THÚY SƠN", "XÃ THỦY NGUYÊN, PHƯỜNG THÚY SƠN"),
    ],
)
def test_only_the_word_of_the_committee_is_respelled_in_lines_with_names(line: str, new: str) -> None:
    assert Words("common", NEW).spelled(line) == new
    assert Words("common", OLD).spelled(new) == line


def test_words_are_respelled_and_values_are_not() -> None:
    words = Words("common", NEW)
    assert words("congress.authority_cell") == "T/M CHI UỶ"
    assert words("lines.place", place="Hòa Bình, Đảng ủy") == "Địa điểm: Hòa Bình, Đảng ủy"
    assert Words("common", OLD)("congress.authority_cell") == "T/M CHI ỦY"
