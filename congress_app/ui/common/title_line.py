"""The title line of a part: its name, how many rows it shows, further buttons, and its one main button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from congress_app.ui.common.drawing import IS_MAIN
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, row_of
from congress_app.ui.common.look import larger


class MainButton(QPushButton):
    """The one main button of a page, in the accent; does what an action does and follows its state."""

    def __init__(self, action: QAction, words: str = "") -> None:
        super().__init__(words or action.text().replace("&", ""))
        self.setProperty(IS_MAIN, True)
        self.setMinimumHeight(UNIT * 4 - 2)
        self._action = action
        self.setEnabled(action.isEnabled())
        self.setToolTip(action.toolTip())
        self.clicked.connect(action.trigger)
        action.changed.connect(self._on_action_changed)

    def _on_action_changed(self) -> None:
        self.setEnabled(self._action.isEnabled())


class ElidedLabel(QLabel):
    """One line that says with an ellipsis where it is cut; the whole is in its tooltip then.

    Args:
        least: how many letters are seen in any case.
    """

    def __init__(self, text: str = "", *, least: int = 6) -> None:
        super().__init__(text)
        self._least = least
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def shown_text(self) -> str:
        """What there is room for."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)

    def sizeHint(self) -> QSize:
        """Room for the whole."""
        return QSize(self._width_of(self.text()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        least = self._width_of(f"{self.text()[: self._least]}…")
        return QSize(min(least, self._width_of(self.text())), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, as far as there is room."""
        shown = self.shown_text
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        role = self.foregroundRole()
        self.style().drawItemText(
            painter, self.contentsRect(), int(self.alignment()), self.palette(), self.isEnabled(), shown, role
        )

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 2 if text else 0


class TitleLine(QWidget):
    """Name and count on the left, buttons on the right."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(title, least=12)
        self._title.setFont(larger(self.font(), 1.35, is_bold=True))
        self._count = ElidedLabel()
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._row = row_of(self._title, self._count, 1, spacing=UNIT)
        self._row.setAlignment(self._count, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(self._row)
        self.setMinimumHeight(UNIT * 4)

    def set_title(self, title: str) -> None:
        """Another name, such as that of the congress shown."""
        self._title.setText(title)

    def set_count(self, words: str) -> None:
        """How many rows there are, in words: "149" or "12 of 149"."""
        self._count.setText(words)

    def add_button(self, action: QAction, words: str = "") -> QToolButton:
        """A quiet button for an action, with its icon and words."""
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        shown = words or action.text().replace("&", "")
        button.setText(f" {shown}")  # a little air between icon and words
        button.setAccessibleName(shown)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Any other thing at the right."""
        self._row.addWidget(widget)

    def set_main(self, action: QAction, words: str = "") -> MainButton:
        """The one main button of the page."""
        button = MainButton(action, words)
        self._row.addWidget(button)
        return button


def plain_tool(name: str, words: str, parent: QWidget) -> QToolButton:
    """A small button that is only an icon; its words are its tooltip and its accessible name."""
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setIcon(icon(name))
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button


def faint(label: QLabel) -> QLabel:
    """Words of the second level of emphasis."""
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
