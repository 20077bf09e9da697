"""Writing down a state: what comes next is proposed, closing says first that it is not undone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from congress_app.domain.choices import CongressState
from congress_app.ui.calendar.state_dialog import ClosingDialog, StateDialog
from tests.ui.calendar.building import AS_OF, row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def dialog(window: QWidget) -> StateDialog:
    return StateDialog([row(1), row(2)], AS_OF, window)


def test_the_next_state_is_proposed_for_the_as_of_day(qtbot: QtBot, dialog: StateDialog) -> None:
    with qtbot.waitSignal(dialog.asked) as asked:
        dialog.accept()
    assert asked.args == [["c1", "c2"], CongressState.REVIEWED, AS_OF, ""]


def test_nothing_is_proposed_where_the_states_differ(window: QWidget) -> None:
    dialog = StateDialog([row(1), row(2, state=CongressState.READY)], AS_OF, window)
    assert dialog._inputs["state"].shown_text() == ""
    assert not dialog._button.isEnabled()


def test_closing_says_that_it_is_revoked_and_not_undone(dialog: StateDialog) -> None:
    assert dialog._warning.isHidden()
    dialog._inputs["state"].put_text("đã bế mạc")
    assert not dialog._warning.isHidden()


def test_day_and_note_are_typed(qtbot: QtBot, dialog: StateDialog) -> None:
    dialog._inputs["state"].put_text("hoãn")
    dialog._inputs["on"].put_text("20/7/25")
    dialog._inputs["note"].put_text("Mưa lũ")
    with qtbot.waitSignal(dialog.asked) as asked:
        dialog.accept()
    assert asked.args == [["c1", "c2"], CongressState.POSTPONED, dt.date(2025, 7, 20), "Mưa lũ"]


def test_a_wrong_day_is_told(dialog: StateDialog) -> None:
    dialog._inputs["on"].put_text("31/6/2025")
    assert dialog._problem.text() == "Tháng 6 năm 2025 không có ngày 31."
    assert not dialog._button.isEnabled()


def test_a_typed_closing_state_is_asked_about(qtbot: QtBot, window: QWidget) -> None:
    dialog = ClosingDialog(CongressState.CLOSED, 3, window)
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()


def test_esc_closes_it_at_once_when_nothing_was_typed(qtbot: QtBot, dialog: StateDialog) -> None:
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog._inputs["state"], Qt.Key.Key_Escape)
