"""Whose congress it is, as a choice: typed or pasted names are found at once among thousands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.congresses import Congress
from congress_app.domain.fields import field_of
from congress_app.domain.organisations import Organisation
from congress_app.i18n.folding import fold
from congress_app.ui.calendar.loading import options_of_organisations
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.options import Option


class OrganisationChoice:
    """The organisations to choose from; others may be set at any time."""

    def __init__(self) -> None:
        self.organisations: tuple[Organisation, ...] = ()
        self._options: list[Option] = []
        self._by_name: dict[str, str] = {}

    def set(self, organisations: Sequence[Organisation]) -> None:
        """Offer these from now on."""
        self.organisations = tuple(organisations)
        self._options = options_of_organisations(organisations)
        self._by_name = {fold(option.words): option.value for option in self._options}

    def options(self) -> list[Option]:
        """All of them."""
        return self._options

    def named(self, text: str) -> str | None:
        """The id of the one that bears exactly this name, accents aside."""
        return self._by_name.get(fold(text))

    def editing(self) -> FieldEditing:
        """How the cell of a new row is edited."""
        return _Editing(field_of(Congress, "organisation_id"), self.options, named=self.named)


@dataclass(frozen=True, slots=True)
class _Editing(FieldEditing):
    named: Callable[[str], str | None] = lambda _text: None

    def value_of(self, text: str) -> Any:
        """See `FieldEditing`; an exact name needs no search."""
        return self.named(text) or FieldEditing.value_of(self, text)
