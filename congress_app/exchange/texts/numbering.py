"""The numbers and dashes before paragraphs of a docx that Word counts itself: on paper, but in no text. For the child process."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from congress_app.exchange.texts.package import attribute, local

_LEVEL = re.compile(r"%([1-9])")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
_SMALL_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_DASHES = frozenset("-–—+*•")
_MOST = 3_999
_DEEPEST_STYLE = 20


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list counts: from which number, in which signs, and what stands around them (%1 = the first level)."""

    start: int
    signs: str
    words: str


@dataclass(frozen=True, slots=True)
class ListKind:
    """A list of a document. shared: lists with the same count on. restarts: levels that begin anew, with their first number."""

    shared: str
    levels: Mapping[int, Level]
    restarts: Mapping[int, int]


@dataclass(slots=True)
class Numbering:
    """Counts the paragraphs of a document from its first on."""

    lists: Mapping[str, ListKind]
    styles: Mapping[str, tuple[str, int]]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def label(self, paragraph: Any) -> str:
        """What stands before a paragraph; "" where it is in no list."""
        number, depth = _list_of(paragraph, self.styles)
        kind = self.lists.get(number)
        if kind is None or depth not in kind.levels:
            return ""
        counts = self._counts.setdefault(kind.shared, {})
        if number not in self._begun:
            self._begun.add(number)
            counts.update({level: first - 1 for level, first in kind.restarts.items()})
        level = kind.levels[depth]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        if level.signs == "bullet":
            return level.words if level.words in _DASHES else "•"
        return _LEVEL.sub(lambda found: _counted(kind, counts, int(found[1]) - 1), level.words).strip()


def _counted(kind: ListKind, counts: Mapping[int, int], depth: int) -> str:
    level = kind.levels.get(depth)
    return written(counts.get(depth, level.start), level.signs) if level else ""


def written(number: int, signs: str) -> str:
    """A number in the signs of a list: 4, IV, iv, D, d."""
    if not 0 < number <= _MOST:
        return str(number)
    match signs:
        case "none":
            return ""
        case "upperRoman" | "lowerRoman":
            made = _roman(number)
        case "upperLetter" | "lowerLetter":
            made = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        case "decimalZero":
            return f"{number:02d}"
        case _:
            return str(number)
    return made.lower() if signs.startswith("lower") else made


def _roman(number: int) -> str:
    made = ""
    for value, sign in (*_ROMAN, *_SMALL_ROMAN):
        made += sign * (number // value)
        number %= value
    return made


def numbering_of(lists: Any, styles: Any) -> Numbering:
    """The counting that a document describes, from the root elements of its lists and styles; either may be None."""
    kinds = {attribute(each, "abstractNumId"): _levels(each) for each in _named(lists, "abstractNum")}
    made = {}
    for each in _named(lists, "num"):
        shared = _value(each, "abstractNumId")
        restarts = {
            _whole(attribute(level, "ilvl")): _whole(_value(level, "startOverride"))
            for level in _named(each, "lvlOverride")
            if _value(level, "startOverride")
        }
        made[attribute(each, "numId")] = ListKind(shared, kinds.get(shared, {}), restarts)
    return Numbering(made, _styles(styles))


def _levels(kind: Any) -> dict[int, Level]:
    return {
        _whole(attribute(each, "ilvl")): Level(
            _whole(_value(each, "start") or "1"), _value(each, "numFmt"), _value(each, "lvlText")
        )
        for each in _named(kind, "lvl")
    }


def _styles(root: Any) -> dict[str, tuple[str, int]]:
    """The lists of styles, also of those that they are made from."""
    every = {attribute(each, "styleId"): each for each in _named(root, "style")}
    made = {}
    for name in every:
        look = every.get(name)
        for _step in range(_DEEPEST_STYLE):
            number, depth = _list_of(look, {})
            if number or look is None:
                break
            look = every.get(_value(look, "basedOn"))
        made[name] = (number, depth)
    return made


def _list_of(element: Any, styles: Mapping[str, tuple[str, int]]) -> tuple[str, int]:
    """The list of a paragraph or a style and the depth in it; ("", 0) where it is in none."""
    looks = next(_named(element, "pPr"), None)
    from_style = styles.get(_value(looks, "pStyle"), ("", 0))
    said = next(_named(looks, "numPr"), None)
    if said is None:
        return from_style
    depth = _value(said, "ilvl")
    return _value(said, "numId") or from_style[0], _whole(depth) if depth else from_style[1]


def _named(element: Any, name: str) -> Iterator[Any]:
    return (each for each in (() if element is None else element) if local(each) == name)


def _value(element: Any, name: str) -> str:
    found = next(_named(element, name), None)
    return attribute(found, "val") if found is not None else ""


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
