"""How wide the columns of a list are on paper: as its texts need, never narrower than a word or a date. Knows no fonts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congress_app.documents.model_table import CellValue, value_text

PADDING = 2
"""What the edges of a cell take, in letters."""
_LONGEST_WORD = 22  # letters; a longer one, as a code, may be cut
_LONGEST_LINE = 80  # letters; more room does a column no good


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs, in letters: the least, where its longest word fits, and the most, where its lines need not be broken."""

    least: int
    most: int


def needs(headings: Sequence[str], rows: Iterable[Sequence[CellValue]]) -> list[Need]:
    """What each column needs for its heading and its texts."""
    words = [_longest_word(heading) + 1 for heading in headings]  # headings are bold
    lines = list(words)
    for row in rows:
        for number, value in enumerate(row):
            text = value_text(value)
            if len(text) > words[number]:
                words[number] = max(words[number], _longest_word(text))
            if len(text) > lines[number]:
                lines[number] = max(lines[number], *map(len, text.split("\n")))
    return [
        Need(word + PADDING, max(word, min(line, _LONGEST_LINE)) + PADDING)
        for word, line in zip(words, lines, strict=True)
    ]


def shares(columns: Sequence[Need], room: int) -> list[float]:
    """The parts of a width that holds `room` letters: all that they need, else the least and a like part of the rest."""
    least, most = sum(need.least for need in columns), sum(need.most for need in columns)
    if most <= room:
        return [float(need.most) for need in columns]
    part = max(0.0, (room - least) / (most - least)) if most > least else 0.0
    return [need.least + (need.most - need.least) * part for need in columns]


def _longest_word(text: str) -> int:
    return min(_LONGEST_WORD, max(map(len, text.split()), default=0))
