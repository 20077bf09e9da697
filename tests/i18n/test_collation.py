"""Vietnamese order of words and of names."""

from __future__ import annotations

import random
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from congress_app.i18n.collation import name_key, order_key


def _mixed(words: list[str]) -> list[str]:
    return random.Random(7).sample(words, len(words))


def test_letters_stand_in_the_vietnamese_alphabet() -> None:
    words = ["an", "ăn", "ân", "ba", "ca", "da", "đa", "em", "êm", "ông", "ơn", "uy", "ưa", "xa", "yên"]
    assert sorted(_mixed(words), key=order_key) == words


def test_tones_decide_between_equal_letters_only() -> None:
    words = ["ma", "mà", "mả", "mã", "má", "mạ", "man"]
    assert sorted(_mixed(words), key=order_key) == words
    assert sorted(["Hòa Bình", "Hoa Sơn", "Hóa An"], key=order_key) == ["Hóa An", "Hòa Bình", "Hoa Sơn"]


def test_a_name_that_begins_another_comes_first_and_numbers_count() -> None:
    names = ["Chi bộ 2", "Chi bộ 10", "Chi bộ An", "Chi bộ An Bình"]
    assert sorted(_mixed(names), key=order_key) == names


def test_case_form_and_punctuation_do_not_matter() -> None:
    assert order_key("Xã ĐÔNG-Sơn") == order_key(unicodedata.normalize("NFD", "xã đông sơn"))


def test_persons_sort_by_given_family_and_middle_name() -> None:
    names = [
        "Nguyễn Văn An",
        "Trần Bình An",
        "Đỗ Thị Ân",
        "Lê Thị Hoa",
        "Vũ Hoa",
        "Bùi Văn Hòa",
        "Nguyễn An Hòa",
        "Nguyễn Bá Hòa",
    ]
    assert sorted(_mixed(names), key=name_key) == names
    assert name_key("Hòa") == order_key("Hòa")


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    assert order_key(text) == order_key(unicodedata.normalize("NFC", text))
    assert isinstance(name_key(text), str)
