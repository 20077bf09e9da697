"""Moving an item of a long agenda until its new times are seen."""

from __future__ import annotations

import statistics
from pathlib import Path

from bench.measuring import Ratio, child

_LIMIT, _RUNS = 3.0, 5


def agenda(folder: Path) -> list[Ratio]:
    """Against one commit plus one repaint in the same process, move by move in turn."""
    data = folder / "agenda.db"
    child("files", "agenda", str(data))
    runs = [child("agenda_move", str(data)) for _run in range(_RUNS)]
    return [
        Ratio(
            "moving an item of 200 to shown times / commit + repaint",
            "s",
            statistics.median(run["shown"] for run in runs),
            statistics.median(run["reference"] for run in runs),
            _LIMIT,
            _RUNS,
        )
    ]
