"""Delegates: importing 10,000 of them end to end."""

from __future__ import annotations

import statistics
from pathlib import Path

from bench.measuring import Ratio, child

_RUNS = 5


def delegate_import(folder: Path) -> list[Ratio]:
    """Read, map, match, check, store, index and log, against reading alone with openpyxl; each run into an empty file of its own."""
    sheet = folder / "delegates.xlsx"
    child("delegate_import", "write", str(sheet), "")
    ours, reads = [], []
    for run in range(_RUNS):
        ours.append(child("delegate_import", "import", str(sheet), str(folder / f"delegates-{run}.db"))["seconds"])
        reads.append(child("delegate_import", "openpyxl", str(sheet), "")["seconds"])
    return [
        Ratio(
            "import of 10,000 delegates / openpyxl reading them",
            "s",
            statistics.median(ours),
            statistics.median(reads),
            1.5,
            _RUNS,
        )
    ]
