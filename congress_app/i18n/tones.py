"""Where the tone mark stands: ủy, hòa or uỷ, hoà. For labels that the program makes itself, and for comparing; never for names.

The two spellings differ only in open syllables that end in oa, oe or uy (not after q, where u belongs to the consonant).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from congress_app.i18n.collation import split_tone

_MARKS = "\u0300\u0309\u0303\u0301\u0323"


def _pairs() -> dict[str, tuple[str, str]]:
    """Either spelling of each toned pair of letters -> (old, new)."""
    made: dict[str, tuple[str, str]] = {}
    for first, second in ("oa", "oe", "uy", "Oa", "Oe", "Uy", "OA", "OE", "UY"):
        for mark in _MARKS:
            old = unicodedata.normalize("NFC", first + mark) + second
            new = first + unicodedata.normalize("NFC", second + mark)
            made[old] = made[new] = (old, new)
    return made


_SPELLINGS = _pairs()
_PAIR = re.compile(r"(?<![qQ])(?:" + "|".join(_SPELLINGS) + r")(?![^\W\d_])")
_WORDS = re.compile(r"[^\W\d_]+")
_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "–": "-", "—": "-", "−": "-", "‑": "-"})


def respell(text: str, style: str) -> str:
    """A generated label with its tone marks where the office wants them.

    Args:
        text: Vietnamese words of the program's own, not a name.
        style: "old" (ủy, hòa) or "new" (uỷ, hoà): the codes of `ToneStyle`.
    """
    side = 1 if style == "new" else 0
    return _PAIR.sub(lambda found: _SPELLINGS[found.group()][side], unicodedata.normalize("NFC", text))


@lru_cache(maxsize=20_000)
def _word(word: str) -> str:
    split = [split_tone(letter) for letter in word]
    return "".join(base for base, _ in split) + "".join(tone for _, tone in split)


def canonical(text: str) -> str:
    """Text for telling whether two texts are the same: equal after NFC, case, blanks, dashes and the place of the tone mark."""
    words = unicodedata.normalize("NFC", text).translate(_ALIKE).casefold().split()
    return " ".join(
        [_word(each) if each.isalpha() else _WORDS.sub(lambda found: _word(found.group()), each) for each in words]
    )
