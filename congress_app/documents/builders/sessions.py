"""What programme and running script share: the heading of a session, and the days of a congress in words."""

from __future__ import annotations

import datetime as dt

from congress_app.documents.builders.paper import PaperRequest
from congress_app.i18n import dates
from congress_app.listings.agenda import SessionRow
from congress_app.listings.congresses import CongressRow


def session_heading(request: PaperRequest, session: SessionRow) -> str:
    """`PHIÊN TRÙ BỊ (Sáng Thứ Hai, ngày 28/7/2025)`."""
    place = session.session.place
    when = request.words("common")(
        "lines.half_day_place" if place else "lines.half_day",
        place=place,
        half=session.session.half_day.printed,
        weekday=dates.printed_weekday(session.on),
        day=dates.short_date(session.on),
    )
    return f"{session.name.upper()} ({when})"


def place_and_days(request: PaperRequest, row: CongressRow) -> tuple[str, ...]:
    """The lines in italics below the title: when and where."""
    words = request.words("common")
    lines = []
    if row.opens_on and row.closes_on:
        lines.append(words("lines.days", days=days_text(row.opens_on, row.closes_on)))
    if row.hall:
        lines.append(words("lines.place", place=row.hall))
    return tuple(lines)


def days_text(opens_on: dt.date, closes_on: dt.date) -> str:
    """`ngày 28/7/2025`, `các ngày 29 - 30/9/2025`."""
    days = dates.short_range(opens_on, closes_on)
    return f"ngày {days}" if opens_on == closes_on else f"các ngày {days}"
