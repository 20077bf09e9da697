"""Where in a text words stand that are looked for: accents and capitals aside, whole words, the last one also as a beginning.

A text of nothing but letters that are folded into one letter each, as nearly every Vietnamese text is, is looked through as it stands.
Folding it first would take ten times as long.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from congress_app.i18n.folding import fold, nfc

_VIETNAMESE = {
    nfc(letter + shape + tone)
    for letter in "aeiouyAEIOUY"
    for shape in ("", "\u0302", "\u0306", "\u031b")
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
}
_LETTERS = sorted({*string.ascii_letters, "đ", "Đ", *(each for each in _VIETNAMESE if len(each) == 1)})
_FOLDED = {letter: fold(letter) for letter in _LETTERS}
_SIGNS = r"\x00-\x7f\xa0-\xb4\xb6-\xbf\u2010-\u2026"  # as they are when folded, and as many
_IS_USUAL = re.compile(f"[{_SIGNS}{''.join(_LETTERS)}]*")
_PART = r"[^\W_]"  # of a word


def terms_of(words: str) -> list[str]:
    """What is looked for: the folded words, parted at everything that is no letter or digit; the last one may be a beginning."""
    return "".join(letter if letter.isalnum() else " " for letter in fold(words)).split()


def marks_in(text: str, terms: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """From where to where in a text words stand that are looked for."""
    if not terms:
        return ()
    if _IS_USUAL.fullmatch(text):
        return tuple(match.span() for match in _any_of(*terms).finditer(text))
    return tuple((start, end) for start, end, word in _words(text) if word in terms or word.startswith(terms[-1]))


def held_count(text: str, terms: Sequence[str]) -> int:
    """How many of the words that are looked for stand in a text."""
    if _IS_USUAL.fullmatch(text):
        return sum(each.search(text) is not None for each in _each_of(*terms))
    words = {word for _start, _end, word in _words(text)}
    is_begun = any(word.startswith(terms[-1]) for word in words) if terms else False
    return sum(term in words for term in terms[:-1]) + is_begun


@lru_cache
def _any_of(*terms: str) -> re.Pattern[str]:
    return re.compile("|".join(_written(terms)))


@lru_cache
def _each_of(*terms: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, _written(terms)))


def _written(terms: Sequence[str]) -> list[str]:
    """All ways in which terms may be written, as patterns."""
    return [_as_word(term, f"{_PART}*" if at == len(terms) else "") for at, term in enumerate(terms, 1)]


def _as_word(term: str, more: str) -> str:
    # That no word goes on there is asked after the first letter: a pattern that begins with a letter is found many times faster.
    first, *others = map(_ways, term)
    return f"{first}(?<!{_PART}.){''.join(others)}{more}(?!{_PART})"


@lru_cache
def _ways(letter: str) -> str:
    found = "".join(each for each, folded in _FOLDED.items() if folded == letter)
    return f"[{found}]" if found else re.escape(letter)


def _words(text: str) -> Iterator[tuple[int, int, str]]:
    """The words of a text, folded: runs of letters and digits with the marks that combine with them."""
    start = -1
    for at, letter in enumerate(f"{text} "):
        is_part = letter.isalnum() or (start >= 0 and unicodedata.combining(letter) != 0)
        if is_part and start < 0:
            start = at
        elif not is_part and start >= 0:
            yield start, at, "".join(filter(str.isalnum, fold(text[start:at])))
            start = -1
