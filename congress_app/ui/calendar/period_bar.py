"""The bar over the calendar: which period is shown, the way to the next and the last one and to today, and the three views."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QMenu, QToolButton, QWidget

from congress_app.i18n import pgettext
from congress_app.ui.calendar.period import Period
from congress_app.ui.common.layouts import UNIT, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.title_line import plain_tool


class PeriodBar(QWidget):
    """stepped: the next (1) or the last period (-1). period_asked: another one was chosen from the months and years."""

    stepped = Signal(int)
    period_asked = Signal(object)

    def __init__(self, today: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period: Period | None = None
        back = plain_tool("chevron-left", pgettext("calendar", "Earlier"), self)
        on = plain_tool("chevron-right", pgettext("calendar", "Later"), self)
        self._words = QToolButton(self)
        self._words.setFont(larger(self.font(), 1.0, is_bold=True))
        self._words.setAutoRaise(True)
        self._words.setToolTip(pgettext("calendar", "Choose month and year"))
        self._words.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._words)
        self._menu.aboutToShow.connect(self._fill)
        self._words.setMenu(self._menu)
        self._today = QToolButton(self)
        self._today.setDefaultAction(today)
        self._today.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._today.setAutoRaise(True)
        for button in (back, self._words, on, self._today):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setMinimumHeight(UNIT * 4 - 4)
        back.clicked.connect(self._on_back)
        on.clicked.connect(self._on_forward)
        self.setLayout(row_of(back, self._words, on, self._today, spacing=UNIT // 2))

    def show_period(self, period: Period) -> None:
        """Say which period is shown."""
        self._period = period
        self._words.setText(period.words)
        wide = "28/7 - 03/8/2025" if period.is_week else "12/2025"
        least = self._words.fontMetrics().horizontalAdvance(f"{period.words.split(' ')[0]} {wide}")
        self._words.setMinimumWidth(least + UNIT * 3)

    def _fill(self) -> None:
        """The months of the year, then the same month of the years around."""
        self._menu.clear()
        if self._period is None:
            return
        shown = (
            max(self._period.day, self._period.last_day - dt.timedelta(days=3))
            if self._period.is_week
            else self._period.day
        )
        for month in range(1, 13):
            self._offer(shown.year, month, is_shown=month == shown.month)
        self._menu.addSeparator()
        for year in (shown.year - 1, shown.year + 1):
            self._offer(year, shown.month, is_shown=False)

    def _offer(self, year: int, month: int, *, is_shown: bool) -> None:
        first = Period.of(dt.date(year, month, 1), is_week=False)
        action = self._menu.addAction(first.words)
        action.setCheckable(True)
        action.setChecked(is_shown)
        is_week = self._period is not None and self._period.is_week
        action.triggered.connect(lambda: self.period_asked.emit(Period.of(first.day, is_week=is_week)))

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
