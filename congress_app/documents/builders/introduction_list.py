"""Danh sách giới thiệu đại biểu: whom the host introduces, in the order in which it is read out; in large print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from congress_app.documents.builders import delegates
from congress_app.documents.builders.delegates import Listed
from congress_app.documents.builders.letterheads import congress_letterhead
from congress_app.documents.builders.letters import addresses
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.sessions import session_heading
from congress_app.documents.model import Document, PageSetup, Table, Title
from congress_app.documents.model_table import CellValue, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment, bold, joined
from congress_app.documents.papers import Words
from congress_app.domain.delegate_choices import DelegationRole, GuestReply, Presence
from congress_app.domain.delegates import Attendance, Delegate
from congress_app.i18n import N_
from congress_app.listings.agenda import SessionRow
from congress_app.runtime.errors import WrongCall

EVERYBODY = "all"
Called = Mapping[str, Presence]
_COMING = (GuestReply.COMES, GuestReply.SENDS_ANOTHER)


def has_data(request: PaperRequest) -> bool:
    """Whether there is any guest, or a head of a delegation."""
    return bool(_guests(request, {})[0] or _heads(request, {})[0])


def build(request: PaperRequest) -> Document:
    """Guests who come, then the heads of delegations; of one session those recorded as present, where the roll was called.

    Raises:
        WrongCall: the agenda has no session of the number in the option `session`.
    """
    row, words, session = request.congress(), request.words("introduction_list"), _session(request)
    called = _called(request, session)
    (guests, guests_rest_on), (heads, heads_rest_on) = _guests(request, called), _heads(request, called)
    spoken_to = addresses(request)
    lines = [*_lines("guests", guests, spoken_to, words), *_lines("heads", heads, spoken_to, words)]
    uncalled = words("rests_on.uncalled") if session else ""
    rests_on = [guests_rest_on, heads_rest_on if session else ""]
    notes = [session_heading(request, session)] if session else []
    notes += [words(f"rests_on.{each}", uncalled=uncalled) for each in rests_on if each]
    columns = (
        TableColumn(words("columns.number"), 14, Alignment.CENTRE),
        TableColumn(words("columns.name"), 74),
        TableColumn(words("columns.post"), 77),
    )
    year = (row.opens_on or request.scope.as_of).year
    return Document(
        title=f"{words('kind').capitalize()} {words('abstract', congress=row.title)}",
        page=PageSetup(is_large_print=True),
        blocks=(
            congress_letterhead(request, row, kind="", on=None, year=year),
            Title(words("kind"), words("abstract", congress=row.title), tuple(notes)),
            Table(columns, lines, is_top_aligned=True),
        ),
        author=row.organisation.name,
        subject=row.title,
    )  # fmt: skip


def _session(request: PaperRequest) -> SessionRow | None:
    """The session of the option, by its number in the programme; None = the whole congress."""
    given = request.options.get("session", EVERYBODY)
    if given == EVERYBODY:
        return None
    sessions = request.lists.sessions(request.scope)
    if not given.isdecimal() or not 1 <= int(given) <= len(sessions):
        raise WrongCall(
            N_("The agenda has no session “{session}”; its sessions are counted from 1 to {count}."),
            session=given[:20],
            count=len(sessions),
        )
    return sessions[int(given) - 1]


def _called(request: PaperRequest, session: SessionRow | None) -> Called:
    """What was recorded when the roll of a session was called."""
    if session is None:
        return {}
    return {str(each.delegate_id): each.presence for each in request.lists.rows(Attendance, session_id=session.id)}


def _guests(request: PaperRequest, called: Called) -> tuple[list[Listed], str]:
    """The guests in order of precedence, and what that rests on: those present, else those who come, else all who are invited."""
    guests = delegates.listed(request, delegates.GUESTS)
    guests.sort(key=lambda each: delegates.precedence(each.of))
    if any(each.row.id in called for each in guests):
        return _present(guests, called), "guests_called"
    coming = [each for each in guests if each.of.reply in _COMING]
    if coming:
        return coming, "guests_answered"
    invited = [each for each in guests if each.of.reply is not GuestReply.DECLINES]
    return invited, "guests_invited" if invited else ""


def _heads(request: PaperRequest, called: Called) -> tuple[list[Listed], str]:
    """The heads of the delegations in the order of these, and what that rests on: once delegates were called up, those present."""
    groups = delegates.grouped(request, delegates.listed(request))
    members = [each for group in groups for each in group.members]
    heads = [each for each in members if each.of.delegation_role is DelegationRole.HEAD]
    if any(each.row.id in called for each in members):
        return _present(heads, called), "heads_called"
    return heads, "heads_listed" if heads else ""


def _present(people: Sequence[Listed], called: Called) -> list[Listed]:
    return [each for each in people if called.get(each.row.id) is Presence.PRESENT]


def _lines(name: str, people: Sequence[Listed], called: dict[str, str], words: Words) -> Iterator[Row]:
    if people:
        yield Row((words(f"groups.{name}", count=len(people)),), RowKind.GROUP)
    for number, each in enumerate(people, 1):
        yield Row((number, *_said(each, called[each.of.person_id], words)))


def _said(each: Listed, address: str, words: Words) -> tuple[CellValue, str]:
    """How somebody is introduced: address and name, then the post; one who comes instead of a guest as it was written down."""
    of: Delegate = each.of
    post = delegates.post_and_unit(of)
    if of.reply is GuestReply.SENDS_ANOTHER:
        instead = of.sent_instead or words("somebody")
        name = f"{address[:1].lower()}{address[1:]} {of.full_name}"
        return (bold(instead),), words("instead", name=name, post=post).rstrip(" ,")
    leads = words("leads", delegation=each.delegation) if of.delegation_role is DelegationRole.HEAD else ""
    return joined(f"{address} ", bold(of.full_name)), "; ".join(filter(None, (post, leads)))
