"""Bảng tổng hợp ý kiến góp ý, tiếp thu, giải trình (document-format 2 l): what was said about a draft, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congress_app.documents.builders.drafted import document_paper, is_meant, title_of
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Table
from congress_app.documents.model_table import CellValue, Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment, Paragraph, bold, italic
from congress_app.documents.papers import Words
from congress_app.domain.drafts.asking import Round, answer_counts
from congress_app.domain.drafts.choices import AnswerKind, ParticipantState
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.opinions import Opinion
from congress_app.domain.drafts.sections import place_in_document
from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.i18n.numbers import thousands
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.drafts.opinions import OpinionRow, opinions_of
from congress_app.runtime.errors import Refused

FIRST, ALL = "first", "all"


def has_data(request: PaperRequest) -> bool:
    """Whether any opinion came."""
    return bool(request.lists.within(Opinion, request.scope))


def build(request: PaperRequest) -> Document:
    """The opinions about one document - the first that has any, where none is named - of all its rounds or of one.

    Raises:
        Refused: there is no such document or round, or no opinion about it.
    """
    words, draft = request.words("opinion_synthesis"), _draft(request)
    asked = request.options.get("round", ALL)
    rounds = _rounds(draft, asked)
    rows = [each for each in opinions_of(draft) if asked == ALL or each.its in rounds]
    if not rows:
        raise Refused(N_("No opinions on “{title}” have come yet."), title=title_of(draft))
    about = words("abstract", title=title_of(draft))
    lines = [*_rows(rows, words), *_counts(rows, rounds, words)]
    table = Table(_columns(words), lines, density=Density.SMALL, is_top_aligned=True, may_split_rows=True)
    return document_paper(request, words, about, table, notes=_notes(request, rows, rounds, words))


def _draft(request: PaperRequest) -> Draft:
    drafts = load_drafts(request.lists, request.scope).drafts
    asked = request.options.get("document", FIRST)
    found = [each for each in drafts if (bool(each.opinions) if asked == FIRST else is_meant(each, asked))]
    if not found and asked == FIRST:
        raise Refused(N_("No opinions on the documents of this congress have come yet."))
    if not found:
        codes = ", ".join(each.document.code for each in drafts if each.opinions) or "-"
        raise Refused(
            N_("There is no document “{code}” of this congress. With opinions there are: {codes}."),
            code=asked[:60],
            codes=codes,
        )
    return found[0]


def _rounds(draft: Draft, asked: str) -> list[Round]:
    if asked == ALL:
        return list(draft.rounds)
    found = [each for each in draft.rounds if asked in (str(each.round.number), each.round.title)]
    if not found:
        numbers = ", ".join(str(each.round.number) for each in draft.rounds) or "-"
        raise Refused(
            N_("“{title}” has no round of opinions “{round}”. There are: {numbers}."),
            title=title_of(draft),
            round=asked[:60],
            numbers=numbers,
        )
    return found


def _notes(request: PaperRequest, rows: Sequence[OpinionRow], rounds: Sequence[Round], words: Words) -> tuple[str, ...]:
    """Of which congress, on which draft, in which round."""
    versions = sorted({row.version for row in rows if row.version is not None})
    said = [words("of", congress=request.congress().title)]
    said += [words("versions", numbers=", ".join(map(str, versions)))] if versions else []
    said += [words("round", number=rounds[0].round.number)] if request.options.get("round", ALL) != ALL else []
    return (f"({'; '.join(said)})",)


def _columns(words: Words) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words("columns.number"), 10, Alignment.CENTRE),
        TableColumn(words("columns.place"), 43),
        TableColumn(words("columns.text"), 60),
        TableColumn(words("columns.who"), 34),
        TableColumn(words("columns.accepted"), 47),
        TableColumn(words("columns.refused"), 43),
        TableColumn(words("columns.note"), 20),
    )


def _rows(rows: Sequence[OpinionRow], words: Words) -> Iterator[Row]:
    general = [row for row in rows if not row.opinion.section and not row.opinion.quote]
    exact = sorted(
        (row for row in rows if row.opinion.section or row.opinion.quote),
        key=lambda row: place_in_document(row.opinion.section),
    )
    number = 0
    groups = [(key, its) for key, its in (("general", general), ("exact", exact)) if its]
    for letter, (key, group) in zip("AB", groups, strict=False):
        name = words(f"groups.{key}", count=len(group))
        heading = words("groups.lettered", letter=letter, group=name) if len(groups) > 1 else name
        yield Row((heading,), RowKind.GROUP)
        for number, row in enumerate(group, number + 1):  # noqa: B020 - one running number through both groups
            yield Row((number, _place(row.opinion), row.opinion.text, row.who, *_answer(row.opinion, words)))


def _place(opinion: Opinion) -> CellValue:
    """The section, below it the words of the draft."""
    lines = [Paragraph((bold(opinion.section),), is_indented=False)] if opinion.section else []
    quote = opinion.quote.strip('“”" ')
    lines += [Paragraph((italic(f"“{quote}”"),), is_indented=False)] if quote else []
    return tuple(lines) or None


def _answer(opinion: Opinion, words: Words) -> tuple[CellValue, CellValue, CellValue]:
    """As what it was accepted, why it was not, and what else there is to say."""
    notes = [words("unanswered")] if opinion.answer is None else []
    notes += [opinion.note] if opinion.note else []
    said, note = opinion.answer_text, "\n".join(notes)
    match opinion.answer:
        case AnswerKind.ACCEPTED:
            return said or words("accepted"), None, note
        case AnswerKind.PARTLY:
            return words("partly", said=said), None, note
        case AnswerKind.OUT_OF_SCOPE:
            return None, words("out_of_scope", said=said), note
        case AnswerKind.NOT_ACCEPTED:
            return None, said, note
    return None, None, note


def _counts(rows: Sequence[OpinionRow], rounds: Sequence[Round], words: Words) -> Iterator[Row]:
    """How many opinions of how many, what became of them; how many were asked, and agreed or were silent."""
    counts = answer_counts(row.opinion for row in rows)
    kinds = "; ".join(
        words(f"counts.{kind.value if kind else 'unanswered'}", count=thousands(count))
        for kind, count in counts.items()
        if count
    )
    whose = len({fold(row.who) for row in rows if row.who})
    yield Row((words("total", count=thousands(len(rows)), whose=thousands(whose), kinds=kinds),), RowKind.TOTAL)
    asked = sum(len(each.asked) for each in rounds)
    if asked:
        agreed = sum(each.count(ParticipantState.AGREED) for each in rounds)
        silent = sum(len(each.to_remind) for each in rounds)
        yield Row((words("asked", asked=asked, agreed=agreed, silent=silent),), RowKind.NOTE)
