"""Whether a row of a list is about a person who is known already.

Names are equal after NFC, case, blanks and the place of the tone mark; another accent is another name. What is not certain is said to be
doubtful, never guessed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from congress_app.domain.partial_date import PartialDate
from congress_app.i18n.folding import fold
from congress_app.i18n.tones import canonical

exact_name = lru_cache(maxsize=20_000)(canonical)


class Likeness(Enum):
    """How a described person and a known one compare."""

    SAME = "same"
    DOUBTFUL = "doubtful"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Described:
    """What tells a person from others. units: where the person belongs, as comparable keys. is_here: at the congress in question."""

    id: str
    name: str
    birth: PartialDate | None
    units: frozenset[str] = field(default_factory=frozenset)
    is_here: bool = False


@lru_cache(maxsize=20_000)
def words_of(name: str) -> str:
    """The words of a name without accents, sorted: what remains equal when accents are left out or the order is another one."""
    return " ".join(sorted(fold(name).split()))


def compare(row: Described, known: Described) -> Likeness:
    """How a row compares with a known person."""
    if exact_name(row.name) == exact_name(known.name):
        return _of_one_name(row, known)
    if _is_near(row, known) and _may_be_one_birth(row, known) and _is_name_alike(row.name, known.name):
        return Likeness.DOUBTFUL
    return Likeness.OTHER


def choose(row: Described, known: Iterable[Described]) -> tuple[Likeness, Sequence[Described]]:
    """Whom a row is about: (SAME, the one), (DOUBTFUL, those possible) or (OTHER, nobody): a new person."""
    same: list[Described] = []
    doubtful: list[Described] = []
    alike: list[Described] = []
    for each in known:
        likeness = compare(row, each)
        if likeness is Likeness.SAME:
            same.append(each)
        elif likeness is Likeness.DOUBTFUL:
            (doubtful if exact_name(row.name) == exact_name(each.name) else alike).append(each)
    here = [each for each in same if each.is_here]
    certain = here if len(here) == 1 else same
    if len(certain) == 1:
        return Likeness.SAME, certain
    if certain:
        return Likeness.DOUBTFUL, certain
    if doubtful:
        return Likeness.DOUBTFUL, doubtful
    return (Likeness.DOUBTFUL, alike) if len(alike) == 1 else (Likeness.OTHER, [])


def _of_one_name(row: Described, known: Described) -> Likeness:
    if row.birth and known.birth and row.birth.is_whole and known.birth.is_whole:
        return Likeness.SAME if row.birth == known.birth else Likeness.OTHER
    if not _is_near(row, known):
        return Likeness.OTHER
    if row.birth is None and known.birth is None:
        return Likeness.SAME
    if row.birth is None or known.birth is None:
        return Likeness.DOUBTFUL
    return Likeness.SAME if row.birth.fits(known.birth) else Likeness.OTHER


def _is_near(row: Described, known: Described) -> bool:
    return known.is_here or not row.units.isdisjoint(known.units)


def _may_be_one_birth(row: Described, known: Described) -> bool:
    return row.birth is None or known.birth is None or row.birth.fits(known.birth)


def _is_name_alike(one: str, other: str) -> bool:
    """The same words in another order, or the same name of which one has no accents."""
    if sorted(exact_name(one).split()) == sorted(exact_name(other).split()):
        return True
    return fold(one) == fold(other) and (is_plain(one) or is_plain(other))


def is_plain(name: str) -> bool:
    """Whether a name is written without any accent."""
    return "đ" not in name.casefold() and not any(map(unicodedata.combining, unicodedata.normalize("NFD", name)))
