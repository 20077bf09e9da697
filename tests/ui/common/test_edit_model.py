from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.edit_model import Change, Edit, EditModel

if TYPE_CHECKING:
    from pathlib import Path

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


def test_the_row_at_the_end_survives_a_crash(edit_model: EditModel[Any], tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts.json")
    edit_model.keep_drafts(drafts, "lines/new")
    last = edit_model.rowCount() - 1
    edit_model.setData(edit_model.index(last, 4), "Đoàn Chủ tịch")
    drafts.write()
    edit_model.set_new_texts({})
    edit_model.keep_drafts(Drafts(tmp_path / "drafts.json"), "lines/new")
    assert edit_model.index(last, 4).data() == "Đoàn Chủ tịch"
    edit_model.setData(edit_model.index(last, 0), "Văn nghệ")
    edit_model.leave_row(edit_model.index(last, 0))
    assert Drafts(tmp_path / "drafts.json").left("lines/new") is None
