"""The place in a text where words were found: the sentence around them in its own spelling, and where in it the words stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.domain.drafts.marks import held_count, marks_in, terms_of
from congress_app.i18n.folding import nfc

AROUND = 110
_ENDS = ".!?;…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text on one line. marks: from where to where in `text` a word that was looked for stands."""

    text: str
    marks: tuple[tuple[int, int], ...]


def snippet(text: str, words: str, around: int = AROUND) -> Snippet | None:
    """The sentence of a text that holds most of the words, cut to about `around` letters on both sides; None where none is found.

    Args:
        text: of any length; its paragraphs are divided by line ends.
    """
    terms = terms_of(words)
    paragraph = _fullest(nfc(text), terms)
    if paragraph is None:
        return None
    line = " ".join(paragraph.split())
    marks = marks_in(line, terms)
    start, end = _around(line, *_densest(marks, around), around)
    before, after = "… " if start else "", " …" if end < len(line) else ""
    shift = len(before) - start
    inside = tuple((first + shift, last + shift) for first, last in marks if start <= first and last <= end)
    return Snippet(f"{before}{line[start:end]}{after}", inside)


def _fullest(text: str, terms: Sequence[str]) -> str | None:
    """The first of the paragraphs that hold the most of the terms."""
    best, most = None, 0
    for paragraph in text.split("\n"):
        count = held_count(paragraph, terms)
        if count > most:
            best, most = paragraph, count
            if count == len(terms):
                break
    return best


def _densest(marks: Sequence[tuple[int, int]], around: int) -> tuple[int, int]:
    """The run of marks that fits into twice `around` and holds the most of them."""
    best = (0, 0)
    for first in range(len(marks)):
        last = first
        while last + 1 < len(marks) and marks[last + 1][1] - marks[first][0] <= 2 * around:
            last += 1
        if last - first > best[1] - best[0]:
            best = (first, last)
    return marks[best[0]][0], marks[best[1]][1]


def _around(line: str, first: int, last: int, around: int) -> tuple[int, int]:
    """The sentence in which a run stands; a long one is cut between words."""
    start = max((line.rfind(f"{mark} ", 0, first) + 2 for mark in _ENDS if f"{mark} " in line[:first]), default=0)
    if first - start > around:
        start = line.find(" ", first - around) + 1
        start = start if 0 < start <= first else first - around
    stops = [at + 1 for mark in _ENDS if (at := line.find(mark, last)) >= 0]
    end = min(stops, default=len(line))
    if end - last > around:
        end = line.rfind(" ", last, last + around)
        end = end if end > 0 else last + around
    return start, end
