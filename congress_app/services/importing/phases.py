"""The dates of a congress from one row of text: what the list shows of its phases, read back.

A new opening day moves rehearsal, preparatory and official session together; a day given for one phase moves that phase alone.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Any

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Field, field_of
from congress_app.i18n import N_
from congress_app.runtime.errors import BadValue
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


def wanted_spans(row: TextRow, stand: Mapping[PhaseKind, Dates]) -> Spans:
    """The dates that the row asks for, phase by phase; empty cells ask for nothing.

    What the cells say holds as they say it, so that the same row taken again changes nothing.

    Raises:
        RowRefused: a date cannot be read, or two cells of the row contradict each other.
    """
    cells = {name: read(row, name, described) for name, described in FIELDS.items() if row.text(name)}
    spans = _starts(cells, stand)
    _open(cells, spans)
    _close(cells, spans)
    return spans


def _starts(cells: Cells, stand: Mapping[PhaseKind, Dates]) -> Spans:
    """What the columns of single phases say."""
    spans = dict(stand)
    for name, kind in STARTS.items():
        if name not in cells:
            continue
        day, span = cells[name], stand.get(kind)
        spans[kind] = _fresh(kind, day, cells) if span is None else _moved(span, day - span.starts_on)
    return spans


def _fresh(kind: PhaseKind, day: dt.date, cells: Cells) -> Dates:
    """A phase that had no dates: a preparatory session takes half a day, on the eve the afternoon."""
    if kind is not PhaseKind.PREPARATORY:
        is_after = kind is PhaseKind.OFFICIAL and cells.get("preparatory_on") == day
        return Dates(day, HalfDay.AFTERNOON if is_after else HalfDay.MORNING, day, HalfDay.AFTERNOON)
    half = HalfDay.MORNING if cells.get("official_on", day) == day else HalfDay.AFTERNOON
    return Dates(day, half, day, half)


def _open(cells: Cells, spans: Spans) -> None:
    kind = PhaseKind.PREPARATORY if PhaseKind.PREPARATORY in spans else PhaseKind.OFFICIAL
    day: dt.date | None = cells.get("opens_on")
    if day is not None and kind not in spans:
        spans[kind] = _fresh(kind, day, {})
    elif day is not None and day != spans[kind].starts_on:
        own = {of: name for name, of in STARTS.items()}
        if own[kind] in cells:
            problem = N_("it is not the first day of the preparatory or official session in this row.")
            raise refused("opens_on", FIELDS["opens_on"], BadValue(problem))
        by = day - spans[kind].starts_on
        spans |= {each: _moved(spans[each], by) for each in MOVING if each in spans and own[each] not in cells}
    half: HalfDay | None = cells.get("opens_half")
    if half is not None and kind in spans:
        span = spans[kind]
        is_one_half = (span.starts_on, span.starts_half) == (span.ends_on, span.ends_half)
        spans[kind] = dataclasses.replace(span, starts_half=half, ends_half=half if is_one_half else span.ends_half)


def _close(cells: Cells, spans: Spans) -> None:
    day: dt.date | None = cells.get("closes_on")
    if day is not None:
        official = spans.get(PhaseKind.OFFICIAL) or _fresh(PhaseKind.OFFICIAL, day, cells)
        spans[PhaseKind.OFFICIAL] = dataclasses.replace(official, ends_on=day)
    half: HalfDay | None = cells.get("closes_half")
    if half is not None and PhaseKind.OFFICIAL in spans:
        spans[PhaseKind.OFFICIAL] = dataclasses.replace(spans[PhaseKind.OFFICIAL], ends_half=half)


def _moved(span: Dates, by: dt.timedelta) -> Dates:
    try:
        return dataclasses.replace(span, starts_on=span.starts_on + by, ends_on=span.ends_on + by)
    except OverflowError:
        raise RowRefused("opens_on", BadValue(N_("There is no such day in the calendar."))) from None
