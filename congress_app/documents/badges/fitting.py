"""Text made to fit a badge: smaller letters first, then more lines, and only what may be cut ends with an ellipsis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from congress_app.documents.fonts import clean
from congress_app.documents.renderers.breaking import NBSP, Line, balanced, style_face, wrap
from congress_app.documents.renderers.faces import Face
from congress_app.documents.theme import TextStyle, mm

LEADING = 1.16
"""Of the size: stacked marks of one line stay clear of the line above (the tallest letter and the lowest take 1.12)."""

_STEP, _NEARLY = 0.25, 0.85


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines in one face and size (points)."""

    lines: tuple[str, ...]
    face: Face
    size: float

    @property
    def height(self) -> float:
        """All lines with their leading, in points."""
        return len(self.lines) * self.size * LEADING


def lettering(size: float, *, is_bold: bool = False, is_italic: bool = False) -> TextStyle:
    """The style of letters on a badge."""
    return TextStyle(size=size, leading=size * LEADING, bold=is_bold, italic=is_italic)


def one_or_two_lines(text: str, style: TextStyle, width: float, least: float) -> Fitted:
    """A name: on one line in letters from the style's size down to `least`, else on two, as large as fits. Nothing is cut.

    Args:
        width: in mm.
        least: the smallest letters of a single line, in points.
    """
    used, room = style_face(style), mm(width)
    shown = " ".join(used.printable(text).split())
    alone = _largest((shown,), used, room, style.size)
    if alone >= least or len(shown) < 2:
        return Fitted((shown,), used, alone)
    words = shown.split(" ")
    pairs = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    if not pairs or max(_largest(pair, used, room, style.size) for pair in pairs) < least / 2:
        pairs = [(shown[: len(shown) // 2].rstrip(), shown[len(shown) // 2 :].lstrip())]
    best = max(pairs, key=lambda pair: _largest(pair, used, room, style.size))
    return Fitted(best, used, min(least * 1.15, _largest(best, used, room, style.size)))


def few_lines(text: str, style: TextStyle, width: float, most: int, least: float) -> Fitted:
    """A text on at most so many lines: smaller letters down to `least`, then cut at a word and ended with an ellipsis."""
    shown = " ".join(clean(text).split())
    tried = style
    while True:
        lines = wrap(shown, tried, mm(width))
        if len(lines) <= most:
            return _fitted(balanced(shown, tried, mm(width)), tried)
        if tried.size - _STEP < least:
            return _fitted(lines[: most - 1], tried, _cut(_rest(lines, most - 1), tried, mm(width)))
        tried = replace(tried, size=tried.size - _STEP)


def heading(text: str, style: TextStyle, width: float, most: int, starts: Sequence[str] = ()) -> Fitted:
    """A title on at most so many lines. Its own breaks are kept; else it breaks where its parts start, else where it fits best.

    Args:
        starts: words that begin a part of a title.
    """
    used = style_face(style)
    given = [" ".join(used.printable(line).split()) for line in clean(text).split("\n") if line.strip()]
    if len(given) > 1 or most == 1:
        return Fitted(tuple(given), used, _largest(given, used, mm(width), style.size))
    title = " ".join(given)
    in_parts = _in_parts(_parts(title, starts), style, mm(width), most)
    if in_parts is not None:
        return in_parts
    tried = style
    lines = balanced(title, tried, mm(width), starts)
    while (len(lines) > most or _is_wide(lines, mm(width))) and tried.size > 2:
        tried = replace(tried, size=tried.size - _STEP)
        lines = balanced(title, tried, mm(width), starts)
    return _fitted(lines, tried)


def _parts(title: str, starts: Sequence[str]) -> list[str]:
    if not starts:
        return [title]
    found = re.split(rf" (?=(?:{'|'.join(map(re.escape, starts))})(?!\w))", title, flags=re.IGNORECASE)
    return [part for part in found if part]


def _in_parts(parts: Sequence[str], style: TextStyle, room: float, most: int) -> Fitted | None:
    """The parts on as few lines as let their letters stay nearly as large as asked for; nothing if there is no such way."""
    used = style_face(style)
    for count in range(1, min(most, len(parts)) + 1):
        cuts = [(0, *inner, len(parts)) for inner in combinations(range(1, len(parts)), count - 1)]
        ways = [tuple(" ".join(parts[start:end]) for start, end in pairwise(cut)) for cut in cuts]
        best = max(ways, key=lambda lines: room / max(used.width(line, 1) for line in lines))
        size = _largest(best, used, room, style.size)
        if size >= _NEARLY * style.size:
            return Fitted(best, used, size)
    return None


def _largest(lines: Sequence[str], used: Face, room: float, size: float) -> float:
    widest = max((used.width(line, 1) for line in lines), default=0)
    return min(size, room / widest) if widest else size


def _is_wide(lines: Sequence[Line], room: float) -> bool:
    return any(line.width > room + 0.01 for line in lines)


def _fitted(lines: Sequence[Line], style: TextStyle, *more: str) -> Fitted:
    texts = (*(line.text.replace(NBSP, " ") for line in lines), *more)
    return Fitted(texts, style_face(style), style.size)


def _rest(lines: Sequence[Line], start: int) -> str:
    return " ".join(line.text for line in lines[start:])


def _cut(text: str, style: TextStyle, room: float) -> str:
    """As many words as fit before an ellipsis; of a first word that does not fit, as many letters."""
    used = style_face(style)
    words = text.split(" ")
    while words and used.width(f"{' '.join(words)}…", style.size) > room:
        words.pop()
    kept = " ".join(words).rstrip(" ,;.-")
    if kept:
        return f"{kept}…"
    letters = text.split(" ", maxsplit=1)[0]
    while letters and used.width(f"{letters}…", style.size) > room:
        letters = letters[:-1]
    return f"{letters}…"
