"""The order of the pieces: within a place, or within a group among those of one's own, it is free."""

from __future__ import annotations

from collections.abc import Sequence

from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.fields import Id
from congress_app.listings.drafts.dossier_row import DossierRow


def has_neighbour(rows: Sequence[DossierRow], row: DossierRow, step: int) -> bool:
    """Whether the piece of a row has another one so many places off, with which it could change."""
    if row.piece is None:
        return False
    pieces = _beside(rows, row)
    return 0 <= pieces.index(row.piece) + step < len(pieces)


def before_of(rows: Sequence[DossierRow], row: DossierRow, step: int) -> Id[DossierPiece] | None:
    """Before which piece that of a row comes when it moves by so many places; None: behind all."""
    pieces = _beside(rows, row)
    at = next(n for n, each in enumerate(pieces) if each is row.piece) + (step if step < 0 else step + 1)
    return Id(pieces[at].id) if at < len(pieces) else _after(rows, pieces[-1])


def _beside(rows: Sequence[DossierRow], row: DossierRow) -> list[DossierPiece]:
    """The pieces of the same place; of a piece of one's own those in the same group."""
    return [
        each.piece
        for each in rows
        if each.piece is not None and _code(each) == _code(row) and (row.entry is not None or each.group is row.group)
    ]


def _code(row: DossierRow) -> str | None:
    return row.entry.code if row.entry is not None else None


def _after(rows: Sequence[DossierRow], last: DossierPiece) -> Id[DossierPiece] | None:
    """The piece that follows another one in the order of all pieces."""
    ordered = sorted((row.piece for row in rows if row.piece is not None), key=_place)
    following = next((each for each in ordered if _place(each) > _place(last)), None)
    return Id(following.id) if following is not None else None


def _place(piece: DossierPiece) -> tuple[str, str]:
    return piece.position, piece.id
