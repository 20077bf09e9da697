"""Where lines break: measured with the bundled faces. Plain and mixed text, balanced headings, words kept together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from congress_app.documents.model_text import Text, runs_of
from congress_app.documents.renderers.faces import Face, face
from congress_app.documents.theme import TextStyle

NBSP = "\u00a0"
_SHORT = 4  # lines of a cell whose last word is not left alone
_NARROWER = (0.92, 0.84, 0.76, 0.68)


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters in one face."""

    text: str
    face: Face
    is_underlined: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its pieces and its width in points. is_last: the paragraph ends here, so it is not stretched."""

    pieces: tuple[Piece, ...]
    width: float
    is_last: bool = False

    @property
    def text(self) -> str:
        """The letters of the line."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def blank_count(self) -> int:
        """How many blanks can be stretched."""
        return sum(piece.text.count(" ") + piece.text.count(NBSP) for piece in self.pieces)


def style_face(style: TextStyle) -> Face:
    """The face of a style."""
    return face(is_bold=style.bold, is_italic=style.italic)


def wrap(text: Text, style: TextStyle, width: float, indent: float = 0) -> list[Line]:
    """The lines of a paragraph; the first is shorter by `indent`. Empty text is one empty line."""
    if isinstance(text, str):
        used = style_face(style)
        return _wrap_words(
            _plain_words(used.printable(style.shown(text)), used, underline=style.underline), style.size, width, indent
        )
    return _wrap_words(list(_mixed_words(text, style)), style.size, width, indent)


def wrap_cell(text: Text, style: TextStyle, width: float) -> list[Line]:
    """The lines of a cell: broken a little earlier where its last word would stand alone."""
    lines = wrap(text, style, width)
    if not 1 < len(lines) <= _SHORT or " " in lines[-1].text:
        return lines
    if isinstance(text, str):  # the lines above the last two need not change
        found = _narrowed(lines[:-2], " ".join(line.text for line in lines[-2:]), lines, style, width)
        if found:
            return found
    return _narrowed([], text, lines, style, width) or lines


def _narrowed(above: list[Line], end: Text, lines: list[Line], style: TextStyle, width: float) -> list[Line] | None:
    """Lines with an end broken earlier, no more of them and with two words in the last; None where there is no such way."""
    for part in _NARROWER:
        tried = [*above, *wrap(end, style, width * part)]
        if len(tried) > len(lines):
            return None
        if " " in tried[-1].text and _has_same_words(tried, lines):
            return tried
    return None


def balanced(text: str, style: TextStyle, width: float, kept: Sequence[str] = ()) -> list[Line]:
    """The lines of a heading: as few as fit, about equally long, kept words undivided where that is possible."""
    return list(_balanced(text, style, width, tuple(kept)))


@lru_cache(maxsize=1000)
def _balanced(text: str, style: TextStyle, width: float, kept: tuple[str, ...]) -> Sequence[Line]:
    """The letterhead and the title of hundreds of letters are the same: they are broken once."""
    bound = bind(text, kept)
    lines = wrap(bound, style, width)
    if any(line.width > width + 0.01 or (NBSP in line.text and _is_cut(line, bound, style)) for line in lines):
        bound, lines = text, wrap(text, style, width)
    if len(lines) == 1:
        return lines
    low, high = max(line.width for line in lines) / 2, width
    while high - low > 1:
        middle = (low + high) / 2
        tried = wrap(bound, style, middle)
        fits = (
            len(tried) == len(lines)
            and all(line.width <= middle for line in tried)
            and not _cuts_word(tried, bound, style)
        )
        low, high = (low, middle) if fits else (middle, high)
    return wrap(bound, style, high)


def bind(text: str, kept: Sequence[str]) -> str:
    """The text with unbreakable blanks inside the kept words; `*` in them stands for one word."""
    if not kept:
        return text
    return _kept_pattern(tuple(kept)).sub(lambda found: found.group().replace(" ", NBSP), text)


