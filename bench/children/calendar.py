"""The calendar of 3,321 congresses: opening its page until it is painted, then each letter typed into its filter."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from bench.children.stage import Stage
from congress_app.ui.calendar.page import MONTH, TABLE, CalendarPage

TYPED = "xã tân"


def measure(data: str, view: str) -> dict[str, float]:
    """Seconds of opening in the month or the table, and of the median and the longest filter step."""
    stage = Stage(Path(data))
    began = time.perf_counter()
    page = CalendarPage(stage.desk)
    page.show_view(MONTH if view == "month" else TABLE)
    stage.window.setCentralWidget(page)
    stage.window.show()
    stage.until(lambda: page.model.total > 0)
    stage.application.processEvents()
    stage.window.grab()
    opened = time.perf_counter() - began
    stage.settle(0.6)
    steps = []
    for count in range(1, len(TYPED) + 1):
        began = time.perf_counter()
        page.congress_filters.set_text(TYPED[:count])
        stage.application.processEvents()
        stage.window.grab()
        steps.append(time.perf_counter() - began)
    stage.end()
    return {"open": opened, "step": statistics.median(steps), "longest": max(steps)}
