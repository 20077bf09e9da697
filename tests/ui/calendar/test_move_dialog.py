"""Asking whereto: days or a day, what is moved and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from congress_app.domain.choices import CongressState
from congress_app.ui.calendar.move_dialog import MoveDialog
from tests.ui.calendar.building import row, undated

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def dialog(window: QWidget) -> MoveDialog:
    rows = [row(2), row(5), row(0, state=CongressState.CLOSED), undated(8)]
    return MoveDialog(rows, window)


def _lines(dialog: MoveDialog) -> list[list[str]]:
    tree = dialog._lines
    items = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items if item is not None]


def _button(dialog: MoveDialog) -> QPushButton:
    return dialog._button


def test_the_list_says_from_where_to_where(dialog: MoveDialog) -> None:
    dialog._count.setText("3")
    assert _lines(dialog) == [
        ["Đảng bộ xã Số 2", "23/7/2025", "26/7/2025 (ngày nghỉ)"],
        ["Đảng bộ xã Số 5", "26/7/2025", "29/7/2025"],
        ["Đảng bộ xã Số 0", "21/7/2025", "không dời: đã bế mạc"],
        ["Đảng bộ xã Số 8", "", "không dời: chưa có ngày"],
    ]


def test_only_what_can_be_moved_is_asked_for(qtbot: QtBot, dialog: MoveDialog) -> None:
    dialog._count.setText("-2")
    with qtbot.waitSignal(dialog.asked) as asked:
        dialog.accept()
    assert asked.args == [["c2", "c5"], -2]


def test_a_typed_day_is_that_of_the_first(qtbot: QtBot, dialog: MoveDialog) -> None:
    dialog._day.setText("25/7/25")
    assert dialog._to.isChecked()
    assert [line[2] for line in _lines(dialog)[:2]] == ["25/7/2025", "28/7/2025"]
    with qtbot.waitSignal(dialog.asked) as asked:
        dialog.accept()
    assert asked.args == [["c2", "c5"], 2]


@pytest.mark.parametrize("text", ["", "0", "x", "99999"])
def test_what_moves_nothing_cannot_be_agreed_to(dialog: MoveDialog, text: str) -> None:
    dialog._count.setText(text)
    assert not _button(dialog).isEnabled()


def test_a_day_that_does_not_exist_is_told(dialog: MoveDialog) -> None:
    dialog._day.setText("31/6/2025")
    assert dialog._problem.text() == "Tháng 6 năm 2025 không có ngày 31."
    assert not _button(dialog).isEnabled()


def test_esc_brings_the_proposed_days_back_then_closes(qtbot: QtBot, dialog: MoveDialog) -> None:
    dialog.show()
    dialog._count.setText("")
    assert (dialog._problem.text(), _button(dialog).isEnabled()) == ("", False)
    QTest.keyClick(dialog._count, Qt.Key.Key_Escape)
    assert dialog._count.text() == "1"
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog._count, Qt.Key.Key_Escape)
