"""The cards of the overview: a title and lines; each line is a link with a figure that opens the rows behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from congress_app.ui.common.icons import SIZE, icon
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.look import colours, larger
from congress_app.ui.common.title_line import faint


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card: a mark, words, a figure or a date at the right, and where it leads."""

    words: str
    figure: str
    go: Callable[[], None]
    mark: str = ""
    tip: str = ""


class LinkLine(QPushButton):
    """A line that is a link: flat, as wide as its card, reached by Tab, followed by Enter, Space or a click."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # a button's own would not shrink
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(UNIT * 4 - UNIT // 2)
        self.setAccessibleName(f"{line.words}: {line.figure}")
        self.setToolTip(line.tip or line.words)
        self.setAutoDefault(True)
        self.clicked.connect(line.go)

    def sizeHint(self) -> QSize:
        """As wide as the words and the figure need."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._line.words + self._line.figure) + UNIT * 8, UNIT * 4 - UNIT // 2)

    def minimumSizeHint(self) -> QSize:
        """Words are shortened in the middle where there is no room."""
        return QSize(UNIT * 20, UNIT * 4 - UNIT // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Mark and words at the left, the figure at the right, a tint under the mouse and at the focus."""
        painter = QPainter(self)
        rect = self.rect().adjusted(UNIT // 2, 0, -UNIT // 2, 0)
        if self.underMouse() or self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(self.rect().adjusted(0, 1, 0, -1), 4, 4)
        left = rect.left()
        if self._line.mark:
            icon(self._line.mark).paint(painter, left, (self.height() - SIZE) // 2, SIZE, SIZE)
            left += SIZE + UNIT
        metrics = self.fontMetrics()
        figure = metrics.horizontalAdvance(self._line.figure)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room = rect.right() - figure - UNIT - left
        words = metrics.elidedText(self._line.words, Qt.TextElideMode.ElideMiddle, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(left, 0, room, self.height(), middle | Qt.AlignmentFlag.AlignLeft, words)
        painter.drawText(
            rect.right() - figure, 0, figure + 1, self.height(), middle | Qt.AlignmentFlag.AlignRight, self._line.figure
        )
        painter.end()


class Card(QWidget):
    """A framed group of lines."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = QLabel(title, self)
        head.setFont(larger(self.font(), 1.05, is_bold=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT * 2, UNIT + UNIT // 2, UNIT * 2, UNIT + UNIT // 2)
        layout.setSpacing(UNIT // 2)
        layout.addWidget(head)
        layout.addLayout(self._lines)
        layout.addStretch(1)
        self.setAccessibleName(title)

    def show_lines(self, lines: Sequence[Line], nothing: str) -> None:
        """Show these lines; none shows a sentence."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            self._lines.addWidget(LinkLine(line, self))
        if not lines:
            words = faint(QLabel(nothing, self))
            words.setWordWrap(True)
            self._lines.addWidget(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A quiet frame on the colour of paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours(self).line))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        painter.end()
