"""The matrix as Qt sees it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from congress_app.ui.assignments.matrix_grid import by_days, shown_members
from congress_app.ui.assignments.matrix_model import CONGRESSES, DUTIES, MatrixModel, congresses_data, ids_in
from congress_app.ui.assignments.plan_state import PlanState
from tests.ui.assignments.planned import Planned

VERTICAL, HORIZONTAL = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
MOVE = Qt.DropAction.MoveAction


def _model(state: PlanState) -> MatrixModel:
    model = MatrixModel(state)
    model.show(by_days(state.plan, shown_members(state.plan)))
    return model


def _at(model: MatrixModel, member: str, day: str) -> QModelIndex:
    row = next(n for n, each in enumerate(model.grid.members) if each.name.endswith(member))
    column = next(n for n, each in enumerate(model.grid.columns) if each.date and f"{each.date:%d/%m}" == day)
    return model.index(row, column)


def test_the_model_is_sound(state: PlanState) -> None:
    model = MatrixModel(state)
    tester = QAbstractItemModelTester(model)
    model.show(by_days(state.plan, shown_members(state.plan)))
    model.show(by_days(state.plan, shown_members(state.plan, "binh")))
    assert tester is not None


def test_cells_and_heads_say_what_they_hold(state: PlanState) -> None:
    model = _model(state)
    assert _at(model, "An", "28/07").data() == "Toàn Thắng; Tam Nông"
    assert _at(model, "Khoa", "29/07").data() == "TCT Đà Bắc"
    assert _at(model, "Hà", "28/07").data() is None
    assert model.headerData(0, VERTICAL) == "Nguyễn Văn An"
    assert model.headerData(1, HORIZONTAL) == "T2 28/7"
    tip = str(_at(model, "An", "28/07").data(Qt.ItemDataRole.ToolTipRole))
    assert "xã Toàn Thắng · chiều 28/7/2025 · dự và phát biểu chỉ đạo · đã báo" in tip
    assert "! Trùng lịch: phải dự 2 đại hội trong một buổi: xã Toàn Thắng, xã Tam Nông." in tip
    assert _at(model, "Hà", "30/07").data(Qt.ItemDataRole.ToolTipRole) == "Vũ Thu Hà\nNhiệm vụ cố định: Trực cơ quan"


def test_a_drop_asks_for_the_member_below_it(state: PlanState, planned: Planned) -> None:
    model, asked = _model(state), []
    model.duties_dropped.connect(lambda ids, member: asked.append((ids, member)))
    model.congresses_dropped.connect(lambda ids, member: asked.append((ids, member)))
    data = model.mimeData([_at(model, "Bình", "28/07")])
    target = _at(model, "Hà", "31/07")
    assert model.canDropMimeData(data, MOVE, -1, -1, target)
    assert not model.dropMimeData(data, MOVE, -1, -1, target)  # True would let the view remove rows
    given = congresses_data([planned.congresses["Bao La"]])
    model.dropMimeData(given, MOVE, target.row(), target.column(), QModelIndex())
    assert asked == [
        ([planned.assignments["Bình", "Việt Trì"]], planned.persons["Hà"]),
        ([planned.congresses["Bao La"]], planned.persons["Hà"]),
    ]
    assert (ids_in(data, DUTIES), ids_in(given, CONGRESSES)) == (
        [planned.assignments["Bình", "Việt Trì"]],
        [planned.congresses["Bao La"]],
    )


def test_only_cells_with_assignments_are_dragged(state: PlanState) -> None:
    model = _model(state)
    assert model.flags(_at(model, "Bình", "28/07")) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(_at(model, "Hà", "28/07")) & Qt.ItemFlag.ItemIsDragEnabled
