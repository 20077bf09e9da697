"""Moving an item of a 200-item agenda by its key until the new times are painted, beside one commit and one repaint."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bench.children.stage import Stage
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.ui.agenda.page import AgendaPage

MOVES, PAUSE = 7, 0.2
_ALT = Qt.KeyboardModifier.AltModifier


def measure(data: str) -> dict[str, float]:
    """Median seconds of a move to shown times, and of one commit plus one repaint."""
    stage = Stage(Path(data))
    (congress,) = stage.app.lists.rows(Congress)
    stage.desk.work_on(congress.id)
    page = AgendaPage(stage.desk)
    stage.window.setCentralWidget(page)
    stage.window.show()
    stage.until(lambda: page.model.rowCount() > 0)
    stage.settle(0.8)
    tree, items = page.tree, page.work.data.sessions[0].items
    tree.select_row(items[50].id)
    tree.setFocus()
    stage.settle(PAUSE)
    shown, reference = [], []
    for number in range(MOVES):
        key = Qt.Key.Key_Down if number % 2 else Qt.Key.Key_Up
        began = time.perf_counter()
        QTest.keyClick(tree, key, _ALT)
        tree.viewport().repaint()
        shown.append(time.perf_counter() - began)
        stage.settle(PAUSE)
        reference.append(_commit(stage) + _repaint(tree.viewport()))
        stage.settle(PAUSE)
    stage.end()
    return {"shown": statistics.median(shown), "reference": statistics.median(reference)}


def _commit(stage: Stage) -> float:
    """One change of one row, committed."""
    item = stage.app.lists.rows(AgendaItem)[150]
    values = {"minutes": item.minutes + 1}
    began = time.perf_counter()
    stage.app.services.records.change(AgendaItem, Id(item.id), values, label_row=item)
    return time.perf_counter() - began


def _repaint(widget: QWidget) -> float:
    began = time.perf_counter()
    widget.repaint()
    return time.perf_counter() - began
