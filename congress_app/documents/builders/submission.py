"""Tờ trình: asks the superior to review the documents, with their drafts and the report on opinions (document-format 1.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congress_app.documents.builders.drafted import title_of
from congress_app.documents.builders.letters import convener
from congress_app.documents.builders.own_paper import (
    SUBMISSION,
    document_of,
    label,
    own_end,
    own_head,
    superior,
)
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.votes import answer_words
from congress_app.documents.model import Addressee, Block, Document, PageSetup, Paragraph, Title
from congress_app.documents.papers import Words
from congress_app.domain.drafts.asking import answer_counts
from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.model import Draft
from congress_app.i18n import dates
from congress_app.i18n.numbers import counted
from congress_app.listings.drafts.loading import load_drafts


def has_data(request: PaperRequest) -> bool:
    """Whether there is any document that a superior reviews."""
    return bool(_reviewed(load_drafts(request.lists, request.scope).drafts))


def build(request: PaperRequest) -> Document:
    """The submission; blanks where nothing is to be reviewed yet."""
    row, words = request.congress(), request.words("submission")
    draft, above = document_of(request, "submission"), superior(request)
    about = words("about", congress=row.title)
    return Document(
        title=f"{words('kind').capitalize()} {about}",
        page=PageSetup(is_two_sided=request.options.get("sides") == "two"),
        blocks=(
            own_head(request, words("number"), draft),
            Title(words("kind"), about),
            Addressee(label(request, SUBMISSION), (above,)),
            *_text(request, words, above),
            own_end(request, draft, request.words("own_papers")("as_above")),
        ),
        author=row.organisation.name,
        subject=row.title,
    )


def _text(request: PaperRequest, words: Words, above: str) -> Iterator[Block]:
    drafts, blank = load_drafts(request.lists, request.scope), request.words("own_papers")
    who = {"superior": above, "issuer": convener(request), "congress": request.congress().title}
    reviewed = [each for each in _reviewed(drafts.drafts) if not _is_unwritten(each)]
    opening = "text.opening" if any(each.rounds or each.opinions for each in reviewed) else "text.opening_unasked"
    yield Paragraph(words(opening, **who))
    answers = answer_counts(each for draft in reviewed for each in draft.opinions)
    if count := sum(answers.values()):
        yield Paragraph(words("text.opinions", count=counted(count), answers=answer_words(request, answers)))
    yield from map(Paragraph, _plan(request, words))
    yield Paragraph(words("text.ask", **who))
    yield from map(Paragraph, _documents(words, reviewed))
    if not reviewed:
        yield Paragraph(blank("line"), is_indented=False)
    reports = [each for each in drafts.of_kind("feedback_report") if not _is_unwritten(each)]
    feedback = [words("text.feedback", title=title_of(each)) for each in reports]
    yield Paragraph(words("text.attached", feedback="".join(feedback)))
    yield Paragraph(words("text.closing", **who))


def unwritten(request: PaperRequest) -> list[str]:
    """The titles of the documents that the superior reviews and of which there is no draft: they are not in the submission."""
    return [
        title_of(each) for each in _reviewed(load_drafts(request.lists, request.scope).drafts) if _is_unwritten(each)
    ]


def _is_unwritten(draft: Draft) -> bool:
    if draft.last_version is not None or draft.document.secrecy.is_kept_outside:
        return False
    return (
        draft.state is None or draft.state.order < StageKind.ADOPTED.order
    )  # what was adopted exists, on paper at least


def _reviewed(drafts: Sequence[Draft]) -> list[Draft]:
    """Those that the superior reviews before the congress."""
    return [each for each in drafts if StageKind.REVIEWED in each.kind.stages]


def _plan(request: PaperRequest, words: Words) -> Iterator[str]:
    row = request.congress()
    first, last = row.opens_on, row.closes_on
    if first is None:
        return
    last = last or first
    days = words("text.one_day" if first == last else "text.days", days=dates.short_range(first, last))
    yield words("text.plan", days=days, place=words("text.place", place=row.hall) if row.hall else "")


def _documents(words: Words, drafts: Sequence[Draft]) -> Iterator[str]:
    for place, each in enumerate(drafts, 1):
        end, said = "." if place == len(drafts) else ";", ", ".join(_said(words, each))
        told = words("text.said", words=said) if said else ""
        yield words("text.document", number=place, title=title_of(each), drafts=told, end=end)


def _sent(draft: Draft) -> int:
    """The number of the draft that was adopted to be submitted, else of the newest one; 0: there is none."""
    named = (draft.stages.get(kind) for kind in (StageKind.SUBMITTED, StageKind.ADOPTED))
    ids = [each.version_id for each in named if each is not None and each.actual_on is not None]
    found = [each.number for id in ids for each in draft.versions if each.id == id]
    return next(iter(found), draft.last_version.number if draft.last_version else 0)


def _said(words: Words, draft: Draft) -> Iterator[str]:
    if number := _sent(draft):
        yield words("text.version", number=number)
    adopted = draft.stages.get(StageKind.ADOPTED)
    if adopted is not None and adopted.actual_on is not None:
        yield words("text.adopted", day=dates.short_date(adopted.actual_on))
    if draft.document.secrecy.is_kept_outside:
        yield words("text.secret")
