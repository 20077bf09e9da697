"""The calendar file of a member: an event for each half-day attended. What was declined or given to others is not in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from congress_app.documents.builders.member_calendar import absences_of, called, chosen, duties_of, paper
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.planned import Planned
from congress_app.documents.model import Document
from congress_app.documents.model_calendar import Event, EventCalendar
from congress_app.documents.papers import Words
from congress_app.domain.choices import PhaseKind
from congress_app.domain.plan.model import Duty, Member
from congress_app.domain.plan.slots import Slot, day_of
from congress_app.i18n import N_, dates
from congress_app.runtime.errors import Refused

_DOMAIN = "ho-so-dai-hoi"
_SHOWN = 6


def build(request: PaperRequest) -> EventCalendar:
    """The calendar of the one member whose name the option gives; of the only one where it gives none.

    Raises:
        Refused: nobody is assigned, or several are meant.
    """
    planned = Planned(request)
    return _calendar(planned, _one(planned))


def build_all(request: PaperRequest) -> list[EventCalendar]:
    """The calendar of each member whom the option means, by rank; of those who only are away there is none.

    Raises:
        Refused: nobody is assigned, or nobody is called so.
    """
    planned = Planned(request)
    return [_calendar(planned, member) for member in chosen(planned)]


def _calendar(planned: Planned, member: Member) -> EventCalendar:
    request, words = planned.request, planned.request.words("member_events")
    events = tuple(event for duty in duties_of(planned, member) for event in _events(planned, duty, words))
    name = words("name", member=member.name)
    return EventCalendar(f"{member.id}@{_DOMAIN}", name, request.scope.as_of, events)


def preview(request: PaperRequest) -> Document:
    """The same on paper: a page for each member meant.

    Raises:
        Refused: nobody is assigned, or nobody is called so.
    """
    planned = Planned(request)
    return paper(planned, chosen(planned), absences_of(request))


def example(request: PaperRequest) -> dict[str, str]:
    """The options of one file where everything is printed: of the first member whom name and post tell from all others."""
    planned = Planned(request)
    members = chosen(planned)
    return {"member": next((name for name in map(called, members) if len(planned.called(name, members)) == 1), "")}


def _one(planned: Planned) -> Member:
    members = chosen(planned)
    if len(members) > 1:
        has_namesakes = len({each.name for each in members}) < len(members)
        names = "; ".join(called(each) if has_namesakes else each.name for each in members[:_SHOWN])
        names += "; ..." if len(members) > _SHOWN else ""
        raise Refused(
            N_(
                "A calendar file is of one member: say the name, or name and post; for all of them choose a zip file. There are: {names}"
            ),
            names=names,
        )
    return members[0]


def _events(planned: Planned, duty: Duty, words: Words) -> Iterator[Event]:
    """An event for each half-day; they are counted, not named by their day, so that a moved congress moves its events."""
    meeting = planned.plan.meetings[duty.congress_id or ""]
    row = planned.congresses[meeting.id]
    for number, at in enumerate(duty.slots, 1):
        starts_at, ends_at = planned.hours(meeting.id, at)
        day = day_of(at)
        sessions = planned.sessions.get((meeting.id, at), ())
        is_first = number == 1 or (day_of(duty.slots[number - 2]) != day and _is_before(duty, starts_at))
        place = next((each.session.place for each in sessions if each.session.place), "") or meeting.hall
        yield Event(
            f"{duty.id}-{number}@{_DOMAIN}",
            dt.datetime.combine(day, starts_at),
            dt.datetime.combine(day, ends_at),
            words("summary", congress=row.title),
            place,
            "\n".join(_said(planned, duty, at, words, is_first=is_first)),
        )


def _is_before(duty: Duty, starts_at: dt.time) -> bool:
    """Whether the time of setting out can be meant for a later day, too: it is before that day's first session."""
    return duty.assignment.departs_at is not None and duty.assignment.departs_at < starts_at


def _said(planned: Planned, duty: Duty, at: Slot, words: Words, *, is_first: bool) -> Iterator[str]:
    """What stands in an event. is_first: one sets out before it."""
    meeting, assignment = planned.plan.meetings[duty.congress_id or ""], duty.assignment
    yield words("role", role=planned.role(duty.role))
    phases = [kind for kind in PhaseKind if kind in assignment.phases and at in meeting.phases.get(kind.value, ())]
    if phases:
        yield words("phase", phase=", ".join(planned.words(f"phases.{kind.value}").lower() for kind in phases))
    names = [
        planned.with_role(planned.plan.members[each.person_id].name, each.role) for each in planned.companions(duty)
    ]
    if names:
        yield words("companions", names=", ".join(names))
    if meeting.phone:
        yield words("phone", phone=meeting.phone)
    if assignment.transport:
        yield words("transport", transport=assignment.transport)
    if assignment.departs_at and is_first:
        yield words("departs", time=dates.time_text(assignment.departs_at, planned.request.office.time_style.value))
    if assignment.speech_by:
        yield words("speech", by=assignment.speech_by)
    if assignment.note:
        yield words("note", note=assignment.note)
    if (meeting.id, at) not in planned.sessions:
        yield words("usual")
