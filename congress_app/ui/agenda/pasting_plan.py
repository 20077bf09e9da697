"""What a pasted programme means for a congress: its sessions, old and new, their days, the running starts. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.agenda_clock import USUAL_STARTS, clock_time
from congress_app.domain.choices import HalfDay, ItemKind, PhaseKind, VoteNeeded
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Id, field_of
from congress_app.i18n import _
from congress_app.i18n.dates import short_date, short_range
from congress_app.i18n.folding import fold
from congress_app.listings.agenda import SessionRow
from congress_app.listings.persons import PersonRow
from congress_app.services.agenda_blocks import BlockItem, BlockSession
from congress_app.services.congresses import Dates
from congress_app.ui.agenda.pasted import LeftOut, PastedItem, PastedSession
from congress_app.ui.agenda.pasting_headings import is_break
from congress_app.ui.agenda.reading import AgendaData
from congress_app.ui.common.party import party_values

_MINUTES = int(field_of(AgendaItem, "minutes").default)
# By words of the content, first match: kind and vote.
_KINDS: tuple[tuple[tuple[str, ...], ItemKind, VoteNeeded], ...] = (
    (("chup anh",), ItemKind.BREAK, VoteNeeded.NONE),
    (("chao co", "van nghe", "mac niem", "dang huong"), ItemKind.CEREMONY, VoteNeeded.NONE),
    (("bo phieu", "kiem phieu", "tien hanh bau cu"), ItemKind.ELECTION, VoteNeeded.BALLOT),
    (("bau ", "bieu quyet", "thong qua"), ItemKind.VOTE, VoteNeeded.SHOW_OF_HANDS),
    (("tham luan", "phat bieu", "dien van", "dap tu", "khai mac", "be mac"), ItemKind.SPEECH, VoteNeeded.NONE),
    (("bao cao",), ItemKind.REPORT, VoteNeeded.NONE),
    (("thao luan",), ItemKind.DISCUSSION, VoteNeeded.NONE),
    (("cong bo",), ItemKind.ANNOUNCEMENT, VoteNeeded.NONE),
    (("on dinh to chuc", "don tiep", "gioi thieu dai bieu", "tuyen bo ly do"), ItemKind.ORGANISATION, VoteNeeded.NONE),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be written. is_day_needed: nothing says on which day the congress opens.

    days, pasted, notes: of each session, for the preview: its day, what it was read from, one sentence on what its heading says
    wrongly. left_out: the rows of a block in which nothing is an item.
    """

    sessions: tuple[BlockSession, ...] = ()
    days: tuple[dt.date | None, ...] = ()
    pasted: tuple[PastedSession, ...] = ()
    notes: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    dates: Mapping[PhaseKind, Dates] = field(default_factory=dict)
    guessed: int = 0
    is_day_needed: bool = False


def plan_of(
    pasted: Sequence[PastedSession],
    data: AgendaData,
    *,
    into: str = "",
    opening: dt.date | None = None,
    is_replacing: bool = False,
) -> Plan:
    """What a pasted programme would write.

    Args:
        into: the session that takes what stands under no heading; "" = a new one.
        opening: the first day, where neither the block nor the congress says it.
    """
    placed = _placed([session for session in pasted if session.items], data, opening)
    there = () if is_replacing else data.sessions
    phases = {phase.kind: phase for phase in data.phases}
    dates = _dates_of([each for each in placed if each.kind not in phases])
    firsts = {kind: each.starts_on for kind, each in dates.items()} | {
        kind: phase.first_day for kind, phase in phases.items()
    }
    sessions, days, notes = [], [], []
    for each in placed:
        found = _session_there(each, there, into, phases)
        first = firsts.get(each.kind, each.on)
        sessions.append(_block(each, found, first, data.persons))
        days.append(found.on if found is not None else max(each.on, first) if each.on and first else each.on)
        notes.append(each.pasted.note or ("" if found is not None else _outside(each, phases.get(each.kind))))
    return Plan(
        tuple(sessions),
        tuple(days),
        tuple(each.pasted for each in placed),
        tuple(notes),
        tuple(row for session in pasted if not session.items for row in session.left_out),
        dates,
        sum(item.minutes is None and not item.parts for session in pasted for item in session.items),
        any(each.on is None and each.kind not in phases for each in placed),
    )


def _block(
    placed: _Placed, found: SessionRow | None, first: dt.date | None, persons: Sequence[PersonRow]
) -> BlockSession:
    """What is written for a session: its items, into the one that stands or into a new one counted from the phase's first day."""
    if found is not None:
        end, session = clock_time(found.timed.end), found.session
        shown = {"day": session.day, "half_day": session.half_day, "starts_at": end}
        items = _items(placed.pasted.items, end, persons)
        return BlockSession(items, Id[Session](found.id), found.phase.kind, shown)
    start = placed.pasted.start or USUAL_STARTS[placed.half_day]
    day = (placed.on - first).days + 1 if placed.on and first and placed.on >= first else 1
    values = {"day": day, "half_day": placed.half_day, "starts_at": start}
    return BlockSession(_items(placed.pasted.items, start, persons), None, placed.kind, values)


