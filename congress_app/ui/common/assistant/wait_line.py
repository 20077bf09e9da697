"""What is being done, in words, and how far it is."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from congress_app.ui.common.layouts import UNIT, row_of


class WaitLine(QWidget):
    """Hidden until something is waited for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(UNIT * 24)
        self._bar.setFixedHeight(UNIT * 2)
        self.setLayout(row_of(self._words, self._bar))
        self.hide()

    def show_progress(self, done: int, total: int, words: str) -> None:
        """How far it is; a total of 0 is not known."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
