"""The dossier as a sheet: every place with its state as a mark and a word, and the piece in it, whose fields are edited here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.fields import field_of
from congress_app.i18n import _
from congress_app.listings.drafts.dossier import DOSSIER
from congress_app.listings.drafts.dossier_row import DossierRow, Filled, filled_by
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.icons import DONE, INFORMATION, WARNING
from congress_app.ui.common.list_model import CellLook

TITLE, STATE, NUMBER = "title", "filled", "written"
MARKS: Mapping[Filled, str] = {
    Filled.THERE: DONE,
    Filled.OUTDATED: INFORMATION,
    Filled.OFFERED: "mark-ready",
    Filled.MISSING: WARNING,
    Filled.WAIVED: "mark-closed",
    Filled.OPTIONAL: "mark-planned",
}
_EDITED = ("dated_on", "copy_kind", "sheets", "retention", "kept_at", "note")


class DossierModel(EditModel[DossierRow]):
    """The places and pieces. What fills them is put in by commands; the fields of a piece are typed."""

    def __init__(self, store: Callable[[Change], None]) -> None:
        editings = {
            TITLE: FieldEditing(field_of(DossierPiece, "title")),
            NUMBER: FieldEditing(field_of(DossierPiece, "number")),
            **{name: FieldEditing(field_of(DossierPiece, name)) for name in _EDITED},
        }
        looks: dict[str, CellLook[DossierRow]] = {
            STATE: CellLook(
                mark=lambda row: MARKS[row.filled],
                text=lambda row: row.filled.words,
                tip=said_of,
                order=lambda row: tuple(Filled).index(row.filled),
            ),
        }
        super().__init__(DOSSIER, lambda row: row.id, editings, store, looks=looks, can_edit=_is_edited)


def said_of(row: DossierRow) -> str:
    """One sentence about what fills a place, or could."""
    if row.piece is not None:
        return _said_of_piece(row, row.piece)
    if row.is_more:
        return _("{count} more pieces are ready to be put in here.").format(count=len(row.offers))
    if len(row.offers) > 1:
        return _("{count} pieces are ready to be put in.").format(count=len(row.offers))
    if row.offers and row.offers[0].get("form"):
        return _("The program can print it: it is ready to be put in.")
    if row.offers and row.draft is not None:
        return _("“{title}” is ready to be put in.").format(title=row.draft.title)
    if row.draft is not None:
        return _("The document is there, but it has no draft yet.")
    if row.filled is Filled.MISSING:
        return _("Nothing is there yet. Choose a document, put in a file, or say why there is none.")
    return _("The list does not ask for it.")


def _said_of_piece(row: DossierRow, piece: DossierPiece) -> str:
    if piece.waived:
        return _("There is none: {reason}").format(reason=piece.waived)
    if row.newer is not None:
        words = _("In the dossier: {what}. A newer file of the document is {newer}: put it in, or leave it.")
        return words.format(what=filled_by(row), newer=row.newer.file_name)
    if row.is_issued_since:
        return _("The document is issued, and the dossier still has it as a draft: put it in anew.")
    return _("In the dossier: {what}").format(what=filled_by(row))


def field_values(cells: Mapping[str, Any]) -> dict[str, Any]:
    """The cells of a row as fields of its piece."""
    return {{NUMBER: "number"}.get(name, name): value for name, value in cells.items()}


def _is_edited(row: DossierRow) -> bool:
    return row.piece is not None and not row.piece.waived
