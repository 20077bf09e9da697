"""Cells of foreign files as the text that a person would have typed for them."""

from __future__ import annotations

import datetime as dt

from congress_app.exchange.readers.sheet import Cell

_HALF_MINUTE = dt.timedelta(seconds=30)


def text_of(cell: Cell) -> str:
    """The text of a cell: whole numbers without a point, dates and times as they are typed."""
    if cell.__class__ is str and cell[:1] != "'":  # by far the most
        return cell
    match cell:
        case None:
            return ""
        case bool():
            return "x" if cell else ""
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case dt.datetime():
            return f"{_date(cell)} {cell:%H:%M}"
        case dt.date():
            return _date(cell)
        case dt.time():
            return (dt.datetime.combine(dt.date(2000, 1, 1), cell) + _HALF_MINUTE).strftime("%H:%M")
        case str():
            # A sign that keeps a text of ours from being taken for a formula.
            return cell[1:] if cell[:2] in ("'=", "'@") else cell
        case _:
            return str(cell)


def _date(day: dt.date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"
