"""Reads a programme out of a block copied from Excel or Word: time, item, who; headings of sessions; a heading row. Pure.

What it means for a congress - which phase, which day - is decided in `pasting_plan`. No row is lost: what is neither item nor
heading is a `LeftOut`, which the user may take for an item.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from congress_app.domain.choices import HalfDay
from congress_app.i18n import _, dates, reading, say
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import BadValue
from congress_app.ui.agenda.pasted import LeftOut, PastedItem, PastedSession
from congress_app.ui.agenda.pasting_columns import Roles, is_heading_row, read_span, roles_of
from congress_app.ui.agenda.pasting_headings import heading_text, is_break, session_of
from congress_app.ui.common.clipboard import read_block

_TIMED_LINE = re.compile(
    r"\s*(?P<time>(?:tu |từ )?\d{1,2}\s*(?:h|g|giờ|gio|:)\s*\d{0,2}.*?)\s*(?:[:.\t]| {2,}|\s(?=[A-ZĐÀ-Ỹ]))\s*(?P<rest>\S.*)"
)
_CLOCK_LIKE = re.compile(r"(tu )?\d{1,2} ?(h|g|gio|:) ?\d{2}\b.*")
_DURATION = re.compile(r"\(?\d{1,3} ?(phut|ph|p|['’′])\)?")
_DASH = re.compile(r"^\s*[-–+•*]\s+")
_SUB_NUMBER = re.compile(r"^\d+\.\d+\.?$|^[a-zđ]\)$")
_LEADING_NUMBER = re.compile(r"^\d{1,2}[.)]\s+")
_BREAK_MINUTES = re.compile(r"\s*[-–:,(]?\s*\(?\s*(\d{1,3})\s*(?:phút|phut|ph|p|['’′])\s*\)?\s*\.?$", re.IGNORECASE)
MIDDAY = dt.time(12, 0)
EVENING = dt.time(17, 30)


@dataclass(slots=True)
class _Reading:
    """The block as far as it was read."""

    year: int
    taken: AbstractSet[int] = frozenset()
    sessions: list[PastedSession] = field(default_factory=list)
    items: list[PastedItem] = field(default_factory=list)
    ends: list[dt.time | None] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    head: PastedSession = field(default_factory=PastedSession)
    head_row: int = -1

    def close(self) -> None:
        """A session is complete; rows that belong to no item yet wait for the next one."""
        if self.items:
            timed = tuple(_with_minutes(self.items, self.ends))
            self.sessions.append(replace(self.head, items=timed, left_out=tuple(self.left_out)))
            self.left_out = []
        self.items, self.ends = [], []

    def finish(self) -> list[PastedSession]:
        """The block is complete: what stands behind the last item goes to the last session."""
        is_bare = bool(self.head.heading) and not self.items
        self.close()
        if is_bare:
            self.left_out.append(LeftOut(self.head.heading, 0, self.head_row))
        if self.left_out and self.sessions:
            last = self.sessions[-1]
            behind = (replace(row, before=len(last.items)) for row in self.left_out)
            self.sessions[-1] = replace(last, left_out=(*last.left_out, *behind))
        elif self.left_out:
            self.sessions.append(PastedSession(left_out=tuple(self.left_out)))
        return self.sessions

    def heading(self, text: str, row: int) -> None:
        """A line that begins a session; several without items between them say one thing together."""
        if self.items:
            self.close()
            self.head = PastedSession()
        found, old = session_of(text, self.year), self.head
        is_fresh = bool(self.sessions) and not old.heading
        self.head_row = row
        self.head = PastedSession(
            heading=f"{old.heading} - {text.strip()}" if old.heading else text.strip(),
            phase=found.phase or old.phase or (self.sessions[-1].phase if is_fresh else None),
            half_day=found.half_day or old.half_day,
            on=found.on or old.on or (self.sessions[-1].on if is_fresh and found.half_day else None),
            note=found.note or old.note,
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
        elif item.start is not None and last is not None and item.start < last:
            sentence = _("It begins at {start}, before the item above it ({above}).")
            words = sentence.format(start=dates.time_text(item.start), above=dates.time_text(last))
            item = replace(item, note=" ".join(filter(None, (item.note, words))))
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

    def leave_out(self, text: str, row: int) -> None:
        """A row that is neither item nor heading."""
        self.left_out.append(LeftOut(text, len(self.items), row))


def read_programme(text: str, year: int, taken: AbstractSet[int] = frozenset()) -> list[PastedSession]:
    """The sessions of a block; one without items holds the rows of a block in which nothing is an item.

    Args:
        year: of days written without one.
        taken: the rows that the user takes for items although nothing says so.
    """
    rows = _rows(text)
    roles, body = roles_of(rows)
    found = _Reading(year, taken)
    for number, row in enumerate(body):
        _read_row([cell.strip() for cell in row], roles, found, number)
    return found.finish()


def looks_like_programme(text: str) -> bool:
    """Whether a block is a programme rather than cells: it has several items, and times or headings of sessions."""
    rows = [row for row in _rows(text) if any(cell.strip() for cell in row)]
    if len(rows) < 2:
        return False
    timed = sum(any(read_span(cell) for cell in row) for row in rows)
    headed = any(heading_text(row) for row in rows)
    return (timed >= 2 and any(len(row) > 1 for row in rows)) or (headed and len(rows) > 2) or is_heading_row(rows[0])


def _rows(text: str) -> list[list[str]]:
    rows = read_block(text)
    if any(len(row) > 1 for row in rows):
        return rows
    return [_split_line(row[0]) for row in rows if row]


def _split_line(line: str) -> list[str]:
    """A line of running text: the time before its item."""
    found = _TIMED_LINE.match(line)
    if found and (read_span(found["time"]) or _CLOCK_LIKE.fullmatch(fold(found["time"]))):
        return [found["time"], found["rest"]]
    return ["", line]


def _read_row(cells: list[str], roles: Roles, found: _Reading, number: int) -> None:
    title, who = roles.title_of(cells), roles.who_of(cells)
    words = list(dict.fromkeys(filter(None, cells)))
    is_taken = number in found.taken
    heading = "" if is_taken else heading_text(cells)
    if heading:
        found.heading(heading, number)
    elif title:
        _read_item(cells, roles, found, title, who)
    elif words == [who] and found.items and not is_taken:
        found.more(who)
    elif words:
        time, rest = _split_line(words[0]) if len(words) == 1 else ("", " ".join(words))
        if time or is_taken or is_break(rest):
            start, end, minutes, note = _time_of(time, "")
            item = _with_break(PastedItem(rest, "", start, minutes, note=note, row=number if is_taken else -1))
            found.item(item, end)
        else:
            found.leave_out(rest, number)


def _read_item(cells: Sequence[str], roles: Roles, found: _Reading, title: str, who: str) -> None:
    start, end, minutes, note = _time_of(roles.time_of(cells), roles.minutes_of(cells))
    is_part = bool(_DASH.match(title)) or bool(_SUB_NUMBER.match(roles.number_of(cells)))
    clean = _LEADING_NUMBER.sub("", _DASH.sub("", title))
    item = _with_break(PastedItem(" ".join(clean.split()), " ".join(who.split()), start, minutes, note=note))
    if is_part and found.items:
        found.part(item)
    else:
        found.item(item, end)


def _with_break(item: PastedItem) -> PastedItem:
    """A break says its minutes in its own words: `Nghỉ giải lao (15 phút)`."""
    said = _BREAK_MINUTES.search(item.title) if is_break(item.title) else None
    if said is None:
        return item
    title = item.title[: said.start()].rstrip(" -–:,") or item.title
    return replace(item, title=title, minutes=int(said[1]) if item.minutes is None else item.minutes)


def _time_of(text: str, duration: str) -> tuple[dt.time | None, dt.time | None, int | None, str]:
    """Start, end, minutes; and one sentence on what cannot be so."""
    minutes, note = _minutes_of(duration)
    if not text:
        return None, None, minutes, note
    span = read_span(text)
    if span is None:
        lasting, _unread = _minutes_of(text if _DURATION.fullmatch(fold(text)) else "")
        sentence = _("“{text}” is not a time of day; write it like 7h30.")
        wrong = sentence.format(text=text if len(text) <= 40 else f"{text[:39]}…")
        return None, None, minutes if minutes is not None else lasting, note if lasting is not None else wrong
    start, end = span
    if end is not None and end < start:
        sentence = _("The end {end} is before the start {start}.")
        return start, None, minutes, sentence.format(end=dates.time_text(end), start=dates.time_text(start))
    return start, end, _between(start, end) if end is not None else minutes, note


def _minutes_of(text: str) -> tuple[int | None, str]:
    """The minutes of a cell, or one sentence on why there are none."""
    if not text:
        return None, ""
    try:
        return reading.read_minutes(text), ""
    except BadValue as error:
        return None, say(error)


def _with_minutes(items: Sequence[PastedItem], ends: Sequence[dt.time | None]) -> Iterator[PastedItem]:
    """The items, each lasting to the next time that is said, less what stands between and says its own minutes."""
    for place, item in enumerate(items):
        behind = items[place + 1 :]
        next_timed = next((n for n, each in enumerate(behind) if each.start is not None), None)
        if item.minutes is None and item.start is not None and ends[place] is None and next_timed is not None:
            until = behind[next_timed].start
            between = [each.minutes for each in behind[:next_timed]]
            said = [minutes for minutes in between if minutes is not None]
            free = _between(item.start, until) - sum(said) if until and until >= item.start else -1
            if len(said) == len(between) and free >= 0:
                yield replace(item, minutes=free)
                continue
        yield item


def _between(start: dt.time, end: dt.time) -> int:
    return (end.hour - start.hour) * 60 + end.minute - start.minute


def _half(at: dt.time) -> HalfDay:
    if at < MIDDAY:
        return HalfDay.MORNING
    return HalfDay.AFTERNOON if at < EVENING else HalfDay.EVENING
