"""What an empty part shows: what belongs there, and the two ways to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.title_line import MainButton, faint


class EmptyState(QWidget):
    """A quiet picture, one line, one sentence, and buttons: the first is the main one."""

    def __init__(
        self, icon_name: str, title: str, sentence: str, ways: Sequence[QAction] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        picture = QLabel()
        picture.setPixmap(icon(icon_name).pixmap(UNIT * 5))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QLabel(title)
        head.setFont(larger(self.font(), 1.2, is_bold=True))
        head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = self._words = faint(QLabel(sentence))
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setMaximumWidth(UNIT * 60)
        words.setMinimumWidth(UNIT * 40)
        buttons = [MainButton(way) if n == 0 else _way(way) for n, way in enumerate(ways)]
        centred = row_of(1, words, 1)
        self.setLayout(
            column_of(2, picture, head, centred, row_of(1, *buttons, 1), 3, spacing=UNIT * 2, margins=UNIT * 3)
        )

    def say(self, sentence: str) -> None:
        """Another sentence: why there is nothing."""
        self._words.setText(sentence)


def _way(action: QAction) -> QPushButton:
    button = QPushButton(
        icon(action.icon().name()) if action.icon().name() else action.icon(), action.text().replace("&", "")
    )
    button.clicked.connect(action.trigger)
    return button
