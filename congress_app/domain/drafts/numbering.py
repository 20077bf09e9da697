"""The register of numbers: which series a paper belongs to, the next number, gaps and doubles (document-format 1.5)."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.drafts.choices import NumberState
from congress_app.domain.drafts.kinds import DocumentKind
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import BadValue

OF_CONGRESS = "ĐH"
_TERM = re.compile(r"(\d{4})-(\d{4})")
_WRITTEN = re.compile(r"(?:(\d{1,6})\s*-\s*)?([^\W\d_]{1,10})(?:\s*/\s*([^\W_][^/]{0,18}))?")
_BODIES = {
    OrganisationKind.PROVINCE: "TU",
    OrganisationKind.BASE_CELL: "CB",
    OrganisationKind.CELL: "CB",
}

Series = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers of a series that nobody took, from first to last."""

    series: Series
    first: int
    last: int


def body_symbol(kind: OrganisationKind, *, is_of_congress: bool) -> str:
    """What stands behind the stroke: TU, ĐU, CB; ĐH for the papers of a congress and its bodies (HD 36 1.3.1)."""
    return OF_CONGRESS if is_of_congress else _BODIES.get(kind, "ĐU")


def term_on(congress_term: str, closing: dt.date | None, on: dt.date) -> str:
    """The term in which a committee numbers a paper of a day: the new one begins the day after the closing (HD 36 1.3.1)."""
    found = _TERM.fullmatch(congress_term)
    if found is None or (closing is not None and on > closing):
        return congress_term
    first, last = int(found[1]), int(found[2])
    return f"{2 * first - last}-{first}"


def is_of_congress_series(kind: DocumentKind) -> bool:
    """Whether a kind of paper is numbered in the one series of the congress."""
    return kind.series == "congress"


def read_written(text: str) -> tuple[int, str, str]:
    """The number (0: the next one), the symbol of the kind and that of the body in `05-BC/ĐU`, `BC/ĐU` or `BC`; the body may be empty.

    Raises:
        BadValue: it is none of these.
    """
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        raise BadValue(N_("Write the number and symbol as in 05-BC/ĐU, or BC/ĐU for the next number."))
    return int(found[1] or 0), found[2], found[3] or ""


def known_symbol(typed: str, known: Iterable[str]) -> str:
    """A symbol as it is known, though it was typed without accents or in other letters; one that is not known as it is typed."""
    return next((each for each in known if each and fold(each) == fold(typed)), typed)


def is_used(entry: NumberEntry) -> bool:
    """Whether a paper bears the number, or will: a cancelled number is neither free nor used."""
    return entry.state is not NumberState.CANCELLED


def next_number(entries: Iterable[NumberEntry], series: Series) -> int:
    """The number that follows the greatest of a series; cancelled and reserved ones are passed over."""
    return max((each.number for each in entries if each.series == series), default=0) + 1


def gaps(entries: Iterable[NumberEntry]) -> list[Gap]:
    """The numbers that are missing below the greatest of each series."""
    found: list[Gap] = []
    for series, numbers in _by_series(entries).items():
        before = 0
        for number in sorted(set(numbers)):
            if number > before + 1:
                found.append(Gap(series, before + 1, number - 1))
            before = max(before, number)
    return found


def doubles(entries: Iterable[NumberEntry]) -> list[tuple[NumberEntry, ...]]:
    """The lines of each number that more than one paper of a series bears."""
    used = [each for each in entries if is_used(each)]
    counts = Counter((each.series, each.number) for each in used)
    return [
        tuple(each for each in used if (each.series, each.number) == key) for key, count in counts.items() if count > 1
    ]


def _by_series(entries: Iterable[NumberEntry]) -> dict[Series, Sequence[int]]:
    grouped: dict[Series, list[int]] = {}
    for each in entries:
        grouped.setdefault(each.series, []).append(each.number)
    return dict(grouped)
