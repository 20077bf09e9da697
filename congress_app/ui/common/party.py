"""Who does something: a person of the file, found without accents, or free text. How that is offered, typed and stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.i18n.folding import fold
from congress_app.listings.persons import PersonRow
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.options import Option


@dataclass(frozen=True, slots=True)
class PartyEditing(FieldEditing):
    """The editing of who does something: persons are offered, and any other text is taken as it is. The value is the text."""

    def value_of(self, text: str) -> Any:
        """The text, within the limits of its field."""
        return self.read(self.field, text)

    def text_of(self, value: Any) -> str:
        """The text."""
        return str(value or "")


def person_name(row: PersonRow, *, has_address: bool = True) -> str:
    """`Đồng chí Nguyễn Văn A`, or the bare name."""
    name = row.person.full_name
    return f"{row.person.address} {name}".strip() if has_address else name


def party_options(persons: Sequence[PersonRow], *, has_address: bool = True) -> list[Option]:
    """The persons as they are offered; who shares a name is told apart by the post."""
    names = Counter(person_name(row, has_address=has_address) for row in persons)
    made = []
    for row in persons:
        name, about = person_name(row, has_address=has_address), row.person.post or row.organisation
        words = f"{name} ({about})" if names[name] > 1 and about else name
        made.append(Option(row.id, words, f"{row.person.post} {row.organisation}"))
    return made


def party_values(
    name: str, text: str, persons: Sequence[PersonRow], *, has_address: bool = True, person_field: str = ""
) -> dict[str, Any]:
    """What is stored for a typed text: the person where it names exactly one, else the text.

    Args:
        name: the field of the text. person_field: that of the person, where it is not the same with `_id`.
    """
    person_id = _person_id(text, persons, has_address=has_address)
    return {person_field or f"{name}_id": person_id, name: "" if person_id else text}


def _person_id(text: str, persons: Sequence[PersonRow], *, has_address: bool) -> str | None:
    typed = fold(text)
    if not typed:
        return None
    by_words = [
        option.value for option in party_options(persons, has_address=has_address) if fold(option.words) == typed
    ]
    named = by_words or [row.id for row in persons if typed in (fold(row.person.full_name), fold(person_name(row)))]
    return str(named[0]) if len(named) == 1 else None
