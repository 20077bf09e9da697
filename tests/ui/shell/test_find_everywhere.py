"""Ctrl+K: type, walk, Enter goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from congress_app.ui.shell.find_everywhere import FindEverywhere
from congress_app.ui.shell.help_window import HelpWindow
from congress_app.ui.shell.main_window import MainWindow
from tests.ui.shell.children import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> FindEverywhere:
    made = FindEverywhere(window.desk, window)
    made.open()
    QTest.keyClicks(made.line, "toan thang")
    qtbot.waitUntil(lambda: made.model.rowCount() > 1)
    return made


def test_enter_goes_there(dialog: FindEverywhere, window: MainWindow, qtbot: QtBot) -> None:
    congress = next(row for row, each in enumerate(dialog.model.shown) if each.kind == "Congress")
    for _step in range(congress):
        QTest.keyClick(dialog.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.desk.visit_asked) as told:
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert told.args[0].part == "calendar"
    assert window.part == "calendar"


def test_a_page_of_the_help_opens(dialog: FindEverywhere, window: MainWindow, qtbot: QtBot) -> None:
    dialog.line.setText("sao lưu và khôi")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    shown = child(window, HelpWindow)
    assert shown.page == "backups"
    shown.close()


def test_nothing_found_goes_nowhere(dialog: FindEverywhere, window: MainWindow, qtbot: QtBot) -> None:
    assert dialog.nothing.isHidden()
    dialog.line.setText("zzzz")
    assert dialog.nothing.isVisible()
    assert dialog.nothing.text().startswith("Không tìm thấy gì với “zzzz”")
    assert dialog.table.isHidden()
    with qtbot.assertNotEmitted(window.desk.visit_asked):
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()


def test_the_model_stands(dialog: FindEverywhere, qtmodeltester: object) -> None:
    qtmodeltester.check(dialog.model)  # type: ignore[attr-defined]
