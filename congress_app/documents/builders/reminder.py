"""Công văn đôn đốc: one to each who was asked for an opinion and has not answered, with all drafts that wait for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congress_app.documents.builders.asked import (
    AskedRound,
    Receiver,
    is_chosen,
    letter_head,
    letter_number,
    receiver,
    rounds,
)
from congress_app.documents.builders.letters import STANDING, answer_to, convener, letters, receivers
from congress_app.documents.builders.own_paper import LETTER, hour_and_day, label
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signatures import committee_signature
from congress_app.documents.model import (
    Addressee,
    Block,
    Document,
    PageSetup,
    Paragraph,
    Recipients,
    SignatureBlock,
)
from congress_app.documents.papers import Words
from congress_app.domain.drafts.asking import Asked, is_to_remind
from congress_app.domain.drafts.opinions import OpinionRound
from congress_app.i18n import dates, reading
from congress_app.i18n.folding import fold
from congress_app.listings.drafts.due_soon import due_soon

DUE, ALL = "due", "all"


def has_data(request: PaperRequest) -> bool:
    """Whether anybody is to be reminded as the options say."""
    return bool(_to_remind(request))


def build(request: PaperRequest) -> Document:
    """The letters to those who are overdue or soon due, or to all who have not answered; an empty one where there is nobody.

    Raises:
        Refused: no round is what the options name. BadValue: the day of the option `reply-by` is no date.
    """
    words, when = request.words("reminder"), _by(request)
    found = list(_to_remind(request).values()) or [(Receiver("", ""), [])]
    each = (_letter(request, words, who, waiting, when) for who, waiting in found)
    return letters(request, words, PageSetup(is_numbered=False), each)


def _to_remind(request: PaperRequest) -> dict[str, tuple[Receiver, list[AskedRound]]]:
    """Whoever has not answered, by name, with the rounds that wait: of one document the last.

    Of a document or a round that is asked for it is everybody, however long there is still to answer.
    """
    is_all = request.options.get("who") == ALL or is_chosen(request)
    on = request.scope.as_of
    soon = due_soon(request.lists, on)
    found: dict[str, tuple[Receiver, list[AskedRound]]] = {}
    for asked in rounds(request):
        if not is_all and not is_to_remind(asked.its.round, on, soon):
            continue
        for each in asked.its.to_remind:
            if each.name.strip():
                waiting = found.setdefault(_key(each), (receiver(request, each), []))[1]
                waiting[:] = [*(other for other in waiting if other.draft.id != asked.draft.id), asked]
    return found


def _key(asked: Asked) -> str:
    who = asked.participant
    return who.person_id or who.organisation_id or fold(asked.name)


def _by(request: PaperRequest) -> str:
    """By when one answers now: the option `reply-by`, else soon."""
    words, given = request.words("reminder"), request.options.get("reply-by", STANDING)
    if given == STANDING:
        return words("text.soon")
    return words("text.before", day=dates.short_date(reading.read_date(given)))


def _letter(
    request: PaperRequest, words: Words, who: Receiver, waiting: Sequence[AskedRound], when: str
) -> tuple[Block, ...]:
    blank = request.words("own_papers")
    name, within = who.name or blank("dots"), who.within or blank("dots")
    values = {"congress": request.congress().title, "issuer": convener(request), "who": within}
    drafts = list(map(Paragraph, _drafts(request, words, waiting))) or [Paragraph(blank("line"), is_indented=False)]
    return (
        letter_head(request, words("number"), words("subject")),
        Addressee(label(request, LETTER), (name,)),
        Paragraph(words("text.opening", **values)),
        *drafts,
        Paragraph(words("text.ask", **values, office=answer_to(request), when=when)),
        Paragraph(words("text.closing", **values)),
        SignatureBlock(committee_signature(request, request.congress()).right, Recipients(receivers(request))),
    )


def _drafts(request: PaperRequest, words: Words, waiting: Sequence[AskedRound]) -> Iterator[str]:
    for place, each in enumerate(waiting, 1):
        its = each.its.round
        yield words(
            "text.draft",
            title=each.title(request),
            letter=_letter_words(words, each.its.round),
            when=hour_and_day(request, its.due_on, its.due_at),
            end="." if place == len(waiting) else ";",
        )


def _letter_words(words: Words, its: OpinionRound) -> str:
    """By which letter one was asked, and when: `Công văn số 12-CV/ĐU, ngày 01/7/2025`."""
    day = dates.short_date(its.asked_on) if its.asked_on else ""
    number = letter_number(its.letter)
    if number:
        return words("text.by_letter_of" if day else "text.by_letter", number=number, day=day)
    return words("text.asked", day=day) if day else ""
