"""Ids as a port: UUIDv7 as 32 hex digits, so that offices can merge their data; seeded for the demo and the tests."""

from __future__ import annotations

import os
import random
import threading
import time
from typing import Protocol


class Ids(Protocol):
    """Makes ids."""

    def __call__(self) -> str:
        """A new id: 32 hex digits, never given before."""
        ...


def _uuid7(milliseconds: int, counter: int, tail: int) -> str:
    return f"{milliseconds:012x}7{counter:03x}{0x8000000000000000 | tail:016x}"


class TimeIds:
    """UUIDv7 by this machine's time; grows within one process."""

    def __init__(self) -> None:
        self._last = (0, 0)
        self._lock = threading.Lock()

    def __call__(self) -> str:
        """A new id, greater than the last one given."""
        with self._lock:
            chance = int.from_bytes(os.urandom(10), "big")
            at, counter = time.time_ns() // 1_000_000, chance & 0x7FF
            if at <= self._last[0]:
                at, counter = self._last[0], self._last[1] + 1
                if counter > 0xFFF:
                    at, counter = at + 1, 0
            self._last = (at, counter)
        return _uuid7(at, counter, chance >> 18)


class SeededIds:
    """The same ids in the same order for the same seed."""

    def __init__(self, seed: int, start_milliseconds: int = 1_752_800_000_000) -> None:
        self._random = random.Random(seed)  # noqa: S311 - not a secret, only repeatable
        self._at = start_milliseconds

    def __call__(self) -> str:
        """The next id."""
        self._at += 1
        return _uuid7(self._at, self._random.getrandbits(11), self._random.getrandbits(62))
