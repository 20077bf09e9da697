"""What a choice offers: values with their words, found without accents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.choice import Choice
from congress_app.domain.fields import Field
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import BadValue

MOST = 200


@dataclass(frozen=True, slots=True)
class Option:
    """A value and its words. `more`: further words by which it is found, such as a post or a superior."""

    value: Any
    words: str
    more: str = ""


Options = Callable[[], Sequence[Option]]


def options_of(field: Field) -> Options | None:
    """The options of a field that is a choice; None for every other kind."""
    kind = field.type
    if not (isinstance(kind, type) and issubclass(kind, Choice)):
        return None
    return lambda: [Option(member, member.words) for member in kind]


def fitting(options: Iterable[Option], text: str) -> list[Option]:
    """The options that hold every word typed: those that begin so first, then those in which a word begins so."""
    typed = fold(text)
    words = typed.split()
    ranked: tuple[list[Option], ...] = ([], [], [], [])
    for option in options:
        own = fold(option.words)
        if own.startswith(typed):
            ranked[0].append(option)
        elif f" {typed}" in own:
            ranked[1].append(option)
        elif all(word in own for word in words):
            ranked[2].append(option)
        elif option.more and all(word in f"{own} {fold(option.more)}" for word in words):
            ranked[3].append(option)
    return [option for rank in ranked for option in rank][:MOST]


def chosen(options: Iterable[Option], text: str) -> Any:
    """The value of the option that a typed text means; nothing typed is None.

    Raises:
        BadValue: it means none of them, or several.
    """
    if not text.strip():
        return None
    offered = list(options)
    typed = fold(text)
    exact = [option for option in offered if fold(option.words) == typed]
    found = exact or fitting(offered, text)
    if len(found) == 1:
        return found[0].value
    if not found:
        raise BadValue("“{text}” is not in the list.", text=text.strip()[:40])
    names = ", ".join(option.words for option in found[:3])
    raise BadValue("“{text}” can mean several: {names}.", text=text.strip()[:40], names=names)


def words_of(options: Iterable[Option], value: Any) -> str:
    """The words of a value; empty when it is not offered."""
    return next((option.words for option in options if option.value == value), "")
