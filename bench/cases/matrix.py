"""The matrix of assignments: opening 200 members x 31 days, and a drop until its warnings are seen."""

from __future__ import annotations

import statistics
from pathlib import Path

from bench.measuring import Ratio, child, reference_numbers

_LIMIT, _RUNS = 3.0, 5


def matrix(folder: Path) -> list[Ratio]:
    """Against the same cells selected and shown in a plain table; and against one commit plus one repaint in the same process."""
    data = folder / "plan.db"
    child("plan_file", str(data))
    select = data.with_suffix(".sql").read_text(encoding="utf-8")
    child("matrix", str(data))  # does not count: what it reads is in memory afterwards
    ours, floors = [], []
    for _run in range(_RUNS):
        ours.append(child("matrix", str(data)))
        floors.append(sum(reference_numbers("floor_table.py", str(data), select)[:2]))
    middle = {name: statistics.median(each[name] for each in ours) for name in ours[0]}
    return [
        Ratio(
            "matrix of 200 x 31, opening / plain table", "s", middle["open"], statistics.median(floors), _LIMIT, _RUNS
        ),
        Ratio(
            "assignment dropped to shown warnings / commit + repaint",
            "s",
            middle["shown"],
            middle["reference"],
            _LIMIT,
            _RUNS,
        ),
    ]
