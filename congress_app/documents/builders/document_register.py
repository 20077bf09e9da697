"""Danh mục văn kiện: the documents of a congress with who drafts them, how far they are, and their numbers."""

from __future__ import annotations

from congress_app.documents.builders.drafted import document_paper, title_of
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Table
from congress_app.documents.model_table import Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.drafts.choices import SecrecyLevel
from congress_app.domain.drafts.model import Draft
from congress_app.i18n.dates import short_date
from congress_app.listings.drafts.loading import load_drafts


def build(request: PaperRequest) -> Document:
    """The documents in their order."""
    words, drafts = request.words("document_register"), load_drafts(request.lists, request.scope).drafts
    lines = [_row(number, draft, words) for number, draft in enumerate(drafts, 1)]
    lines.append(Row((words("total", count=len(drafts)),), RowKind.TOTAL))
    about = words("abstract", congress=request.congress().title)
    table = Table(_columns(words), lines, density=Density.SMALL)
    notes = (words("as_of", day=short_date(request.scope.as_of)),)
    return document_paper(request, words, about, table, notes=notes)


def _columns(words: Words) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.title"), 50),
        TableColumn(words("columns.body"), 27),
        TableColumn(words("columns.person"), 26),
        TableColumn(words("columns.approver"), 29),
        TableColumn(words("columns.draft"), 11, Alignment.CENTRE),
        TableColumn(words("columns.state"), 26),
        TableColumn(words("columns.written"), 20, Alignment.CENTRE),
        TableColumn(words("columns.dated_on"), 21, Alignment.CENTRE),
        TableColumn(words("columns.note"), 38),
    )


def _row(number: int, draft: Draft, words: Words) -> Row:
    last, document = draft.last_version, draft.document
    state = draft.state.printed if draft.state else words("not_begun")
    return Row(
        (
            number,
            title_of(draft),
            draft.body,
            draft.person,
            document.approver,
            last.number if last else None,
            state,
            draft.number or None,
            draft.dated_on,
            "\n".join(_notes(draft, words)),
        )
    )


def _notes(draft: Draft, words: Words) -> list[str]:
    """How secret it is and where it lies, what is late, what the office noted."""
    document, due = draft.document, draft.due
    notes = [document.secrecy.printed] if document.secrecy is not SecrecyLevel.NONE else []
    notes += [words("kept_at", place=document.kept_at)] if document.kept_at else []
    if draft.is_late and due is not None and due.planned_on is not None:
        notes.append(words("late", stage=due.kind.printed.lower(), day=short_date(due.planned_on)))
    return [*notes, document.note] if document.note else notes
