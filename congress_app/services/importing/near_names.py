"""Names that look like one that is not known, for the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from congress_app.i18n.folding import fold

_MOST = 3
_LIKE = 0.72


def near_names(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """The names that a text may have been meant for, the likest first; differences of accents count for nothing."""
    by_fold: dict[str, list[str]] = {}
    for name in known:
        by_fold.setdefault(fold(name), []).append(name)
    found = get_close_matches(fold(text), by_fold, _MOST, _LIKE)
    return tuple(dict.fromkeys(name for key in found for name in by_fold[key]))[:_MOST]


def listed(names: Iterable[str]) -> str:
    """Names in one sentence: “A”, “B”."""
    return ", ".join(f"“{each}”" for each in names)
