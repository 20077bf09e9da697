"""Backups by themselves: when something changed, and only then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from congress_app.ui.shell.backups import EVERY_MINUTES, Backups
from congress_app.ui.shell.main_window import MainWindow
from tests.ui.shell.children import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_every_thirty_minutes(window: MainWindow) -> None:
    timer = child(window.backups, QTimer)
    assert (timer.isActive(), timer.interval()) == (True, EVERY_MINUTES * 60_000)


def test_what_changed_is_backed_up(window: MainWindow, rename: Callable[[str], None], qtbot: QtBot) -> None:
    rename("Bưởi")
    with qtbot.waitSignal(window.backups.changed):
        window.backups.back_up_when_changed()
    first = window.backups.last
    assert first is not None
    rename("Toàn Thắng")
    with qtbot.waitSignal(window.backups.changed):
        window.backups.back_up_when_changed()
    assert window.backups.last != first


def test_the_last_backup_is_known_at_the_start(window: MainWindow, qtbot: QtBot) -> None:
    made = window.desk.app.back_up()
    again = Backups(window.desk, window)
    qtbot.waitUntil(lambda: again.last is not None)
    assert again.last is not None
    assert again.last.file == made.file
