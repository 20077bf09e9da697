"""Where the words that an opinion quotes stand in the text of a draft, and what stands around them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from congress_app.i18n.tones import respell

AROUND = 220
_EDGES = " \t\n.,;:…\"'“”‘’«»()[]-–—"
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Place:
    """The quoted words as the draft has them, with what stands before and after; cut off text is told by `…`."""

    before: str
    words: str
    after: str


def place_of(text: str, quote: str, around: int = AROUND) -> Place | None:
    """Where a draft holds the quoted words: blanks, case, quotation marks and the place of tone marks aside. None: nowhere.

    Args:
        around: how many characters are told on each side at most.
    """
    words = _alike(quote[:_LONGEST]).strip(_EDGES).split()
    if not words:
        return None
    whole = unicodedata.normalize("NFC", text)
    found = re.search(r"\s+".join(map(re.escape, words)), _alike(whole), re.IGNORECASE)
    if found is None:
        return None
    before, after = whole[: found.start()], whole[found.end() :]
    return Place(_last(before, around), whole[found.start() : found.end()], _first(after, around))


def _alike(text: str) -> str:
    """Letter by letter as long as the text is."""
    return respell(text, "old")


def _first(text: str, count: int) -> str:
    if len(text) <= count:
        return text.rstrip()
    return f"{text[:count].rsplit(maxsplit=1)[0]}…" if text[:count].strip() else ""


def _last(text: str, count: int) -> str:
    if len(text) <= count:
        return text.lstrip()
    kept = text[-count:].split(maxsplit=1)
    return f"…{kept[-1]}" if kept else ""
