"""The lines of the tree: sessions, their items with parts, and in each session the line in which a new item is typed.

A line is known by a number, because an index of Qt carries a number safely and a pointer not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from congress_app.listings.agenda import ItemRow, SessionRow

TOP = 0  # the number of what is above the sessions


class LineKind(Enum):
    """What a line is."""

    SESSION = auto()
    ITEM = auto()
    NEW = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line. key: the row's id; that of a line for a new item is `new:` and the session's id."""

    kind: LineKind
    key: str
    session: SessionRow
    item: ItemRow | None = None


@dataclass(frozen=True, slots=True)
class NewPlace:
    """Where the line for a new item stands: among the parts of an item ("" = in the session itself), before an item ("" = last)."""

    parent_id: str = ""
    before: str = ""


class Numbers:
    """Gives each key its number, for as long as the tree lives: what comes back by undo is the same line."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, key: str) -> int:
        """The number of a key."""
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def known(self, key: str) -> int:
        """The number of a key that was seen before; 0 when it was not."""
        return self._numbers.get(key, TOP)


@dataclass(slots=True)
class Lines:
    """Lines by number, the numbers below each, and above each."""

    by_number: dict[int, Line] = field(default_factory=dict)
    below: dict[int, list[int]] = field(default_factory=lambda: {TOP: []})
    above: dict[int, int] = field(default_factory=dict)

    def put(self, number: int, line: Line, above: int) -> None:
        """Add a line as the last one below another."""
        self.by_number[number] = line
        self.below.setdefault(number, [])
        self.below[above].append(number)
        self.above[number] = above

    def walk(self, above: int = TOP) -> Iterator[int]:
        """All numbers below one, in the order shown."""
        for number in self.below.get(above, ()):
            yield number
            yield from self.walk(number)


def new_key(session_id: str) -> str:
    """The key of the line in which a new item of a session is typed."""
    return f"new:{session_id}"


def lines_of(sessions: Sequence[SessionRow], numbers: Numbers, places: Mapping[str, NewPlace]) -> Lines:
    """The lines of an agenda. places: where the line for a new item stands, by session; else it is the last one."""
    made = Lines()
    for session in sessions:
        at = numbers.of(session.id)
        made.put(at, Line(LineKind.SESSION, session.id, session), TOP)
        for row in session.items:
            parent = numbers.known(row.item.parent_id or "") if row.timed.depth else TOP
            made.put(numbers.of(row.id), Line(LineKind.ITEM, row.id, session, row), parent or at)
        _put_new(made, session, at, numbers, places.get(session.id, NewPlace()))
    return made


def _put_new(made: Lines, session: SessionRow, at: int, numbers: Numbers, place: NewPlace) -> None:
    key = new_key(session.id)
    number, above, before = numbers.of(key), numbers.known(place.parent_id), numbers.known(place.before)
    above = above if above in made.by_number else at
    made.put(number, Line(LineKind.NEW, key, session), above)
    siblings = made.below[above]
    if before in siblings:
        siblings.remove(number)
        siblings.insert(siblings.index(before), number)


def staying(places: Sequence[int]) -> set[int]:
    """Of these places, those that already follow each other: a longest rising row. All others must move."""
    tails: list[int] = []
    ends: list[int] = []
    before = [-1] * len(places)
    for n, place in enumerate(places):
        at = bisect_left(tails, place)
        before[n] = ends[at - 1] if at else -1
        if at == len(tails):
            tails.append(place)
            ends.append(n)
        else:
            tails[at], ends[at] = place, n
    kept: set[int] = set()
    n = ends[-1] if ends else -1
    while n >= 0:
        kept.add(places[n])
        n = before[n]
    return kept
