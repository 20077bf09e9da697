"""Lịch đại hội trong ngày: all congresses of a day with who is where, a page a day, large enough for a wall."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from congress_app.documents.builders.half_days import both_printed, halves_printed, is_one_sitting
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.planned import EVERYBODY, Planned
from congress_app.documents.model import (
    Block,
    Document,
    Orientation,
    PageSetup,
    Paper,
    Section,
    Table,
    Title,
)
from congress_app.documents.model_table import CellValue, Density, Row, TableColumn
from congress_app.documents.model_text import Alignment, Paragraph, bold, italic, joined
from congress_app.documents.papers import Words
from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.choices import PhaseKind
from congress_app.domain.plan.model import Duty, Meeting
from congress_app.domain.plan.slots import Slot, day_of
from congress_app.i18n import N_, dates, reading
from congress_app.runtime.errors import Refused

_MOST_LARGE = 10
"""So many congresses have room on A3 in large print."""
_MOST_USUAL = {Paper.A3: 13, Paper.A4: 7}
"""So many have room on a sheet in its usual letters; more are written smaller."""
_HELD = (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)


def build(request: PaperRequest) -> Document:
    """A page for each day asked for.

    Raises:
        Refused: no congress is held then. BadValue: the option is no day.
    """
    planned, words = Planned(request), request.words("day_board")
    days = _days(planned)
    page = _page_setup(request, max(map(len, days.values())))
    blocks: list[Block] = []
    for day, meetings in days.items():
        if blocks:
            blocks.append(Section(page, dates.short_date(day)))
        blocks += _page(planned, day, meetings, words)
    [first, *others] = days
    about = words("everything") if others else _about(first, len(days[first]), words)
    return Document(
        title=f"{words('kind').capitalize()} {about}",
        page=page,
        blocks=tuple(blocks),
        author=planned.own.name if planned.own else "",
        subject=about,
    )


def _page_setup(request: PaperRequest, count: int) -> PageSetup:
    """The sheets: in the large print of A3 as long as that has room for the congresses of each day. count: most in a day."""
    paper = Paper(request.options.get("paper", Paper.A3))
    is_large = paper is Paper.A3 and count <= _MOST_LARGE
    return PageSetup(Orientation.LANDSCAPE, is_large_print=is_large, is_numbered=False, paper=paper)


def has_data(request: PaperRequest) -> bool:
    """Whether a congress has a day."""
    return any(row.opens_on is not None for row in request.lists.congresses(request.scope))


def _days(planned: Planned) -> dict[dt.date, list[Meeting]]:
    """The congresses of each day asked for, by half-day and name."""
    found: dict[dt.date, list[Meeting]] = {}
    for meeting in planned.plan.meetings.values():
        for day in {day_of(each) for each in meeting.slots(kind.value for kind in _HELD)}:
            found.setdefault(day, []).append(meeting)
    asked = planned.request.options.get("day", EVERYBODY)
    if asked != EVERYBODY:
        day = reading.read_date(asked)
        if day not in found:
            raise Refused(N_("No congress is held on {day}."), day=dates.short_date(day))
        found = {day: found[day]}
    if not found:
        raise Refused(N_("No congress has a day yet."))
    return {day: sorted(found[day], key=lambda each: _order(each, day)) for day in sorted(found)}


def _order(meeting: Meeting, day: dt.date) -> tuple[Slot, str]:
    return _on(meeting.slots(kind.value for kind in _HELD), day)[0], meeting.name


def _on(slots: Sequence[Slot], day: dt.date) -> tuple[Slot, ...]:
    return tuple(each for each in slots if day_of(each) == day)


def _about(day: dt.date, count: int, words: Words) -> str:
    return words("abstract", weekday=dates.printed_weekday(day), day=dates.short_date(day), count=count)


def _page(planned: Planned, day: dt.date, meetings: Sequence[Meeting], words: Words) -> Iterator[Block]:
    rows = [Row(_cells(planned, number, meeting, day, words)) for number, meeting in enumerate(meetings, 1)]
    has_clash = any(
        duty.id in planned.clashes and _on(duty.slots, day) for each in meetings for duty in _there(planned, each, day)
    )
    notes = (planned.standing_of(planned.version()), *([planned.words("clash_note")] if has_clash else []))
    yield Title(words("kind"), _about(day, len(meetings), words), notes, has_rule=False)
    yield Table(_columns(words), rows, density=_density(planned.request, len(meetings)))


def _density(request: PaperRequest, count: int) -> Density:
    """As large as a sheet has room for."""
    paper = Paper(request.options.get("paper", Paper.A3))
    larger, smaller = (Density.NORMAL, Density.SMALL) if paper is Paper.A3 else (Density.SMALL, Density.TINY)
    return larger if count <= _MOST_USUAL[paper] else smaller


def _columns(words: Words) -> tuple[TableColumn, ...]:
    shares = {"organisation": 38, "when": 34, "place": 40, "speaker": 60, "companions": 52, "phone": 24}
    return (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        *(TableColumn(words(f"columns.{name}"), share) for name, share in shares.items()),
    )


def _there(planned: Planned, meeting: Meeting, day: dt.date) -> list[Duty]:
    its = planned.plan.by_meeting.get(meeting.id, ())
    return sorted((duty for duty in its if duty.is_standing and _on(duty.slots, day)), key=planned.rank)


def _cells(planned: Planned, number: int, meeting: Meeting, day: dt.date, words: Words) -> tuple[CellValue, ...]:
    phases = [(kind, _on(meeting.phases.get(kind.value, ()), day)) for kind in _HELD]
    there = _there(planned, meeting, day)
    speakers = [duty for duty in there if duty.role is AssignmentRole.SPEAKER]
    others = [duty for duty in there if duty.role is not AssignmentRole.SPEAKER]
    return (
        number,
        (bold(meeting.name),),
        _when(planned, phases, words),
        meeting.hall,
        tuple(_speaker(planned, duty) for duty in speakers) or _nobody(planned, meeting, day),
        tuple(Paragraph(_name(planned, duty)) for duty in others) or None,
        meeting.phone,
    )


def _when(planned: Planned, phases: Sequence[tuple[PhaseKind, Sequence[Slot]]], words: Words) -> str:
    both = [slots for _kind, slots in phases]
    if is_one_sitting(*both):
        return both_printed(planned.words, *both, has_day=False)
    return "\n".join(
        words("phase", phase=planned.words(f"phases.{kind.value}"), when=halves_printed(slots, planned.words).lower())
        for kind, slots in phases
        if slots
    )


def _nobody(planned: Planned, meeting: Meeting, day: dt.date) -> CellValue:
    """Where nobody speaks on this day: who does so on another day, else that nobody is assigned; the office's own has nobody."""
    speakers = [
        duty
        for duty in sorted(planned.plan.by_meeting.get(meeting.id, ()), key=planned.rank)
        if duty.is_standing and duty.role is AssignmentRole.SPEAKER and duty.slots
    ]
    if not speakers:
        return "" if meeting.organisation_id == planned.plan.own_id else (italic(planned.words("nobody")),)
    first = min(day_of(duty.slots[0]) for duty in speakers)
    names = ", ".join(planned.plan.members[duty.person_id].name for duty in speakers)
    has_official = bool(_on(meeting.phases.get(PhaseKind.OFFICIAL.value, ()), day))
    key = "other_day" if has_official or first < day else "later"
    return (italic(planned.words(key, names=names, day=dates.short_date(first))),)


def _speaker(planned: Planned, duty: Duty) -> Paragraph:
    member = planned.plan.members[duty.person_id]
    mark = planned.words("clash_mark") if duty.id in planned.clashes else ""
    return Paragraph(joined(bold(member.name), mark, f", {member.post}" if member.post else ""))


def _name(planned: Planned, duty: Duty) -> str:
    mark = planned.words("clash_mark") if duty.id in planned.clashes else ""
    return planned.with_role(planned.plan.members[duty.person_id].name, duty.role) + mark
