"""The rows of a pasted block that are known by their words: headings of sessions with phase, half-day and day; breaks. Pure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.i18n import reading, say
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import BadValue
from congress_app.ui.agenda.pasted import PastedSession
from congress_app.ui.agenda.pasting_columns import read_span

LONGEST_HEADING = 160
_SESSION = re.compile(
    r"\b(phien (tru bi|chinh thuc|thu|be mac|khai mac|hop)|tru bi|chinh thuc|buoi (sang|chieu|toi)"
    r"|(sang|chieu|toi),? (ngay|thu|chu nhat)|(sang|chieu|toi) \d+|ngay thu (nhat|hai|ba|\d))\b"
)
_DAY = re.compile(r"(?:ngay )?(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:(?:[/.-]| nam )(\d{4}|\d{2}))?(?!\d)")
_BREAK = re.compile(r"((nghi )?giai lao|nghi (trua|toi|giua|an trua|an toi|tai cho)|an trua)\b|nghi( \(?\d.*)?$")
_HALVES = (("sang", HalfDay.MORNING), ("chieu", HalfDay.AFTERNOON), ("toi", HalfDay.EVENING))


def heading_text(cells: Sequence[str]) -> str:
    """The words of a row that begins a session; empty for every other row."""
    said = {cell.strip() for cell in cells if cell.strip()}
    if len(said) != 1:
        return ""
    text = said.pop()
    is_heading = len(text) <= LONGEST_HEADING and read_span(text) is None and _SESSION.search(fold(text))
    return text if is_heading else ""


def is_break(title: str) -> bool:
    """Whether a row is a break by its words: `NGHỈ GIẢI LAO`, `Nghỉ 15 phút`."""
    return _BREAK.match(fold(title)) is not None


def session_of(text: str, year: int) -> PastedSession:
    """What a heading says of its session."""
    plain = fold(text)
    phase = None
    if "tru bi" in plain:
        phase = PhaseKind.PREPARATORY
    elif "chinh thuc" in plain or "khai mac" in plain or "be mac" in plain:
        phase = PhaseKind.OFFICIAL
    half_day = next((half for word, half in _HALVES if re.search(rf"\b{word}\b", plain)), None)
    try:
        return PastedSession(text.strip(), phase, half_day, _day(plain, year))
    except BadValue as error:
        return PastedSession(text.strip(), phase, half_day, note=say(error))


def _day(plain: str, year: int) -> dt.date | None:
    found = _DAY.search(plain)
    if found is None:
        return None
    day, month, said = found.groups()
    return reading.read_date(f"{day}/{month}/{said or year}")
