"""An organisation as a choice: typed or pasted names are found at once among thousands; equal names are told apart by the superior."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.fields import Field
from congress_app.domain.organisations import Organisation
from congress_app.i18n.folding import fold
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.options import Option


class OrganisationChoice:
    """The organisations to choose from; others may be set at any time."""

    def __init__(self, organisations: Sequence[Organisation] = ()) -> None:
        self._organisations: Sequence[Organisation] = organisations
        self._options: list[Option] = []
        self._words: dict[str, str] = {}
        self._by_name: dict[str, str] = {}

    def set(self, organisations: Sequence[Organisation]) -> None:
        """Offer these from now on."""
        self._organisations, self._options, self._words, self._by_name = organisations, [], {}, {}

    def options(self) -> list[Option]:
        """All of them; made when they are first asked for."""
        if not self._options:
            self._options = options_of_organisations(self._organisations)
        return self._options

    def words(self, key: Any) -> str:
        """What one is called in the list; empty when it is not in it."""
        if not self._words:
            self._words = {option.value: option.words for option in self.options()}
        return self._words.get(key, "") if key else ""

    def named(self, text: str) -> str | None:
        """The id of the one that bears exactly this name, accents aside."""
        if not self._by_name:
            self._by_name = {fold(option.words): option.value for option in self.options()}
        return self._by_name.get(fold(text))

    def editing(self, field: Field) -> FieldEditing:
        """How a field that names an organisation is edited."""
        return _Editing(field, self.options, self.words, named=self.named)


@dataclass(frozen=True, slots=True)
class _Editing(FieldEditing):
    named: Callable[[str], str | None] = lambda _text: None

    def value_of(self, text: str) -> Any:
        """See `FieldEditing`; an exact name needs no search."""
        return self.named(text) or FieldEditing.value_of(self, text)


def options_of_organisations(organisations: Sequence[Organisation]) -> list[Option]:
    """Organisations to choose from; one whose name others bear too is told apart by its superior."""
    names: dict[str, str] = {each.id: each.name for each in organisations}
    seen = Counter(each.name for each in organisations)
    return [
        Option(each.id, _told_apart(each, names) if seen[each.name] > 1 else each.name, each.short_name)
        for each in organisations
    ]


def _told_apart(organisation: Organisation, names: dict[str, str]) -> str:
    above = names.get(organisation.parent_id or "", "")
    return f"{organisation.name} ({above})" if above else organisation.name
