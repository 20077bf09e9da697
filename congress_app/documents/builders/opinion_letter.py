"""Công văn xin ý kiến: one letter to all who are asked in a round, or one to each (document-format 1.4)."""

from __future__ import annotations

from collections.abc import Sequence

from congress_app.documents.builders.asked import AskedRound, Receiver, letter_head, receiver, rounds
from congress_app.documents.builders.letters import answer_to, convener, letters, receivers
from congress_app.documents.builders.own_paper import LETTER, cited, hour_and_day, label
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signatures import committee_signature
from congress_app.documents.model import (
    Addressee,
    Block,
    Document,
    Letterhead,
    PageSetup,
    Paragraph,
    Recipients,
    Section,
    SignatureBlock,
    Table,
    Title,
)
from congress_app.documents.model_table import Row, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.drafts.choices import RoundMeans
from congress_app.domain.drafts.opinions import OpinionRound

ONE, EACH = "one", "each"


def has_data(request: PaperRequest) -> bool:
    """Whether anybody was asked for an opinion."""
    return bool(request.lists.within(OpinionRound, request.scope))


def build(request: PaperRequest) -> Document:
    """The letters of the last round of the first document that has one, or of the one that the options name.

    Raises:
        Refused: no round is what the options name.
    """
    words, found = request.words("opinion_letter"), rounds(request)
    asked = _asked(found)
    names = [receiver(request, each) for each in (asked.its.asked if asked else ()) if each.name.strip()]
    is_each = request.options.get("letters") == EACH and bool(names)
    to = [[name] for name in names] if is_each else [names]
    each = (_letter(request, words, asked, names) for names in to)
    return letters(request, words, PageSetup(is_numbered=not is_each), each)


def _asked(found: Sequence[AskedRound]) -> AskedRound | None:
    """Of the rounds of the first document the last one that is asked by letter; where none is, the last one."""
    its = [each for each in found if each.draft is found[0].draft]
    by_letter = [each for each in its if each.its.round.means is RoundMeans.LETTER]
    return next(reversed(by_letter or its), None)


def _letter(
    request: PaperRequest, words: Words, asked: AskedRound | None, names: Sequence[Receiver]
) -> tuple[Block, ...]:
    blank, its = request.words("own_papers"), asked.its.round if asked else None
    title = asked.title(request) if asked else blank("dots")
    is_long = len(names) > int(words("most"))
    who = names[0].within if len(names) == 1 else words("everybody")
    when = hour_and_day(request, its.due_on if its else None, its.due_at if its else None)
    values = {"congress": request.congress().title, "issuer": convener(request), "title": title, "who": who}
    shown = (words("listed"),) if is_long else tuple(each.name for each in names) or (blank("dots"),)
    head = letter_head(request, words("number"), words("subject", title=asked.kind if asked else title), asked)
    return (
        head,
        Addressee(label(request, LETTER), shown),
        Paragraph(words("text.opening", **values)),
        Paragraph(words("text.ask", **values)),
        Paragraph(words("text.until", office=answer_to(request), when=when)),
        Paragraph(words("text.closing", **values)),
        SignatureBlock(committee_signature(request, request.congress()).right, Recipients(receivers(request))),
        *(_annex(request, words, head, names) if is_long else ()),
    )


def _annex(request: PaperRequest, words: Words, head: Letterhead, names: Sequence[Receiver]) -> tuple[Block, ...]:
    """Whom the letter addresses, where they are too many for its head."""
    columns = (
        TableColumn(words("columns.number"), 12, Alignment.CENTRE),
        TableColumn(words("columns.name"), 113),
        TableColumn(words("columns.note"), 40),
    )
    belongs = words("annex.belongs", **cited(request, head), issuer=convener(request))
    rows = [Row((place, each.name)) for place, each in enumerate(names, 1)]
    return (
        Section(PageSetup(), words("annex.kind")),
        Title(words("annex.kind"), words("annex.abstract"), (belongs,)),
        Table(columns, rows),
    )
