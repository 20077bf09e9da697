"""The matrix of 200 members x 31 days, opened from the calendar until it is painted; a drop until the new warnings are painted."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from bench.children.stage import Stage
from congress_app.domain.committees import CommitteeMember
from congress_app.domain.fields import Id
from congress_app.ui.assignments.page import AssignmentsPage
from congress_app.ui.calendar.page import CalendarPage

DROPS, PAUSE = 7, 0.9


def measure(data: str) -> dict[str, float]:
    """Seconds of opening; medians of a drop to shown warnings, and of one commit plus one repaint."""
    stage = Stage(Path(data))
    parts = _with_another_part(stage)
    began = time.perf_counter()
    page = AssignmentsPage(stage.desk)
    parts.addWidget(page)
    parts.setCurrentWidget(page)
    stage.until(lambda: page.state.is_read)
    stage.application.processEvents()
    stage.window.grab()
    opened = time.perf_counter() - began
    stage.settle(1.0)
    shown, reference = [], []
    for number in range(DROPS):
        shown.append(_drop(stage, page, number))
        stage.settle(PAUSE)
        reference.append(_commit(stage, number) + _repaint(page.matrix.view.viewport()))
        stage.settle(PAUSE)
    stage.end()
    return {"open": opened, "shown": statistics.median(shown), "reference": statistics.median(reference)}


def _with_another_part(stage: Stage) -> QStackedWidget:
    """The part from which one comes, the calendar: the rules are read then, and Qt's classes known to their bindings."""
    parts, calendar = QStackedWidget(), CalendarPage(stage.desk)
    parts.addWidget(calendar)
    stage.window.setCentralWidget(parts)
    stage.window.show()
    stage.until(lambda: bool(calendar.model.findings))
    stage.settle(PAUSE)
    return parts


def _drop(stage: Stage, page: AssignmentsPage, number: int) -> float:
    """An assignment is dropped on the member below; its new warnings are seen when the plan has changed and is painted."""
    plan, members = page.state.plan, page.state.plan.ranked
    duty = plan.by_person[members[number * 2].id][0]
    changed: list[bool] = []
    page.state.changed.connect(lambda: changed.append(True))
    began = time.perf_counter()
    page.matrix.matrix_model.duties_dropped.emit([duty.id], members[number * 2 + 1].id)
    stage.until(lambda: bool(changed))
    page.matrix.view.viewport().repaint()
    return time.perf_counter() - began


def _commit(stage: Stage, number: int) -> float:
    """One change of one row, committed."""
    row = stage.app.lists.rows(CommitteeMember)[number]
    values = {"note": f"{row.note}."}
    began = time.perf_counter()
    stage.app.services.records.change(CommitteeMember, Id(row.id), values, label_row=row)
    return time.perf_counter() - began


def _repaint(widget: QWidget) -> float:
    began = time.perf_counter()
    widget.repaint()
    return time.perf_counter() - began
