"""Persons chosen by their names: one for a new row, known or new; one of those offered; or several with `;` between."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.committees import Committee
from congress_app.domain.fields import Field
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.reading import clean_text
from congress_app.i18n import _
from congress_app.i18n.folding import fold
from congress_app.i18n.tones import canonical
from congress_app.listings.persons import PersonRow
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.choice_edit import BETWEEN
from congress_app.ui.common.options import Option, chosen
from congress_app.ui.common.party import party_options

_NEW = "+"


@dataclass(frozen=True, slots=True)
class WhoEditing(FieldEditing):
    """A person of the file, or - marked - the whole name of somebody new."""

    can_be_new: bool = True

    def value_of(self, text: str) -> Any:
        """The id of the person meant.

        Raises:
            BadValue: several are meant, or nobody.
        """
        offered = list(self.options()) if self.options is not None else []
        named = clean_text(text)
        exact = [option for option in offered if canonical(option.words) == canonical(named)]
        if not exact and is_bare(named):
            exact = [option for option in offered if fold(option.words) == fold(named)]
        if len(exact) == 1:
            return exact[0].value
        alike = [option for option in offered if canonical(option.words).startswith(f"{canonical(named)} (")]
        if not exact and not alike and self.can_be_new and " " in named:
            return f"{_NEW}{named}"
        return FieldEditing.value_of(self, text)

    def text_of(self, value: Any) -> str:
        """The name; a value that is no person's id is a name already."""
        return new_name(value) or (FieldEditing.text_of(self, value) or str(value) if value else "")


@dataclass(frozen=True, slots=True)
class SeveralEditing(FieldEditing):
    """Some of the persons offered; the value is a tuple of their ids."""

    def value_of(self, text: str) -> Any:
        """The ids of those meant, each once.

        Raises:
            BadValue: a name is not offered, or means several.
        """
        offered = list(self.options()) if self.options is not None else []
        names = [name for name in text.replace("\n", BETWEEN).split(BETWEEN) if name.strip()]
        return tuple(dict.fromkeys(chosen(offered, name) for name in names))

    def text_of(self, value: Any) -> str:
        """The names with `; ` between."""
        words = {option.value: option.words for option in (self.options() if self.options is not None else ())}
        return f"{BETWEEN} ".join(words[each] for each in value or () if each in words)


@dataclass(frozen=True, slots=True)
class NameEditing(FieldEditing):
    """The name of a person who stands in the row: other letters rename the person."""

    def value_of(self, text: str) -> Any:
        """The name.

        Raises:
            BadValue: none is left.
        """
        if not text.strip():
            raise BadValue("this must be filled in.")
        return self.read(self.field, text)


def is_bare(text: str) -> bool:
    """Whether a name was typed without any accents."""
    return fold(text) == unicodedata.normalize("NFC", text).casefold()


def new_name(value: Any) -> str:
    """The name of somebody new; empty where it is a person of the file."""
    return str(value).removeprefix(_NEW) if str(value or "").startswith(_NEW) else ""


def who_values(value: Any) -> dict[str, Any]:
    """A chosen person as the verbs take it."""
    name = new_name(value)
    return {"full_name": name} if name else {"person_id": value}


def somebody(field: Field, offer: Callable[[], Sequence[Option]]) -> FieldEditing:
    """A person offered, or a new one."""
    return WhoEditing(field, offer, new_words=_("{text} (new person)"))


def person_options(rows: Sequence[PersonRow]) -> list[Option]:
    """Persons by their bare names; who shares a name is told apart by the post."""
    return party_options(rows, has_address=False)


def several(field: Field, offer: Callable[[], Sequence[Option]]) -> FieldEditing:
    """Some of the persons offered."""
    return SeveralEditing(field, offer, is_many=True)


def options_of_people(persons: Sequence[Person]) -> list[Option]:
    """Persons of whom no organisation is told."""
    return person_options([PersonRow(each, "") for each in persons])


def committee_words(committee: Committee, all_of_them: Sequence[Committee], organisation: str) -> str:
    """`Ban Thường vụ`; with its organisation or its term where others are called so too."""
    alike = [each for each in all_of_them if each.kind is committee.kind]
    words = committee.kind.words
    if any(each.organisation_id != committee.organisation_id for each in alike):
        words = f"{words} {organisation}"
    if sum(each.organisation_id == committee.organisation_id for each in alike) > 1:
        words = _("{committee}, term {term}").format(committee=words, term=committee.term or "?")
    return words


def committee_options(committees: Sequence[Committee], organisations: Sequence[Organisation]) -> list[Option]:
    """The committees to choose from."""
    names = {each.id: each.short_name or each.name for each in organisations}
    return [
        Option(each.id, committee_words(each, committees, names.get(each.organisation_id, "")), each.term)
        for each in committees
    ]
