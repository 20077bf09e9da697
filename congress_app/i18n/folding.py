"""Vietnamese text as it is compared: without accents for finding, NFC everywhere."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=20_000)
def _fold_word(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.casefold().replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def fold(text: str) -> str:
    """Text as searched: small letters, no accents, d for đ, single blanks."""
    return " ".join(map(_fold_word, text.split()))


def nfc(text: str) -> str:
    """Text in the composed form in which it is stored and printed."""
    return unicodedata.normalize("NFC", text)
