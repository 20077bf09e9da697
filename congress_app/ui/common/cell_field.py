"""How one value is edited, in a cell or in a form: its field, its options, its words, and how typed text is read."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from congress_app.domain.fields import Field
from congress_app.domain.reading import read_field
from congress_app.i18n import _, say
from congress_app.listings.listing import cell_text
from congress_app.runtime.errors import BadValue, UserError
from congress_app.ui.common.options import Option, Options, chosen, options_of, words_of

Read = Callable[[Field, str], Any]


class Kind(Enum):
    """What kind of editor a field wants."""

    TEXT = auto()
    LONG = auto()
    CHOICE = auto()
    CHECK = auto()
    DATE = auto()


@dataclass(frozen=True, slots=True)
class FieldEditing:
    """The editing of one field.

    options: for choices and references. words: the words of a value where `cell_text` would not do. read: text to value.
    is_many: several options may be chosen, with `;` between. new_words: see `ChoiceEdit`.
    """

    field: Field
    options: Options | None = None
    words: Callable[[Any], str] | None = None
    read: Read = read_field
    is_many: bool = False
    new_words: str = ""

    @property
    def kind(self) -> Kind:
        """The kind of editor."""
        if self.offered is not None:
            return Kind.CHOICE
        if self.field.type is bool:
            return Kind.CHECK
        if self.field.said.is_long:
            return Kind.LONG
        return Kind.DATE if getattr(self.field.type, "__name__", "") in ("date", "PartialDate") else Kind.TEXT

    @property
    def title(self) -> str:
        """The name of the field in the user's words."""
        return _(self.field.said.title)

    @property
    def offered(self) -> Options | None:
        """Where the options come from; None for what is typed freely."""
        return self.options or options_of(self.field)

    def offer(self) -> list[Option]:
        """The options now; an empty one first where nothing may be chosen."""
        options = list(self.offered()) if self.offered is not None else []
        return options if self.field.is_required else [Option(None, ""), *options]

    def text_of(self, value: Any) -> str:
        """A value as it is shown and edited."""
        if self.words is not None:
            return self.words(value)
        if self.options is not None:
            return words_of(self.options(), value)
        return cell_text(value)

    def value_of(self, text: str) -> Any:
        """The value that a text means.

        Raises:
            BadValue: one sentence that says what is expected.
        """
        if self.options is None:
            return self.read(self.field, text)
        value = chosen(self.options(), text)
        if value is None and self.field.is_required:
            raise BadValue("this must be filled in.")
        return value

    @property
    def never_emptied(self) -> FieldEditing:
        """The same for a value that stands: another one may take its place, but it cannot be emptied."""
        field = dataclasses.replace(self.field, is_required=True, default=dataclasses.MISSING)
        return dataclasses.replace(self, field=field)


def sentence_of(error: UserError) -> str:
    """An error in one sentence for the place beside the field: without the field's name, which stands there already."""
    problem = error.values.get("problem")
    words = say(problem if isinstance(problem, UserError) else error)
    return words[:1].upper() + words[1:]
