"""Where in a document an opinion belongs, as far as its words tell: `Phần thứ hai, mục II.1, điểm b, trang 12`. Pure."""

from __future__ import annotations

import re
from itertools import pairwise

from congress_app.i18n.folding import fold

_ORDINALS = {
    word: number
    for number, words in enumerate(
        ("nhat mot", "hai nhi", "ba", "tu bon", "nam", "sau", "bay", "tam", "chin", "muoi"), 1
    )
    for word in words.split()
}
_ROMAN = re.compile(r"(?=[ivxl])x{0,3}l?(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_WORD = re.compile(r"[a-z]+|\d+")
_LEVELS = ("phan", "chuong", "muc", "tieu muc", "dieu", "khoan", "diem", "doan", "dong")
_PAGES = ("trang", "tr", "to")
_BEGINNINGS = ("mo dau", "phan mo dau", "loi noi dau", "dat van de", "ten ", "tieu de")
_FIRST, _LAST = -1, 10_000
Place = tuple[tuple[int, int], ...]


def place_in_document(section: str) -> tuple[Place, int, str]:
    """What sorts places as they come in a document: by part, chapter, item and point, then by page; what tells nothing comes last."""
    plain = fold(section).strip()
    words = _WORD.findall(plain)
    marks: list[tuple[int, int]] = []
    page, level = _LAST, -1
    for word, following in pairwise([*words, ""]):
        if word in _PAGES:
            level = -1
            page = int(following) if following.isdigit() else page
        elif word in _LEVELS:
            level = _LEVELS.index(word)
        elif level >= 0 and (number := _number(word, level)):
            marks.append((level, number))
    if not marks:
        marks = [(_FIRST if plain.startswith(_BEGINNINGS) else _LAST, 0)]
    return tuple(sorted(marks, key=lambda mark: mark[0])), page, plain


def _number(word: str, level: int) -> int:
    """A number as written: 2, II, hai, b; 0 for a word that is none."""
    if word.isdigit():
        return int(word)
    if word in _ORDINALS:
        return _ORDINALS[word]
    if _ROMAN.fullmatch(word) and _LEVELS[level] not in ("diem", "doan"):
        return _roman(word)
    return ord(word) - ord("a") + 1 if len(word) == 1 else 0


def _roman(word: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in word]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )
