"""Calendar files: what other programs read in them."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import Any

from icalendar import Calendar

from congress_app.documents.model_calendar import Event, EventCalendar
from congress_app.documents.renderers import ics

STARTS = dt.datetime(2025, 7, 28, 7, 30)  # noqa: DTZ001 - in the zone of its calendar
EVENT = Event("a-1@x", STARTS, STARTS.replace(hour=11), "Dự Đại hội; Đảng bộ xã An, Bình", "Hội trường", "Một\nHai\x00")


def read(*events: Event) -> Any:
    """The calendar as another program has it."""
    return Calendar.from_ical(written(*events))


def written(*events: Event) -> bytes:
    """A calendar file."""
    out = BytesIO()
    ics.render(EventCalendar("p@x", "Lịch của An", dt.date(2025, 7, 21), events), out)
    return out.getvalue()


def test_what_is_written_is_read() -> None:
    calendar = read(EVENT)
    assert str(calendar["X-WR-CALNAME"]) == "Lịch của An"
    [event] = calendar.walk("VEVENT")
    assert (str(event["UID"]), str(event["SUMMARY"]), str(event["LOCATION"])) == (EVENT.uid, EVENT.summary, EVENT.place)
    assert str(event["DESCRIPTION"]) == "Một\nHai"
    assert event.start.utcoffset() == dt.timedelta(hours=7)
    assert event["DTSTAMP"].dt == dt.datetime(2025, 7, 21, tzinfo=dt.UTC)


def test_a_later_file_comes_in_place_of_an_earlier_one() -> None:
    numbers = []
    for day in (dt.date(2025, 7, 21), dt.date(2025, 7, 22)):
        out = BytesIO()
        ics.render(EventCalendar("p@x", "Lịch", day, (EVENT,)), out)
        calendar: Any = Calendar.from_ical(out.getvalue())
        numbers.append(calendar.walk("VEVENT")[0]["SEQUENCE"])
    assert numbers[1] == numbers[0] + 1


def test_the_zone_is_told_and_has_one_offset() -> None:
    calendar = read(EVENT)
    [zone] = calendar.walk("VTIMEZONE")
    assert str(zone["TZID"]) == "Asia/Ho_Chi_Minh"
    [standard] = zone.walk("STANDARD")
    assert standard["TZOFFSETTO"].td == dt.timedelta(hours=7)
    assert b"DTSTART;TZID=Asia/Ho_Chi_Minh:20250728T073000" in written(EVENT)


def test_lines_are_short_and_end_as_the_rule_says() -> None:
    lines = written(EVENT).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_the_same_is_written_twice_and_nothing_is_a_file_too() -> None:
    assert written(EVENT) == written(EVENT)
    assert [each.name for each in read().walk()] == ["VCALENDAR"]
