"""A data file with one document, without files or with 1 GB of them; and how long it takes until its first lists are read."""

from __future__ import annotations

import os
import statistics
import time
from pathlib import Path

from congress_app.bootstrap import new_file, open_app
from congress_app.domain.fields import Id
from congress_app.listings.drafts.loading import load_drafts
from congress_app.services.drafts.versions import NewFile

COUNT, SIZE = 100, 10_000_000
OPENINGS = 12  # of each file: they take hundredths of a second, which anything else that runs here doubles


def measure(what: str, *paths: str) -> dict[str, float]:
    """`empty` and `large` make a file and return its size; `open` opens a large and an empty one in turn and returns seconds of each."""
    if what == "open":
        return _opened_in_turn(*map(Path, paths))
    return {"megabytes": _make(Path(*paths), COUNT if what == "large" else 0)}


def _opened_in_turn(large: Path, empty: Path) -> dict[str, float]:
    _opened(empty)  # does not count: what it imports is there afterwards
    pairs = [(_opened(large), _opened(empty)) for _time in range(OPENINGS)]
    return {
        "large": statistics.median(one for one, _other in pairs),
        "empty": statistics.median(other for _one, other in pairs),
    }


def _make(path: Path, files: int) -> float:
    new_file(path)
    app = open_app(path)
    verbs = app.services
    organisation = verbs.organisations.add({"name": "Đảng bộ xã Toàn Thắng"}).value
    congress = verbs.congresses.add({"organisation_id": organisation.id}, {}).value
    document = verbs.documents.add(Id(congress.id), "political_report").value
    for number in range(files):
        verbs.versions.add(Id(document.id), NewFile(f"phu-luc-{number}.pdf", os.urandom(SIZE)))
    app.close()
    return path.stat().st_size / 1_000_000


def _opened(path: Path) -> float:
    """Opened as the window does, until the congresses and the documents are there."""
    began = time.perf_counter()
    app = open_app(path)
    scope = app.scope()
    if not app.lists.congresses(scope) or not load_drafts(app.lists, scope).drafts:
        raise RuntimeError(f"{path} holds nothing")
    seconds = time.perf_counter() - began
    app.close()
    return seconds
