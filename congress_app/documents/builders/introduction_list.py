"""Danh sách giới thiệu đại biểu: whom the host introduces, in the order in which it is read out; in large print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
_COMING = (GuestReply.COMES, GuestReply.SENDS_ANOTHER)


def has_data(request: PaperRequest) -> bool:
    """Whether there is any guest, or a head of a delegation."""
    return bool(_guests(request) or _heads(request))


def build(request: PaperRequest) -> Document:
    """Guests who come, then the heads of delegations; of one session those who are not recorded as away.

    Raises:
        WrongCall: the agenda has no session of the number in the option `session`.
    """
    row, words, session = request.congress(), request.words("introduction_list"), _session(request)
    away = _away(request, session)
    guests = [each for each in _guests(request) if each.row.id not in away]
    heads = [each for each in _heads(request) if each.row.id not in away]
    called = addresses(request)
    lines = [*_lines("guests", guests, called, words), *_lines("heads", heads, called, words)]
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
            Title(
                words("kind"), words("abstract", congress=row.title),
                (session_heading(request, session),) if session else (),
            ),
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


def _away(request: PaperRequest, session: SessionRow | None) -> frozenset[str]:
    """Who is recorded as away from a session."""
    if session is None:
        return frozenset()
    recorded = request.lists.rows(Attendance, session_id=session.id)
    return frozenset(str(each.delegate_id) for each in recorded if each.presence is not Presence.PRESENT)


def _guests(request: PaperRequest) -> list[Listed]:
    """The guests who come, in order of precedence; while nobody has answered, all who are invited."""
    guests = delegates.listed(request, delegates.GUESTS)
    guests.sort(key=lambda each: delegates.precedence(each.of))
    coming = [each for each in guests if each.of.reply in _COMING]
    return coming or [each for each in guests if each.of.reply is not GuestReply.DECLINES]


def _heads(request: PaperRequest) -> list[Listed]:
    """The heads of the delegations, in the order of these."""
    groups = delegates.grouped(request, delegates.listed(request))
    members = (each for group in groups for each in group.members)
    return [each for each in members if each.of.delegation_role is DelegationRole.HEAD]


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
