"""The calendar of 3,321 congresses: opening and filtering, as table and as month."""

from __future__ import annotations

import statistics
from pathlib import Path

from bench.measuring import Ratio, child, reference_numbers

_LIMIT, _RUNS = 3.0, 5


def calendar(folder: Path) -> list[Ratio]:
    """Against the same statement shown in a plain table; each run of ours beside one of the reference."""
    data = folder / "calendar.db"
    child("files", "calendar", str(data))
    select = data.with_suffix(".sql").read_text(encoding="utf-8")
    child("calendar", str(data), "table")  # does not count: what it reads is in memory afterwards
    ratios = []
    for view, words in (("table", "as table"), ("month", "as month")):
        ours, floors = [], []
        for _run in range(_RUNS):
            ours.append(child("calendar", str(data), view))
            floors.append(sum(reference_numbers("floor_table.py", str(data), select)[:2]))
        floor = statistics.median(floors)
        for what, name in (("open", "opening"), ("step", "a filter step")):
            mine = statistics.median(each[what] for each in ours)
            ratios.append(Ratio(f"calendar of 3,321 {words}, {name} / plain table", "s", mine, floor, _LIMIT, _RUNS))
    return ratios
