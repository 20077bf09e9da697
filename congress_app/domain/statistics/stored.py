"""Figures as they are kept with a report: as JSON, without the people behind them; and whether they have moved since."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from congress_app.domain.delegate_choices import CountBase
from congress_app.domain.delegate_records import CongressReport
from congress_app.domain.statistics.cross import Compared, CrossColumn, CrossRow, CrossTable, by_delegation, compare
from congress_app.domain.statistics.figures import Figures, Group, Line


def stored(figures: Figures) -> str:
    """Figures and their cross table as JSON."""
    groups = [
        {"code": group.code, "title": group.msgid, "whole": group.is_partition, "lines": list(map(_kept, group.lines))}
        for group in figures.groups
    ]
    table = by_delegation(figures)
    cross = {
        "columns": [column.line.code for column in table.columns],
        "rows": [[row.name, *row.counts] for row in table.rows],
    }
    kept = {"base": figures.base.value, "session": figures.session_id, "groups": groups, "cross": cross}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def read_stored(text: str) -> tuple[Figures, CrossTable]:
    """The figures and the cross table that were kept."""
    kept = json.loads(text)
    groups = tuple(
        Group(each["code"], each["title"], tuple(map(_line, each["lines"])), each["whole"]) for each in kept["groups"]
    )
    figures = Figures(CountBase.of(kept["base"]), kept["session"], groups)
    columns = tuple(
        CrossColumn(group.msgid, line)
        for code in kept["cross"]["columns"]
        for group, line in figures
        if line.code == code
    )
    rows = tuple(CrossRow(name, tuple(counts)) for name, *counts in kept["cross"]["rows"])
    return figures, CrossTable(columns, rows)


def moved(report: CongressReport, now: Figures) -> list[Compared]:
    """The lines of a kept report that are others now: what it says first, what is counted now second."""
    if not report.figures:
        return []
    then, _table = read_stored(report.figures)
    return [each for each in compare(then, now) if _said(each.first) != _said(each.second)]


def _said(line: Line | None) -> tuple[int, Decimal | None, str] | None:
    return (line.count, line.value, line.note) if line else None


def _kept(line: Line) -> list[Any]:
    percent, value = (None if each is None else str(each) for each in (line.percent, line.value))
    return [line.code, line.msgid, dict(line.values), line.count, percent, value, line.note, line.level]


def _line(kept: list[Any]) -> Line:
    code, msgid, values, count, percent, value, note, level = kept
    return Line(
        code,
        msgid,
        values,
        count,
        None if percent is None else Decimal(percent),
        (),
        None if value is None else Decimal(value),
        note,
        level,
    )