@cache
def _kept_pattern(kept: tuple[str, ...]) -> re.Pattern[str]:
    phrases = sorted(kept, key=len, reverse=True)
    return re.compile(
        r"\b(?:"
        + "|".join(re.escape(each).replace(r"\*", r"\S+").replace(r"\ ", " ") for each in phrases)
        + r")(?!\w)",
        re.IGNORECASE,
    )


def _has_same_words(tried: Sequence[Line], lines: Sequence[Line]) -> bool:
    return " ".join(line.text for line in tried) == " ".join(line.text for line in lines)


def _cuts_word(lines: Sequence[Line], text: str, style: TextStyle) -> bool:
    return " ".join(line.text for line in lines) != style_face(style).printable(style.shown(text))


def _is_cut(line: Line, text: str, style: TextStyle) -> bool:
    words = style_face(style).printable(style.shown(text)).split(" ")
    return any(word not in words for word in line.text.split(" "))


def _plain_words(text: str, used: Face, *, underline: bool = False) -> list[tuple[Piece, ...]]:
    return [(Piece(word, used, underline),) for word in text.replace("\n", " ").split(" ")]


def _mixed_words(text: Text, style: TextStyle) -> Iterator[tuple[Piece, ...]]:
    word: list[Piece] = []
    for run in runs_of(text):
        used = face(is_bold=style.bold or run.is_bold, is_italic=style.italic or run.is_italic)
        parts = used.printable(style.shown(run.text)).replace("\n", " ").split(" ")
        for number, part in enumerate(parts):
            if number:
                yield tuple(word)
                word = []
            if part or not word:
                word.append(Piece(part, used, style.underline or run.is_underlined))
    yield tuple(word)


def _wrap_words(words: list[tuple[Piece, ...]], size: float, width: float, indent: float) -> list[Line]:
    lines: list[Line] = []
    held: list[tuple[Piece, ...]] = []
    held_width, room = 0.0, width - indent
    for word in words:
        blank = word[0].face.width(" ", size) if held else 0.0
        needed = sum(piece.face.width(piece.text, size) for piece in word)
        if held and held_width + blank + needed > room + 0.01:
            lines.append(Line(_merged(held), held_width))
            held, held_width, room, blank = [], 0.0, width, 0.0
        while needed > room + 0.01 and sum(len(piece.text) for piece in word) > 1:
            head, word, head_width = _cut(word, size, room)  # noqa: PLW2901 - the rest of a word too long for a line
            lines.append(Line(head, head_width))
            needed, room = needed - head_width, width
        held.append(word)
        held_width += blank + needed
    lines.append(Line(_merged(held), held_width, is_last=True))
    return lines


def _cut(word: tuple[Piece, ...], size: float, room: float) -> tuple[tuple[Piece, ...], tuple[Piece, ...], float]:
    """The letters of a word that fit, at least one; the rest; the width of the first."""
    head: list[Piece] = []
    taken = 0.0
    for number, piece in enumerate(word):
        for place, letter in enumerate(piece.text):
            needed = piece.face.width(letter, size)
            if taken + needed > room and taken > 0:
                head.append(Piece(piece.text[:place], piece.face, piece.is_underlined))
                rest = (Piece(piece.text[place:], piece.face, piece.is_underlined), *word[number + 1 :])
                return tuple(each for each in head if each.text), rest, taken
            taken += needed
        head.append(piece)
    return tuple(head), (Piece("", word[-1].face),), taken


def _merged(words: list[tuple[Piece, ...]]) -> tuple[Piece, ...]:
    """The words of a line as few pieces, with their blanks."""
    pieces: list[Piece] = []
    for number, word in enumerate(words):
        for place, piece in enumerate(word):
            text = f" {piece.text}" if number and not place else piece.text
            last = pieces[-1] if pieces else None
            if last and last.face is piece.face and last.is_underlined == piece.is_underlined:
                pieces[-1] = Piece(last.text + text, piece.face, piece.is_underlined)
            else:
                pieces.append(Piece(text, piece.face, piece.is_underlined))
    return tuple(pieces)
