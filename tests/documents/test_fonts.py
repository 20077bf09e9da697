"""The bundled fonts and what makes any text printable with them."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as some

from congress_app.documents.fonts import FACES, clean, font_file, printable, vietnamese_letters

LATIN = {*range(32, 127), *map(ord, vietnamese_letters())}


def test_the_four_faces_are_bundled_with_their_licence() -> None:
    for name in FACES.values():
        assert font_file(name).stat().st_size > 300_000
    folder = font_file("LiberationSerif-Regular").parent
    assert [path for path in folder.iterdir() if "SIL OPEN FONT LICENSE" in path.read_text(errors="ignore").upper()]


def test_the_146_letters_are_different_and_composed() -> None:
    letters = vietnamese_letters()
    assert len(letters) == len(set(letters)) == 146
    assert unicodedata.normalize("NFC", letters) == letters
    assert {"Ễ", "ự", "Đ", "ỵ", "ơ", "Ư"} <= set(letters)


def test_text_is_composed_and_loses_control_characters_only() -> None:
    assert clean("Đảng bộ") == "Đảng bộ"
    assert clean(unicodedata.normalize("NFD", "Thượng Ưng")) == "Thượng Ưng"
    assert clean("a\tb\r\nc\rd\x00\x1b\ud800") == "a b\nc\nd"
    assert clean("") == ""


def test_what_a_font_lacks_becomes_the_nearest() -> None:
    assert printable("Đảng ủy", LATIN) == "Đảng ủy"
    assert printable("☑☐ a\u2011b \u2003c ① 🙂", LATIN) == "[x][ ] a-b  c 1 ?"
    assert printable("a\u200bb\u0300c", LATIN) == "abc"
    assert printable("Chào cờ 🎉🎉🇻🇳 và ❤️? \u4e2d\u6587", LATIN | {0x200D, 0xFE0F}) == "Chào cờ ? và ?? ?"
    assert printable("👨\u200d👩\u200d👧", LATIN | {0x200D}) == "?"


@given(some.text(max_size=60))
def test_any_text_becomes_printable(text: str) -> None:
    assert all(ord(letter) in LATIN or letter == "\n" for letter in printable(text, LATIN))
    assert clean(clean(text)) == clean(text)
