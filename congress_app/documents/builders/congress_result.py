"""Báo cáo kết quả đại hội, to the superior after the closing (document-format 2 k). What is not known is left to be written in."""

from __future__ import annotations

from collections.abc import Iterator

from congress_app.documents.builders.congress_result_people import annex, people
from congress_app.documents.builders.letters import convener
from congress_app.documents.builders.own_paper import document_of, lines, own_end, own_head, superior
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.votes import answer_words, vote_lines
from congress_app.documents.model import Block, Document, Heading, PageSetup, Paragraph, Title
from congress_app.documents.papers import Words
from congress_app.domain.congresses import CLOSING
from congress_app.domain.drafts.results import ChosenMember, CongressResult
from congress_app.domain.statistics.percents import share
from congress_app.i18n import dates
from congress_app.i18n.numbers import counted, hundredths
from congress_app.listings.congresses import Span
from congress_app.listings.drafts.result import result_of
from congress_app.listings.drafts.result_facts import Fact, ResultFacts


def has_data(request: PaperRequest) -> bool:
    """Whether the congress is over, or anything of its result was typed before."""
    if request.congress().state in CLOSING:
        return True
    return any(request.lists.within(kind, request.scope) for kind in (CongressResult, ChosenMember))


def build(request: PaperRequest) -> Document:
    """The report with the list of the committee as its annex."""
    row, words = request.congress(), request.words("congress_result")
    facts, draft = result_of(request.lists, request.scope), document_of(request, "result_report")
    about = words("abstract", congress=row.title)
    on = facts.stored.reported_on if facts.stored else None
    head, above = own_head(request, words("number"), draft, on), superior(request)
    return Document(
        title=f"{words('kind').capitalize()} {about}",
        page=PageSetup(is_two_sided=request.options.get("sides") == "two"),
        blocks=(
            head,
            Title(words("kind"), about),
            *_text(request, words, facts, above),
            own_end(request, draft, above),
            *annex(request, words, facts, head),
        ),
        author=row.organisation.name,
        subject=row.title,
    )


def _text(request: PaperRequest, words: Words, facts: ResultFacts, above: str) -> Iterator[Block]:
    dots, issuer = request.words("own_papers")("line"), convener(request)
    who = {"congress": facts.row.title, "issuer": issuer, "superior": above}
    yield Paragraph(words("text.opening", **who))
    yield Heading(words("text.preparation"))
    yield from lines(facts.preparation.value, dots)
    yield Heading(words("text.result"))
    yield from _result(request, words, facts)
    yield Heading(words("text.people"))
    yield from people(request, words, facts, above)
    yield Heading(words("text.judgement"))
    judged = {"assessment": facts.assessment, "difficulties": facts.difficulties, "lessons": facts.lessons}
    for name, fact in judged.items():
        yield Heading(words(f"text.{name}"), level=3)
        yield from lines(fact.value, dots)
    yield Heading(words("text.proposals"))
    yield from lines(facts.proposals.value, dots)
    yield Paragraph(words("text.closing", **who))


def _result(request: PaperRequest, words: Words, facts: ResultFacts) -> Iterator[Block]:
    yield Heading(words("result.when"), level=3)
    yield from map(Paragraph, _when(request, words, facts))
    yield Heading(words("result.who"), level=3)
    yield from map(Paragraph, _who(request, words, facts))
    yield Heading(words("result.work"), level=3)
    yield Paragraph(words("result.opinions", count=_count(request, facts.opinions), answers=_answers(request, facts)))
    yield Paragraph(words("result.speeches", count=_count(request, facts.speeches)))
    yield Heading(words("result.documents"), level=3)
    yield from map(Paragraph, vote_lines(request, facts.documents))
    day = request.words("own_papers")("dots_day")
    if facts.resolution_on.value is not None:
        day = words("result.one_day", days=dates.short_date(facts.resolution_on.value))
    number = facts.resolution_number.value or words("result.resolution_blank")
    yield Paragraph(words("result.resolution", number=number, day=day))


def _when(request: PaperRequest, words: Words, facts: ResultFacts) -> Iterator[str]:
    blank, first, last = request.words("own_papers"), facts.opens_on.value, facts.closes_on.value
    days = words("result.from_to", day=blank("dots_day"))
    if first is not None and last is not None:
        days = words("result.one_day" if first == last else "result.days", days=dates.short_range(first, last))
    yield words("result.held", days=days, place=facts.place.value or blank("dots"))
    preparatory, official = facts.row.preparatory, facts.row.official
    if preparatory is not None and official is not None:
        yield words("result.phases", preparatory=_span(words, preparatory), official=_span(words, official))
    yield words("result.form", contents=counted(facts.row.congress.content_count))


def _span(words: Words, span: Span) -> str:
    first, last = dates.short_date(span.starts_on), dates.short_date(span.ends_on)
    halves = span.starts_half.printed.lower(), span.ends_half.printed.lower()
    if (span.starts_on, span.starts_half) == (span.ends_on, span.ends_half):
        return words("result.half_day", half=halves[0], day=first)
    if first == last:
        return words("result.same_day", first_half=halves[0], last_half=halves[1], day=first)
    return words("result.half_days", first_half=halves[0], first=first, last_half=halves[1], last=last)


def _who(request: PaperRequest, words: Words, facts: ResultFacts) -> Iterator[str]:
    summoned, present, percent = facts.summoned.value, facts.present.value, None
    if summoned and present is not None:
        percent = share(present, summoned)
    yield words(
        "result.summoned",
        summoned=_count(request, facts.summoned),
        present=_count(request, facts.present),
        percent=words("result.percent", percent=hundredths(percent)) if percent is not None else "",
    )
    yield words("result.guests", guests=_count(request, facts.guests))


def _count(request: PaperRequest, fact: Fact[int]) -> str:
    return request.words("own_papers")("few") if fact.value is None else counted(fact.value)


def _answers(request: PaperRequest, facts: ResultFacts) -> str:
    """How many were accepted and how many not, where the opinions are those counted here."""
    is_ours = facts.opinions.value == sum(facts.answers.values())
    return answer_words(request, facts.answers) if is_ours else ""
