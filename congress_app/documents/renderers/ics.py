"""Calendar files (RFC 5545) that telephones and mail programs take: UTF-8, with the zone in which the events are."""

from __future__ import annotations

import datetime as dt
from typing import IO
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from congress_app.documents.fonts import clean
from congress_app.documents.model_calendar import EventCalendar

_PRODUCT = "-//Ho so Dai hoi//VI"
_FIRST_DAY = dt.date(
    2020, 1, 1
).toordinal()  # what a later file says of an event comes in place of what an earlier one said


def render(calendar: EventCalendar, out: IO[bytes]) -> None:
    """Write a calendar file."""
    zone = ZoneInfo(calendar.zone)
    stamp = dt.datetime.combine(calendar.as_of, dt.time(), dt.UTC)
    made = Calendar.new(prodid=_PRODUCT, method="PUBLISH", name=clean(calendar.name), language="vi", uid=calendar.uid)
    for each in calendar.events:
        made.add_component(
            Event.new(
                uid=each.uid,
                start=each.starts.replace(tzinfo=zone),
                end=each.ends.replace(tzinfo=zone),
                stamp=stamp,
                sequence=calendar.as_of.toordinal() - _FIRST_DAY,
                summary=clean(each.summary),
                location=clean(each.place) or None,
                description=clean(each.description) or None,
            )
        )
    first = min((each.starts.date() for each in calendar.events), default=calendar.as_of)
    made.add_missing_timezones(first_date=first.replace(month=1, day=1))
    out.write(made.to_ical())
