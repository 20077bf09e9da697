"""A run of the program from a folder in which nothing is yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from congress_app.runtime.settings import SettingsFile
from congress_app.ui.app import Run
from congress_app.ui.common.task import stop_all
from congress_app.ui.shell.first_run import FirstRun

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Start = Callable[[], Run]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Start the program on the office's data file; as often as the story closes it."""
    runs: list[Run] = []

    def begin() -> Run:
        made = Run(qapp, SettingsFile())
        runs.append(made)
        made._settings.change(export_folder=str(tmp_path / "out"), backup_folder=str(tmp_path / "backups"))
        made.begin(tmp_path / "congress.db")
        return made

    yield begin
    for run in runs:
        if run.window is not None:
            run.window.desk.writer.finish()
            run.window.hide()
            run.window.deleteLater()
        run.end()
    assert stop_all()
    for dialog in [each for each in QApplication.topLevelWidgets() if isinstance(each, FirstRun)]:
        dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
