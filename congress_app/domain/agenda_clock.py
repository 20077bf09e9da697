"""The running clock of an agenda: pure arithmetic from a session's start through its items. Nothing is stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congress_app.domain.agenda import AgendaItem, Session

_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Timed:
    """An item with its running times.

    number: `3`, or `3.1` for a part. starts_at, ends_at: None where the item lasts no time and has no fixed start (it is shown without).
    minutes: how long it lasts; of a parent, its parts together. gap_minutes: what a fixed start leaves empty before it; negative: overlap.
    """

    item: AgendaItem
    number: str
    starts_at: dt.time | None
    ends_at: dt.time | None
    minutes: int
    gap_minutes: int


@dataclass(frozen=True, slots=True)
class TimedSession:
    """A session with its items in order, parents before their parts. minutes: from its start to its end."""

    session: Session
    items: tuple[Timed, ...]
    ends_at: dt.time
    minutes: int
    passes_midnight: bool


def minutes_of(at: dt.time) -> int:
    """A time of the day as minutes since midnight."""
    return at.hour * 60 + at.minute


def time_of(minutes: int) -> dt.time:
    """Minutes since midnight as a time of the day; what passes midnight begins anew."""
    return dt.time(minutes % _DAY // 60, minutes % 60)


def run(session: Session, items: Iterable[AgendaItem]) -> TimedSession:
    """Run the clock over the items of one session, in any order."""
    by_parent: dict[str | None, list[AgendaItem]] = {}
    ordered = sorted(items, key=lambda item: (item.position, item.id))
    known = {item.id for item in ordered}
    for item in ordered:
        by_parent.setdefault(item.parent_id if item.parent_id in known else None, []).append(item)
    start = minutes_of(session.starts_at)
    lines: list[Timed] = []
    at = latest = start
    for count, item in enumerate(by_parent.get(None, ()), 1):
        begins = at if item.starts_at is None else minutes_of(item.starts_at)
        parts, ends = _parts(by_parent.get(item.id, ()), begins, str(count), is_parallel=item.is_parallel)
        if not parts:
            ends = begins + item.minutes
        lines.append(_timed(item, str(count), begins, ends, begins - at))
        lines.extend(parts)
        at, latest = ends, max(latest, ends)
    return TimedSession(session, tuple(lines), time_of(latest), latest - start, latest > _DAY)


def _parts(items: Sequence[AgendaItem], start: int, number: str, *, is_parallel: bool) -> tuple[list[Timed], int]:
    """The parts of one item, and when the last of them ends."""
    lines: list[Timed] = []
    at = latest = start
    for count, item in enumerate(items, 1):
        expected = start if is_parallel else at
        begins = expected if item.starts_at is None else minutes_of(item.starts_at)
        ends = begins + item.minutes
        lines.append(_timed(item, f"{number}.{count}", begins, ends, 0 if is_parallel else begins - at))
        at, latest = ends, max(latest, ends)
    return lines, latest


def _timed(item: AgendaItem, number: str, begins: int, ends: int, gap: int) -> Timed:
    minutes = ends - begins
    if minutes == 0 and item.starts_at is None:
        return Timed(item, number, None, None, 0, gap)
    return Timed(item, number, time_of(begins), time_of(ends), minutes, gap)
