"""Lịch dự, chỉ đạo đại hội: a page for each member with everything that the member wants to know of each day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from congress_app.documents.builders.half_days import span_printed
from congress_app.documents.builders.letterheads import office_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.planned import EVERYBODY, Planned
from congress_app.documents.model import Block, Document, PageSetup, Paragraph, Section, Table, Title
from congress_app.documents.model_table import Cell, CellValue, Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment, bold, italic
from congress_app.documents.papers import Words
from congress_app.domain.assignment_choices import AbsenceKind
from congress_app.domain.choices import CongressState
from congress_app.domain.committees import Absence
from congress_app.domain.plan.model import Duty, Member
from congress_app.domain.plan.slots import IN_A_DAY, Slot, between, day_of, slot
from congress_app.i18n import N_, dates
from congress_app.runtime.errors import Refused

_LAST = 10**9
_COLUMNS = ("number", "when", "congress", "role", "companions", "note")
_SHARES = {Density.SMALL: (9.5, 40, 41, 21, 37, 44), Density.TINY: (8, 32, 44, 19, 35, 46)}
_MOST_SMALL = 7
"""So many rows have room on one sheet in the usual letters of a list; more are written smaller."""


def build(request: PaperRequest) -> Document:
    """A page for each member asked for.

    Raises:
        Refused: nobody has anything to do, or nobody is called so.
    """
    planned = Planned(request)
    absences = absences_of(request)
    return paper(planned, chosen(planned, absences), absences)


def paper(planned: Planned, members: Sequence[Member], absences: Mapping[str, Sequence[Absence]]) -> Document:
    """A page for each of some members."""
    request, words = planned.request, planned.request.words("member_calendar")
    page = PageSetup(paper=request.paper)
    blocks: list[Block] = []
    for member in members:
        if blocks:
            blocks.append(Section(page, member.name))
        blocks += _page(planned, member, absences.get(member.id, ()), words)
    about = called(members[0]) if len(members) == 1 else words("everybody")
    return Document(
        title=f"{words('kind').capitalize()} {about}",
        page=page,
        blocks=tuple(blocks),
        author=planned.own.name if planned.own else "",
        subject=about,
    )


def chosen(planned: Planned, absences: Mapping[str, Sequence[Absence]] | None = None) -> list[Member]:
    """Those whose name the option `member` gives, by rank: everybody who has something to do where it gives none.

    Raises:
        Refused: nobody has anything to do, or nobody is called so.
    """
    away = absences if absences is not None else {}
    busy = [member for member in planned.plan.ranked if duties_of(planned, member) or away.get(member.id)]
    if not busy:
        raise Refused(N_("Nobody is assigned to a congress yet."))
    return planned.called(planned.request.options.get("member", EVERYBODY), busy)


def duties_of(planned: Planned, member: Member) -> list[Duty]:
    """What a member has to do, by day; what has none last. Of deleted congresses nothing is left."""
    its = planned.plan.by_person.get(member.id, ())
    stay = [duty for duty in its if duty.is_standing and duty.congress_id in planned.plan.meetings]
    return sorted(stay, key=lambda duty: (duty.slots[0] if duty.slots else _LAST, *planned.rank(duty), duty.id))


def absences_of(request: PaperRequest) -> dict[str, list[Absence]]:
    """When each person is away or bound, by the person's id."""
    found: dict[str, list[Absence]] = {}
    for each in request.lists.rows(Absence):
        found.setdefault(each.person_id, []).append(each)
    return found


def called(member: Member) -> str:
    """A member by name and post."""
    return f"{member.name}, {member.post}" if member.post else member.name


