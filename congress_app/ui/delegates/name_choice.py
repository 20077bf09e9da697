"""Rows chosen by their names: delegations, groups, delegates; and words of a code list, where other words stay allowed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.fields import Field
from congress_app.domain.reading import clean_text
from congress_app.i18n.folding import fold
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.options import Option, fitting

_NEW = "+"


class NameChoice:
    """The rows to choose from; others may be set at any time."""

    def __init__(self, options: Sequence[Option] = ()) -> None:
        self._options: Sequence[Option] = options
        self._words: dict[Any, str] = {}
        self._by_name: dict[str, Any] = {}

    def set(self, options: Sequence[Option]) -> None:
        """Offer these from now on."""
        self._options, self._words, self._by_name = options, {}, {}

    def options(self) -> Sequence[Option]:
        """All of them."""
        return self._options

    def words(self, key: Any) -> str:
        """What a row is called; empty when it is not offered."""
        if not self._words:
            self._words = {option.value: option.words for option in self._options}
        return self._words.get(key, "") if key else ""

    def named(self, text: str) -> Any:
        """The id of the one row that bears exactly this name, accents aside."""
        if not self._by_name:
            for option in self._options:
                name = fold(option.words)
                self._by_name[name] = None if name in self._by_name else option.value
        return self._by_name.get(fold(text))

    def editing(self, field: Field) -> FieldEditing:
        """How a field that names such a row is edited."""
        return _NameEditing(field, self.options, self.words, named=self.named)


@dataclass(frozen=True, slots=True)
class _NameEditing(FieldEditing):
    named: Callable[[str], Any] = lambda _text: None

    def value_of(self, text: str) -> Any:
        """See `FieldEditing`; an exact name needs no search."""
        return self.named(text) or FieldEditing.value_of(self, text)


class NewNameChoice(NameChoice):
    """Rows chosen by their names, or the name of somebody who is not there yet."""

    def words(self, key: Any) -> str:
        """What a row, or somebody new, is called."""
        return new_name(key) or super().words(key)

    def editing(self, field: Field) -> FieldEditing:
        """How a field that names one is edited."""
        return _NewNameEditing(field, self.options, self.words, named=self.named)


@dataclass(frozen=True, slots=True)
class _NewNameEditing(_NameEditing):
    def value_of(self, text: str) -> Any:
        """The id of one who is there; else the name, marked, where it is a whole one that nobody bears."""
        name = clean_text(text)
        if " " in name and not fitting(self.options() if self.options else (), name):
            return f"{_NEW}{name}"
        return _NameEditing.value_of(self, text)


def new_name(key: Any) -> str:
    """The name of somebody new; empty where the key is that of a row."""
    return str(key).removeprefix(_NEW) if str(key).startswith(_NEW) else ""


class CodeChoice:
    """The words of all code lists, as they stand in the data file."""

    def __init__(self) -> None:
        self._catalogues: Catalogues | None = None

    def set(self, catalogues: Catalogues) -> None:
        """Offer these from now on."""
        self._catalogues = catalogues

    def editing(self, field: Field) -> FieldEditing:
        """How a field of a code list is edited: its words are offered, any other word is taken as it is."""
        kind = field.said.codes

        def offered() -> list[Option]:
            if self._catalogues is None:
                return []
            return [Option(code.name, code.name, " ".join(code.others)) for code in self._catalogues.of(kind).codes]

        def normal(text: str) -> str:
            return self._catalogues.of(kind).normal(text) if self._catalogues is not None else text

        return _CodeEditing(field, offered, normal=normal)


@dataclass(frozen=True, slots=True)
class _CodeEditing(FieldEditing):
    normal: Callable[[str], str] = str

    def offer(self) -> list[Option]:
        """The words of the list."""
        return list(self.options()) if self.options is not None else []

    def value_of(self, text: str) -> Any:
        """The word of the list that the text means, else the text, within the limits of its field."""
        return self.normal(self.read(self.field, text))

    def text_of(self, value: Any) -> str:
        """The text."""
        return str(value or "")
