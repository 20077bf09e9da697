"""Reads a programme out of a block copied from Excel or Word: time, item, who; headings of sessions; a heading row. Pure.

What it means for a congress - which phase, which day - is decided in `pasting_plan`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.i18n import reading
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import BadValue
from congress_app.ui.agenda.pasting_columns import Roles, is_heading_row, read_span, roles_of
from congress_app.ui.common.clipboard import read_block

_SESSION = re.compile(
    r"\b(phien (tru bi|chinh thuc|thu|be mac|khai mac|hop)|tru bi|chinh thuc|buoi (sang|chieu|toi)"
    r"|(sang|chieu|toi),? (ngay|thu|chu nhat)|(sang|chieu|toi) \d+|ngay thu (nhat|hai|ba|\d))\b"
)
_DAY = re.compile(r"(?:ngay )?(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:(?:[/.-]| nam )(\d{4}|\d{2}))?(?!\d)")
_TIMED_LINE = re.compile(
    r"\s*(?P<time>(?:tu |từ )?\d{1,2}\s*(?:h|g|giờ|gio|:)\s*\d{0,2}.*?)\s*(?:[:.\t]| {2,}|\s(?=[A-ZĐÀ-Ỹ]))\s*(?P<rest>\S.*)"
)
_DASH = re.compile(r"^\s*[-–+•*]\s+")
_SUB_NUMBER = re.compile(r"^\d+\.\d+\.?$|^[a-zđ]\)$")
_LEADING_NUMBER = re.compile(r"^\d{1,2}[.)]\s+")
MIDDAY = dt.time(12, 0)
EVENING = dt.time(17, 30)
LONGEST_HEADING = 160


@dataclass(frozen=True, slots=True)
class PastedItem:
    """An item as it was read. minutes: None = the block does not say it."""

    title: str
    presenter: str = ""
    start: dt.time | None = None
    minutes: int | None = None
    parts: tuple[PastedItem, ...] = ()


@dataclass(frozen=True, slots=True)
class PastedSession:
    """Items under one heading; what the heading does not say is None."""

    heading: str = ""
    phase: PhaseKind | None = None
    half_day: HalfDay | None = None
    on: dt.date | None = None
    items: tuple[PastedItem, ...] = ()

    @property
    def start(self) -> dt.time | None:
        """When its first timed item begins."""
        return next((item.start for item in self.items if item.start is not None), None)


@dataclass(slots=True)
class _Reading:
    """The block as far as it was read."""

    year: int
    sessions: list[PastedSession] = field(default_factory=list)
    items: list[PastedItem] = field(default_factory=list)
    ends: list[dt.time | None] = field(default_factory=list)
    head: PastedSession = field(default_factory=PastedSession)

    def close(self) -> None:
        """A session is complete."""
        if self.items:
            timed = tuple(_with_minutes(self.items, self.ends))
            self.sessions.append(replace(self.head, items=timed))
        self.items, self.ends = [], []

    def heading(self, text: str) -> None:
        """A line that begins a session; several without items between them say one thing together."""
        if self.items:
            self.close()
            self.head = PastedSession()
        found, old = session_of(text, self.year), self.head
        is_fresh = bool(self.sessions) and not old.heading
        self.head = PastedSession(
            heading=f"{old.heading} - {text.strip()}" if old.heading else text.strip(),
            phase=found.phase or old.phase or (self.sessions[-1].phase if is_fresh else None),
            half_day=found.half_day or old.half_day,
            on=found.on or old.on or (self.sessions[-1].on if is_fresh and found.half_day else None),
        )

    def item(self, item: PastedItem, end: dt.time | None) -> None:
        """An item; a long way back or over noon begins another session."""
        last = next((start for start in reversed([each.start for each in self.items]) if start is not None), None)
        if item.start is not None and last is not None and _half(last) is not _half(item.start):
            head = self.head
            self.close()
            is_next_day = item.start < last
            on = head.on + dt.timedelta(days=1) if head.on and is_next_day else head.on
            self.head = PastedSession("", head.phase, _half(item.start), on)
        self.items.append(item)
        self.ends.append(end)

    def part(self, item: PastedItem) -> None:
        """A part of the item before."""
        above = self.items[-1]
        self.items[-1] = replace(above, parts=(*above.parts, item))

    def more(self, presenter: str) -> None:
        """Another line of who does it."""
        last = self.items[-1]
        self.items[-1] = replace(last, presenter=", ".join(filter(None, (last.presenter.rstrip(",;"), presenter))))


def read_programme(text: str, year: int) -> list[PastedSession]:
    """The sessions of a block. year: of days written without one."""
    rows = _rows(text)
    roles, body = roles_of(rows)
    found = _Reading(year)
    for row in body:
        _read_row(row, roles, found)
    found.close()
    return found.sessions


def looks_like_programme(text: str) -> bool:
    """Whether a block is a programme rather than cells: it has several items, and times or headings of sessions."""
    rows = [row for row in _rows(text) if any(cell.strip() for cell in row)]
    if len(rows) < 2:
        return False
    timed = sum(any(read_span(cell) for cell in row) for row in rows)
    headed = any(_heading_text(row) for row in rows)
    return (timed >= 2 and any(len(row) > 1 for row in rows)) or (headed and len(rows) > 2) or is_heading_row(rows[0])


def session_of(text: str, year: int) -> PastedSession:
    """What a heading says of its session."""
    plain = fold(text)
    phase = None
    if "tru bi" in plain:
        phase = PhaseKind.PREPARATORY
    elif "chinh thuc" in plain or "khai mac" in plain or "be mac" in plain:
        phase = PhaseKind.OFFICIAL
    words = (("sang", HalfDay.MORNING), ("chieu", HalfDay.AFTERNOON), ("toi", HalfDay.EVENING))
    half_day = next((half for word, half in words if re.search(rf"\b{word}\b", plain)), None)
    return PastedSession(text.strip(), phase, half_day, _day(plain, year))


def _rows(text: str) -> list[list[str]]:
    rows = read_block(text)
    if any(len(row) > 1 for row in rows):
        return rows
    return [_split_line(row[0]) for row in rows if row]


def _split_line(line: str) -> list[str]:
    """A line of running text: the time before its item."""
    found = _TIMED_LINE.match(line)
    if found and read_span(found["time"]):
        return [found["time"], found["rest"]]
    return ["", line]


def _read_row(row: Sequence[str], roles: Roles, found: _Reading) -> None:
    cells = [cell.strip() for cell in row]
    heading = _heading_text(cells)
    if heading:
        found.heading(heading)
        return
    title, who = roles.title_of(cells), roles.who_of(cells)
    if not title:
        if who and found.items:
            found.more(who)
        return
    start, end, minutes = _time_of(cells, roles)
    is_part = bool(_DASH.match(title)) or bool(_SUB_NUMBER.match(roles.number_of(cells)))
    clean = _LEADING_NUMBER.sub("", _DASH.sub("", title))
    item = PastedItem(" ".join(clean.split()), " ".join(who.split()), start, minutes)
    if is_part and found.items:
        found.part(item)
    else:
        found.item(item, end)


def _time_of(cells: Sequence[str], roles: Roles) -> tuple[dt.time | None, dt.time | None, int | None]:
    span = read_span(roles.time_of(cells))
    minutes: int | None = None
    try:
        minutes = reading.read_minutes(roles.minutes_of(cells))
    except BadValue:
        minutes = None
    if span is None:
        return None, None, minutes
    start, end = span
    return start, end, _between(start, end) if end is not None else minutes


def _heading_text(cells: Sequence[str]) -> str:
    said = {cell.strip() for cell in cells if cell.strip()}
    if len(said) != 1:
        return ""
    text = said.pop()
    is_heading = len(text) <= LONGEST_HEADING and read_span(text) is None and _SESSION.search(fold(text))
    return text if is_heading else ""


def _with_minutes(items: Sequence[PastedItem], ends: Sequence[dt.time | None]) -> Iterator[PastedItem]:
    for place, item in enumerate(items):
        after = next((each.start for each in items[place + 1 :] if each.start is not None), None)
        minutes = item.minutes
        is_next = place + 1 < len(items) and items[place + 1].start is not None
        if minutes is None and item.start is not None and ends[place] is None and after is not None and is_next:
            minutes = _between(item.start, after)
        yield replace(item, minutes=minutes)


def _between(start: dt.time, end: dt.time) -> int:
    return ((end.hour - start.hour) * 60 + end.minute - start.minute) % (24 * 60)


def _half(at: dt.time) -> HalfDay:
    if at < MIDDAY:
        return HalfDay.MORNING
    return HalfDay.AFTERNOON if at < EVENING else HalfDay.EVENING


def _day(plain: str, year: int) -> dt.date | None:
    found = _DAY.search(plain)
    if found is None:
        return None
    day, month, said = found.groups()
    try:
        return dt.date(reading.full_year(int(said)) if said else year, int(month), int(day))
    except ValueError:
        return None