def _page(planned: Planned, member: Member, absences: Sequence[Absence], words: Words) -> Iterator[Block]:
    request = planned.request
    duties = duties_of(planned, member)
    rows = [(duty.slots[0] if duty.slots else _LAST, _duty_cells(planned, duty, words)) for duty in duties]
    rows += [(slot(each.starts_on, each.starts_half), _absence_cells(each, planned, words)) for each in absences]
    rows.sort(key=lambda each: each[0])
    lines = [Row((number, *cells)) for number, (_at, cells) in enumerate(rows, 1)]
    count = len({duty.congress_id for duty in duties})
    lines.append(Row((words("total", count=count),), RowKind.TOTAL))
    yield office_letterhead(request, kind="", on=request.scope.as_of)
    notes = (planned.standing_of(planned.version()), *_contact(planned, words))
    yield Title(words("kind"), words("abstract", who=called(member)), notes)
    density = Density.SMALL if len(rows) <= _MOST_SMALL else Density.TINY
    yield Table(_columns(density, words), lines, density=density, is_top_aligned=True)


def _contact(planned: Planned, words: Words) -> Iterator[str]:
    """Whom to ask; above the table, so that it never stands alone on a second sheet."""
    if planned.own is not None:
        phone = words("phone", phone=planned.own.phone) if planned.own.phone else ""
        yield words("contact", committee=planned.committee, phone=phone)


def _columns(density: Density, words: Words) -> tuple[TableColumn, ...]:
    return tuple(
        TableColumn(words(f"columns.{name}"), share, Alignment.CENTRE if name == "number" else Alignment.LEFT)
        for name, share in zip(_COLUMNS, _SHARES[density], strict=True)
    )


def _duty_cells(planned: Planned, duty: Duty, words: Words) -> tuple[CellValue, ...]:
    meeting, assignment = planned.plan.meetings[duty.congress_id or ""], duty.assignment
    style = planned.request.office.time_style.value
    others = tuple(
        Paragraph(planned.with_role(planned.plan.members[each.person_id].name, each.role))
        for each in planned.companions(duty)
    )
    phone = words("office_phone", phone=meeting.phone) if meeting.phone else ""
    congress = (Paragraph((bold(meeting.name),)), *map(Paragraph, filter(None, (meeting.hall, phone))))
    departs = words("departs", time=dates.time_text(assignment.departs_at, style)) if assignment.departs_at else ""
    clash = planned.clashes.get(duty.id)
    notes = (
        ", ".join(filter(None, (assignment.transport, departs))),
        words("speech", by=assignment.speech_by) if assignment.speech_by else "",
        assignment.note,
        planned.words("clash", congresses=clash) if clash else "",
    )
    shown = tuple(Paragraph(note[:1].upper() + note[1:]) for note in notes if note)
    return _when(planned, duty, words), congress, planned.role(duty.role), others or None, shown or None


def _when(planned: Planned, duty: Duty, words: Words) -> str:
    meeting = planned.plan.meetings[duty.congress_id or ""]
    if not duty.slots:
        if meeting.state is CongressState.POSTPONED:
            return meeting.state.printed
        return words("no_day") if duty.assignment.phases else words("preparation")
    style = planned.request.office.time_style.value
    time = dates.time_text(planned.hours(meeting.id, duty.slots[0])[0], style)
    return f"{span_printed(duty.slots, planned.words)}\n{_starts(duty.slots, time, words)}"


def _starts(slots: Sequence[Slot], time: str, words: Words) -> str:
    if slots[0] // IN_A_DAY != slots[-1] // IN_A_DAY:
        return words("many_days", time=time)
    return words("starts", weekday=dates.printed_weekday(day_of(slots[0])), time=time)


def _absence_cells(each: Absence, planned: Planned, words: Words) -> tuple[CellValue, ...]:
    """One cell over all but the time: what keeps the member away."""
    slots = between(slot(each.starts_on, each.starts_half), slot(each.ends_on, each.ends_half))
    key = "duty" if each.kind is AbsenceKind.DUTY else "away"
    said = words(key, reason=each.reason) if each.reason else words(f"{key}_bare")
    return span_printed(slots, planned.words), Cell((italic(said),), span=4, alignment=Alignment.LEFT)
