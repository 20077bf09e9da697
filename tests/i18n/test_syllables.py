from __future__ import annotations

import unicodedata

import pytest

from congress_app.i18n.syllables import is_syllable

RIGHT = "Nguyễn Trần Huỳnh Quốc Quý Giang Gì Giêng Khuya Thuở Nghiêng Yến Ước Đỗ Ngoằn Xoong Khuỷu Hoà Hòa quyết ỦY uỷ"


@pytest.mark.parametrize("word", RIGHT.split())
def test_syllables_are_known_in_either_form(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", ["NguyÔn", "Vaên", "H¹nh", "Leâ", "café", "Müller", "toc", "hàp", "bàá", "đ", ""])
def test_what_is_built_otherwise_is_none(word: str) -> None:
    assert not is_syllable(word)
