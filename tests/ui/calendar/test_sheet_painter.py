"""What the sheet writes into its days: the lunar date has room in each of them, also on the busiest ones."""

from __future__ import annotations

import datetime as dt

from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPalette

from congress_app.ui.calendar.bar_plan import Plan
from congress_app.ui.calendar.days import lunar_lengths
from congress_app.ui.calendar.period import Period
from congress_app.ui.calendar.sheet import Sheet
from congress_app.ui.calendar.sheet_painter import SheetPainter

DAY = dt.date(2025, 7, 23)


class _Noting(SheetPainter):
    """Notes the lunar dates that it is asked for, and what of them fits."""

    def lunar_words(self, day: dt.date, width: int) -> str:
        words = super().lunar_words(day, width)
        noted[day] = words
        return words


noted: dict[dt.date, str] = {}


def test_each_day_has_its_lunar_date_however_narrow_and_busy(qapp: object) -> None:
    for width, height in ((1130, 560), (805, 400), (700, 300)):
        noted.clear()
        font = QFont()
        sheet = Sheet(Period.of(DAY, is_week=False), width, height, QFontMetrics(font).height())
        days = [sheet.period.first_day + dt.timedelta(days=n) for n in range(sheet.period.weeks * 7)]
        busy = Plan([], {day.toordinal(): 8 for day in days}, {day.toordinal(): 12 for day in days})
        picture = QImage(width, height, QImage.Format.Format_RGB32)
        painter = QPainter(picture)
        _Noting(painter, sheet, font, QPalette(), DAY).ground(busy)
        painter.end()
        assert {day: words in lunar_lengths(day) for day, words in noted.items()} == dict.fromkeys(days, True)
