"""Opinions that came back in a table: whose they are among those asked, which answer stands there, which ones are there already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congress_app.domain.drafts.asking import Asked
from congress_app.domain.drafts.choices import AnswerKind
from congress_app.i18n.folding import fold
from congress_app.i18n.tones import canonical

# What offices write first in the column of answers, folded; the longer ones before those that begin them.
_BEGINNINGS = (
    ("khong tiep thu", AnswerKind.NOT_ACCEPTED),
    ("chua tiep thu", AnswerKind.NOT_ACCEPTED),
    ("tiep thu mot phan", AnswerKind.PARTLY),
    ("da tiep thu mot phan", AnswerKind.PARTLY),
    ("ngoai pham vi", AnswerKind.OUT_OF_SCOPE),
    ("da tiep thu", AnswerKind.ACCEPTED),
    ("tiep thu", AnswerKind.ACCEPTED),
)
_KEPT = ("giu nguyen", "de nghi giu nguyen", "xin giu nguyen")
_BETWEEN = " \t\n,.;:-–—"


@dataclass(frozen=True, slots=True)
class ReturnedOpinion:
    """One opinion as a table has it. row: its number in the table."""

    row: int
    who: str
    section: str
    quote: str
    text: str
    answer: AnswerKind | None = None
    answer_text: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """An opinion that came back. asked: whose it is among those asked; is_double: the same stands there already."""

    opinion: ReturnedOpinion
    asked: Asked | None
    is_double: bool


def read_answer(answer: str, refusal: str = "") -> tuple[AnswerKind | None, str]:
    """What the words in the columns "accepted" and "why not" mean; what cannot be told is an open answer with its words kept."""
    answer, refusal = answer.strip(), refusal.strip()
    if refusal and answer:
        return AnswerKind.PARTLY, f"{answer}\n{refusal}"
    words = answer or refusal
    folded = " ".join(fold(words).split())
    if folded.startswith(_KEPT):
        return AnswerKind.NOT_ACCEPTED, words
    for beginning, kind in _BEGINNINGS:
        if re.match(rf"{beginning}\b", folded):
            rest = _behind(words, len(beginning.split()))
            return (None, words) if kind.needs_words and not rest else (kind, rest)
    return (AnswerKind.NOT_ACCEPTED if refusal else None), words


def compare(
    opinions: Iterable[ReturnedOpinion], asked: Sequence[Asked], there: Iterable[tuple[str, str]]
) -> list[Compared]:
    """What becomes of opinions that came back for a round.

    Args:
        asked: those whom the round asks. there: whose opinions it has already, and their texts.
    """
    by_name = {canonical(each.name): each for each in reversed(asked)}
    known = {(canonical(who), canonical(text)) for who, text in there}
    made = []
    for each in opinions:
        key = canonical(each.who), canonical(each.text)
        made.append(Compared(each, by_name.get(key[0]), key in known))
        known.add(key)
    return made


def _behind(text: str, count: int) -> str:
    """What stands behind the first words of a text."""
    found = re.match(rf"(?:\W*[^\W_]+){{{count}}}", text)
    return text[found.end() :].strip(_BETWEEN) if found else ""
