"""How long a row of an agenda says that its item lasts: by its minutes, by its times, and which of them holds where they differ.

Which of the two was edited is told by the sheet alone, so that a second import of it decides as the first did: times that no
longer meet those of the row above or below were edited; times that still meet them are those of the agenda as it was written.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.agenda_clock import DAY_MINUTES, Timed
from congress_app.domain.fields import Field, field_of
from congress_app.i18n import N_
from congress_app.i18n.dates import time_text
from congress_app.i18n.reading import read_time_range, read_yes_no
from congress_app.runtime.errors import BadValue, UserError
from congress_app.services.importing.agenda_rows import number_of
from congress_app.services.importing.rows import TextRow, read, refused, titled

_TIME = field_of(AgendaItem, "starts_at")
FIELDS: dict[str, Field] = {
    "starts_at": titled(_TIME, N_("Starts at"), "gio bat dau"),
    "ends_at": titled(_TIME, N_("Ends at"), "gio ket thuc"),
    "time": titled(_TIME, N_("Time"), "thoi gian", "gio"),
    "minutes": field_of(AgendaItem, "minutes"),
}
_EVENING = dt.time(18, 0)
Times = tuple[dt.time | None, dt.time | None]


@dataclass(frozen=True, slots=True)
class Length:
    """What a row asks for. minutes: None = nothing. by: the column that says so. note: what was passed over."""

    minutes: int | None = None
    by: str = "minutes"
    note: UserError | None = None


def times_of(row: TextRow) -> Times:
    """Start and end as the row says them; its column “Time” before the other two.

    Raises:
        RowRefused: one of its cells holds no time of day.
    """
    times = [read(row, name, FIELDS[name]) if row.text(name) else None for name in ("starts_at", "ends_at")]
    if not row.text("time"):
        return times[0], times[1]
    try:
        return read_time_range(row.text("time"))
    except BadValue as problem:
        raise refused("time", FIELDS["time"], problem) from None


def length_of(row: TextRow, timed: Timed | None, stored: int, *, are_times_edited: bool) -> Length:
    """How long an item is to last.

    Args:
        timed, stored: its times and its minutes as they stand; None = it is new.
        are_times_edited: see `edited_times`.

    Raises:
        RowRefused: a cell cannot be read, the end lies before the start, or minutes and times were both changed and differ.
    """
    minutes: int | None = read(row, "minutes", FIELDS["minutes"]) if row.text("minutes") else None
    by = "time" if row.text("time") else "ends_at"
    span = _span(times_of(row), timed, by)
    if span is None or span == minutes:
        return Length(minutes)
    has_new_span = timed is None or span != timed.minutes % DAY_MINUTES
    if minutes is None:
        return Length(span if has_new_span else None, by)
    has_new_minutes = timed is None or minutes not in (timed.minutes, stored)
    if not has_new_span and not has_new_minutes:
        return Length()
    values = {"row": row.number, "minutes": minutes, "length": span}
    if timed is not None and has_new_span and has_new_minutes:
        problem = BadValue(N_("the times of the row make {length} minutes; put one of them right."), length=span)
        raise refused("minutes", FIELDS["minutes"], problem)
    if are_times_edited:
        note = N_("Row {row}: its times ({length} minutes) hold, not its {minutes} minutes.")
        return Length(span, by, UserError(note, **values))
    note = N_("Row {row}: its {minutes} minutes hold, not its times ({length} minutes).")
    return Length(minutes, note=UserError(note, **values))


def _span(times: Times, timed: Timed | None, by: str) -> int | None:
    start, end = times
    if start is None or end is None:
        return None
    span = (_minute(end) - _minute(start)) % DAY_MINUTES
    is_past_midnight = start >= _EVENING and span <= DAY_MINUTES // 2
    if end < start and not is_past_midnight and (timed is None or times != (timed.starts_at, timed.ends_at)):
        problem = BadValue(
            N_("the end ({end}) lies before the start ({start})."), start=time_text(start), end=time_text(end)
        )
        raise refused(by, FIELDS[by], problem)
    return span


def edited_times(rows: Sequence[TextRow]) -> frozenset[int]:
    """The rows of one session whose times no longer meet those of the row above or below. All rows can be read."""
    numbers = {row.number: number_of(row) for row in rows}
    parallel = {numbers[row.number] for row in rows if row.text("is_parallel") and read_yes_no(row.text("is_parallel"))}
    edited: set[int] = set()
    for parent in {number.rpartition(".")[0] for number in numbers.values()} - parallel:
        if parent and not all(row.has("is_parallel") for row in rows):
            continue  # its parts may run beside each other
        beside = [row for row in rows if numbers[row.number] and numbers[row.number].rpartition(".")[0] == parent]
        for before, after in _following(beside, numbers):
            end, start = times_of(before)[1], times_of(after)[0]
            if end is not None and start is not None and _is_apart(end, start, after):
                edited |= {before.number, after.number}
        edited |= _apart_from_whole(beside, next((row for row in rows if numbers[row.number] == parent), None))
    return frozenset(edited)


def _following(rows: Sequence[TextRow], numbers: dict[int, str]) -> Iterator[tuple[TextRow, TextRow]]:
    """Rows with times that follow each other in the agenda; those without times take none."""
    last: TextRow | None = None
    place = 0
    for row in rows:
        own = int(numbers[row.number].rpartition(".")[2])
        is_next, place = own == place + 1, own
        if None in times_of(row):
            last = last if is_next else None
            continue
        if last is not None and is_next:
            yield last, row
        last = row


def _is_apart(end: dt.time, start: dt.time, after: TextRow) -> bool:
    """Whether two rows do not meet, without a fixed start between them; where that column is missing, a gap may come from one."""
    return end != start and not after.text("fixed_start") and (after.has("fixed_start") or start < end)


def _apart_from_whole(parts: Sequence[TextRow], whole: TextRow | None) -> set[int]:
    """The last part, when it does not end with the item of which it is one."""
    if whole is None or not parts:
        return set()
    end, last = times_of(whole)[1], times_of(parts[-1])[1]
    return {parts[-1].number} if end is not None and last is not None and end != last else set()


def _minute(at: dt.time) -> int:
    return at.hour * 60 + at.minute
