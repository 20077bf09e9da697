"""The persons of one organisation: a small table, edited in place, new ones typed at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from congress_app.domain.fields import field_of
from congress_app.domain.persons import Person
from congress_app.i18n import pgettext
from congress_app.i18n.collation import name_key
from congress_app.listings.persons import PERSONS, PersonRow
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import NEW, Change
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.list_model import CellLook

FIELDS = ("full_name", "post", "address", "note")
WIDTHS = {"full_name": UNIT * 17, "post": UNIT * 22, "address": UNIT * 9}


class PersonTable(QWidget):
    """The persons of one organisation at a time; what stands typed for another one is kept until it is shown again."""

    def __init__(self, store: Callable[[Change], None], drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks: dict[str, CellLook[PersonRow]] = {
            "full_name": CellLook(order=lambda row: name_key(row.person.full_name))
        }
        editings = {name: FieldEditing(field_of(Person, name)) for name in FIELDS}
        self.model: EditModel[PersonRow] = EditModel(
            PERSONS, lambda row: row.id, editings, store, looks=looks, can_add=True
        )
        self.grid = Grid(self.model, pgettext("organisations", "Persons of the organisation"), self)
        self.model.setParent(self.grid)
        self.grid.show_columns(tuple(WIDTHS), WIDTHS)
        self.grid.setMinimumHeight(UNIT * 12)
        self.organisation_id = ""
        self._drafts = drafts
        self.setLayout(column_of(self.grid, margins=(0, UNIT, 0, 0)))

    def show_persons(self, organisation_id: str, persons: Sequence[PersonRow]) -> None:
        """Show the persons of an organisation."""
        if organisation_id != self.organisation_id:
            self.leave()
            self.organisation_id = organisation_id
            self.model.keep_drafts(self._drafts, f"persons/{organisation_id}")
            self.model.show_rows(persons)
        elif self.grid.state() != Grid.State.EditingState:
            self.model.show_rows(persons)

    def leave(self) -> None:
        """Store the row at the end when it is complete."""
        self.model.leave_row(self.model.index(self.model.rowCount() - 1, 0))

    def begin_new(self) -> None:
        """Go to the row in which a new person is typed."""
        self.grid.setFocus()
        self.grid.setCurrentIndex(self.model.index(self.model.rowCount() - 1, self.model.column_at(FIELDS[0])))

    @property
    def chosen(self) -> list[Person]:
        """The persons selected."""
        rows = (self.model.row_of(key) for key in self.grid.kept.keys if key != NEW)
        return [row.person for row in rows if row is not None]
