"""A dossier of 500 pages."""

from __future__ import annotations

import statistics
from pathlib import Path

from bench.measuring import Ratio, child

_LIMIT, _RUNS = 2.0, 5


def dossier(folder: Path) -> list[Ratio]:
    """50 files bound with cover, contents, outline and running numbers, in a child process; against bare joining with a stamp, in turn.

    The forms of the office's own are given as PDF to both, so that it is binding that is compared and not drawing.
    """
    files, out = folder / "files", str(folder / "dossier.pdf")
    files.mkdir()
    if child("dossier", "files", str(files), out)["pages"] != 500:
        raise RuntimeError("the files of the dossier have not 500 pages")
    child("dossier", "ours", str(files), out)  # does not count: what it reads is in memory afterwards
    ours, bare = [], []
    for _run in range(_RUNS):
        ours.append(child("dossier", "ours", str(files), out)["seconds"])
        bare.append(child("dossier", "reference", str(files), out)["seconds"])
    mine, theirs = statistics.median(ours), statistics.median(bare)
    return [Ratio("dossier of 500 pages / bare joining and one stamp a page", "s", mine, theirs, _LIMIT, _RUNS)]
