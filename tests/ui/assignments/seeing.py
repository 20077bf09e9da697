"""Opens one view of the plan in a window, and reads what a table shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtTest import QAbstractItemModelTester

from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.plan_view import PlanPane, PlanView
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.list_view import ListView
from tests.ui.desks import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

V = TypeVar("V", bound=PlanPane)


def open_view(qtbot: QtBot, desk: Desk, state: PlanState, cls: type[V], width: int = 1150, height: int = 640) -> V:
    """The view on the plan, seen; its table, where it has one, is looked at by Qt's own tester."""
    view = cls(desk, state, PlanVerbs(desk, state))
    as_view: PlanView = view  # type: ignore[assignment]  # each is one; the base alone is not
    table = as_view.export_table()
    if table is not None:
        QAbstractItemModelTester(table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, view)
    show(qtbot, desk, view, width, height)
    return view


def cells(view: ListView, *names: str) -> list[str]:
    """The texts of some columns, row by row, joined by a bar."""
    model = view.list_model
    columns = [model.column_at(name) for name in names]
    return [" | ".join(str(model.index(at, each).data()) for each in columns) for at in range(model.shown_count)]


def cell_at(view: ListView, key: str, name: str, role: int = 0) -> object:
    """What one cell answers."""
    model = view.list_model
    return model.index(model.place_of(key), model.column_at(name)).data(role)
