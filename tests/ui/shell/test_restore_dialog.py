"""Restoring: which backup."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from congress_app.bootstrap import App
from congress_app.ui.shell.restore_dialog import RestoreDialog
from tests.ui.shell.children import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def button(dialog: RestoreDialog, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


def test_the_newest_by_enter(parent: QWidget, app: App, data_file: Path, qtbot: QtBot) -> None:
    made = [app.back_up(), app.back_up()]
    dialog = RestoreDialog(data_file, app.backups, parent)
    with qtbot.waitSignal(dialog.chosen) as told:
        button(dialog, "Khôi phục").click()
    assert told.args == [made[-1].file]


def test_another_file(parent: QWidget, app: App, data_file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = RestoreDialog(data_file, app.backups, parent)
    assert not button(dialog, "Khôi phục").isEnabled()
    button(dialog, "Tệp khác…").click()
    chooser = child(dialog, QFileDialog)
    with qtbot.waitSignal(dialog.chosen) as told:
        chooser.fileSelected.emit(str(tmp_path / "other.db"))
    assert told.args == [tmp_path / "other.db"]
    chooser.close()
