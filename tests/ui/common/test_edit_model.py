from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change, Edit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_model_tester_at_300_rows(qtbot: QtBot, edit_model: EditModel[Any], rows: Any) -> None:
    QAbstractItemModelTester(edit_model, QAbstractItemModelTester.FailureReportingMode.Fatal, edit_model)
    edit_model.show_rows(rows(300))
    edit_model.set_filter("noi dung 1")
    edit_model.setData(edit_model.index(0, 2), "x")
    edit_model.set_filter("")
    assert edit_model.rowCount() == 301


def test_a_value_shows_at_once_and_is_marked_until_it_is_committed(edit_model: EditModel[Any], store: Any) -> None:
    index = edit_model.index(0, 2)
    edit_model.setData(index, "15")
    assert index.data() == "15"
    assert index.data(Qt.ItemDataRole.FontRole).italic()
    store.commit()
    assert index.data() == "15"
    assert index.data(Qt.ItemDataRole.FontRole) is None


def test_a_refused_change_stays_visible_with_its_sentence(edit_model: EditModel[Any], store: Any) -> None:
    index = edit_model.index(0, 2)
    edit_model.setData(index, "15")
    edit_model.refuse(store.changes[0], "Không được.")
    assert index.data() == "15"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Không được."
    assert edit_model.is_wrong(index)
    edit_model.give_up(index)
    assert index.data() == "5"
    assert edit_model.wrong_count == 0


def test_a_block_is_one_change_and_passes_over_what_is_wrong(edit_model: EditModel[Any], store: Any) -> None:
    cells = [(edit_model.index(row, 2), text) for row, text in enumerate(("1", "hai", "7", "4"))]
    edit_model.set_block(cells)
    assert store.changes == [Change((Edit("k0", "minutes", 1), Edit("k3", "minutes", 4)))]
    assert edit_model.index(1, 2).data() == "hai"
    assert edit_model.wrong_count == 1
