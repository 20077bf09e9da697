"""The stage on which a page of the window is measured: application, open data file, desk."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from congress_app.bootstrap import App, open_app
from congress_app.runtime import crash
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.look import Look
from congress_app.ui.common.message import Messages
from congress_app.ui.common.qt_words import speak
from congress_app.ui.common.task import share_time, stop_all

SIZE = (1280, 720)  # as the reference window
BEAT_MS = 5


class Stage:
    """An application with one window on one data file."""

    def __init__(self, data: Path) -> None:
        os.environ["CONGRESS_APP_HOME"] = str(data.parent / "home")
        self.application = QApplication(sys.argv[:1])
        self.words = speak(self.application)
        self.look = Look(self.application, "light")
        share_time()
        self.app: App = open_app(data)
        self.window = QMainWindow()
        self.window.resize(*SIZE)
        self._beat = QTimer(self.window, interval=BEAT_MS)  # so that waiting ends though nothing happens
        self._beat.start()
        messages = Messages(self.window, crash.write_report)
        self.desk = Desk(
            self.app, SettingsFile(), self.window, messages, Drafts(data.with_suffix(".drafts"), self.window)
        )

    def until(self, holds: Callable[[], bool], most_seconds: float = 30) -> None:
        """Let events pass until something holds; in between the thread waits as the program's own does, and takes no job's time.

        Raises:
            TimeoutError: it never did.
        """
        end = time.perf_counter() + most_seconds
        while not holds():
            self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.perf_counter() > end:
                raise TimeoutError("what was waited for did not come")

    def settle(self, seconds: float) -> None:
        """Let events pass for a while."""
        end = time.perf_counter() + seconds
        self.until(lambda: time.perf_counter() >= end)

    def end(self) -> None:
        """Stop what runs and close the file."""
        self.desk.writer.finish()
        stop_all()
        self.app.close()
