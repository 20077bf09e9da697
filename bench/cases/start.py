"""From the call of the program to the first picture of its window."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from bench.measuring import PAINTED, REFERENCE, Ratio, child, compared, seconds_of
from congress_app.runtime.settings import FILE_NAME, SettingsFile


def start(folder: Path) -> list[Ratio]:
    """With the demo open, against an empty window: on the overview, as at first, and on the part that takes longest to make."""
    data = folder / "start" / "demo.db"
    data.parent.mkdir()
    child("demo_file", str(data))
    ours = [sys.executable, "-m", "bench.children.window_start", "--data", str(data)]
    floor = [sys.executable, str(REFERENCE / "floor_window.py")]
    return [
        compared(
            f"start to first picture with the demo, {part} / empty window",
            "s",
            partial(seconds_of, ours, until=PAINTED, more={"CONGRESS_APP_HOME": str(_home(folder, part))}),
            partial(seconds_of, floor),
            2.0,
            runs=5,
        )
        for part in ("overview", "calendar")
    ]


def _home(folder: Path, part: str) -> Path:
    """A folder of settings by which the window comes back to a part."""
    home = folder / part
    SettingsFile(home / "state" / FILE_NAME).change(last_part=part)
    return home
