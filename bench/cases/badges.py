"""500 badges with code, photo and back."""

from __future__ import annotations

import statistics
from pathlib import Path

from bench.measuring import Ratio, child

_COUNT, _LIMIT, _RUNS = 500, 2.0, 3


def badges(folder: Path) -> list[Ratio]:
    """Against as many codes alone, drawn square by square; run in turn."""
    out = str(folder / "badges.pdf")
    child("badges", "ours", out, "4")  # does not count: what it reads is in memory afterwards
    ours, codes = [], []
    for _run in range(_RUNS):
        ours.append(child("badges", "ours", out, str(_COUNT))["seconds"])
        codes.append(child("badges", "reference", out, str(_COUNT))["seconds"])
    mine, theirs = statistics.median(ours), statistics.median(codes)
    return [Ratio("500 badges with code, photo and back / 500 codes", "s", mine, theirs, _LIMIT, _RUNS)]
