"""Between the sheets of the part and their verbs: one change is one step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from congress_app.domain.committees import Absence, Committee, CommitteeMember, Distance, Team, TeamMember
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.services.committee_rows import CommitteeRows
from congress_app.ui.committees.names import who_values
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.sheet_storing import Call
from congress_app.ui.common.told import Told

# Columns that show a name where the row holds an id.
FIELDS = {
    "member": "full_name",
    "committee": "committee_id",
    "base": "base_id",
    "from": "from_id",
    "to": "to_id",
}


class Verbs(Told):
    """The verbs of the part, with what is said after them."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._services = desk.app.services
        self._rows = CommitteeRows(desk.app.services.run)

    # of sheets: the verb that a change means

    def members(self, model: EditModel[Any], usual: Callable[[], Id[Committee] | None], change: Change) -> Call | None:
        """Edits of members and new ones; usual: the committee of those for whom none was typed."""
        edits = [
            (row.member, row.person, as_values(values))
            for key, values in change.by_row().items()
            if (row := model.row_of(key)) is not None
        ]
        new = [{"committee_id": usual(), **as_new(values)} for values in change.new_rows]
        return partial(self._rows.store_members, edits, new) if edits or new else None

    def areas(self, standing: Callable[[], Collection[str]], change: Change) -> Call | None:
        """Who is in charge of organisations; standing: who sits on a standing committee."""
        charges = {
            (Id[Organisation](edit.key), edit.column == "standing"): [Id[Person](each) for each in edit.value]
            for edit in change.edits
        }
        return partial(self._rows.set_charges, charges, standing()) if charges else None

    def teams(self, model: EditModel[Any], change: Change) -> Call | None:
        """Edits of teams and new ones."""
        edits: list[tuple[Team, dict[str, Any]]] = _edits(model, change, lambda row: row.team)
        new = [as_values(values) for values in change.new_rows]
        return partial(self._rows.store_teams, edits, new) if edits or new else None

    def team_members(self, model: EditModel[Any], team_id: Callable[[], str], change: Change) -> Call | None:
        """Edits of the members of a team and new ones."""
        edits: list[tuple[TeamMember, dict[str, Any]]] = _edits(model, change, lambda row: row.member)
        new = [as_new(values) for values in change.new_rows]
        its = Id[Team](team_id())
        return partial(self._rows.store_team_members, its, edits, new) if its and (edits or new) else None

    def absences(self, model: EditModel[Any], change: Change) -> Call | None:
        """Edits of absences and new ones."""
        edits: list[tuple[Absence, dict[str, Any]]] = _edits(model, change, lambda row: row.absence)
        for _absence, values in edits:
            if "full_name" in values:  # the name stands for the person here
                values["person_id"] = values.pop("full_name")
        new = [as_new(values) for values in change.new_rows]
        return partial(self._rows.store_absences, edits, new) if edits or new else None

    def distances(self, model: EditModel[Any], change: Change) -> Call | None:
        """Edits of distances and new ones."""
        edits: list[tuple[Distance, dict[str, Any]]] = _edits(model, change, lambda row: row.distance)
        new = [{"km": 0, **as_values(values)} for values in change.new_rows]
        return partial(self._rows.store_distances, edits, new) if edits or new else None

    # of details and commands

    def change_members(
        self,
        rows: Sequence[tuple[CommitteeMember, Person]],
        values: dict[str, Any],
        refuse: Callable[[str], None],
    ) -> None:
        """Change fields of one member or of several; a refusal is said at the field."""
        edits = [(member, person, values) for member, person in rows]
        self.write(partial(self._rows.store_members, edits, []), refuse=refuse)

    def set_areas(self, person_id: str, organisation_ids: Sequence[str]) -> None:
        """Put a member in charge of these organisations and no others."""
        ids = [Id[Organisation](each) for each in organisation_ids]
        self.write(partial(self._services.committees.set_areas, Id[Person](person_id), ids))

    def set_units(self, team_id: str, organisation_ids: Sequence[str]) -> None:
        """Give a team these organisations and no others."""
        ids = [Id[Organisation](each) for each in organisation_ids]
        self.write(partial(self._services.committees.set_team_units, Id[Team](team_id), ids))


def as_values(cells: Any) -> dict[str, Any]:
    """The cells of a row as fields: the column of a name is the field of its id."""
    return {FIELDS.get(name, name): value for name, value in cells.items()}


def as_new(cells: Any) -> dict[str, Any]:
    """The cells of a new row as fields, with the person who was chosen or named."""
    values = as_values({name: value for name, value in cells.items() if name != "member"})
    values.update(who_values(cells["member"]))
    return {name: value for name, value in values.items() if value is not None}


def _edits(model: EditModel[Any], change: Change, record_of: Callable[[Any], Any]) -> list[Any]:
    return [
        (record_of(row), as_values(values))
        for key, values in change.by_row().items()
        if (row := model.row_of(key)) is not None
    ]
