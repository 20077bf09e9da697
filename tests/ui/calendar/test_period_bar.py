"""The bar over the calendar: steps, months and years to choose from."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from congress_app.ui.calendar.period import Period
from congress_app.ui.calendar.period_bar import PeriodBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

DAY = dt.date(2025, 7, 23)


def _bar(window: QWidget, *, is_week: bool = False) -> PeriodBar:
    bar = PeriodBar(QAction("&Hôm nay", window), window)
    bar.show_period(Period.of(DAY, is_week=is_week))
    return bar


def test_steps_are_asked_for(qtbot: QtBot, window: QWidget) -> None:
    bar = _bar(window)
    back, on, words, today = bar.findChildren(QToolButton)
    assert (words.text(), today.text()) == ("Tháng 7/2025", "Hôm nay")
    for button, step in ((back, -1), (on, 1)):
        with qtbot.waitSignal(bar.stepped) as asked:
            button.click()
        assert asked.args == [step]


def test_months_of_the_year_and_the_years_around_are_offered(qtbot: QtBot, window: QWidget) -> None:
    bar = _bar(window)
    bar._menu.aboutToShow.emit()
    offered = [action for action in bar._menu.actions() if not action.isSeparator()]
    assert [action.text() for action in offered[-3:]] == ["Tháng 12/2025", "Tháng 7/2024", "Tháng 7/2026"]
    assert [action.text() for action in offered if action.isChecked()] == ["Tháng 7/2025"]
    with qtbot.waitSignal(bar.period_asked) as asked:
        offered[8].trigger()
    assert asked.args == [Period.of(dt.date(2025, 9, 1), is_week=False)]


def test_in_the_week_a_month_means_its_first_week(qtbot: QtBot, window: QWidget) -> None:
    bar = _bar(window, is_week=True)
    bar._menu.aboutToShow.emit()
    with qtbot.waitSignal(bar.period_asked) as asked:
        bar._menu.actions()[8].trigger()
    assert asked.args == [Period.of(dt.date(2025, 9, 1), is_week=True)]
