"""How the congress voted on its documents, as a sheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.fields import field_of
from congress_app.i18n import pgettext
from congress_app.listings.drafts.result_facts import VotedDocument
from congress_app.listings.drafts.result_lists import VOTES
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.icons import DONE
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.list_model import CellLook
from congress_app.ui.common.look import ROW_HEIGHT
from congress_app.ui.common.sheet_storing import Call, SheetStoring

WIDTHS = {
    "document": UNIT * 34,
    "votes_for": UNIT * 11,
    "votes_against": UNIT * 13,
    "votes_other": UNIT * 11,
    "outcome": UNIT * 30,
}
_FIELDS = ("votes_for", "votes_against", "votes_other")
_MOST_LINES = 8


class VoteModel(EditModel[VotedDocument]):
    """The documents that were voted on."""

    def __init__(self, store: Callable[[Change], None]) -> None:
        editings = {name: FieldEditing(field_of(CongressDocument, name)) for name in _FIELDS}
        looks: dict[str, CellLook[VotedDocument]] = {
            "document": CellLook(mark=lambda row: DONE if row.votes is not None else "mark-planned")
        }
        super().__init__(VOTES, lambda row: row.id, editings, store, looks=looks)


class VoteGrid(Grid):
    """As high as its rows, up to a few."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        storing = SheetStoring(desk, self._call, desk)
        self.votes = VoteModel(storing.store)
        super().__init__(self.votes, pgettext("result", "Votes on the documents as a table"), parent)
        self.votes.setParent(self)
        storing.model = self.votes
        storing.setParent(self)
        self.show_columns(tuple(WIDTHS), dict(WIDTHS))

    def show_documents(self, documents: tuple[VotedDocument, ...]) -> None:
        """Show these."""
        self.votes.show_rows(documents)
        lines = min(max(len(documents), 1), _MOST_LINES)
        self.setFixedHeight(ROW_HEIGHT * (lines + 2) + UNIT * 2)

    def _call(self, change: Change) -> Call | None:
        edits = [
            (row.document, values)
            for key, values in change.by_row().items()
            if (row := self.votes.row_of(key)) is not None
        ]
        change_many = self._desk.app.services.records.change_many
        return partial(change_many, CongressDocument, edits) if edits else None
