"""The bundled faces as read from their files: widths of letters for all renderers. Loading one checks that it holds every letter."""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Callable
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from congress_app.documents.fonts import FACES, font_file, printable, vietnamese_letters
from congress_app.runtime.errors import UserError

_CHECK_SUM = 0xB1B0AFBA


class _Widths(dict[str, float]):
    """Width of each letter in thousandths of the size; an unknown letter has the width of the missing glyph."""

    def __init__(self, font: TTFont) -> None:
        super().__init__({chr(code): float(width) for code, width in font.face.charWidths.items()})
        self._missing = float(font.face.defaultWidth)
        self["\u00a0"] = self[" "]

    def __missing__(self, letter: str) -> float:
        return self._missing


class Face:
    """One of the four faces: its name, its reportlab font, its letters and their widths."""

    __slots__ = ("font", "letters", "name", "width_of")

    def __init__(self, name: str, font: TTFont) -> None:
        self.name = name
        self.font = font
        self.letters = font.face.charToGlyph
        self.width_of: Callable[[str], float] = _Widths(font).__getitem__

    def width(self, text: str, size: float) -> float:
        """The width of a text in points."""
        return sum(map(self.width_of, text)) * size / 1000

    def printable(self, text: str) -> str:
        """The text with what this face lacks replaced by what comes nearest."""
        return printable(text, self.letters)


@cache
def face(*, is_bold: bool = False, is_italic: bool = False) -> Face:
    """A face, loaded from its file at first use.

    Raises:
        UserError: the file is missing, damaged or lacks Vietnamese letters.
    """
    name = FACES[is_bold, is_italic]
    path = font_file(name)
    try:
        _check_whole(path)
        font = TTFont(name, str(path), asciiReadable=False)
    except (TTFError, OSError, ValueError, LookupError, AssertionError, struct.error) as error:
        raise UserError(
            "The font file {file} is missing or damaged. Install the program again.", file=path.name
        ) from error
    if any(ord(letter) not in font.face.charToGlyph for letter in vietnamese_letters()):
        raise UserError("The font file {file} lacks Vietnamese letters. Install the program again.", file=path.name)
    pdfmetrics.registerFont(font)
    return Face(name, font)


def _check_whole(path: Path) -> None:
    """Check the sum that every font file has (OpenType, table `head`), so that damage is said before anything is printed.

    Raises:
        OSError: the file is missing. ValueError: it is damaged.
    """
    data = path.read_bytes()
    words = array("I", data + bytes(-len(data) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    if sum(words) & 0xFFFFFFFF != _CHECK_SUM:
        raise ValueError(path.name)
