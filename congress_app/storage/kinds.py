"""How each Python type is kept in the database, and written in a change image."""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections.abc import Callable
from enum import Enum
from typing import Any

import sqlalchemy as sa

from congress_app.domain.fields import Field, Id
from congress_app.domain.partial_date import PartialDate

Turn = Callable[[Any], Any]


class TextCell(sa.types.TypeDecorator[Any]):
    """A value kept as text: `dump` writes it, `read` reads it back."""

    impl = sa.String
    cache_ok = True

    def __init__(self, width: int, dump: Turn, read: Turn) -> None:
        super().__init__(width)
        self.width, self.dump, self.read = width, dump, read

    @property
    def written(self) -> str:
        """How a migration writes this type."""
        return f"sa.String(length={self.width})"

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> Any:
        """To the database."""
        return None if value is None else self.dump(value)

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> Any:
        """From the database."""
        return None if value is None else self.read(value)


class ChoiceCell(sa.types.TypeDecorator[Any]):
    """A choice, kept as its code. Read back by one look into a table: `sa.Enum` takes ten times as long, and lists are long."""

    impl = sa.String
    cache_ok = True
    written = "sa.String(length=40)"

    def __init__(self, choices: type[Enum]) -> None:
        super().__init__(40)
        self.choices = choices
        self._members: dict[str | None, Enum | None] = {None: None, **{each.value: each for each in choices}}

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> Any:
        """To the database."""
        return None if value is None else self.choices(value).value

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Turn:
        """From the database; KeyError for a code that there is not."""
        return self._members.__getitem__


class TextTuple(sa.types.TypeDecorator[tuple[Any, ...]]):
    """A tuple of small values, kept as JSON."""

    impl = sa.JSON
    cache_ok = True
    written = "sa.JSON()"

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> Any:
        """To the database."""
        return None if value is None else list(value)

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Turn:
        """From the database. Long lists hold the same few tuples again and again: each text is read once."""
        return _tuple_of


@functools.lru_cache(maxsize=1000)
def _tuple_of(text: str | None) -> tuple[Any, ...] | None:
    return None if text is None else tuple(json.loads(text))


def instant_text(at: dt.datetime) -> str:
    """An instant as text that sorts, in UTC, always with microseconds."""
    if at.tzinfo is None:
        raise ValueError("an instant needs its zone")
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def time_text(at: dt.time) -> str:
    """A time of the day to the minute."""
    return at.strftime("%H:%M")


def _same(value: Any) -> Any:
    return value


class Kind:
    """One Python type: its column type, and how its value stands in a change image."""

    def __init__(
        self, column: Callable[[Field], sa.types.TypeEngine[Any]], dump: Turn = _same, read: Turn = _same
    ) -> None:
        self.column, self.dump, self.read = column, dump, read


def instant() -> TextCell:
    """The column type of an instant."""
    return TextCell(27, instant_text, dt.datetime.fromisoformat)


_KINDS: dict[Any, Kind] = {
    str: Kind(lambda f: sa.String(f.said.width or None)),
    Id: Kind(lambda _field: sa.String(32)),
    int: Kind(lambda _field: sa.Integer()),
    bool: Kind(lambda _field: sa.Boolean(), read=bool),  # the database says 1 for true
    dt.date: Kind(lambda _field: sa.Date(), dt.date.isoformat, dt.date.fromisoformat),
    dt.time: Kind(lambda _field: TextCell(5, time_text, dt.time.fromisoformat), time_text, dt.time.fromisoformat),
    dt.datetime: Kind(lambda _field: instant(), instant_text, dt.datetime.fromisoformat),
    PartialDate: Kind(lambda _field: TextCell(10, str, PartialDate.from_iso), str, PartialDate.from_iso),
    tuple: Kind(lambda _field: TextTuple(), list, tuple),
}


def _enum_kind(cls: type[Enum]) -> Kind:
    return Kind(lambda _field: ChoiceCell(cls), lambda member: member.value, cls)


@functools.cache
def kind_of(field: Field) -> Kind:
    """The kind of a field, from its type."""
    if isinstance(field.type, type) and issubclass(field.type, Enum):
        return _enum_kind(field.type)
    return _KINDS[field.type]


def standing_default(field: Field) -> str | None:
    """The field's default as its column keeps it, so that a new NOT NULL column needs no hand in its migration."""
    if not field.is_required or not isinstance(field.default, str | int | bool | Enum | dt.time | tuple):
        return None
    cell = kind_of(field).dump(field.default)
    if isinstance(cell, str):
        return cell
    return json.dumps(int(cell) if isinstance(cell, bool) else cell)
