"""What the fields of a delegate are chosen from, and how each of them is edited in table and details."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from congress_app.domain.delegate_choices import DelegateCategory, DelegateState
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import field_of
from congress_app.listings.delegates import DELEGATES, DelegateRow
from congress_app.services.importing.delegate_cells import read_typed
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.options import Option
from congress_app.ui.common.organisation_choice import OrganisationChoice
from congress_app.ui.delegates.loading import Loaded
from congress_app.ui.delegates.name_choice import CodeChoice, NameChoice

# Columns that show a name where the delegate holds an id.
REFERENCES = {"organisation": "organisation_id", "delegation": "delegation_id", "group": "group_id"}
NUMBERS = ("party_badge", "precedence")  # 0 = none
KEPT = ("category", "state")  # a delegate always has them
_READ_ONLY = ("counted_as", "congress_code")


class Choices:
    """Organisations, delegations, groups and code lists, as they were read last."""

    def __init__(self) -> None:
        self.organisations = OrganisationChoice()
        self.delegations, self.groups = NameChoice(), NameChoice()
        self.codes = CodeChoice()

    def set(self, loaded: Loaded) -> None:
        """Offer what was read."""
        self.organisations.set(loaded.organisations)
        self.delegations.set([Option(row.id, row.delegation.name, row.organisation) for row in loaded.delegations])
        self.groups.set([Option(row.id, row.group.name, row.group.place) for row in loaded.groups])
        if loaded.catalogues is not None:
            self.codes.set(loaded.catalogues)

    def editing(self, name: str) -> FieldEditing:
        """How a field of the delegate is edited."""
        field = field_of(Delegate, name)
        match name:
            case "organisation_id":
                return self.organisations.editing(field)
            case "delegation_id":
                return self.delegations.editing(field)
            case "group_id":
                return self.groups.editing(field)
        if field.said.codes:
            return self.codes.editing(field)
        return FieldEditing(field, words=_number_words if name in NUMBERS else None, read=read_typed)

    def columns(self) -> dict[str, FieldEditing]:
        """How the columns of the list are edited, by name; the name of the delegate first: there a new row begins."""
        names = [column.name for column in DELEGATES.columns if column.name not in _READ_ONLY]
        return {name: self.editing(REFERENCES.get(name, name)) for name in names}


def delegate_options(rows: Sequence[DelegateRow]) -> list[Option]:
    """Delegates to choose from: alternates who replace nobody first, those who were replaced or have withdrawn left out."""
    there = [row for row in rows if row.place is not None and row.fact("state") is not DelegateState.WITHDRAWN]
    names = Counter(row.fact("full_name") for row in there)
    there.sort(key=lambda row: row.place is not DelegateCategory.ALTERNATE)
    return [Option(row.id, _called(row, names), f"{row.fact('post')} {row.fact('badge_number')}") for row in there]


def named_options(rows: Sequence[DelegateRow]) -> list[Option]:
    """Delegates by their bare names; who shares a name is told apart."""
    names = Counter(row.fact("full_name") for row in rows)
    return [
        Option(row.id, f"{name} ({_told(row)})" if names[name] > 1 else name, row.fact("post"))
        for row in rows
        for name in (row.fact("full_name"),)
    ]


def _told(row: DelegateRow) -> str:
    """What tells a delegate from another one of the same name."""
    return str(row.fact("post") or row.fact("unit") or row.fact("birth_date") or row.id[-4:])


def _called(row: DelegateRow, names: Counter[str]) -> str:
    """The name and the category; who shares a name is told apart by post, unit or day of birth."""
    told = [row.fact("category").words.lower()]
    if names[row.fact("full_name")] > 1:
        told.append(_told(row))
    return f"{row.fact('full_name')} ({', '.join(told)})"


def _number_words(value: object) -> str:
    return str(value) if value else ""
