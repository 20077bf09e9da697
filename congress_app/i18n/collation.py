"""The order of Vietnamese text: keys whose plain order is the Vietnamese one. Folding for search is in `folding`.

A key holds the letters of all words first and their tones after them, so tones decide only between equal letters:
ngang, huyền, hỏi, ngã, sắc, nặng. A run of digits counts as a number: "Chi bộ 2" stands before "Chi bộ 10".
Keys of Vietnamese text are plain ASCII, so SQLite's binary order is the right one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTERS = {letter: chr(ord("A") + place) for place, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_LEVEL_END, _WORD_END = " ", "!"
_PIECES = re.compile(r"\d+|[^\W\d_]+")


def split_tone(letter: str) -> tuple[str, str]:
    """A small letter without its tone mark, and the tone: "" or "1" to "5" in the order of the tones."""
    parts = unicodedata.normalize("NFD", letter)
    tone = next((_TONES[part] for part in parts if part in _TONES), "")
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES)), tone


def _letter_key(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter)[0]
    return _LETTERS.get(letter) or _LETTERS.get(plain) or letter


@lru_cache(maxsize=20_000)
def _piece_key(piece: str) -> tuple[str, str]:
    """The letters and the tones of one word, or a number with its length before it."""
    if piece.isdecimal():
        number = str(int(piece[:50]))
        return f"{min(len(number), 9)}{number}", ""
    split = [split_tone(letter) for letter in unicodedata.normalize("NFC", piece.casefold())]
    return "".join(_letter_key(base) for base, _ in split), "".join(tone or "0" for _, tone in split).rstrip("0")


def order_key(text: str) -> str:
    """The key by which a text stands in Vietnamese order."""
    keys = [_piece_key(piece) for piece in _PIECES.findall(unicodedata.normalize("NFC", text))]
    return _WORD_END.join(letters for letters, _ in keys) + _LEVEL_END + _WORD_END.join(tones for _, tones in keys)


@lru_cache(maxsize=20_000)
def name_key(full_name: str) -> str:
    """The key of a person's name: given name, then family name, then what stands between."""
    words = full_name.split()
    if len(words) < 2:
        return order_key(full_name)
    parts = (words[-1], words[0], " ".join(words[1:-1]))
    return (_LEVEL_END * 2).join(order_key(part) for part in parts)
