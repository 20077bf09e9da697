"""The dates of a congress from one row of text: what the list shows of its phases, read back.

A cell that shows what stands asks for nothing. A new opening day moves rehearsal, preparatory and official session together; a day
changed for one phase moves that phase alone. Cells that cannot both hold are refused, so that the same row taken again changes nothing.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Field, field_of
from congress_app.domain.validity import valid
from congress_app.i18n import N_
from congress_app.runtime.errors import BadValue, UserError
from congress_app.services.congresses import MOVING, Dates
from congress_app.services.importing.rows import RowRefused, TextRow, read, refused, titled

_DAY, _HALF = field_of(Phase, "starts_on"), field_of(Phase, "starts_half")
STARTS = {
    "preparatory_on": PhaseKind.PREPARATORY,
    "official_on": PhaseKind.OFFICIAL,
    "review_on": PhaseKind.REVIEW,
    "rehearsal_on": PhaseKind.REHEARSAL,
}
FIELDS: dict[str, Field] = {
    "opens_on": titled(_DAY, N_("Opens on"), "khai mac", "tu ngay", "ngay bat dau"),
    "opens_half": titled(_HALF, N_("From the half-day"), "buoi khai mac", "buoi bat dau"),
    "closes_on": titled(_DAY, N_("Closes on"), "be mac", "den ngay", "ngay ket thuc"),
    "closes_half": titled(_HALF, N_("To the half-day"), "buoi be mac", "buoi ket thuc"),
    "preparatory_on": titled(_DAY, N_("Preparatory session"), "tru bi", "ngay tru bi"),
    "official_on": titled(_DAY, N_("Official session"), "chinh thuc", "ngay chinh thuc"),
    "review_on": titled(_DAY, N_("Review by the superior"), "ngay duyet", "duyet"),
    "rehearsal_on": titled(_DAY, N_("Rehearsal"), "ngay tong duyet"),
}
Spans = dict[PhaseKind, Dates]
Cells = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The dates that a row asks for, and what the user should know about them."""

    spans: Spans
    note: UserError | None = None


def shown(phase: Phase) -> Dates:
    """The dates of a phase as lists show them: the actual ones before the planned ones."""
    return Dates(
        phase.actual_starts_on or phase.starts_on,
        phase.actual_starts_half or phase.starts_half,
        phase.actual_ends_on or phase.ends_on,
        phase.actual_ends_half or phase.ends_half,
    )


def with_dates(phase: Phase, dates: Dates) -> Phase:
    """A phase that shows these dates: written where it shows them from."""
    values = {}
    for field in dataclasses.fields(dates):
        actual = f"actual_{field.name}"
        values[actual if getattr(phase, actual) is not None else field.name] = getattr(dates, field.name)
    return dataclasses.replace(phase, **values)


def wanted_spans(row: TextRow, stand: Mapping[PhaseKind, Dates]) -> Wanted:
    """The dates that the row asks for, phase by phase; empty cells ask for nothing.

    Raises:
        RowRefused: a date cannot be read, or two cells of the row contradict each other.
    """
    cells = {name: read(row, name, described) for name, described in FIELDS.items() if row.text(name)}
    if _was_taken_over(cells, stand):
        cells = {
            name: value for name, value in cells.items() if name not in (*STARTS, "closes_on") or name == "review_on"
        }
    own = _own_column(cells, stand)
    asked = {name: value for name, value in cells.items() if value != _shown_in(name, stand)}
    spans = _starts(cells, asked, stand)
    note = _open(row, cells, asked, own, spans)
    is_moved_whole = "opens_on" in asked and own in cells and own not in asked and note is None
    _close(asked if is_moved_whole else cells, spans)
    return Wanted(spans, note)


def _first(kinds: Container[PhaseKind]) -> PhaseKind:
    """The phase with which a congress opens."""
    return PhaseKind.PREPARATORY if PhaseKind.PREPARATORY in kinds else PhaseKind.OFFICIAL


def _own_column(cells: Cells, stand: Mapping[PhaseKind, Dates]) -> str:
    """The column of the phase with which the congress of a row opens."""
    is_preparatory = "preparatory_on" in cells or _first(stand) is PhaseKind.PREPARATORY
    return "preparatory_on" if is_preparatory else "official_on"


def _shown_in(name: str, stand: Mapping[PhaseKind, Dates]) -> Any:
    """What the list shows in a column."""
    official, first = stand.get(PhaseKind.OFFICIAL), stand.get(_first(stand))
    match name:
        case "opens_on":
            return first and first.starts_on
        case "opens_half":
            return first and first.starts_half
        case "closes_on":
            return official and official.ends_on
        case "closes_half":
            return official and official.ends_half
        case _:
            span = stand.get(STARTS[name])
            return span and span.starts_on


