"""Mục lục hồ sơ (document-format 2 m): what lies in the dossier, sheet by sheet, by who compiles it, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from congress_app.documents.builders.drafted import document_paper, title_of
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Block, Document, Gap, Heading, PageSetup, Signature, SignatureBlock, Table
from congress_app.documents.model_table import Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.drafts.choices import DossierGroup
from congress_app.domain.drafts.model import Draft
from congress_app.domain.naming import committee_name
from congress_app.i18n.numbers import thousands
from congress_app.listings.drafts.dossier import DossierRow, Filled, dossier_rows

ALL = "all"
_LACKING = (Filled.MISSING, Filled.OFFERED, Filled.WAIVED)


def build(request: PaperRequest) -> Document:
    """The whole dossier, or the part of whoever compiles it."""
    words, group = request.words("dossier_index"), request.options.get("group", ALL)
    rows = [row for row in dossier_rows(request.lists, request.scope) if group in (ALL, row.group.value)]
    there = [row for row in rows if row.filled is Filled.THERE]
    lacking = [row for row in rows if row.filled in _LACKING]
    body: list[Block] = [Table(_columns(words), [*_pieces(there, words), _total(there, words)], Density.SMALL)]
    if lacking:
        body += [Gap(4), Heading(words("lacking")), Gap(2), _lacking(lacking, words)]
    about = request.congress().title
    notes = () if group == ALL else (words("part", group=DossierGroup.of(group).printed),)
    page = PageSetup(is_two_sided=request.options.get("sides") == "two")
    signed = SignatureBlock(Signature((words("compiler"),)))
    return document_paper(request, words, about, *body, notes=notes, page=page, signed=signed)


def _columns(words: Words) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.written"), 22, Alignment.CENTRE),
        TableColumn(words("columns.dated_on"), 21, Alignment.CENTRE),
        TableColumn(words("columns.author"), 29),
        TableColumn(words("columns.title"), 49),
        TableColumn(words("columns.sheets"), 14, Alignment.CENTRE),
        TableColumn(words("columns.note"), 21),
    )


def _pieces(rows: Sequence[DossierRow], words: Words) -> Iterator[Row]:
    number, sheets = 0, _sheets(rows, words)
    for group, its in groupby(rows, key=lambda row: row.group):
        yield Row((group.printed,), RowKind.GROUP)
        for row in its:
            number += 1
            said = row.written or None, row.dated_on, author_of(row), titled(row)
            yield Row((number, *said, next(sheets), _note(row, words)))


def _sheets(rows: Iterable[DossierRow], words: Words) -> Iterator[str]:
    """The sheets of each piece in the running count, `3` or `3-12`; once those of one are not counted, no place is known."""
    before: int | None = 0
    for row in rows:
        count = row.piece.sheets if row.piece else 0
        if before is None or not count:
            before = None
            yield words("count", count=count) if count else ""
            continue
        yield f"{before + 1}" if count == 1 else f"{before + 1}-{before + count}"
        before += count


def titled(row: DossierRow) -> str:
    """What a piece is called on paper: as it says, else its document in Vietnamese, else its place."""
    its = row.piece.title if row.piece else ""
    if row.draft is not None and (not its or (row.entry is not None and its == row.entry.title)):
        return title_of(row.draft)
    return its or (row.entry.title if row.entry else "")


def author_of(row: DossierRow) -> str:
    """Who made a piece: as it says; of a paper of the congress the congress, else the committee."""
    if row.piece is not None and row.piece.author:
        return row.piece.author
    if row.draft is None:
        return committee_name(row.congress.organisation) if row.piece is not None and row.piece.form else ""
    return _author(row.draft)


def _author(draft: Draft) -> str:
    if draft.kind.series == "congress":
        return f"Đại hội {draft.organisation.name}"
    return committee_name(draft.organisation)


def _note(row: DossierRow, words: Words) -> str:
    piece = row.piece
    if piece is None:
        return ""
    notes = [piece.copy_kind.printed]
    notes += [words("kept_at", place=piece.kept_at)] if piece.kept_at else []
    notes += [piece.note] if piece.note else []
    return "\n".join(notes)


def _total(rows: Sequence[DossierRow], words: Words) -> Row:
    counts = [row.piece.sheets for row in rows if row.piece]
    known = words("sheets", count=thousands(sum(counts))) if counts and all(counts) else words("sheets_unknown")
    return Row((words("total", count=thousands(len(rows)), sheets=known),), RowKind.TOTAL)


def _lacking(rows: Sequence[DossierRow], words: Words) -> Table:
    columns = (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.missing"), 78),
        TableColumn(words("columns.group"), 37),
        TableColumn(words("columns.reason"), 41),
    )
    lines = [
        Row((number, row.entry.title if row.entry else titled(row), row.group.printed, _reason(row, words)))
        for number, row in enumerate(rows, 1)
    ]
    return Table(columns, lines, Density.SMALL)


def _reason(row: DossierRow, words: Words) -> str:
    if row.filled is Filled.WAIVED and row.piece is not None:
        return words("waived", reason=row.piece.waived)
    return words("offered" if row.filled is Filled.OFFERED else "missing")
