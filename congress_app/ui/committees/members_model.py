"""The committee members as a sheet: a person picked or named, the post, the committee, from when to when, from where, telephone."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from congress_app.domain.committees import CommitteeMember
from congress_app.domain.fields import field_of
from congress_app.domain.persons import Person
from congress_app.i18n.collation import name_key
from congress_app.listings.committees import COMMITTEE_MEMBERS, MemberRow
from congress_app.ui.committees.names import NameEditing, somebody
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.icons import WARNING
from congress_app.ui.common.list_model import DECORATION, TOOLTIP, CellLook, Index
from congress_app.ui.common.options import Option
from congress_app.ui.common.organisation_choice import OrganisationChoice

MEMBER, COMMITTEE, BASE, LEFT = "member", "committee", "base", "ends_on"


class Choices:
    """What the sheets of the part choose from, as it was read last."""

    def __init__(self) -> None:
        self.organisations = OrganisationChoice()
        self.persons: Sequence[Option] = ()
        self.committees: Sequence[Option] = ()
        self.standing: Sequence[Option] = ()
        self.others: Sequence[Option] = ()


class MemberModel(EditModel[MemberRow]):
    """The members of all committees. A name typed into a row that stands corrects the name of that person."""

    def __init__(self, choices: Choices, store: Callable[[Change], None]) -> None:
        self._choices = choices
        self._warnings: Mapping[str, tuple[str, ...]] = {}
        committee = dataclasses.replace(field_of(CommitteeMember, "committee_id"), default="")
        editings = {
            MEMBER: somebody(field_of(CommitteeMember, "person_id"), lambda: choices.persons),
            "precedence": FieldEditing(field_of(CommitteeMember, "precedence"), words=_number_words),
            "post": FieldEditing(field_of(CommitteeMember, "post")),
            COMMITTEE: FieldEditing(committee, lambda: choices.committees),
            "starts_on": FieldEditing(field_of(CommitteeMember, "starts_on")),
            LEFT: FieldEditing(field_of(CommitteeMember, LEFT)),
            BASE: choices.organisations.editing(field_of(CommitteeMember, "base_id")),
            "phone": FieldEditing(field_of(Person, "phone")),
            "note": FieldEditing(field_of(CommitteeMember, "note")),
        }
        self._rename = NameEditing(field_of(Person, "full_name"))
        looks: dict[str, CellLook[MemberRow]] = {
            MEMBER: CellLook(mark=self._mark, tip=self._tip, order=lambda row: name_key(row.person.full_name)),
            COMMITTEE: CellLook(text=self._committee_words),
        }
        super().__init__(COMMITTEE_MEMBERS, lambda row: row.id, editings, store, looks=looks, can_add=True)

    def set_warnings(self, warnings: Mapping[str, tuple[str, ...]]) -> None:
        """What the plan warns of, by person."""
        self._warnings = warnings
        if self.rowCount():
            at = self.column_at(MEMBER)
            self.dataChanged.emit(self.index(0, at), self.index(self.rowCount() - 1, at), [DECORATION, TOOLTIP])

    def warnings_of(self, row: MemberRow) -> tuple[str, ...]:
        """What the plan warns of about a member."""
        return self._warnings.get(row.person.id, ())

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; the name of a member who stands is only corrected."""
        editing = super().editing_at(index)
        if editing is not None and not self.is_new_row(index) and self.columns[index.column()].name == MEMBER:
            return self._rename
        return editing

    def _value(self, row: MemberRow, column: int, cell: tuple[str, str]) -> Any:
        if cell not in self._typed.pending:
            match cell[1]:
                case "committee":
                    return row.member.committee_id
                case "base":
                    return row.member.base_id
                case "precedence":
                    return row.member.precedence
        return super()._value(row, column, cell)

    def _committee_words(self, row: MemberRow) -> str:
        found = (each.words for each in self._choices.committees if each.value == row.member.committee_id)
        return next(found, row.committee.kind.words)

    def _mark(self, row: MemberRow) -> str:
        return WARNING if row.person.id in self._warnings else ""

    def _tip(self, row: MemberRow) -> str:
        return "\n".join(self.warnings_of(row))


def _number_words(value: object) -> str:
    return str(value) if value else ""
