"""What has been put into the dossier of a congress, in the order of the dossier list, as pieces to be bound."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from congress_app.documents.bound_pieces import BoundPiece, Separate, StoredFile, Why
from congress_app.documents.bound_pieces import Source as BoundSource
from congress_app.documents.builders.dossier_words import DossierOnPaper, titled
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document
from congress_app.listings.drafts.dossier_row import DossierRow, Source
from congress_app.listings.lists import Lists
from congress_app.runtime.errors import DamagedContent

Printed = Callable[[str], Document | None]
"""Builds one of our print-outs by its name; None where it has nothing to show."""


def dossier_pieces(request: PaperRequest, its: DossierOnPaper, printed: Printed) -> list[BoundPiece]:
    """The pieces of the dossier in order; nothing where none was put in. What is waived is no piece."""
    return [piece for row in its.rows for piece in _pieces(row, its, request, printed)]


def _pieces(row: DossierRow, its: DossierOnPaper, request: PaperRequest, printed: Printed) -> Iterator[BoundPiece]:
    piece = row.piece
    if piece is None or row.source is None:
        return
    yield BoundPiece(
        title=titled(row),
        source=_source(row, request.lists, printed),
        group=row.group.printed,
        number=row.written,
        on=row.dated_on,
        author=its.author(row),
        note=piece.copy_kind.printed,
        sheets=piece.sheets or None,
        kept_at=piece.kept_at or (row.draft.document.kept_at if row.draft else ""),
    )


def _source(row: DossierRow, lists: Lists, printed: Printed) -> BoundSource:
    piece, draft = row.piece, row.draft
    if draft is not None and draft.document.secrecy.is_kept_outside:
        return Separate(Why.SECRET)
    if piece is not None and row.source is Source.FILE:
        return StoredFile(piece.file_name, partial(_bytes, lists, piece.file_hash))
    if row.version is not None:
        return StoredFile(row.version.file_name, partial(_bytes, lists, row.version.file_hash))
    if piece is not None and piece.form:
        return printed(piece.form) or Separate(Why.EMPTY)
    return Separate(Why.PAPER)


def _bytes(lists: Lists, file_hash: str) -> bytes | None:
    """The bytes of a stored file; None where they are damaged or gone: the rest of the dossier is still wanted."""
    try:
        return lists.blobs([file_hash]).get(file_hash)
    except DamagedContent:
        return None
