"""Mục lục hồ sơ (document-format 2 m): what lies in the dossier, sheet by sheet, by who compiles it, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from congress_app.documents.builders.dossier_words import ALL, DossierOnPaper, dossier_on_paper, lacking_table, titled
from congress_app.documents.builders.drafted import document_paper
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Block, Document, Gap, Heading, PageSetup, Signature, SignatureBlock, Table
from congress_app.documents.model_table import Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.i18n.numbers import thousands
from congress_app.listings.drafts.dossier_row import DossierRow


def build(request: PaperRequest) -> Document:
    """The whole dossier, or the part of whoever compiles it."""
    words, its = request.words("dossier_index"), dossier_on_paper(request, request.options.get("group", ALL))
    body: list[Block] = [Table(_columns(words), [*_pieces(its, words), _total(its.there, words)], Density.SMALL)]
    if its.lacking:
        body += [Gap(4), Heading(words("lacking")), Gap(2), lacking_table(its.lacking, words)]
    about = request.congress().title
    notes = () if its.group is None else (words("part", group=its.group.printed),)
    page = PageSetup(is_two_sided=request.options.get("sides") == "two")
    signed = SignatureBlock(Signature((words("compiler"),)))
    return document_paper(request, words, about, *body, notes=notes, page=page, signed=signed)


def _columns(words: Words) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.written"), 22, Alignment.CENTRE),
        TableColumn(words("columns.dated_on"), 21, Alignment.CENTRE),
        TableColumn(words("columns.author"), 29),
        TableColumn(words("columns.title"), 44),
        TableColumn(words("columns.sheets"), 19, Alignment.CENTRE),
        TableColumn(words("columns.note"), 21),
    )


def _pieces(its: DossierOnPaper, words: Words) -> Iterator[Row]:
    number, sheets = 0, _sheets(its.there, words)
    for group, rows in groupby(its.there, key=lambda row: row.group):
        yield Row((group.printed,), RowKind.GROUP)
        for row in rows:
            number += 1
            said = row.written or None, row.dated_on, its.author(row), titled(row)
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
