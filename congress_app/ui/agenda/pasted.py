"""What was read out of a pasted block: items, sessions, and rows that nobody could read. Plain values; `pasting` makes them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from congress_app.domain.choices import HalfDay, PhaseKind


@dataclass(frozen=True, slots=True)
class PastedItem:
    """An item as it was read. minutes: None = the block does not say it; note: one sentence on what could not be read.

    row: the row of the block, where the user has taken it for an item; else -1.
    """

    title: str
    presenter: str = ""
    start: dt.time | None = None
    minutes: int | None = None
    parts: tuple[PastedItem, ...] = ()
    note: str = ""
    row: int = -1


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row of the block that is no item by itself. before: the number of items above it in its session; row: its place in the block."""

    text: str
    before: int
    row: int


@dataclass(frozen=True, slots=True)
class PastedSession:
    """Items under one heading; what the heading does not say is None. note: one sentence on what it says wrongly."""

    heading: str = ""
    phase: PhaseKind | None = None
    half_day: HalfDay | None = None
    on: dt.date | None = None
    items: tuple[PastedItem, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    note: str = ""

    @property
    def start(self) -> dt.time | None:
        """When its first timed item begins."""
        return next((item.start for item in self.items if item.start is not None), None)
