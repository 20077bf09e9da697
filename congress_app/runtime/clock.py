"""The clock as a port: the machine's, or a fixed one for the demo and the tests."""

from __future__ import annotations

import datetime as dt
from typing import Protocol


class Clock(Protocol):
    """Tells the instant, with its zone."""

    def now(self) -> dt.datetime:
        """The instant, with its zone."""
        ...


class MachineClock:
    """The clock of this machine."""

    def now(self) -> dt.datetime:
        """The instant in UTC."""
        return dt.datetime.now(dt.UTC)


class SteppingClock:
    """A clock that starts at a given instant and goes on by one second at each look."""

    def __init__(self, start: dt.datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("an instant needs its zone")
        self._next = start

    def now(self) -> dt.datetime:
        """The next instant."""
        at, self._next = self._next, self._next + dt.timedelta(seconds=1)
        return at


def local_day(clock: Clock) -> dt.date:
    """Today, in the machine's own time zone."""
    return clock.now().astimezone().date()
