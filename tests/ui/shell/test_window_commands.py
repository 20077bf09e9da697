"""Undo and redo as the window says and shows them; the dialogs that open by key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from congress_app.domain.congresses import Congress
from congress_app.ui.common import commands as common
from congress_app.ui.shell import shell_commands as own
from congress_app.ui.shell.about_dialog import AboutDialog
from congress_app.ui.shell.find_everywhere import FindEverywhere
from congress_app.ui.shell.help_window import HelpWindow
from congress_app.ui.shell.main_window import MainWindow
from congress_app.ui.shell.settings_dialog import SettingsDialog
from tests.ui.shell.children import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def words(window: MainWindow) -> tuple[str, str]:
    actions = window.desk.actions
    return actions.action(common.UNDO).text(), actions.action(common.REDO).text()


def test_undo_and_redo_are_named(window: MainWindow, rename: Callable[[str], None], qtbot: QtBot) -> None:
    rename("Bưởi")
    qtbot.waitUntil(lambda: words(window) == ("&Hoàn tác: Đổi cài đặt của văn phòng", "&Làm lại"))
    with qtbot.waitSignal(window.desk.writer.done):
        window.desk.actions.action(common.UNDO).trigger()
    assert window.messages.bar.words == "Đã hoàn tác: Đổi cài đặt của văn phòng"
    qtbot.waitUntil(lambda: words(window)[1] == "&Làm lại: Đổi cài đặt của văn phòng")
    with qtbot.waitSignal(window.desk.writer.done):
        window.desk.actions.action(common.REDO).trigger()
    assert window.desk.app.lists.office().place_name == "Bưởi"


def test_undo_opens_the_part_where_it_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    app = window.desk.app
    congress = app.lists.rows(Congress)[0]
    with qtbot.waitSignal(window.desk.writer.done):
        change = partial(app.services.records.change, Congress, congress.id, {"motto": "Đoàn kết"}, label_row=congress)
        window.desk.write(change, owner=window)
    window.show_part("rules")
    with qtbot.waitSignal(window.desk.writer.done):
        window.commands.undo()
    qtbot.waitUntil(lambda: window.part == "calendar")


@pytest.mark.parametrize(
    ("command", "dialog"),
    [
        (common.SETTINGS, SettingsDialog),
        (common.FIND_EVERYWHERE, FindEverywhere),
        (own.ABOUT, AboutDialog),
        (common.HELP, HelpWindow),
        (own.SHORTCUTS, HelpWindow),
    ],
    ids=lambda each: getattr(each, "name", getattr(each, "__name__", "")),
)
def test_dialogs_open(window: MainWindow, command: object, dialog: type[QDialog], qtbot: QtBot) -> None:
    window.desk.actions.action(command).trigger()  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: window.findChild(dialog) is not None)
    assert child(window, dialog).isVisible()
    child(window, dialog).close()


def test_help_is_about_the_part_that_is_shown(window: MainWindow) -> None:
    window.show_part("rules")
    window.desk.actions.action(common.HELP).trigger()
    shown = child(window, HelpWindow)
    assert shown.page == "rules"
    shown.close()


def test_the_congress_is_chosen_by_key(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Đại hội đang làm việc"


def test_the_navigation_folds_by_key(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.desk.settings.settings.is_navigation_folded
