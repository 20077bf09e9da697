"""The slip for each organisation: who comes to its congress, in which role, when, and whom it can telephone."""

from __future__ import annotations

from collections.abc import Iterator

from congress_app.documents.builders.half_days import both_printed, is_one_sitting, span_printed
from congress_app.documents.builders.letterheads import office_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.planned import EVERYBODY, Planned
from congress_app.documents.builders.signatures import archive, office_signature
from congress_app.documents.model import (
    Block,
    Document,
    Gap,
    KeyValues,
    PageBreak,
    PageSetup,
    Paper,
    Paragraph,
    Recipients,
    SignatureBlock,
    Table,
    Title,
)
from congress_app.documents.model_table import Density, Row, TableColumn
from congress_app.documents.model_text import Alignment, Text
from congress_app.documents.papers import Words
from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.naming import committee_name
from congress_app.domain.plan.model import Duty, Meeting
from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import Refused

_MOST_SMALL = 3
"""So many comrades have room on a sheet of A5 in the usual letters of a list; more are written smaller."""
_BESIDE_TABLE = 2
"""Free height in mm above and below the table."""
_HELD = (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)


def build(request: PaperRequest) -> Document:
    """A slip for each congress asked for to which somebody comes.

    Raises:
        Refused: nobody is assigned, or no organisation is called so.
    """
    planned, words = Planned(request), request.words("congress_slip")
    meetings = _chosen(planned)
    blocks: list[Block] = []
    for meeting in meetings:
        blocks += [PageBreak()] if blocks else []
        blocks += _slip(planned, meeting, words)
    about = words("everything")
    if len(meetings) == 1:
        about = words("abstract", congress=planned.congresses[meetings[0].id].title)
    return Document(
        title=f"{words('kind').capitalize()} {about}",
        page=PageSetup(is_numbered=False, paper=Paper(request.options.get("paper", Paper.A5))),
        blocks=tuple(blocks),
        author=planned.own.name if planned.own else "",
        subject=about,
    )


def _chosen(planned: Planned) -> list[Meeting]:
    """The congresses to which somebody comes, by opening; those of the organisation that the option names."""
    meetings = [planned.plan.meetings[id] for id in planned.congresses if _coming(planned, planned.plan.meetings[id])]
    if not meetings:
        raise Refused(N_("Nobody is assigned to a congress yet."))
    asked = planned.request.options.get("organisation", EVERYBODY)
    if asked == EVERYBODY:
        return meetings
    typed = " ".join(fold(asked).split())
    exact = [each for each in meetings if typed in (fold(each.name), fold(each.short_name))]
    found = exact or [each for each in meetings if typed in fold(each.name)]
    if not found:
        raise Refused(N_("Nobody is assigned to the congress of an organisation called “{name}”."), name=asked[:80])
    return found


def _coming(planned: Planned, meeting: Meeting) -> list[Duty]:
    its = planned.plan.by_meeting.get(meeting.id, ())
    return sorted((duty for duty in its if duty.is_standing), key=planned.rank)


def _slip(planned: Planned, meeting: Meeting, words: Words) -> Iterator[Block]:
    request, row = planned.request, planned.congresses[meeting.id]
    issuer = words("issuer", committee=planned.committee) if planned.own else words("nobody")
    yield office_letterhead(request, kind=words("number"), on=None)
    yield Title(words("kind"), words("abstract", congress=row.title))
    yield Paragraph(words("opening", issuer=issuer, committee=words.spelled(committee_name(row.organisation))))
    rows = [_row(planned, *each) for each in enumerate(_coming(planned, meeting), 1)]
    yield Gap(_BESIDE_TABLE)
    yield Table(_columns(words), rows, Density.SMALL if len(rows) <= _MOST_SMALL else Density.TINY)
    yield Gap(_BESIDE_TABLE)
    yield KeyValues(tuple(_facts(planned, meeting, words)))
    kept = archive(request, planned.own) if planned.own else ""
    receivers = tuple(filter(None, (words.spelled(committee_name(row.organisation)), *planned.receivers()[:1], kept)))
    yield SignatureBlock(office_signature(request, planned.own).right, Recipients(receivers))


def _columns(words: Words) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.name"), 67),
        TableColumn(words("columns.role"), 34),
        TableColumn(words("columns.when"), 34),
    )


def _row(planned: Planned, number: int, duty: Duty) -> Row:
    member = planned.plan.members[duty.person_id]
    when = span_printed(duty.slots, planned.words)
    return Row((number, planned.person(member.name, member.post), planned.role(duty.role), when))


def _facts(planned: Planned, meeting: Meeting, words: Words) -> Iterator[tuple[str, Text]]:
    if meeting.state is CongressState.POSTPONED:
        yield words("time"), meeting.state.printed
    both = [meeting.phases.get(kind.value, ()) for kind in _HELD]
    spans = [
        (planned.words(f"phases.{kind.value}"), span_printed(meeting.phases.get(kind.value, ()), planned.words))
        for kind in _HELD
    ]
    times = "; ".join(f"{phase.lower()}: {when[:1].lower()}{when[1:]}" for phase, when in spans if when)
    if is_one_sitting(*both):
        times = both_printed(planned.words, *both)
        times = times[:1].lower() + times[1:]
    if meeting.state is not CongressState.POSTPONED:
        yield words("time"), times or words("no_time")
    yield words("place"), meeting.hall or words("dots")
    own = planned.own
    phone = (own.phone if own else "") or words("dots")
    key = "office" if planned.committee else "office_bare"
    yield words("contact"), words(key, committee=planned.committee, phone=phone)