def _was_taken_over(cells: Cells, stand: Mapping[PhaseKind, Dates]) -> bool:
    """Whether only the opening day was changed in a row that was taken over before: the other days lie behind by the same days."""
    own = _own_column(cells, stand)
    days = [name for name in (*STARTS, "closes_on") if name in cells and name != "review_on"]
    if own not in days or len(days) < 2 or "opens_on" not in cells or cells["opens_on"] != _shown_in("opens_on", stand):
        return False
    behind = {(shown := _shown_in(name, stand)) and shown - cells[name] for name in days}
    return len(behind) == 1 and behind not in ({None}, {dt.timedelta()})


def _starts(cells: Cells, asked: Cells, stand: Mapping[PhaseKind, Dates]) -> Spans:
    """What the columns of single phases ask for."""
    spans = dict(stand)
    for name, kind in STARTS.items():
        if name not in asked:
            continue
        day, span = asked[name], stand.get(kind)
        spans[kind] = _fresh(kind, day, cells) if span is None else _moved(span, day - span.starts_on)
    return spans


def _fresh(kind: PhaseKind, day: dt.date, cells: Cells) -> Dates:
    """A phase that had no dates: a preparatory session takes half a day, on the eve the afternoon."""
    if kind is not PhaseKind.PREPARATORY:
        is_after = kind is PhaseKind.OFFICIAL and cells.get("preparatory_on") == day
        return Dates(day, HalfDay.AFTERNOON if is_after else HalfDay.MORNING, day, HalfDay.AFTERNOON)
    half = HalfDay.MORNING if cells.get("official_on", day) == day else HalfDay.AFTERNOON
    return Dates(day, half, day, half)


def _open(row: TextRow, cells: Cells, asked: Cells, own: str, spans: Spans) -> UserError | None:
    """What the opening asks for; the answer says what was passed over."""
    kind, note = _first(spans), None
    day: dt.date | None = cells.get("opens_on")
    if day is not None and kind not in spans:
        spans[kind] = _fresh(kind, day, {})
    elif day is not None and day != spans[kind].starts_on:
        official = spans.get(PhaseKind.OFFICIAL)
        if own in cells and "official_on" in cells and official is not None and day == official.starts_on:
            # The official session opens on that day; that the preparatory one lies before it is said by its own column.
            msgid = N_(
                "Row {row}: “{field}” is the day of the official session; the preparatory session stays on its own day."
            )
            note = UserError(msgid, row=row.number, field=UserError(FIELDS["opens_on"].said.title))
            kind = PhaseKind.OFFICIAL
        elif own in asked:
            problem = N_("it is not the first day of the preparatory or official session in this row.")
            raise refused("opens_on", FIELDS["opens_on"], BadValue(problem))
        else:
            by = day - spans[kind].starts_on
            columns = {of: name for name, of in STARTS.items()}
            spans |= {each: _moved(spans[each], by) for each in MOVING if each in spans and columns[each] not in asked}
    half: HalfDay | None = asked.get("opens_half")
    if half is not None and kind in spans:
        span = spans[kind]
        is_one_half = (span.starts_on, span.starts_half) == (span.ends_on, span.ends_half)
        spans[kind] = dataclasses.replace(span, starts_half=half, ends_half=half if is_one_half else span.ends_half)
    return note


def _close(cells: Cells, spans: Spans) -> None:
    """What the end says holds as it is said."""
    day: dt.date | None = cells.get("closes_on")
    if day is not None:
        official = spans.get(PhaseKind.OFFICIAL) or _fresh(PhaseKind.OFFICIAL, day, cells)
        spans[PhaseKind.OFFICIAL] = dataclasses.replace(official, ends_on=day)
    half: HalfDay | None = cells.get("closes_half")
    if half is not None and PhaseKind.OFFICIAL in spans:
        spans[PhaseKind.OFFICIAL] = dataclasses.replace(spans[PhaseKind.OFFICIAL], ends_half=half)


def checked(row: TextRow, phase: Phase) -> Phase:
    """A phase that may be stored.

    Raises:
        RowRefused: it ends before it starts; names the column that says so.
    """
    try:
        return valid(phase)
    except BadValue as problem:
        own = next(name for name, kind in STARTS.items() if kind is phase.kind)
        ends = ("closes_on", "closes_half") if phase.kind is PhaseKind.OFFICIAL else ()
        is_half = phase.starts_on == phase.ends_on and row.text("closes_half")
        columns = (*(reversed(ends) if is_half else ends), own, "opens_on")
        raise RowRefused(next((name for name in columns if row.text(name)), own), problem) from None


def _moved(span: Dates, by: dt.timedelta) -> Dates:
    try:
        return dataclasses.replace(span, starts_on=span.starts_on + by, ends_on=span.ends_on + by)
    except OverflowError:
        raise RowRefused("opens_on", BadValue(N_("There is no such day in the calendar."))) from None
