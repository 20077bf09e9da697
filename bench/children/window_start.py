"""The window on a data file until it has been painted for the first time; then it says so and leaves."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from congress_app.ui import app

PAINTED = "painted"


class _Watch(QObject):
    """Waits for the main window's first picture, then for the events that it left."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Looks only."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            QTimer.singleShot(0, _said)
        return False


def _said() -> None:
    print(PAINTED, flush=True)
    os._exit(0)


if __name__ == "__main__":
    watch = _Watch()
    make = QApplication.__init__

    def made(self: QApplication, *words: object) -> None:
        """The program's own application, watched."""
        make(self, *words)
        self.installEventFilter(watch)

    QApplication.__init__ = made  # type: ignore[assignment, method-assign]
    sys.exit(app.run_window(Path(sys.argv[1])))
