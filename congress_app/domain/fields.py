"""How a field is described: once, where the entity declares it. Columns, editors, imports and wording are read from here."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable
from typing import Any, Generic, TypeVar, Union, dataclass_transform, get_args, get_origin, get_type_hints, overload

T = TypeVar("T")
I = TypeVar("I")  # noqa: E741 - the usual name of an id's kind; invariant on purpose: a covariant one lets get(Unit, person.id) pass
D = TypeVar("D")


class Id(str, Generic[I]):
    """An id of one kind of entity. Only the type checker tells kinds apart: at run time any `str` will do."""

    __slots__ = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """What one field says about itself.

    title: the msgid of its name. width: the greatest number of characters (0 = any). aliases: further names under which spreadsheets
    know it, folded. is_searched: found by "find as you type". is_sorted: gives the row its Vietnamese sort key. is_name: the name of a
    person, sorted by the given name. is_past: a date of a past fact, so years of two digits are never in the future. codes: the code list
    that it is chosen from (a code of `CatalogueKind`), where other words are allowed.
    """

    title: str
    width: int = 0
    aliases: tuple[str, ...] = ()
    is_searched: bool = False
    is_sorted: bool = False
    is_long: bool = False
    is_name: bool = False
    is_past: bool = False
    codes: str = ""


@overload
def said(
    title: str,
    *,
    width: int = ...,
    aliases: tuple[str, ...] = ...,
    is_searched: bool = ...,
    is_sorted: bool = ...,
    is_long: bool = ...,
    is_name: bool = ...,
    is_past: bool = ...,
    codes: str = ...,
) -> Any: ...
@overload
def said(
    title: str,
    *,
    default: D,
    width: int = ...,
    aliases: tuple[str, ...] = ...,
    is_searched: bool = ...,
    is_sorted: bool = ...,
    is_long: bool = ...,
    is_name: bool = ...,
    is_past: bool = ...,
    codes: str = ...,
) -> D: ...
def said(title: str, *, default: Any = dataclasses.MISSING, **about: Any) -> Any:
    """Describe a field; without a default it is required."""
    return dataclasses.field(default=default, metadata={"said": Said(title, **about)})


@dataclasses.dataclass(frozen=True, slots=True)
class About:
    """What an entity says about itself: the msgid of its name, and its name in lists and files."""

    title: str
    list_name: str


_ABOUT: dict[type, About] = {}


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(said,))
def entity(title: str, *, list_name: str = "") -> Callable[[type[T]], type[T]]:
    """Make a class a described, frozen, slotted entity."""

    def make(cls: type[T]) -> type[T]:
        made = dataclasses.dataclass(frozen=True, slots=True, kw_only=True)(cls)
        _ABOUT[made] = About(title, list_name)
        return made

    return make


def about(cls: type) -> About:
    """What an entity says about itself."""
    return _ABOUT[cls]


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """One field as the other layers read it: its words and its type, resolved.

    type: the bare type (`Id` for a reference, `tuple` for a tuple). refers_to: the entity that a reference names.
    is_required: whether it may not be `None`.
    """

    name: str
    said: Said
    type: Any
    is_required: bool
    refers_to: type | None
    default: Any = dataclasses.MISSING


_FIELDS: dict[type, dict[str, Field]] = {}


def fields_of(cls: type) -> tuple[Field, ...]:
    """The described fields of an entity, in order."""
    return tuple(_fields(cls).values())


def field_of(cls: type, name: str) -> Field:
    """One field of an entity by its name."""
    return _fields(cls)[name]


def _fields(cls: type) -> dict[str, Field]:
    if cls not in _FIELDS:
        hints = get_type_hints(cls)
        _FIELDS[cls] = {f.name: _read(f, hints[f.name]) for f in dataclasses.fields(cls)}
    return _FIELDS[cls]


def _read(field: dataclasses.Field[Any], hint: Any) -> Field:
    is_required = True
    if get_origin(hint) in (types.UnionType, Union):
        inner = [part for part in get_args(hint) if part is not type(None)]
        hint, is_required = inner[0], len(inner) == len(get_args(hint))
    is_id = get_origin(hint) is Id
    refers_to = get_args(hint)[0] if is_id and field.name != "id" else None
    kind = Id if is_id else get_origin(hint) or hint
    return Field(field.name, field.metadata["said"], kind, is_required, refers_to, field.default)
