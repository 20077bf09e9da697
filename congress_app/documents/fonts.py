"""The bundled fonts: where they lie, which letters they must hold, and how text is made printable with them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from pathlib import Path

from congress_app.runtime import paths

OFFICE_FONT = "Times New Roman"
"""What Word and Excel are told: present there, and as wide as the bundled one letter by letter."""

FACES = {
    (False, False): "LiberationSerif-Regular",
    (True, False): "LiberationSerif-Bold",
    (False, True): "LiberationSerif-Italic",
    (True, True): "LiberationSerif-BoldItalic",
}
"""Face by (bold, italic)."""

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_SUBSTITUTES = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2212": "-",
    "\u2610": "[ ]",
    "\u2611": "[x]",
    "\u2612": "[x]",
    "\u2713": "x",
    "\u2714": "x",
    "\u2717": "x",
}

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
"""Signs without a picture of their own, which a font draws over their neighbours: joiners, directions, selectors, soft hyphens."""
_LACKING, _LACKING_SIGN = "\ufffc", "?"
_LACKING_RUN = re.compile(f"{_LACKING}+")


def font_file(face: str) -> Path:
    """The file of a face."""
    return paths.resources("fonts", f"{face}.ttf")


def vietnamese_letters() -> str:
    """The 146 letters that Vietnamese adds to or takes from the plain alphabet: vowels with marks and tones, y with tones, đ."""
    marked = [unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES]
    small = [letter for letter in marked if not letter.isascii()] + ["đ"]
    return "".join(small) + "".join(small).upper() + "aeiouyAEIOUY"


def clean(text: str) -> str:
    """Text as any file may hold it: NFC, tabs as blanks, no control characters."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text)
    if composed.isprintable():
        return composed
    spaced = composed.replace("\t", " ").replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        letter for letter in spaced if letter == "\n" or unicodedata.category(letter) not in {"Cc", "Cs", "Cn"}
    )


def printable(text: str, letters: Container[int]) -> str:
    """Clean text with what a font lacks replaced by what comes nearest, never an empty box; emoji in a row are one question mark.

    Args:
        text: any text.
        letters: the code points that the font holds.
    """
    made = clean(text)
    if made.isascii():
        return made
    made = _UNSEEN.sub("", made)
    if all(ord(letter) in letters for letter in made):
        return made
    shown = (letter if ord(letter) in letters or letter == "\n" else _nearest(letter, letters) for letter in made)
    return _LACKING_RUN.sub(_LACKING_SIGN, "".join(shown))


def _nearest(letter: str, letters: Container[int]) -> str:
    if letter in _SUBSTITUTES:
        return _SUBSTITUTES[letter]
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return ""
    if letter.isspace():
        return " "
    plain = unicodedata.normalize("NFKC", letter)
    return plain if all(ord(each) in letters for each in plain) else _LACKING
