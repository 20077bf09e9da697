"""Documents: looking for words in 2,000 texts; opening a data file that holds 1 GB of files."""

from __future__ import annotations

import statistics
from pathlib import Path

from bench.measuring import Ratio, child

_FOUND_LIMIT, _RUNS = 2.0, 3
_OPENED_LIMIT, _OPENINGS = 1.2, 7


def document_texts(folder: Path) -> list[Ratio]:
    """All files that hold the words, and what the window shows of a congress; both against the bare query for its first 60 row numbers."""
    data = str(folder / "texts.db")
    child("document_texts", "make", data)
    told = [child("document_texts", "search", data) for _run in range(_RUNS)]
    middle = {name: statistics.median(each[name] for each in told) for name in told[0]}
    return [
        Ratio(f"{name} / bare query", "s", middle[which], middle["bare"], _FOUND_LIMIT, _RUNS)
        for which, name in (
            ("file", "words in 2,000 documents, all that hold them"),
            ("congress", "words in 2,000 documents, sentences of a congress"),
        )
    ]


def attachments(folder: Path) -> list[Ratio]:
    """A data file opened until its first lists are read, with 1 GB of files in it and with none, in turn."""
    empty, large = folder / "empty.db", folder / "large.db"
    child("attachments", "empty", str(empty))
    if child("attachments", "large", str(large))["megabytes"] < 1_000:
        raise RuntimeError("the large data file is too small")
    told = [child("attachments", "open", str(large), str(empty)) for _run in range(_OPENINGS)]
    large.unlink()
    # Means: both files were opened in the same fast and slow moments.
    mine, floor = (statistics.mean(each[name] for each in told) for name in ("large", "empty"))
    return [Ratio("opening a data file with 1 GB of files / without files", "s", mine, floor, _OPENED_LIMIT, _OPENINGS)]
