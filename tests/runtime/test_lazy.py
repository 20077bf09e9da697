"""A lazy value is computed once, and no object waits for another."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from congress_app.runtime.lazy import lazy


@dataclass(frozen=True)
class Row:
    """A row with a value that takes its time."""

    name: str
    gate: threading.Event = field(default_factory=threading.Event)
    begun: threading.Event = field(default_factory=threading.Event)
    asked: list[str] = field(default_factory=list)

    @lazy
    def long_name(self) -> str:
        """The name, twice."""
        self.begun.set()
        self.gate.wait(10)
        self.asked.append(self.name)
        return self.name * 2


def test_it_is_computed_once() -> None:
    row = Row("a")
    row.gate.set()
    assert (row.long_name, row.long_name, row.asked) == ("aa", "aa", ["a"])
    assert Row.long_name.__doc__ == "The name, twice."


def test_a_row_does_not_wait_for_another() -> None:
    slow, quick = Row("a"), Row("b")
    quick.gate.set()
    job = threading.Thread(target=lambda: slow.long_name)
    job.start()
    assert slow.begun.wait(10)
    done: list[str] = []
    other = threading.Thread(target=lambda: done.append(quick.long_name))
    other.start()
    other.join(5)
    assert done == ["bb"]
    assert slow.asked == []
    slow.gate.set()
    job.join(10)
    assert slow.asked == ["a"]
