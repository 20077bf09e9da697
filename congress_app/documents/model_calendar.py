"""A calendar for other programs: events in their zone. What a file of them looks like is said in `renderers.ics`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """From when until when what is on and where. uid: stays the same when the event is moved. starts, ends: without a zone."""

    uid: str
    starts: dt.datetime
    ends: dt.datetime
    summary: str
    place: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class EventCalendar:
    """The events of one person. uid: of the calendar itself. as_of: the day of which it tells. zone: in which its events are."""

    uid: str
    name: str
    as_of: dt.date
    events: tuple[Event, ...]
    zone: str = "Asia/Ho_Chi_Minh"
