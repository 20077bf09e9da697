"""Rectangles of the sheet: cells tile it, points mean days, bars lie in their cells."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint

from congress_app.ui.calendar.bar_plan import Piece, Stay
from congress_app.ui.calendar.period import Period
from congress_app.ui.calendar.sheet import Sheet

DAY = dt.date(2025, 7, 23)


def _sheet(*, is_week: bool = False, width: int = 800, height: int = 560) -> Sheet:
    return Sheet(Period.of(DAY, is_week=is_week), width, height, 15)


@pytest.mark.parametrize("is_week", [False, True])
def test_the_middle_of_a_cell_means_its_day(*, is_week: bool) -> None:
    sheet = _sheet(is_week=is_week)
    days = [sheet.period.first_day + dt.timedelta(days=n) for n in range(sheet.period.weeks * 7)]
    assert [sheet.day_at(sheet.cell(day.toordinal()).center()) for day in days] == days


def test_points_beside_the_days_mean_none() -> None:
    sheet = _sheet()
    assert [sheet.day_at(point) for point in (QPoint(5, 2), QPoint(-1, 100), QPoint(800, 100), QPoint(5, 560))] == [
        None
    ] * 4


def test_cells_fill_the_sheet() -> None:
    sheet = _sheet(height=563)
    last = sheet.cell(sheet.period.last_day.toordinal())
    assert (last.right(), last.bottom()) == (799, 562)


def test_a_bar_lies_below_the_head_of_its_day() -> None:
    sheet, day = _sheet(), DAY.toordinal()
    bar = sheet.bar(Piece(Stay(0, day, day), 3, day, day, 0))
    assert sheet.cell(day).contains(bar)
    assert bar.top() > sheet.day_head(day).bottom()


def test_half_days_fill_half_a_bar() -> None:
    sheet, day = _sheet(is_week=True), DAY.toordinal()
    morning = Piece(Stay(0, day, day, 0, 0), 0, day, day, 0)
    afternoon = Piece(Stay(0, day, day, 1, 1), 0, day, day, 0)
    bar = sheet.bar(morning)
    assert sheet.filled(morning, bar).left() == bar.left()
    assert sheet.filled(morning, bar).right() < bar.center().x() + 5
    assert sheet.filled(afternoon, bar).left() > bar.center().x() - 5
    assert sheet.filled(afternoon, bar).right() == bar.right()


def test_where_hardly_one_bar_fits_the_count_stands_in_the_head() -> None:
    low, day = _sheet(height=330), DAY.toordinal()
    assert not low.has_more_line
    assert low.day_head(day).contains(low.more(day))
    assert _sheet().has_more_line
    assert not _sheet().day_head(day).intersects(_sheet().more(day))
