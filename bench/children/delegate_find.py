"""The register of 100,000 delegates: each letter typed into its filter until the table is painted."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from bench.children.stage import Stage
from congress_app.domain.congresses import Congress
from congress_app.ui.delegates.page import DelegatesPage

TYPED = "hùng"


def measure(data: str) -> dict[str, float]:
    """Seconds of the median and the longest filter step."""
    stage = Stage(Path(data))
    stage.desk.work_on(stage.app.lists.rows(Congress)[0].id)
    page = DelegatesPage(stage.desk)
    stage.window.setCentralWidget(page)
    stage.window.show()
    stage.until(lambda: page.model.total > 0, 120)
    stage.settle(1)
    steps = []
    for count in range(1, len(TYPED) + 1):
        began = time.perf_counter()
        page.delegate_filters.set_text(TYPED[:count])
        stage.application.processEvents()
        stage.window.grab()
        steps.append(time.perf_counter() - began)
        stage.settle(0.3)
    found = page.model.rowCount()
    stage.end()
    return {"step": statistics.median(steps), "longest": max(steps), "found": found}
