"""The teams and the members of one team, as two sheets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from congress_app.domain.committees import Team, TeamMember
from congress_app.domain.fields import field_of
from congress_app.i18n import N_
from congress_app.listings.committees import TEAMS, TeamRow
from congress_app.listings.listing import Column, Listing, said_column
from congress_app.ui.committees.members_model import MEMBER, Choices
from congress_app.ui.committees.names import somebody
from congress_app.ui.committees.reading import TeamLine
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.list_model import Index

TEAM_MEMBERS: Listing[TeamLine] = Listing(
    "team-members-shown",
    N_("Members of the team"),
    (
        Column(MEMBER, N_("Member"), lambda line: line.person.full_name, 24),
        said_column(TeamMember, "role", lambda line: line.member.role, width=18),
        Column("post", N_("Post"), lambda line: line.person.post, 30),
        Column("phone", N_("Telephone"), lambda line: line.person.phone, 14),
    ),
    lambda _lists, _scope: [],
    lambda line: f"{line.person.full_name} {line.person.post}",
)


class TeamModel(EditModel[TeamRow]):
    """The teams."""

    def __init__(self, store: Callable[[Change], None]) -> None:
        editings = {name: FieldEditing(field_of(Team, name)) for name in ("name", "kind", "document", "note")}
        super().__init__(TEAMS, lambda row: row.id, editings, store, can_add=True)


class TeamMemberModel(EditModel[TeamLine]):
    """The members of one team; who stands in a row stays, the role changes."""

    def __init__(self, choices: Choices, store: Callable[[Change], None]) -> None:
        editings = {
            MEMBER: somebody(field_of(TeamMember, "person_id"), lambda: choices.persons),
            "role": FieldEditing(field_of(TeamMember, "role")),
        }
        super().__init__(TEAM_MEMBERS, lambda line: line.id, editings, store, can_add=True)

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited."""
        editing = super().editing_at(index)
        is_standing = index.isValid() and not self.is_new_row(index)
        if editing is not None and is_standing and self.columns[index.column()].name == MEMBER:
            return None
        return editing

    def _value(self, row: TeamLine, column: int, cell: tuple[str, str]) -> Any:
        if cell[1] == MEMBER and cell not in self._typed.pending:
            return row.member.person_id
        return super()._value(row, column, cell)
