"""Bảng theo dõi tiến độ văn kiện of all congresses: how far each kind of document is, for the office above."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from congress_app.documents.builders.letterheads import office_letterhead, own_organisation
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signatures import office_signature
from congress_app.documents.model import Document, Orientation, PageSetup, Table, Title
from congress_app.documents.model_table import CellValue, Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment, Paragraph, italic
from congress_app.documents.papers import Words
from congress_app.domain.drafts.choices import Adoption
from congress_app.domain.drafts.kinds import DocumentKind, document_kinds
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.stages import APPROVALS
from congress_app.i18n.dates import short_date
from congress_app.listings.congresses import CongressRow
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.listing import Scope

_NOT_NEEDED = "-"
ByKind = Mapping[str, Draft]


def build(request: PaperRequest) -> Document:
    """The congresses by opening, each kind that congresses vote on in a column of its own."""
    scope = Scope(request.scope.as_of)
    asked = replace(request, scope=scope)
    words, own = asked.words("drafting_progress"), own_organisation(asked)
    by_congress: dict[str, dict[str, Draft]] = {}
    for draft in load_drafts(asked.lists, scope).drafts:
        by_congress.setdefault(draft.congress.id, {}).setdefault(draft.document.kind, draft)
    rows = asked.lists.congresses(scope)
    kinds = _kinds(rows, by_congress.values())
    lines = [_row(number, row, kinds, by_congress.get(row.id, {}), words) for number, row in enumerate(rows, 1)]
    lines.append(_total(len(rows), kinds, by_congress.values(), words))
    about = words("abstract_of_all")
    return Document(
        title=f"{words('kind').capitalize()} {about}",
        page=PageSetup(Orientation.LANDSCAPE),
        blocks=(
            office_letterhead(asked, kind="", on=scope.as_of),
            Title(words("kind"), about, (words("as_of", day=short_date(scope.as_of)),)),
            Table(_columns(kinds, words), lines, density=Density.TINY),
            office_signature(asked, own),
        ),
        author=own.name if own else request.office.issuing_line,
        subject=about,
    )


def _kinds(rows: Sequence[CongressRow], found: Iterable[ByKind]) -> list[DocumentKind]:
    """The kinds that are voted and that some congress needs or has."""
    there = {code for each in found for code in each}
    return [
        kind
        for kind in document_kinds().kinds
        if kind.adoption is Adoption.VOTED
        and (kind.code in there or any(kind.is_needed_by(row.congress) for row in rows))
    ]


def _columns(kinds: Sequence[DocumentKind], words: Words) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words("columns.number"), 8, Alignment.CENTRE),
        TableColumn(words("columns.organisation"), 40),
        TableColumn(words("columns.opens_on"), 17, Alignment.CENTRE),
        *(TableColumn(kind.title_vi, 18, Alignment.CENTRE) for kind in kinds),
    )


def _row(number: int, row: CongressRow, kinds: Sequence[DocumentKind], by_kind: ByKind, words: Words) -> Row:
    cells = [_cell(kind, row, by_kind.get(kind.code), words) for kind in kinds]
    return Row((number, row.organisation.name, row.opens_on, *cells))


def _cell(kind: DocumentKind, row: CongressRow, draft: Draft | None, words: Words) -> CellValue:
    """How far the document is, and whether it is late; what is needed and not there; what the congress does not need."""
    if draft is None:
        return words("none") if kind.is_needed_by(row.congress) else _NOT_NEEDED
    state = draft.state.printed if draft.state else words("not_begun")
    lines = [Paragraph(state, is_indented=False)]
    due = draft.due
    if draft.is_late and due is not None and due.planned_on is not None:
        lines.append(Paragraph((italic(words("late", days=(draft.as_of - due.planned_on).days)),), is_indented=False))
    return tuple(lines)


def _total(count: int, kinds: Sequence[DocumentKind], found: Iterable[ByKind], words: Words) -> Row:
    """Of how many congresses each kind is approved, or adopted where nobody above reviews it."""
    done = [sum(kind.code in each and _is_approved(each[kind.code]) for each in found) for kind in kinds]
    return Row((None, words("total_of_all", count=count), None, *done), RowKind.TOTAL)


def _is_approved(draft: Draft) -> bool:
    its = [stage for stage in draft.kind.stages if stage in APPROVALS]
    return draft.state is not None and bool(its) and draft.state.order >= max(stage.order for stage in its)
