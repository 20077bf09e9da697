"""What a row is called in a sentence: its own name, else the name of its kind."""

from __future__ import annotations

import unicodedata

from congress_app.domain.fields import about
from congress_app.domain.record import Record
from congress_app.i18n import _

_NAMES = ("name", "full_name", "title", "code", "rule")
_LONGEST = 60


def shortened(text: str) -> str:
    """A name as it is quoted in a sentence: composed, on one line, at most 60 characters."""
    plain = " ".join(unicodedata.normalize("NFC", text[: 10 * _LONGEST]).split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"


def label(item: Record) -> str:
    """The name of a row, shortened."""
    for name in _NAMES:
        text = getattr(item, name, "")
        if text:
            return shortened(text)
    kind = getattr(item, "kind", None)
    return kind.words if kind is not None else _(about(type(item)).title)
