"""From the call of the program to the first picture of its window."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.measuring import PAINTED, REFERENCE, Ratio, child, compared, seconds_of


def start(folder: Path) -> list[Ratio]:
    """With the demo open, against an empty window."""
    data = folder / "start" / "demo.db"
    data.parent.mkdir()
    child("demo_file", str(data))
    ours = [sys.executable, "-m", "bench.children.window_start", "--data", str(data)]
    floor = [sys.executable, str(REFERENCE / "floor_window.py")]
    home = {"CONGRESS_APP_HOME": str(data.parent / "home")}
    return [
        compared(
            "start to first picture with the demo / empty window",
            "s",
            lambda: seconds_of(ours, until=PAINTED, more=home),
            lambda: seconds_of(floor),
            2.0,
            runs=9,
        )
    ]
