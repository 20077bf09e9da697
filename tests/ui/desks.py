"""A desk for the tests of a part: a window with the means that the program gives it, on an open data file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QWidget

from congress_app.bootstrap import App
from congress_app.runtime import crash
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.message import Messages

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def desk_on(qtbot: QtBot, app: App, folder: Path) -> Desk:
    """A desk whose settings and drafts lie in a folder of the test; all is written before its window goes."""
    window = QMainWindow()
    drafts = Drafts(folder / "drafts.json", window)
    made = Desk(app, SettingsFile(folder / "settings.toml"), window, Messages(window, crash.write_report), drafts)

    def finish(_window: object) -> None:
        assert made.writer.finish()

    qtbot.addWidget(window, before_close_func=finish)
    return made


def show(qtbot: QtBot, desk: Desk, page: QWidget, width: int, height: int) -> None:
    """Show a page in the window of its desk, with the keys in it."""
    window = desk.window
    assert isinstance(window, QMainWindow)
    window.setCentralWidget(page)
    window.resize(width, height)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
