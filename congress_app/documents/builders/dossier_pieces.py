"""What has been put into the dossier of a congress, in the order of the dossier list, as pieces to be bound."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from congress_app.documents.bound_pieces import BoundPiece, Separate, StoredFile, Why
from congress_app.documents.bound_pieces import Source as BoundSource
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document
from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.drafts.model import Draft
from congress_app.i18n import N_
from congress_app.listings.drafts.dossier import DossierRow, Source, dossier_rows
from congress_app.listings.lists import Lists
from congress_app.runtime.errors import NotFound

Printed = Callable[[str], Document | None]
"""Builds one of our print-outs by its name; None where it has nothing to show."""


def dossier_pieces(request: PaperRequest, printed: Printed) -> list[BoundPiece]:
    """The pieces of the dossier in order; nothing where none was put in. What is waived is no piece."""
    return [piece for row in dossier_rows(request.lists, request.scope) for piece in _pieces(row, request, printed)]


def _pieces(row: DossierRow, request: PaperRequest, printed: Printed) -> Iterator[BoundPiece]:
    piece = row.piece
    if piece is None or row.source is None:
        return
    yield BoundPiece(
        title=row.title,
        source=_source(row, request.lists, printed),
        group=row.group.printed,
        number=row.written,
        on=row.dated_on,
        author=piece.author or (row.draft.body if row.draft else ""),
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
    if draft is not None and row.source is Source.DOCUMENT:
        version = bound_version(draft)
        return StoredFile(version.file_name, partial(_bytes, lists, version.file_hash))
    paper = printed(piece.form) if piece is not None and piece.form else None
    return paper or Separate(Why.PAPER)


def bound_version(draft: Draft) -> DocumentVersion:
    """The file that stands for a document in the dossier: a PDF beside the last draft (the signed copy) before the draft itself."""
    last = draft.versions[-1]
    signed = [each for each in draft.attachments if each.format == "pdf" and each.added_at > last.added_at]
    return signed[-1] if signed else last


def _bytes(lists: Lists, file_hash: str) -> bytes:
    found = lists.blobs([file_hash])
    if file_hash not in found:
        raise NotFound(N_("A stored file is no longer in the data file. Restore a backup that holds it."))
    return found[file_hash]
