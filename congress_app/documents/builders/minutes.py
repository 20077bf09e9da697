"""Biên bản đại hội, drafted from agenda, bodies, votes and the result, for the secretariat to complete (document-format 2 j)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congress_app.documents.builders.congress_result_people import committee_words, member_table, named
from congress_app.documents.builders.letterheads import congress_letterhead
from congress_app.documents.builders.minutes_course import bodies, course
from congress_app.documents.builders.own_paper import document_of, numbered, signed_by, superior
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signatures import presidium_signature
from congress_app.documents.builders.votes import decision_words, vote_lines
from congress_app.documents.model import (
    Block,
    Document,
    Heading,
    PageSetup,
    Paragraph,
    Signature,
    SignatureBlock,
    Title,
)
from congress_app.documents.papers import Words
from congress_app.domain.choices import BodyKind
from congress_app.domain.drafts.choices import SeatKind
from congress_app.domain.naming import is_cell
from congress_app.domain.statistics.percents import share
from congress_app.i18n import dates
from congress_app.i18n.numbers import counted, hundredths
from congress_app.listings.agenda import SessionRow
from congress_app.listings.bodies import BodyRow
from congress_app.listings.drafts.result import result_of
from congress_app.listings.drafts.result_facts import Fact, ResultFacts


def has_data(request: PaperRequest) -> bool:
    """Whether there is an agenda of which minutes can be written."""
    return any(session.items for session in request.lists.sessions(request.scope))


def build(request: PaperRequest) -> Document:
    """The minutes; what is not known is left to be written in."""
    row, words = request.congress(), request.words("minutes")
    facts, draft = result_of(request.lists, request.scope), document_of(request, "minutes")
    sessions, of_congress = request.lists.sessions(request.scope), request.lists.bodies(request.scope)
    on = (draft.dated_on if draft else None) or row.closes_on
    year = (on or request.scope.as_of).year
    head = congress_letterhead(request, row, kind=words("number"), on=on, year=year)
    right = signed_by(request, presidium_signature(request).right, draft)
    return Document(
        title=f"{words('kind').capitalize()} {row.title}",
        page=PageSetup(is_two_sided=request.options.get("sides") == "two"),
        blocks=(
            numbered(head, draft.number if draft else ""),
            Title(words("kind"), row.title),
            *_text(request, words, facts, sessions, of_congress),
            SignatureBlock(right, _secretary(request, words, of_congress)),
        ),
        author=row.organisation.name,
        subject=row.title,
    )


def _text(
    request: PaperRequest, words: Words, facts: ResultFacts, sessions: list[SessionRow], of_congress: list[BodyRow]
) -> Iterator[Block]:
    yield Heading(words("text.basics"))
    yield from map(Paragraph, _basics(request, words, facts, sessions))
    yield Heading(words("text.bodies"))
    yield from bodies(words, request.words("own_papers")("line"), of_congress)
    yield Heading(words("text.course"))
    yield from course(request, words, sessions)
    yield Heading(words("text.votes"))
    yield from map(Paragraph, _votes(request, words, facts))
    yield Heading(words("text.elected" if facts.is_elected else "text.appointed"))
    yield from _people(request, words, facts)
    yield Heading(words("text.closing"))
    yield Paragraph(words("closing.end", when=_end(request, words, sessions)))
    yield Paragraph(words("closing.read"))


def _basics(request: PaperRequest, words: Words, facts: ResultFacts, sessions: Sequence[SessionRow]) -> Iterator[str]:
    blank, first, last = request.words("own_papers"), facts.opens_on.value, facts.closes_on.value
    days = blank("dots_day")
    if first is not None and last is not None:
        days = words("basics.one_day" if first == last else "basics.days", days=dates.short_range(first, last))
    starts = sessions[0].timed.starts_at if sessions else None
    at = words("basics.at", time=request.times(starts, None)) if starts is not None else ""
    yield words("basics.time", at=at, days=days)
    yield words("basics.place", place=facts.place.value or blank("dots"))
    summoned, present, percent = facts.summoned.value, facts.present.value, ""
    if summoned and present is not None and (found := share(present, summoned)) is not None:
        percent = words("basics.percent", percent=hundredths(found))

    def told(fact: Fact[int]) -> str:
        return blank("few") if fact.value is None else counted(fact.value)

    yield words(
        "basics.who",
        summoned=told(facts.summoned),
        present=told(facts.present),
        guests=told(facts.guests),
        percent=percent,
    )


def _votes(request: PaperRequest, words: Words, facts: ResultFacts) -> Iterator[str]:
    blank = request.words("own_papers")
    yield words("votes.intro")
    yield from vote_lines(request, facts.documents)
    day = facts.resolution_on.value
    yield words(
        "votes.resolution",
        number=facts.resolution_number.value or words("votes.resolution_blank"),
        day=blank("day", day=dates.short_date(day)) if day else blank("dots_day"),
    )


def _people(request: PaperRequest, words: Words, facts: ResultFacts) -> Iterator[Block]:
    committee, report = facts.committee, request.words("congress_result")
    members, few = committee.of(SeatKind.EXECUTIVE), request.words("own_papers")("few")
    values = {"committee": committee_words(report, facts), "count": counted(len(members)) if members else few}
    if not facts.is_elected:
        names = words("people.names", names=named(report, members)) if members else ""
        decision = decision_words(request, facts.decision.value, superior(request))
        yield Paragraph(words("people.appointed", **values, decision=decision, names=names))
    elif members:
        yield Paragraph(words("people.elected", **values))
        yield member_table(report, committee, members, has_votes=True)
    else:
        yield Paragraph(words("people.elected_blank"))
    upward, alternates = committee.of(SeatKind.UPWARD), committee.of(SeatKind.UPWARD_ALTERNATE)
    if upward:
        more = words("people.alternates", count=counted(len(alternates))) if alternates else ""
        names = ", ".join(each.name for each in (*upward, *alternates))
        key = "people.upward" if facts.is_elected else "people.upward_appointed"
        yield Paragraph(words(key, count=counted(len(upward)), alternates=more, names=names))


def _end(request: PaperRequest, words: Words, sessions: list[SessionRow]) -> str:
    """When the last session ends, as the agenda has it."""
    if not sessions or sessions[-1].timed.ends_at is None:
        return words("closing.when_blank")
    time = request.times(sessions[-1].timed.ends_at, None)
    return words("closing.when", time=time, day=dates.short_date(sessions[-1].on))


def _secretary(request: PaperRequest, words: Words, of_congress: list[BodyRow]) -> Signature:
    """The head of the secretariat; a cell without one has a secretary."""
    members = [each for body in of_congress if body.body.kind is BodyKind.SECRETARIAT for each in body.members]
    heads = [each.name for each in members if each.member.function.casefold().startswith("trưởng đoàn")]
    if is_cell(request.congress().organisation) and not heads:
        return Signature((words("signature.secretary_cell"),), "", members[0].name if members else "")
    return Signature((words("signature.secretariat"),), words("signature.head"), heads[0] if heads else "")
