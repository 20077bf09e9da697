"""How an issued notice is cited, from what the office typed as its document: the number stands anywhere in it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from congress_app.documents.papers import Words
from congress_app.domain.assignments import PlanIssue
from congress_app.i18n.dates import short_date
from congress_app.i18n.reading import read_date
from congress_app.runtime.errors import BadValue

_DAY = re.compile(r",?\s*(?:ngày\s+)?\b(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})\b", re.IGNORECASE)
_WORDED_DAY = re.compile(r",?\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_NUMBER = re.compile(r"\b(\d+)(?:\s*[-\N{EN DASH}]\s*([^\W\d_]+)\s*/\s*([^\W\d_]+(?:[.-][^\W\d_]+)*))?")
_KIND = re.compile(r"^\W*([^\W\d_][^\d]*?)\s+số\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NoticeName:
    """kind: `Thông báo`; number: `18-TB/TU`, or `18` where no more was typed; "" where none was."""

    kind: str
    number: str
    day: dt.date

    def completed(self, blank: str) -> str:
        """The number as the letterhead has it; blank: the letterhead's own line, `Số       -TB/TU`."""
        if not self.number:
            return blank
        return f"Số {self.number}" if "/" in self.number else f"Số {self.number}{_ending(blank)}"


def notice_name(issue: PlanIssue, words: Words) -> NoticeName:
    """What was typed, read: a day that was not typed is the one of the issue."""
    typed, day = _without_day(issue.document)
    found, kind = _NUMBER.search(typed), _KIND.match(typed)
    number = ""
    if found is not None:
        number = found[1] if found[2] is None else f"{found[1]}-{found[2]}/{found[3]}"
    is_named = kind is not None and not kind[1].isupper()  # an abbreviation is no name
    return NoticeName(kind[1] if kind and is_named else words("cited"), number, day or issue.issued_on)


def cited(issue: PlanIssue, blank: str, words: Words) -> str:
    """`Thông báo số 18-TB/TU, ngày 14/7/2025`; blank: the number of the letterhead where it is not written yet."""
    name = notice_name(issue, words)
    if not name.number:
        return words("cited_by_day", kind=name.kind, day=short_date(name.day))
    number = name.completed(blank).removeprefix("Số ")
    return words("cited_by_number", kind=name.kind, number=number, day=short_date(name.day))


def _ending(blank: str) -> str:
    place = blank.find("-")
    return blank[place:] if place >= 0 else ""


def _without_day(typed: str) -> tuple[str, dt.date | None]:
    for pattern in (_WORDED_DAY, _DAY):
        found = pattern.search(typed)
        if found is None:
            continue
        try:
            day = read_date("/".join(re.findall(r"\d+", found[0])))
        except BadValue:
            continue
        return typed[: found.start()] + typed[found.end() :], day
    return typed, None
