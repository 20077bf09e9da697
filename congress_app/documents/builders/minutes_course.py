"""The parts of the minutes that follow the agenda: the bodies that run the congress, and what was done session by session."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congress_app.documents.builders.own_paper import lines
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Block, Heading, Paragraph
from congress_app.documents.papers import Words
from congress_app.domain.choices import BodyKind, ItemKind, VoteNeeded
from congress_app.domain.drafts.choices import SpeechUse
from congress_app.i18n import dates
from congress_app.i18n.numbers import counted
from congress_app.listings.agenda import ItemRow, SessionRow
from congress_app.listings.bodies import BodyRow
from congress_app.listings.drafts.speeches import SpeechRow, speech_rows

_ALWAYS = (BodyKind.PRESIDIUM, BodyKind.SECRETARIAT)
_RUNNING = (*_ALWAYS, BodyKind.VERIFICATION_BOARD, BodyKind.COUNTING_BOARD)


def bodies(words: Words, line: str, of_congress: Sequence[BodyRow]) -> Iterator[Paragraph]:
    """The bodies that the congress chose; presidium and secretariat with a line to write on where they are not known."""
    number = 0
    for kind in _RUNNING:
        its = [each for each in of_congress if each.body.kind is kind and each.members]
        for body in its:
            number += 1
            yield Paragraph(_body(words, number, body))
        if not its and kind in _ALWAYS:
            number += 1
            yield Paragraph(words("bodies.blank", number=number, name=kind.printed))
            yield Paragraph(line, is_indented=False)
            yield Paragraph(words("bodies.vote_blank"))


def _body(words: Words, number: int, body: BodyRow) -> str:
    members = [
        words("bodies.member", name=each.name, function=each.member.function) if each.member.function else each.name
        for each in body.members
    ]
    vote = body.body.vote.rstrip(".")
    return words(
        "bodies.body",
        number=number,
        name=words.spelled(body.name),
        count=counted(len(members)),
        members=", ".join(members),
        vote=words("bodies.vote", vote=vote) if vote else "",
    )


def course(request: PaperRequest, words: Words, sessions: Sequence[SessionRow]) -> Iterator[Block]:
    """What was done, session by session; without an agenda lines to be written on."""
    speeches: dict[str, list[SpeechRow]] = {}
    for row in speech_rows(request.lists, request.scope):
        if row.speech.use is SpeechUse.HALL:
            speeches.setdefault(row.speech.item_id or "", []).append(row)
    for number, session in enumerate(sessions, 1):
        yield Heading(_session(words, number, session), level=3)
        if session.stored.presiding:
            yield Paragraph(words("course.presiding", who=session.stored.presiding))
        for item in session.items:
            if item.item.kind is not ItemKind.BREAK:
                yield from map(Paragraph, _item(request, words, item, speeches.get(item.id, ())))
    if not sessions:
        yield from lines("", request.words("own_papers")("line"))
    for row in speeches.get("", ()):
        yield Paragraph(_speech(words, row))


def _session(words: Words, number: int, session: SessionRow) -> str:
    place = session.session.place
    return words(
        "course.session",
        number=number,
        name=session.name,
        half=session.session.half_day.printed.lower(),
        weekday=dates.printed_weekday(session.on),
        day=dates.short_date(session.on),
        place=words("course.place", place=place) if place else "",
    )


def _item(request: PaperRequest, words: Words, row: ItemRow, speeches: Sequence[SpeechRow]) -> Iterator[str]:
    at = request.times(row.timed.starts_at, None)
    who = words("course.who", who=row.stored.presenter) if row.stored.presenter else ""
    yield words("course.item" if at else "course.untimed", time=at, title=row.item.title.rstrip("."), who=who)
    for each in speeches:
        yield _speech(words, each)
    outcome, vote = row.item.outcome.rstrip("."), row.item.vote
    key = "course.ballot" if vote is VoteNeeded.BALLOT else "course.vote"
    if outcome:
        yield words(key, outcome=outcome)
    elif vote is not VoteNeeded.NONE:
        yield words(f"{key}_blank")


def _speech(words: Words, row: SpeechRow) -> str:
    speaker = words("course.speaker", name=row.speaker) if row.speaker else ""
    return words("course.speech", speaker=", ".join(filter(None, (speaker, row.delegation))), title=row.speech.title)
