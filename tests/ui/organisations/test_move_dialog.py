"""The dialog that asks under which superior organisations shall stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.ui.organisations.move_dialog import MoveDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TOP = Organisation(id=Id("top"), name="Đảng bộ tỉnh Phú Thọ")
OTHER = Organisation(id=Id("other"), name="Đảng bộ tỉnh Lào Cai")
CELLS = [Organisation(id=Id(f"c{n}"), name=f"Chi bộ {n}", parent_id=TOP.id) for n in (1, 2)]


@pytest.fixture
def dialog(window: QWidget) -> MoveDialog:
    made = MoveDialog(CELLS, [TOP, OTHER, *CELLS], window)
    made.show()
    return made


@pytest.mark.parametrize(("typed", "parent"), [("lao cai", "other"), ("", "")])
def test_the_superior_is_typed(qtbot: QtBot, dialog: MoveDialog, typed: str, parent: str) -> None:
    assert not dialog._button.isEnabled()
    made = dialog.form.input("parent_id")
    made.put_text(typed)
    made.left.emit()
    with qtbot.waitSignal(dialog.asked) as asked:
        dialog.accept()
    assert asked.args == [["c1", "c2"], parent]


def test_an_unknown_superior_keeps_it_open(qtbot: QtBot, dialog: MoveDialog) -> None:
    made = dialog.form.input("parent_id")
    made.put_text("không có")
    made.left.emit()
    with qtbot.assertNotEmitted(dialog.asked):
        dialog.accept()
    assert dialog.isVisible()
