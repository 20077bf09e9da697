"""Where the bars of the calendar stand: lanes within weeks, and what does not fit. Pure counting, nothing of Qt.

A stay is one congress from its first to its last half-day; a piece is the part of it that lies in one week.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from congress_app.domain.choices import HalfDay
from congress_app.listings.congresses import CongressRow

WEEK = 7


class Stay(NamedTuple):
    """A congress on screen: its place in the model, its days as ordinals, and its half-days (0, 1, 2)."""

    place: int
    first: int
    last: int
    first_half: int = 0
    last_half: int = 1


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a stay in one week. is_begun_before, is_going_on: whether it reaches over the week's edges."""

    stay: Stay
    week: int
    first: int
    last: int
    lane: int

    @property
    def is_begun_before(self) -> bool:
        """Whether it began in an earlier week."""
        return self.first > self.stay.first

    @property
    def is_going_on(self) -> bool:
        """Whether it goes on in the next week."""
        return self.last < self.stay.last


@dataclass(slots=True)
class Plan:
    """What is shown. hidden: how many do not fit, by day; count: all congresses of a day; on_day: their places."""

    pieces: list[Piece] = field(default_factory=list)
    hidden: dict[int, int] = field(default_factory=dict)
    count: dict[int, int] = field(default_factory=dict)
    on_day: dict[int, list[int]] = field(default_factory=dict)


def stays_of(rows: Iterable[CongressRow]) -> list[Stay]:
    """The stays of congresses that have a date, in the order of the calendar."""
    found = []
    for place, row in enumerate(rows):
        opens = row.opens_on
        if opens is None:
            continue
        first_half, last_half = row.opens_half or HalfDay.MORNING, row.closes_half or HalfDay.AFTERNOON
        last = max(row.closes_on or opens, opens)
        found.append(Stay(place, opens.toordinal(), last.toordinal(), first_half.order, last_half.order))
    return sorted(found, key=_order)


def plan(
    stays: Sequence[Stay],
    first_day: dt.date,
    weeks: int,
    room: int,
    first_places: Collection[int] = (),
    *,
    has_more_line: bool = True,
) -> Plan:
    """Put stays into lanes, week by week.

    Args:
        room: how many lanes a week has.
        first_places: who is put in first, so that it is among those shown.
        has_more_line: whether the last lane of a day gives way to the words that say how many are left out.
    """
    made = Plan()
    start = first_day.toordinal()
    end = start + WEEK * weeks
    wanted = [stay for stay in stays if stay.last >= start and stay.first < end]
    for stay in wanted:
        for day in range(max(stay.first, start), min(stay.last, end - 1) + 1):
            made.count[day] = made.count.get(day, 0) + 1
            made.on_day.setdefault(day, []).append(stay.place)
    if first_places:
        wanted.sort(key=lambda stay: stay.place not in first_places)
    for week in range(weeks):
        _plan_week(made, wanted, start + week * WEEK, week, (room, room - 1 if has_more_line else room))
    return made


def _order(stay: Stay) -> tuple[int, int, int, int]:
    return stay.first, -(stay.last - stay.first), stay.first_half, stay.place


def _plan_week(made: Plan, stays: Sequence[Stay], start: int, week: int, rooms: tuple[int, int]) -> None:
    room, full_room = rooms
    lanes: list[set[int]] = [set() for _lane in range(room)]
    pieces: list[Piece] = []
    full: set[int] = set()
    for stay in stays:
        if stay.last < start or stay.first >= start + WEEK:
            continue
        days = range(max(stay.first, start), min(stay.last, start + WEEK - 1) + 1)
        lane = next((n for n, busy in enumerate(lanes) if busy.isdisjoint(days)), None)
        if lane is None:
            full.update(days)
            _hide(made, days)
        else:
            lanes[lane].update(days)
            pieces.append(Piece(stay, week, days[0], days[-1], lane))
    for piece in pieces:
        days = range(piece.first, piece.last + 1)
        if piece.lane < full_room or full.isdisjoint(days):
            made.pieces.append(piece)
        else:
            _hide(made, days)


def _hide(made: Plan, days: range) -> None:
    for day in days:
        made.hidden[day] = made.hidden.get(day, 0) + 1
