"""What the letters to guests and delegates share: one a page, with when and where the congress is held."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signatures import archive
from congress_app.documents.model import Block, Document, PageBreak, PageSetup
from congress_app.documents.papers import Words
from congress_app.domain.choices import PhaseKind
from congress_app.domain.naming import committee_name, is_cell
from congress_app.domain.persons import Person
from congress_app.i18n import dates, reading
from congress_app.listings.agenda import SessionRow
from congress_app.listings.congresses import Span

STANDING = "standing"


def letters(request: PaperRequest, words: Words, page: PageSetup, each: Iterable[tuple[Block, ...]]) -> Document:
    """Letters, each beginning on a page of its own."""
    row = request.congress()
    blocks: list[Block] = []
    for letter in each:
        blocks += [PageBreak(), *letter] if blocks else letter
    return Document(
        title=f"{words('kind').capitalize()} {words('about', congress=row.title)}",
        page=page,
        blocks=tuple(blocks),
        author=row.organisation.name,
        subject=row.title,
    )


def addresses(request: PaperRequest) -> dict[str, str]:
    """How each person is addressed, by id: Đồng chí, Ông, Bà."""
    return {each.id: each.address for each in request.lists.rows(Person)}


def when(request: PaperRequest, kind: PhaseKind) -> str:
    """`7h30, Sáng Thứ Ba, ngày 29/7/2025`: when a phase begins, as the agenda says, else the phase; unknown is "" ."""
    words, row = request.words("letters"), request.congress()
    sessions = [each for each in request.lists.sessions(request.scope) if each.phase.kind is kind]
    if sessions:
        return _session(request, sessions[0], words)
    span: Span | None = row.preparatory if kind is PhaseKind.PREPARATORY else row.official
    return words("half_day", **_day(span.starts_on, span.starts_half.printed)) if span else ""


def _session(request: PaperRequest, session: SessionRow, words: Words) -> str:
    half = session.session.half_day.printed
    return words("session", time=request.times(session.session.starts_at, None), **_day(session.on, half))


def _day(on: dt.date, half: str) -> dict[str, str]:
    return {"half": half.lower(), "weekday": dates.printed_weekday(on), "day": dates.short_date(on)}


def place(request: PaperRequest, kind: PhaseKind) -> str:
    """Where a phase begins: the place of its first session, else the hall; dots to be written on where neither is known."""
    sessions = [each for each in request.lists.sessions(request.scope) if each.phase.kind is kind]
    own = sessions[0].session.place if sessions else ""
    return own or request.congress().hall or request.words("letters")("dots")


def unknown_time(request: PaperRequest) -> str:
    """A time to be written in."""
    year = (request.congress().opens_on or request.scope.as_of).year
    return request.words("letters")("unknown", year=year)


def answer_by(request: PaperRequest) -> str:
    """The day before which one answers: the option `reply-by`, else some days before the opening; dots where nothing is known.

    Raises:
        BadValue: the option is no date.
    """
    words, given = request.words("letters"), request.options.get("reply-by", STANDING)
    if given != STANDING:
        return dates.short_date(reading.read_date(given))
    opens_on = request.congress().opens_on
    if opens_on is None:
        return words("dots_day")
    return dates.short_date(opens_on - dt.timedelta(days=int(words("days_to_answer"))))


def answer_to(request: PaperRequest) -> str:
    """Who takes the answers: the office of the committee; a cell is called as it is."""
    organisation = request.congress().organisation
    name = request.words("letters").spelled(committee_name(organisation))
    return name if is_cell(organisation) else request.words("letters")("office", committee=name)


def convener(request: PaperRequest) -> str:
    """Who convenes: `Ban Thường vụ Đảng ủy xã X`."""
    organisation = request.congress().organisation
    key = "convener_cell" if is_cell(organisation) else "convener"
    words = request.words("letters")
    return words(key, committee=words.spelled(committee_name(organisation)))


def receivers(request: PaperRequest) -> tuple[str, str]:
    """Who receives a letter: whom it addresses, and the archive."""
    return request.words("letters")("addressee"), archive(request, request.congress().organisation)
