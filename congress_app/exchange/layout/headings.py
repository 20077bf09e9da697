"""Finds the rows of headings in a sheet: one to three, with cells that stretch over columns and rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from congress_app.exchange.plain_forms import label_key
from congress_app.exchange.readers.sheet import Sheet
from congress_app.i18n.folding import nfc
from congress_app.i18n.legacy_text import LegacyCoding, coding_of, to_unicode

Labels = Sequence[Mapping[str, str]]
Path = tuple[str, ...]
Merged = tuple[int, int, int, int]
COUNTERS = ("tt", "stt", "no", "so tt", "so thu tu", "s tt", "thu tu")
_LOOKED_AT = 60
_MOST_DEEP = 3
_LONGEST = 120
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\*+")


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings found: the place of their first row, how many rows they are, the path and the field of each column."""

    top: int
    depth: int
    paths: tuple[Path, ...]
    fields: Mapping[int, str]
    coding: LegacyCoding | None


def find_headings(sheet: Sheet, labels: Labels) -> Headings | None:
    """The rows of headings that name most fields; of equal ones those of the fewest rows, then the upper ones."""
    words = [[_words(cell) for cell in row] for row in sheet.rows[: _LOOKED_AT + _MOST_DEEP]]
    coding = coding_of(cell for row in words for cell in row)
    if coding:
        words = [[to_unicode(cell, coding) for cell in row] for row in words]
    best: Headings | None = None
    width = max(map(len, sheet.rows), default=0)
    for top, depth in _blocks(sheet, words):
        paths = _paths(sheet.merged, words[top : top + depth], top, width)
        fields = _fields(paths, labels)
        if fields and (best is None or len(fields) > len(best.fields)):
            best = Headings(top, depth, paths, fields, coding)
    return best


def _words(cell: object) -> str:
    """The words of a cell that may be a heading; sentences and numbers are none."""
    words = " ".join(nfc(cell).split()) if isinstance(cell, str) else ""
    return words if len(words) <= _LONGEST else ""


def _blocks(sheet: Sheet, words: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Where headings may stand, those of few rows first: cells that stretch downwards say how many there are at least."""
    least: dict[int, int] = {}
    for top, _left, bottom, _right in sheet.merged:
        if bottom - top < _MOST_DEEP:
            least[top] = max(least.get(top, 1), bottom - top + 1)
    for depth in range(1, _MOST_DEEP + 1):
        for top in range(min(len(words) - depth + 1, _LOOKED_AT)):
            below = sheet.rows[top + 1 : top + depth]
            is_text = all(cell is None or isinstance(cell, str) for row in below for cell in row)
            if is_text and depth >= least.get(top, 1) and all(map(any, words[top : top + depth])):
                yield top, depth


def _paths(merged: Sequence[Merged], words: Sequence[Sequence[str]], top: int, width: int) -> tuple[Path, ...]:
    depth = len(words)
    block = [[*row, *[""] * (width - len(row))] for row in words]
    covered: set[tuple[int, int]] = set()
    for first, left, last, right in merged:
        if top <= first < top + depth:
            place = first - top
            said = block[place][left] if left < width else ""
            for column in range(left, min(right + 1, width)):
                block[place][column] = said
                covered |= {(row - top, column) for row in range(first, last + 1)}
    for row in range(depth - 1):
        _stretch(block, row, covered)
    return tuple(tuple(dict.fromkeys(filter(None, column))) for column in zip(*block, strict=True))


def _stretch(block: list[list[str]], row: int, covered: set[tuple[int, int]]) -> None:
    """A heading over several that was not merged: the empty cells beside it belong to it where headings stand below."""
    below = [any(cells) for cells in zip(*block[row + 1 :], strict=True)]
    for column in range(1, len(below)):
        is_beside = below[column] and below[column - 1] and not {(row, column), (row, column - 1)} & covered
        if is_beside and not block[row][column]:
            block[row][column] = block[row][column - 1]


def _fields(paths: Sequence[Path], labels: Labels) -> dict[int, str]:
    """The fields by place. Each is taken once: the whole path goes before its last words, surer labels before others."""
    keys = [_keys(path) for path in paths]
    taken: dict[str, int] = {}
    for depth in range(max(map(len, keys), default=0)):
        for known in labels:
            for place, told in enumerate(keys):
                field = known.get(told[depth]) if depth < len(told) else None
                if field and field not in taken and place not in taken.values():
                    taken[field] = place
    return {place: field for field, place in taken.items()}


def _keys(path: Path) -> list[str]:
    """A heading as it may be known, the whole one first."""
    if not path:
        return []
    plain = tuple(filter(str.strip, (_ASIDE.sub(" ", words) for words in path)))
    told = (path, plain, path[-2:], plain[-2:], path[-1:], plain[-1:], path[:-1])
    return [key for each in told if (key := label_key(" ".join(each)))]


def is_counter(path: Path) -> bool:
    """Whether a heading is that of the column that counts the rows."""
    return any(key in COUNTERS for key in _keys(path))
