"""A pasted list of those who are absent: which delegate each line means, and the reason behind the name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.i18n.folding import fold
from congress_app.i18n.tones import canonical
from congress_app.ui.delegates.attendance.roll_call import CallRow

_NUMBER = re.compile(r"^\s*(?:\d{1,4}\s*[.)\t]\s*|[-•*+]\s+)")
_ADDRESS = re.compile(r"^(?:đồng chí|đ/c|ông|bà)\s+", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s*(?:[\t;:,(]|\s[-–])\s*")


@dataclass(frozen=True, slots=True)
class AbsentLine:
    """One line. call: the delegate meant, None where it is none or not clear. possible: how many it may mean."""

    text: str
    call: CallRow | None = None
    reason: str = ""
    possible: int = 0


def read_absent(text: str, calls: Sequence[CallRow]) -> list[AbsentLine]:
    """What each line that is not empty means: a name or a badge number, then the reason after a tab, comma, colon or dash."""
    return [_read(line, calls) for line in text.splitlines() if line.strip()]


def _read(line: str, calls: Sequence[CallRow]) -> AbsentLine:
    text = _ADDRESS.sub("", _NUMBER.sub("", line).strip())
    head, *rest = _AFTER_NAME.split(text, maxsplit=1)
    for name, reason in ((text, ""), (head, rest[0] if rest else "")):
        found = _meant(name, calls)
        if found:
            only = found[0] if len(found) == 1 else None
            return AbsentLine(line.strip(), only, reason.strip().rstrip(")").strip(), len(found))
    return AbsentLine(line.strip())


def _meant(name: str, calls: Sequence[CallRow]) -> list[CallRow]:
    """Those of the name as it is spelt, else without accents, else of the badge number."""
    spelt = canonical(name)
    folded = fold(name)
    return (
        [call for call in calls if canonical(call.name) == spelt]
        or [call for call in calls if fold(call.name) == folded]
        or [call for call in calls if folded and fold(str(call.row.fact("badge_number") or "")) == folded]
    )
