"""The plan of assignments: all its warnings."""

from __future__ import annotations

import statistics
from pathlib import Path

from bench.measuring import Ratio, child

_RUNS = 3


def plan_warnings(_folder: Path) -> list[Ratio]:
    """Every rule over 3,000 assignments, a few percent of them wrong, against one loop that tallies the half-days of each member."""
    told = [child("plan_warnings") for _run in range(_RUNS)]
    ours, plain = (statistics.median(each[name] for each in told) for name in ("ours", "plain"))
    return [Ratio("warnings of 1,000 congresses x 200 members / plain loop", "s", ours, plain, 10.0, _RUNS)]
