"""A data file with one document, without files or with 1 GB of them; and how long it takes until its first lists are read."""

from __future__ import annotations

import os
import time
from pathlib import Path

from congress_app.bootstrap import new_file, open_app
from congress_app.domain.fields import Id
from congress_app.listings.drafts.loading import load_drafts
from congress_app.services.drafts.versions import NewFile

COUNT, SIZE = 100, 10_000_000


def measure(what: str, path: str) -> dict[str, float]:
    """`empty` and `large` make a file and return its size; `open` returns seconds without imports."""
    if what == "open":
        return {"seconds": _opened(Path(path))}
    return {"megabytes": _make(Path(path), COUNT if what == "large" else 0)}


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
