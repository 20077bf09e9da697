"""The bar at the foot of the window that says one thing, offers one way on, and fades."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QEnterEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QGraphicsOpacityEffect, QLabel, QSizePolicy, QToolButton, QWidget

from congress_app.i18n import _
from congress_app.ui.common import icons
from congress_app.ui.common.layouts import UNIT, row_of
from congress_app.ui.common.look import colours

SHORTEST_MS = 5000
A_LETTER_MS = 60
FADE_MS = 250


class Tone(Enum):
    """What kind of thing is said; the mark differs, the bar stays the same."""

    PLAIN = ""
    WARNING = icons.WARNING
    WRONG = icons.WRONG


@dataclass(frozen=True, slots=True)
class Link:
    """One way on from a message: its words and what it does."""

    words: str
    follow: Callable[[], None]


class MessageBar(QWidget):
    """Lies over the foot of its window; stays while the mouse is over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._link: Link | None = None
        self._mark = QLabel(self)
        self._words = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._way = _bar_button(self)
        self._way.clicked.connect(self._on_way_clicked)
        self._close = _bar_button(self)
        self._close.setText("×")
        self._close.setAccessibleName(_("Close the message"))
        self._close.clicked.connect(self.hide)
        row = row_of(self._mark, self._words, self._way, self._close, margins=(UNIT * 2, UNIT, UNIT, UNIT))
        row.setStretch(1, 1)
        self.setLayout(row)
        self._effect = QGraphicsOpacityEffect(self, opacity=1.0)
        self._effect.setEnabled(False)
        self.setGraphicsEffect(self._effect)
        self._fading = QPropertyAnimation(self._effect, b"opacity", self)
        self._fading.setDuration(FADE_MS)
        self._fading.finished.connect(self.hide)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._fade)
        window.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What is being said; empty when nothing is."""
        return self._words.text() if self.isVisible() else ""

    def say(self, words: str, *, tone: Tone = Tone.PLAIN, link: Link | None = None) -> None:
        """Say one thing until it fades; what was said before goes."""
        self._restore()
        self._link = link
        self._words.setText(words)
        self._mark.setVisible(tone is not Tone.PLAIN)
        if tone is not Tone.PLAIN:
            self._mark.setPixmap(icons.icon(tone.value).pixmap(icons.SIZE))
        self._way.setVisible(link is not None)
        self._way.setText(link.words if link else "")
        self._dress()
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._clock.start(SHORTEST_MS + A_LETTER_MS * len(words))

    def withdraw(self, words: str) -> None:
        """Offer the way of these words no longer; what was said stays."""
        if self._link is not None and self._link.words == words:
            self._link = None
            self._way.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded dark ground, light in the dark window."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours(self.window()).bar))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while it is being read."""
        self._restore()
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on fading."""
        self._clock.start(SHORTEST_MS)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the bar does not reach what lies under it."""
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place at the foot when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        widest = min(UNIT * 90, window.width() - UNIT * 4)
        width = min(widest, max(UNIT * 40, self.sizeHint().width()))
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry((window.width() - width) // 2, window.height() - height - UNIT * 5, width, height)

    def _dress(self) -> None:
        own = colours(self.window())
        for widget, colour in ((self._words, own.on_bar), (self._way, own.bar_link), (self._close, own.on_bar)):
            palette = widget.palette()
            for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
                palette.setColor(role, QColor(colour))
            widget.setPalette(palette)

    def _on_way_clicked(self) -> None:
        link = self._link
        self.hide()
        if link is not None:
            link.follow()

    def _fade(self) -> None:
        self._effect.setEnabled(True)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.start()

    def _restore(self) -> None:
        self._fading.stop()
        self._effect.setEnabled(False)
        self._effect.setOpacity(1.0)


def _bar_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent, autoRaise=True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
