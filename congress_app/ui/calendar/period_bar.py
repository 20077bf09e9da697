"""The bar over the calendar: which period is shown, the way to the next and the last one and to today."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

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
