"""Delegates: importing 10,000 of them end to end, finding as one types among 100,000."""

from __future__ import annotations

import statistics
from pathlib import Path

from bench.measuring import Ratio, child, reference_numbers

_RUNS, _OPENINGS = 5, 3  # an opening of 100,000 takes seconds; each types several letters


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


_FOUND = "SELECT id FROM delegate WHERE search_words LIKE '%hung%' ORDER BY sort_key, id"


def delegate_find(folder: Path) -> list[Ratio]:
    """Each letter typed until the table is painted, against the bare statement shown in a plain table."""
    data = folder / "many.db"
    child("files", "delegates", str(data))
    floors = [sum(reference_numbers("floor_table.py", str(data), _FOUND)[:2]) for _run in range(_RUNS)]
    ours = [child("delegate_find", str(data))["step"] for _run in range(_OPENINGS)]
    return [
        Ratio(
            "finding among 100,000 delegates, a letter / plain table",
            "s",
            statistics.median(ours),
            statistics.median(floors),
            2.0,
            _OPENINGS,
        )
    ]


def delegate_figures(folder: Path) -> list[Ratio]:
    """Every line of the verification report with the people behind it, against a plain loop that tallies the same fields."""
    data = folder / "figures.db"
    child("files", "figures", str(data))
    told = [child("delegate_figures", str(data)) for _run in range(_OPENINGS)]
    ours, plain = (statistics.median(each[name] for each in told) for name in ("ours", "plain"))
    return [Ratio("figures of the report about 500 delegates / plain loop", "s", ours, plain, 5.0, _OPENINGS)]
