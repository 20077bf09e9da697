"""Bảng theo dõi tiến độ văn kiện: the stages of each document, planned and reached; of all congresses how far each kind is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from congress_app.documents.builders.drafted import LANDSCAPE, document_paper, title_of
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Table
from congress_app.documents.model_table import CellValue, Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment, Paragraph, bold, italic, joined
from congress_app.documents.papers import Words
from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import DocumentStage
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.stages import open_stages
from congress_app.i18n.dates import short_date
from congress_app.listings.drafts.loading import load_drafts

_STAGE, _NUMBER, _STATE, _WHOLE = 15.6, 7, 24, 257  # mm; a day fits into the width of a stage
_NOT_ITS = "-"


def build(request: PaperRequest) -> Document:
    """The documents of one congress and their stages."""
    words, drafts = request.words("drafting_progress"), load_drafts(request.lists, request.scope).drafts
    stages = [each for each in StageKind if any(_has(draft, each) for draft in drafts)]
    lines = [_row(number, draft, stages, words) for number, draft in enumerate(drafts, 1)]
    lines.append(_total(drafts, words))
    notes = (words("as_of", day=short_date(request.scope.as_of)), words("how_to_read"))
    about = words("abstract", congress=request.congress().title)
    table = Table(_columns(stages, words), lines, density=Density.TINY)
    return document_paper(request, words, about, table, notes=notes, page=LANDSCAPE)


def _has(draft: Draft, stage: StageKind) -> bool:
    return stage in draft.kind.stages or stage in draft.stages


def _columns(stages: Sequence[StageKind], words: Words) -> tuple[TableColumn, ...]:
    title = _WHOLE - _NUMBER - _STATE - _STAGE * len(stages)
    return (
        TableColumn(words("columns.number"), _NUMBER, Alignment.CENTRE),
        TableColumn(words("columns.title"), max(title, 40)),
        *(TableColumn(words(f"stages.{each.value}"), _STAGE, Alignment.CENTRE) for each in stages),
        TableColumn(words("columns.state"), _STATE),
    )


def _row(number: int, draft: Draft, stages: Sequence[StageKind], words: Words) -> Row:
    title = [Paragraph((bold(title_of(draft)),), is_indented=False)]
    if draft.body or draft.person:
        title.append(Paragraph(", ".join(filter(None, (draft.body, draft.person))), is_indented=False))
    still = open_stages(draft.kind, draft.stages, draft.as_of)
    cells = [
        _cell(draft.stages.get(each), is_open=each in still, as_of=draft.as_of, words=words)
        if _has(draft, each)
        else _NOT_ITS
        for each in stages
    ]
    state = draft.state.printed if draft.state else words("not_begun")
    return Row((number, tuple(title), *cells, state))


def _cell(stage: DocumentStage | None, *, is_open: bool, as_of: dt.date, words: Words) -> CellValue:
    """The planned day, below it in bold the day on which it was reached, and by how much it is late."""
    if stage is None:
        return None
    planned, actual = stage.planned_on, stage.actual_on
    if actual is not None and actual > as_of:
        actual = None
    lines = list(_days(planned, actual))
    by = actual or (as_of if is_open else None)
    if planned is not None and by is not None and by > planned:
        lines.append(Paragraph((italic(words("late_short", days=(by - planned).days)),), is_indented=False))
    return tuple(lines) or None


def _days(planned: dt.date | None, actual: dt.date | None) -> Iterator[Paragraph]:
    if planned is not None:
        yield Paragraph(short_date(planned), is_indented=False)
    if actual is not None:
        yield Paragraph(joined(bold(short_date(actual))), is_indented=False)


def _total(drafts: Sequence[Draft], words: Words) -> Row:
    late = sum(draft.is_late for draft in drafts)
    begun = sum(draft.state is not None for draft in drafts)
    return Row((words("total", count=len(drafts), begun=begun, late=late),), RowKind.TOTAL)
