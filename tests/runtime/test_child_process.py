"""A child answers in lines, and one that ends or hangs is noticed."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import pytest

from congress_app.runtime.child_limits import limit
from congress_app.runtime.child_process import ChildEnded, Conversation, is_out_of_bounds, run

HERE = "tests.runtime.test_child_process"


def main() -> None:
    """The child: doubles what it is asked, ends at 0, hangs at a negative number, eats memory where it is told to."""
    if sys.argv[1:] == ["eat"]:
        limit(300 * 2**20, 20)
        sys.stdout.write(str(len(bytearray(2**30))))
    for line in sys.stdin:
        number = json.loads(line)
        if number == 0:
            os.abort()
        if number < 0:
            time.sleep(60)
        sys.stdout.write(f"{number * 2}\n")
        sys.stdout.flush()


@pytest.fixture(autouse=True)
def _found_by_children(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


def test_a_child_answers_and_its_end_is_noticed() -> None:
    with Conversation(HERE, seconds=30) as child:
        child.ask(21)
        child.ask(4)
        assert [child.answer(), child.answer()] == [42, 8]
        child.ask(0)
        with pytest.raises(ChildEnded):
            child.answer()
        child.ask(1)  # nobody is there: noticed at the answer
        with pytest.raises(ChildEnded):
            child.answer()


def test_a_child_that_hangs_is_ended() -> None:
    with Conversation(HERE, seconds=0.2) as child:
        child.ask(-1)
        with pytest.raises(ChildEnded):
            child.answer()


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_child_stays_within_its_memory() -> None:
    done = run(HERE, "eat", seconds=30)
    assert (done.stdout, is_out_of_bounds(done)) == (b"", True)
