"""The dossier as a sheet: every place with its state as a mark and a word, and the piece in it, whose fields are edited here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.fields import field_of
from congress_app.i18n import _
from congress_app.listings.drafts.dossier import DOSSIER, DossierRow, Filled, filled_by
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.icons import DONE, WARNING
from congress_app.ui.common.list_model import CellLook

TITLE, STATE, NUMBER = "title", "filled", "written"
MARKS: Mapping[Filled, str] = {
    Filled.THERE: DONE,
    Filled.OFFERED: "mark-ready",
    Filled.MISSING: WARNING,
    Filled.WAIVED: "mark-closed",
    Filled.OPTIONAL: "mark-planned",
}
_EDITED = ("dated_on", "copy_kind", "sheets", "retention", "kept_at", "note")


class DossierModel(EditModel[DossierRow]):
    """The places and pieces. What fills them is put in by commands; the fields of a piece are typed."""

    def __init__(self, store: Callable[[Change], None]) -> None:
        self._forms: frozenset[str] = frozenset()
        editings = {
            TITLE: FieldEditing(field_of(DossierPiece, "title")),
            NUMBER: FieldEditing(field_of(DossierPiece, "number")),
            **{name: FieldEditing(field_of(DossierPiece, name)) for name in _EDITED},
        }
        looks: dict[str, CellLook[DossierRow]] = {
            STATE: CellLook(
                mark=lambda row: MARKS[self.state_of(row)],
                text=lambda row: self.state_of(row).words,
                tip=self.said_of,
                order=lambda row: tuple(Filled).index(self.state_of(row)),
            ),
        }
        super().__init__(DOSSIER, lambda row: row.id, editings, store, looks=looks, can_edit=_is_edited)

    def set_forms(self, forms: Collection[str]) -> None:
        """The print-outs that have something to print."""
        self._forms = frozenset(forms)
        self._paint_all()

    def offer_of(self, row: DossierRow) -> dict[str, Any]:
        """What could be put into a place with one click; empty where there is nothing, or something is there."""
        if row.piece is not None or row.entry is None:
            return {}
        if row.draft is not None and row.draft.last_version is not None:
            return {"entry": row.entry.code, "document_id": row.draft.id}
        if row.entry.form in self._forms:
            return {"entry": row.entry.code, "form": row.entry.form}
        return {}

    def state_of(self, row: DossierRow) -> Filled:
        """Whether a place is filled; a print-out that is ready can be put in as a document can."""
        return Filled.OFFERED if self.offer_of(row) else row.filled

    def said_of(self, row: DossierRow) -> str:
        """One sentence about what fills a place, or could."""
        offer = self.offer_of(row)
        if "document_id" in offer and row.draft is not None:
            return _("“{title}” is ready to be put in.").format(title=row.draft.title)
        if offer:
            return _("The program can print it: it is ready to be put in.")
        if row.piece is not None and row.piece.waived:
            return _("There is none: {reason}").format(reason=row.piece.waived)
        if row.piece is not None:
            return _("In the dossier: {what}").format(what=filled_by(row))
        if row.draft is not None:
            return _("The document is there, but it has no draft yet.")
        if row.filled is Filled.MISSING:
            return _("Nothing is there yet. Choose a document, put in a file, or say why there is none.")
        return _("The list does not ask for it.")


def field_values(cells: Mapping[str, Any]) -> dict[str, Any]:
    """The cells of a row as fields of its piece."""
    return {{NUMBER: "number"}.get(name, name): value for name, value in cells.items()}


def _is_edited(row: DossierRow) -> bool:
    return row.piece is not None and not row.piece.waived
