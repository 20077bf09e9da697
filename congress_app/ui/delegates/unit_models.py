"""The delegations and the discussion groups of a congress as sheets: named, led by, delegates dropped onto them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from congress_app.domain.delegate_choices import DelegationRole, GroupRole
from congress_app.domain.delegates import Delegate, Delegation, DiscussionGroup
from congress_app.domain.fields import Field, Id, Said, field_of
from congress_app.i18n import _
from congress_app.listings.delegates import DelegateRow
from congress_app.listings.delegations import DELEGATIONS, GROUPS, DelegationRow, GroupRow
from congress_app.listings.listing import Listing
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.list_model import Index
from congress_app.ui.delegates.choices import Choices, named_options
from congress_app.ui.delegates.members import MIME, keys_in
from congress_app.ui.delegates.name_choice import NameChoice

R = TypeVar("R", bound=DelegationRow | GroupRow)
NONE = "none"  # the row of those who belong to none
HEAD, DEPUTY, SECRETARY = "head", "deputy", "secretary"


class UnitModel(EditModel[R]):
    """Delegations or groups. put_asked: delegates (their ids) were dropped onto one (its id, empty = none).

    field: by which a delegate names its delegation or group. roles: the column of each leader, and the role.
    """

    put_asked = Signal(list, str)
    field, role_field = "", ""
    roles: Mapping[str, Any] = {}

    def __init__(
        self, listing: Listing[R], editings: Mapping[str, FieldEditing], store: Callable[[Change], None]
    ) -> None:
        self._members: dict[str, list[DelegateRow]] = {}
        self._names: dict[str, str] = {}
        leads = {
            name: FieldEditing(_person_field(listing.column(name).title, name), list, self._name_of)
            for name in self.roles
        }
        super().__init__(
            listing,
            lambda row: row.id,
            {**editings, **leads},
            store,
            can_add=True,
            can_edit=lambda row: row.id != NONE,
        )

    def set_delegates(self, rows: Sequence[DelegateRow]) -> None:
        """The delegates of the congress."""
        self._members = {}
        for row in rows:
            self._members.setdefault(str(row.fact(self.field) or NONE), []).append(row)
        self._names = {row.id: row.fact("full_name") for row in rows}

    def members_of(self, key: str) -> list[DelegateRow]:
        """The delegates of one; those of none under `NONE`."""
        return self._members.get(key, [])

    def leader(self, key: str, column: str) -> str | None:
        """The id of the delegate who leads one, by the column that shows the name."""
        role = self.roles[column]
        return next((row.id for row in self.members_of(key) if row.fact(self.role_field) == role), None)

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; who leads is chosen among those who belong to it."""
        editing = super().editing_at(index)
        if editing is None or editing.field.name not in self.roles:
            return editing
        if self.is_new_row(index):
            return None
        options = named_options(self.members_of(self.key_at(index.row())))
        return dataclasses.replace(NameChoice(options).editing(editing.field), words=self._name_of)

    # delegates are dropped onto rows

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Delegates may be dropped onto all but the row in which a new one is typed."""
        flags = super().flags(index)
        is_target = index.isValid() and not self.is_new_row(index)
        return flags | Qt.ItemFlag.ItemIsDropEnabled if is_target else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Delegates are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Our own kind only."""
        return [MIME]

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Onto a row, not between two."""
        return data.hasFormat(MIME) and parent.isValid() and bool(self.key_at(parent.row()))

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for the move; the verb's result is shown when it comes."""
        key = self.key_at(parent.row()) if parent.isValid() else ""
        if key and keys_in(data):
            self.put_asked.emit(keys_in(data), "" if key == NONE else key)
        return False

    # inside

    def _name_of(self, key: Any) -> str:
        return self._names.get(key, "") if key else ""

    def _value(self, row: R, column: int, cell: tuple[str, str]) -> Any:
        if cell[1] in self.roles and cell not in self._typed.pending:
            return self.leader(row.id, cell[1])
        return super()._value(row, column, cell)


class DelegationModel(UnitModel[DelegationRow]):
    """The delegations."""

    field, role_field = "delegation_id", "delegation_role"
    roles: Mapping[str, Any] = {HEAD: DelegationRole.HEAD, DEPUTY: DelegationRole.DEPUTY}

    def __init__(self, choices: Choices, store: Callable[[Change], None]) -> None:
        editings = {name: FieldEditing(field_of(Delegation, name)) for name in ("name", "note")}
        editings["organisation"] = choices.organisations.editing(field_of(Delegation, "organisation_id"))
        super().__init__(DELEGATIONS, editings, store)

    def show_units(self, rows: Sequence[DelegationRow]) -> None:
        """Show these, and those who belong to none."""
        nobody = Delegation(id=Id(NONE), congress_id=Id(""), name=_("In no delegation"))
        count = len(self.members_of(NONE))
        official = sum(row.counted_as is not None for row in self.members_of(NONE))
        self.show_rows([DelegationRow(nobody, "", "", "", "", official, count), *rows])

    def _value(self, row: DelegationRow, column: int, cell: tuple[str, str]) -> Any:
        if cell[1] == "organisation" and cell not in self._typed.pending:
            return row.delegation.organisation_id
        return super()._value(row, column, cell)


class GroupModel(UnitModel[GroupRow]):
    """The discussion groups."""

    field, role_field = "group_id", "group_role"
    roles: Mapping[str, Any] = {HEAD: GroupRole.HEAD, SECRETARY: GroupRole.SECRETARY}

    def __init__(self, store: Callable[[Change], None]) -> None:
        super().__init__(
            GROUPS, {name: FieldEditing(field_of(DiscussionGroup, name)) for name in ("name", "place", "note")}, store
        )

    def show_units(self, rows: Sequence[GroupRow]) -> None:
        """Show these, and those who belong to none."""
        nobody = DiscussionGroup(id=Id(NONE), congress_id=Id(""), name=_("In no group"))
        self.show_rows([GroupRow(nobody, "", "", "", len(self.members_of(NONE))), *rows])


class UnitGrid(Grid):
    """The sheet of delegations or groups, onto whose rows delegates are dropped."""

    def __init__(self, model: EditModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDragDropOverwriteMode(True)  # else a drop goes between two rows
        self.setDropIndicatorShown(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)


def _person_field(title: str, name: str) -> Field:
    return Field(name, Said(title), Id, False, Delegate, None)