def _outside(placed: _Placed, phase: Phase | None) -> str:
    """One sentence where a heading names a day on which the phase that stands is not held."""
    if phase is None or placed.pasted.on is None or phase.first_day <= placed.pasted.on <= phase.last_day:
        return ""
    return _("The {phase} is held on {days}, not on {day}.").format(
        phase=phase.kind.words, days=short_range(phase.first_day, phase.last_day), day=short_date(placed.pasted.on)
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """A pasted session with its phase, half-day and day."""

    pasted: PastedSession
    kind: PhaseKind
    half_day: HalfDay
    on: dt.date | None


def _placed(pasted: Sequence[PastedSession], data: AgendaData, opening: dt.date | None) -> list[_Placed]:
    made: list[_Placed] = []
    for each in pasted:
        kind = each.phase or _phase_on(each.on, data.phases) or (made[-1].kind if made else PhaseKind.OFFICIAL)
        half_day = each.half_day or _half_of(each.start)
        on = each.on
        if on is None:
            before = made[-1] if made else None
            first = next((phase.first_day for phase in data.phases if phase.kind is kind), None)
            is_later = before is not None and before.half_day.order >= half_day.order and before.kind is kind
            on = (
                before.on + dt.timedelta(days=int(is_later)) if before and before.on and not first else first or opening
            )
            if before and before.on and first and before.kind is kind:
                on = before.on + dt.timedelta(days=int(is_later))
        made.append(_Placed(each, kind, half_day, on))
    return made


def _dates_of(placed: Sequence[_Placed]) -> dict[PhaseKind, Dates]:
    made: dict[PhaseKind, Dates] = {}
    for kind in dict.fromkeys(each.kind for each in placed):
        halves = [(each.on, each.half_day) for each in placed if each.kind is kind and each.on is not None]
        halves.sort(key=lambda half: (half[0], half[1].order))
        if halves:
            made[kind] = Dates(*halves[0], *halves[-1])
    return made


def _session_there(
    placed: _Placed, there: Sequence[SessionRow], into: str, phases: Mapping[PhaseKind, Phase]
) -> SessionRow | None:
    if not placed.pasted.heading:
        chosen = next((each for each in there if each.id == into), None)
        is_elsewhere = (
            placed.pasted.start is not None and chosen is not None and chosen.session.half_day is not placed.half_day
        )
        if not is_elsewhere:
            return chosen
    if placed.kind not in phases:
        return None
    return next(
        (
            each
            for each in there
            if each.phase.kind is placed.kind
            and each.session.half_day is placed.half_day
            and (placed.on is None or each.on == placed.on)
        ),
        None,
    )


def _phase_on(day: dt.date | None, phases: Sequence[Phase]) -> PhaseKind | None:
    wanted = (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)
    fitting = [
        phase.kind for phase in phases if day and phase.kind in wanted and phase.first_day <= day <= phase.last_day
    ]
    return fitting[-1] if fitting else None


def _half_of(start: dt.time | None) -> HalfDay:
    if start is None or start < dt.time(12):
        return HalfDay.MORNING
    return HalfDay.AFTERNOON if start < dt.time(17, 30) else HalfDay.EVENING


def _items(items: Sequence[PastedItem], start: dt.time, persons: Sequence[PersonRow]) -> tuple[BlockItem, ...]:
    made = []
    now = start.hour * 60 + start.minute
    for item in items:
        at = None if item.start is None else item.start.hour * 60 + item.start.minute
        is_fixed = at is not None and at != now
        minutes = _lasting(item)
        parts = tuple(
            BlockItem(_values(part, each, persons)) for part, each in zip(item.parts, _shares(item), strict=True)
        )
        values = _values(item, minutes, persons)
        made.append(BlockItem({**values, "starts_at": item.start} if is_fixed else values, parts))
        now = (at if at is not None else now) + minutes
    return tuple(made)


def _lasting(item: PastedItem) -> int:
    said = [part.minutes for part in item.parts if part.minutes is not None]
    if said and item.minutes is None:
        return sum(said)
    return item.minutes if item.minutes is not None else _MINUTES


def _shares(item: PastedItem) -> list[int]:
    """The minutes of the parts: their own; where none has any, the first one takes those of the whole."""
    if any(part.minutes is not None for part in item.parts):
        return [part.minutes or 0 for part in item.parts]
    return [_lasting(item) if place == 0 else 0 for place in range(len(item.parts))]


def _values(item: PastedItem, minutes: int, persons: Sequence[PersonRow]) -> dict[str, Any]:
    kind, vote = _kind(item.title)
    width = field_of(AgendaItem, "title").said.width
    presenter = item.presenter[: field_of(AgendaItem, "presenter").said.width]
    return {
        "title": item.title[:width],
        "minutes": minutes,
        "kind": kind,
        "vote": vote,
        **party_values("presenter", presenter, persons),
    }


def _kind(title: str) -> tuple[ItemKind, VoteNeeded]:
    if is_break(title):
        return ItemKind.BREAK, VoteNeeded.NONE
    plain = fold(title)
    for words, kind, vote in _KINDS:
        if any(plain.startswith(word) for word in words) or any(
            f" {word}" in f" {plain} " for word in words if len(word) > 7
        ):
            return kind, vote
    return ItemKind.OTHER, VoteNeeded.NONE
