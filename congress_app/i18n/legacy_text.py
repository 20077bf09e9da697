"""Text in the codings from before Unicode, as spreadsheets still carry it: TCVN3 (fonts .VnTime, ABC) and VNI (VNI-Times).

Their bytes stand in the cells as Western letters: "NguyÔn V¨n An" and "Nguyeãn Vaên An". The font is not asked, since text files
have none and readers do not tell it; a column is judged by the syllables that it would hold.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from itertools import chain, islice

from congress_app.i18n.folding import nfc
from congress_app.i18n.syllables import is_syllable

_LOOKED_AT = 1_500
_MOSTLY, _CLEARLY = 0.6, 0.25
_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")  # none, huyền, sắc, hỏi, ngã, nặng
_TCVN3_VOWELS = {
    "a": "aµ¸¶·¹",
    "ă": "¨»¾¼½Æ",
    "â": "©ÇÊÈÉË",
    "e": "eÌÐÎÏÑ",
    "ê": "ªÒÕÓÔÖ",
    "i": "i×ÝØÜÞ",
    "o": "oßãáâä",
    "ô": "«åèæçé",
    "ơ": "¬êíëìî",
    "u": "uïóñòô",
    "ư": "\xadõøö÷ù",
    "y": "yúýûüþ",
}
_TCVN3_PLAIN = {"®": "đ", "§": "Đ", "¡": "Ă", "¢": "Â", "£": "Ê", "¤": "Ô", "¥": "Ơ", "¦": "Ư", "\u03bc": "à"}
_VNI_MARKS = {
    "": "\0øùûõï",
    "ă": "êèéúüë",
    "â": "âàáåãä",
}
_VNI_WHOLE = {"i": "iìíæóò", "y": "yyyyyî", "ơ": "ôôôôôô", "ư": "öööööö"}
_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~“”‘’…–—]+")
_SIGNS = "“”‘’…–—•€™"


class LegacyCoding(StrEnum):
    """A coding from before Unicode."""

    TCVN3 = "tcvn3"
    VNI = "vni"


def coding_of(texts: Iterable[str], likely: LegacyCoding | None = None) -> LegacyCoding | None:
    """The old coding in which the texts of a whole column are; None for right text, other languages and numbers.

    Judged are the words with other than plain letters: how many are Vietnamese syllables as they stand, how many once converted.

    Args:
        texts: of the column.
        likely: the coding of the columns beside it, taken where the words do not stand as right: short forms are no syllables.
    """
    words = list(islice(chain.from_iterable(map(_telling_words, texts)), _LOOKED_AT))
    if not words:
        return None
    right = sum(map(is_syllable, words))
    made = {coding: sum(is_syllable(_converted(word, coding)) for word in words) for coding in LegacyCoding}
    best = max(LegacyCoding, key=made.__getitem__)
    is_old = made[best] >= _MOSTLY * len(words) and made[best] - right >= _CLEARLY * len(words)
    if not is_old and likely and right <= made[likely]:
        return likely
    return best if is_old else None


def to_unicode(text: str, coding: LegacyCoding) -> str:
    """Text of an old coding in composed Unicode. A cell that holds right Vietnamese already is left as it is."""
    if any(letter > "\xff" and letter not in _SIGNS and letter != "\u03bc" for letter in nfc(text)):
        return nfc(text)
    return _from_vni(text) if coding is LegacyCoding.VNI else _with_capitals(text)


def _telling_words(text: str) -> list[str]:
    return [] if text.isascii() else [word for word in _WORD.findall(nfc(text)) if not word.isascii()]


def _toned(vowel: str) -> list[str]:
    return [nfc(vowel + tone) for tone in _TONES]


def _tcvn3_table() -> dict[int, str]:
    pairs = {old: new for vowel, olds in _TCVN3_VOWELS.items() for old, new in zip(olds, _toned(vowel), strict=True)}
    return str.maketrans(pairs | _TCVN3_PLAIN)


def _vni_table() -> dict[str, str]:
    """One or two letters -> the letter they stand for, small and capital."""
    made = {"ñ": "đ"}
    for vowel, olds in _VNI_WHOLE.items():
        made |= {old: new for old, new in zip(olds, _toned(vowel), strict=True) if olds.count(old) == 1}
    made |= {"ô": "ơ", "ö": "ư"}
    for base, letter in (("a", "a"), ("e", "e"), ("o", "o"), ("u", "u"), ("y", "y"), ("ô", "ơ"), ("ö", "ư")):
        made |= {base + mark: new for mark, new in zip(_VNI_MARKS[""], _toned(letter), strict=True) if mark != "\0"}
    for base, hats in (("a", "ăâ"), ("e", "â"), ("o", "â")):
        for hat in hats:
            letter = nfc(base + unicodedata.normalize("NFD", hat)[1])
            made |= {base + mark: new for mark, new in zip(_VNI_MARKS[hat], _toned(letter), strict=True)}
    capitals = {old[0].upper() + rest: new.upper() for old, new in made.items() for rest in {old[1:], old[1:].upper()}}
    return made | {old[0] + old[1:].upper(): new for old, new in made.items()} | capitals


_TCVN3 = _tcvn3_table()
_VNI = _vni_table()
_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def _from_vni(text: str) -> str:
    return _VNI_LETTER.sub(lambda found: _VNI[found.group()], nfc(text))


@lru_cache(maxsize=20_000)
def _from_tcvn3(text: str) -> str:
    return nfc(text.translate(_TCVN3))


def _converted(word: str, coding: LegacyCoding) -> str:
    return _from_vni(word) if coding is LegacyCoding.VNI else _from_tcvn3(word)


def _with_capitals(text: str) -> str:
    """TCVN3 has no capitals with a tone: fonts such as .VnTimeH draw the small ones as capitals. Their neighbours tell which are.

    A text begins with a capital where its first letter may be one.
    """
    words = _WORD.findall(text)
    shapes = {_shape(word) for word in words}
    is_loud = "capitals" in shapes and "small" not in shapes
    starts = [word[0] for word in words if _tells_case(word[0])]
    is_name = len(starts) > 1 and len(words) > len(starts) and all(_is_capital(letter) for letter in starts)

    def convert(found: re.Match[str]) -> str:
        word = found.group()
        made = _from_tcvn3(word)
        if _shape(word) == "capitals" or (is_loud and _shape(word) == "open"):
            return made.upper()
        is_first = found.start() == 0 and not _tells_case(word[0])
        return made[:1].upper() + made[1:] if is_name or is_first else made

    return _WORD.sub(convert, text)


def _shape(word: str) -> str:
    """Whether the letters after the first are "capitals" or "small"; "open" where all of them may be either."""
    told = [_is_capital(letter) for letter in word[1:] if _tells_case(letter)]
    if not told:
        return "open"
    return "capitals" if all(told) else "small"


def _tells_case(letter: str) -> bool:
    return letter.isascii() or letter in _TCVN3_PLAIN


def _is_capital(letter: str) -> bool:
    return _TCVN3_PLAIN.get(letter, letter).isupper()
