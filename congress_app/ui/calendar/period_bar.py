"""The bar over the calendar: which period is shown, the way to the next and the last one and to today, and the three views."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QLabel, QToolButton, QWidget

from congress_app.i18n import pgettext
from congress_app.ui.calendar.period import Period
from congress_app.ui.common.layouts import UNIT, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.title_line import plain_tool


class PeriodBar(QWidget):
    """Says "next" (1) and "before" (-1)."""

    stepped = Signal(int)

    def __init__(self, today: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = plain_tool("chevron-left", pgettext("calendar", "Earlier"), self)
        self._on = plain_tool("chevron-right", pgettext("calendar", "Later"), self)
        self._words = QLabel(self)
        self._words.setFont(larger(self.font(), 1.0, is_bold=True))
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._today = QToolButton(self)
        self._today.setDefaultAction(today)
        self._today.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._today.setText(today.text().replace("&", ""))
        self._today.setAutoRaise(True)
        for button in (self._back, self._on, self._today):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setMinimumHeight(UNIT * 4 - 4)
        self._back.clicked.connect(self._on_back)
        self._on.clicked.connect(self._on_forward)
        self.setLayout(row_of(self._back, self._words, self._on, self._today, spacing=UNIT // 2))

    def show_period(self, period: Period) -> None:
        """Say which period is shown."""
        self._words.setText(period.words)
        wide = "30/12 - 05/01/2026" if period.is_week else "12/2025"
        least = self._words.fontMetrics().horizontalAdvance(f"{period.words.split(' ')[0]} {wide}")
        self._words.setMinimumWidth(least + UNIT)

    def _on_back(self) -> None:
        self.stepped.emit(-1)

    def _on_forward(self) -> None:
        self.stepped.emit(1)


class ViewSwitch(QWidget):
    """Table, month, week: one of the three is on."""

    chosen = Signal(int)

    def __init__(self, actions: tuple[QAction, ...], words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        buttons = []
        for number, (action, word) in enumerate(zip(actions, words, strict=True)):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setText(word)
            button.setIcon(action.icon())
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setToolTip(action.toolTip())
            button.setAccessibleName(word)
            button.setMinimumHeight(UNIT * 4 - 4)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            buttons.append(button)
        self._group.idClicked.connect(self.chosen)
        self.setLayout(row_of(*buttons, spacing=2))

    def show_view(self, number: int) -> None:
        """Mark the view that is shown."""
        self._group.button(number).setChecked(True)

    def shorten(self, *, is_short: bool) -> None:
        """Only icons where there is little room."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if is_short else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self._group.buttons():
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(style)
