"""The clock of an agenda: from sessions and items to running times. Pure; what is wrong with the times is said in `checks.agenda`.

Times run from the session's start. A parent lasts the sum of its parts or, parallel, the longest of them. A fixed start leaves a gap
or makes an overlap, which is kept with the item. An item of 0 minutes is shown without a time unless its start is fixed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Phase

DAY_MINUTES = 24 * 60
# When a half-day usually begins, where nothing else is said.
USUAL_STARTS = {HalfDay.MORNING: dt.time(7, 30), HalfDay.AFTERNOON: dt.time(13, 30), HalfDay.EVENING: dt.time(19, 0)}
_PHASE_ORDER = {kind: place for place, kind in enumerate(PhaseKind)}


@dataclass(frozen=True, slots=True)
class Timed:
    """The times of one item.

    number: `1`, `2`, `2.1`. depth: 0, or 1 for a part. start, end: minutes since midnight of the session's day, over 1440 on the next one.
    gap_minutes: free minutes before a fixed start; negative = it starts before the one before it ends.
    """

    item_id: str
    session_id: str
    number: str
    depth: int
    start: int
    end: int
    is_shown: bool
    is_parent: bool
    gap_minutes: int = 0

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.end - self.start

    @property
    def starts_at(self) -> dt.time | None:
        """When it starts; None when it is shown without a time."""
        return clock_time(self.start) if self.is_shown else None

    @property
    def ends_at(self) -> dt.time | None:
        """When it ends; None when it is shown without a time."""
        return clock_time(self.end) if self.is_shown else None

    @property
    def is_past_midnight(self) -> bool:
        """Whether it runs into the next day."""
        return self.end > DAY_MINUTES


@dataclass(frozen=True, slots=True)
class SessionTime:
    """The whole of one session: busy_minutes leaves gaps out, start and end are minutes since midnight of its day."""

    session_id: str
    start: int
    end: int
    busy_minutes: int
    gap_minutes: int = 0
    overlap_minutes: int = 0

    @property
    def starts_at(self) -> dt.time:
        """When it starts."""
        return clock_time(self.start)

    @property
    def ends_at(self) -> dt.time:
        """When its last item ends."""
        return clock_time(self.end)

    @property
    def is_past_midnight(self) -> bool:
        """Whether it runs into the next day."""
        return self.end > DAY_MINUTES


@dataclass(frozen=True, slots=True)
class AgendaTimes:
    """The times of an agenda, in the order in which its items are printed."""

    items: dict[str, Timed]
    sessions: dict[str, SessionTime]


def clock_time(minute: int) -> dt.time:
    """Minutes since midnight as a time of day; the next day begins anew."""
    hours, minutes = divmod(minute % DAY_MINUTES, 60)
    return dt.time(hours, minutes)


def minute_of(at: dt.time) -> int:
    """A time of day as minutes since midnight."""
    return at.hour * 60 + at.minute


def run_agenda(sessions: Iterable[Session], items: Iterable[AgendaItem]) -> AgendaTimes:
    """The running times of every item and session, sessions in the given order."""
    parts = _by_parent(items)
    timed: dict[str, Timed] = {}
    totals: dict[str, SessionTime] = {}
    for session in sessions:
        run = _Run(session.id, parts, timed)
        totals[session.id] = run.session(minute_of(session.starts_at))
    return AgendaTimes(timed, totals)


def in_order(phases: Iterable[Phase], sessions: Iterable[Session]) -> list[Session]:
    """Sessions as they follow each other: by the kind of their phase, day, half-day, then start."""
    kinds = {phase.id: _PHASE_ORDER[phase.kind] for phase in phases}
    return sorted(
        sessions, key=lambda one: (kinds.get(one.phase_id, 0), one.day, one.half_day.order, one.starts_at, one.position)
    )


_TOP = "session "


def _by_parent(items: Iterable[AgendaItem]) -> dict[str, list[AgendaItem]]:
    """The items of each parent, and those at the top of each session, in order. A part whose parent is elsewhere stands at the top."""
    listed = sorted(items, key=lambda item: (item.position, item.id))
    homes = {item.id: item.session_id for item in listed}
    made: dict[str, list[AgendaItem]] = {}
    for item in listed:
        is_part = item.parent_id is not None and homes.get(item.parent_id) == item.session_id
        made.setdefault(str(item.parent_id) if is_part else _TOP + item.session_id, []).append(item)
    return made


def _fixed(at: dt.time, now: int) -> int:
    """A fixed start as a minute of the session: one that seems half a day back is meant after midnight."""
    minute = minute_of(at)
    while now - minute > DAY_MINUTES // 2:
        minute += DAY_MINUTES
    return minute


@dataclass(slots=True)
class _Run:
    """One session as it is run through."""

    session_id: str
    parts: dict[str, list[AgendaItem]]
    timed: dict[str, Timed]
    gap: int = 0
    overlap: int = 0
    last: int = 0
    busy: int = 0

    def session(self, start: int) -> SessionTime:
        """Run all items at the top."""
        now = self.last = start
        for place, item in enumerate(self.parts.get(_TOP + self.session_id, ()), 1):
            now = self.item(item, str(place), 0, now)
            self.busy += self.timed[item.id].minutes
        return SessionTime(self.session_id, start, self.last, self.busy, self.gap, self.overlap)

    def item(self, item: AgendaItem, number: str, depth: int, now: int, *, is_beside: bool = False) -> int:
        """Time one item and its parts; the answer is when it ends. is_beside: it runs beside others, so waiting is no gap."""
        start = now if item.starts_at is None else _fixed(item.starts_at, now)
        gap = 0 if is_beside else start - now
        self.gap += max(gap, 0)
        self.overlap += max(-gap, 0)
        end = self._end(item, number, depth, start)
        is_shown = end > start or item.starts_at is not None
        self.timed[item.id] = Timed(
            item.id, self.session_id, number, depth, start, end, is_shown, item.id in self.parts, gap_minutes=gap
        )
        self.last = max(self.last, end)
        return end

    def _end(self, item: AgendaItem, number: str, depth: int, start: int) -> int:
        """When an item ends that starts now; its parts are timed on the way."""
        children = self.parts.get(item.id)
        if not children:
            return start + max(item.minutes, 0)
        # The parent's place is taken before its parts, so that the answer lists it first.
        self.timed[item.id] = Timed(item.id, self.session_id, number, depth, start, start, False, True)
        end = start
        for place, child in enumerate(children, 1):
            begun = start if item.is_parallel else end
            done = self.item(child, f"{number}.{place}", depth + 1, begun, is_beside=item.is_parallel)
            end = max(end, done) if item.is_parallel else done
        return end
