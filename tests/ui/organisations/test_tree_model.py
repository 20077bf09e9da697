"""The tree's model: in order with Qt, quiet when nothing moved, a drop asks for the move."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.ui.organisations.forest import Forest, forest_of
from congress_app.ui.organisations.tree_model import TreeModel, label_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MOVE = Qt.DropAction.MoveAction


def organisation(key: str, above: str = "", **values: Any) -> Organisation:
    return Organisation(id=Id(key), name=f"Đảng bộ {key}", parent_id=Id(above) if above else None, **values)


def many(count: int) -> Forest:
    """Three hundred in three levels."""
    return forest_of(
        [organisation("t"), *(organisation(f"c{n}", "t" if n % 3 == 0 else f"c{n - n % 3}") for n in range(count - 1))]
    )


def test_qt_finds_no_fault_with_three_hundred_rows_and_after_changes(qapp: object) -> None:
    model = TreeModel()
    _tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show(many(300))
    assert model.rowCount(model.index_of("t")) == 100
    model.show(many(200))
    model.show(Forest())
    assert model.rowCount() == 0


def test_an_index_of_what_is_gone_answers_nothing(qapp: object) -> None:
    model = TreeModel()
    model.show(many(10))
    old = model.index_of("c3")
    model.show(many(3))
    assert (model.data(old), model.parent(old).isValid(), model.rowCount(old)) == (None, False, 0)


def test_other_names_are_painted_without_a_reset(qtbot: QtBot) -> None:
    model = TreeModel()
    forest = many(10)
    model.show(forest, "t")
    renamed = dataclasses.replace(forest.organisations["c2"], short_name="xã Mới")
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as told:
        assert model.show(forest_of({**forest.organisations, "c2": renamed}.values()), "t")
    assert [model.key_at(index) for index in told.args[:2]] == ["c2", "c2"]
    assert model.data(model.index_of("c2")) == "Xã Mới"


def test_the_offices_own_is_bold(qapp: object) -> None:
    model = TreeModel()
    model.show(many(4), "c0")
    assert [model.data(model.index_of(key), 6) is not None for key in ("t", "c0", "c1")] == [False, True, False]


def test_what_is_called_has_a_capital() -> None:
    assert label_of(organisation("a", short_name="xã An Bình")) == "Xã An Bình"
    assert label_of(organisation("a")) == "Đảng bộ a"


def test_a_drop_asks_for_the_move_and_takes_no_row_away(qtbot: QtBot) -> None:
    model = TreeModel()
    model.show(many(10))
    data = model.mimeData([model.index_of("c1")])
    with qtbot.waitSignal(model.move_asked) as asked:
        assert model.dropMimeData(data, MOVE, -1, -1, model.index_of("c3")) is False
    assert asked.args == [["c1"], "c3"]
    with qtbot.waitSignal(model.move_asked) as asked:
        model.dropMimeData(data, MOVE, -1, -1, QModelIndex())
    assert asked.args == [["c1"], ""]


def test_nothing_is_dropped_where_it_stands(qapp: object) -> None:
    model = TreeModel()
    model.show(many(10))
    data = model.mimeData([model.index_of("c1")])
    can = [model.canDropMimeData(data, MOVE, -1, -1, model.index_of(key)) for key in ("c1", "c0", "c2", "t")]
    assert can == [False, False, True, True]
