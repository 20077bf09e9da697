"""The figures of the report about 500 delegates, and one plain loop that tallies the same fields of the same rows."""

from __future__ import annotations

import datetime as dt
import statistics
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from congress_app.bootstrap import open_app
from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.statistics.counting import figures_of
from congress_app.services.report_rows import report_rows

_TIMES = 30
_TALLIED = (
    "category",
    "gender",
    "ethnicity",
    "religion",
    "general_education",
    "professional_level",
    "academic_title",
    "theory_level",
    "sector",
    "honour",
    "party_badge",
    "awards",
    "discipline",
    "committee_post",
    "is_reelected",
    "other_office",
    "delegation_id",
    "state",
)


def measure(data: str) -> dict[str, float]:
    """Seconds of one, the median of many: ours and the plain loop."""
    app = open_app(Path(data), "read")
    congress = app.lists.rows(Congress)[0]
    roll = report_rows(app.lists.rows, congress, dt.date(2025, 7, 21)).roll
    rows = app.lists.rows(Delegate, congress_id=congress.id)
    app.close()
    pairs = [(_seconds(lambda: figures_of(roll)), _seconds(lambda: _plain(rows))) for _time in range(_TIMES)]
    return {
        "ours": statistics.median(one for one, _other in pairs),
        "plain": statistics.median(other for _one, other in pairs),
        "rows": len(rows),
    }


def _plain(rows: list[Delegate]) -> dict[str, Counter[object]]:
    """What a programmer writes first: a counter for each field, and the ages."""
    counted: dict[str, Counter[object]] = {name: Counter() for name in (*_TALLIED, "age", "party_age")}
    for row in rows:
        for name in _TALLIED:
            counted[name][getattr(row, name)] += 1
        if row.birth_date is not None:
            counted["age"][2025 - row.birth_date.year] += 1
        if row.admitted_on is not None:
            counted["party_age"][2025 - row.admitted_on.year] += 1
    return counted


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
