"""The table of organisations: which columns are edited, and how. The superior is shown by its name and stored by its id."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from congress_app.domain.fields import Id, field_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.validity import first_broken
from congress_app.listings.organisations import ORGANISATIONS, OrganisationRow
from congress_app.runtime.errors import Refused
from congress_app.services.records import OWN_SUPERIOR
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edits import Change
from congress_app.ui.common.list_model import CellLook, Index
from congress_app.ui.common.organisation_choice import OrganisationChoice
from congress_app.ui.common.row_rules import Broken, RuledModel
from congress_app.ui.organisations.unit_choice import unit_cell

PARENT, UNIT_KEY = "parent", "unit_key"
_KEPT = ("kind", "formation")
_FRESH = Organisation(id=Id("new"), name="…")


class OrganisationModel(RuledModel[OrganisationRow]):
    """Organisations that are edited in place; new ones are typed at the end."""

    def __init__(
        self, choice: OrganisationChoice, store: Callable[[Change], None], parent: QObject | None = None
    ) -> None:
        looks: dict[str, CellLook[OrganisationRow]] = {"name": CellLook(tip=lambda row: row.organisation.name)}
        super().__init__(
            ORGANISATIONS,
            lambda row: row.id,
            editings(choice),
            self.looking(store),
            looks=looks,
            can_add=True,
            parent=parent,
        )
        self._kept = {name: self._editings[name].never_emptied for name in _KEPT if name in self._editings}

    def look_at(self, row: OrganisationRow | None, values: Mapping[str, Any]) -> Broken | None:
        """A value that an organisation cannot hold, or a superior that stands below it."""
        fields = as_values(dict(values))
        broken = first_broken(row.organisation if row is not None else _FRESH, fields)
        if broken is not None:
            return Broken((PARENT if broken[0] == "parent_id" else broken[0],), broken[1])
        if row is not None and self._stands_below(fields.get("parent_id"), row.id):
            return Broken((PARENT,), Refused(OWN_SUPERIOR))
        return None

    def name_of(self, row: OrganisationRow) -> str:
        """The name of the organisation."""
        return row.organisation.name

    def _stands_below(self, key: str | None, above: str) -> bool:
        seen: set[str] = set()
        while key and key not in seen:
            if key == above:
                return True
            seen.add(key)
            row = self.row_of(key)
            key = row.organisation.parent_id if row is not None else None
        return False

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; the kind and the formation of an organisation that stands cannot be emptied."""
        editing = super().editing_at(index)
        if editing is None or self.is_new_row(index) or self.columns[index.column()].name not in _KEPT:
            return editing
        return self._kept[self.columns[index.column()].name]

    def _value(self, row: OrganisationRow, column: int, cell: tuple[str, str]) -> Any:
        if cell[1] == PARENT and cell not in self._typed.pending:
            return row.organisation.parent_id
        return super()._value(row, column, cell)


def editings(choice: OrganisationChoice) -> dict[str, FieldEditing]:
    """How the columns are edited, by name; the name first: there a new row begins."""
    made: dict[str, FieldEditing] = {}
    for column in ORGANISATIONS.columns:
        if column.name == PARENT:
            made[PARENT] = choice.editing(field_of(Organisation, "parent_id"))
        elif column.name == UNIT_KEY:
            made[UNIT_KEY] = unit_cell()
        else:
            made[column.name] = FieldEditing(field_of(Organisation, column.name))
    return made


def as_values(cells: dict[str, Any]) -> dict[str, Any]:
    """The cells of a row as fields of the organisation: the column of the superior is the field of its id."""
    fields = {field.name for field in dataclasses.fields(Organisation)}
    own = {name: value for name, value in cells.items() if name in fields}
    return {**own, "parent_id": cells[PARENT]} if PARENT in cells else own
