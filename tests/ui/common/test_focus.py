"""Walking from pane to pane, and storing the field that is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from congress_app.ui.common.focus import Panes, commit_focus, first_input
from congress_app.ui.common.layouts import column_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Three panes: a line, a pane in which nothing can be done, two lines."""
    made = QWidget()
    panes = [QWidget(made) for _number in range(3)]
    panes[0].setLayout(column_of(QLineEdit()))
    panes[1].setLayout(column_of(QLabel("Chưa chọn gì"), _disabled()))
    panes[2].setLayout(column_of(QLineEdit(), QLineEdit()))
    made.setLayout(column_of(*panes))
    made.setProperty("panes", panes)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def _disabled() -> QLineEdit:
    line = QLineEdit()
    line.setEnabled(False)
    return line


def lines(window: QWidget, pane: int) -> list[QLineEdit]:
    return list(window.property("panes")[pane].findChildren(QLineEdit))


def test_it_walks_on_past_a_pane_in_which_nothing_can_be_done(window: QWidget) -> None:
    walker = Panes(window)
    walker.set_panes(*window.property("panes"))
    lines(window, 0)[0].setFocus()
    walker.walk()
    assert QApplication.focusWidget() is lines(window, 2)[0]
    walker.walk()
    assert QApplication.focusWidget() is lines(window, 0)[0]
    walker.walk(-1)
    assert QApplication.focusWidget() is lines(window, 2)[0]


def test_each_pane_remembers_where_the_focus_was(window: QWidget) -> None:
    walker = Panes(window)
    walker.set_panes(*window.property("panes"))
    lines(window, 2)[1].setFocus()
    walker.walk()
    walker.walk()
    assert QApplication.focusWidget() is lines(window, 2)[1]


def test_hidden_panes_are_passed_over(window: QWidget) -> None:
    walker = Panes(window)
    walker.set_panes(*window.property("panes"))
    window.property("panes")[2].hide()
    lines(window, 0)[0].setFocus()
    walker.walk()
    assert QApplication.focusWidget() is lines(window, 0)[0]


def test_the_first_input_of_a_pane(window: QWidget) -> None:
    panes = window.property("panes")
    assert first_input(panes[2]) is lines(window, 2)[0]
    assert first_input(panes[1]) is panes[1]


def test_looking_for_the_first_input_makes_no_widget_the_owner_of_another(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label, line = QLabel("x", window), QLineEdit(window)
    window.setLayout(column_of(label, line))
    window.show()
    assert first_input(window) is line
    label.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert shiboken6.isValid(line)
    assert shiboken6.isValid(window)


def test_the_field_that_has_the_focus_is_left_and_keeps_it(window: QWidget, qtbot: QtBot) -> None:
    line = lines(window, 0)[0]
    line.setFocus()
    QTest.keyClicks(line, "Buoi")
    with qtbot.waitSignal(line.editingFinished):
        commit_focus()
    assert QApplication.focusWidget() is line
