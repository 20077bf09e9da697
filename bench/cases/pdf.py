"""The table of 10,000 reference rows as PDF: time and memory."""

from __future__ import annotations

import statistics
from pathlib import Path

from bench.measuring import Ratio, child
from congress_app.documents.fonts import font_file

_FONT, _RUNS, _SLOW_RUNS = "LiberationSerif-Regular", 5, 3
Numbers = list[dict[str, float]]


def pdf(folder: Path) -> list[Ratio]:
    """Against the table that most programs print, and against bare strings: three children in turn, each for time and memory.

    The table that most programs print takes a minute: it is run three times, the others five times, so that the whole is done within
    eight minutes.
    """
    font, out = str(font_file(_FONT)), str(folder / "table.pdf")
    ours: Numbers = []
    strings: Numbers = []
    tables: Numbers = []
    child("pdf_table", out)  # does not count: what it reads is in memory afterwards
    for run in range(_RUNS):
        ours.append(child("pdf_table", out))
        strings.append(child("pdf_reference", "pdf_drawstring", font, out))
        if run < _SLOW_RUNS:
            tables.append(child("pdf_reference", "pdf_longtable", font, out))
    of, beside = _medians(ours), _medians(strings)
    return [
        Ratio("PDF table of 10,000 rows / one drawString a cell", "s", of["seconds"], beside["seconds"], 1.0, _RUNS),
        Ratio("peak memory of that table / drawString", "MB", of["megabytes"], beside["megabytes"], 1.5, _RUNS),
        Ratio(
            "PDF table of 10,000 rows / LongTable of Paragraphs",
            "s",
            of["seconds"],
            _medians(tables)["seconds"],
            0.10,
            _SLOW_RUNS,
        ),
    ]


def _medians(runs: Numbers) -> dict[str, float]:
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}
