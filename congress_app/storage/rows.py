"""Rows to entities and back, and their images for the change log."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Sequence
from itertools import compress
from operator import attrgetter, ne
from typing import Any, TypeVar

import sqlalchemy as sa

from congress_app.domain.fields import Field, fields_of
from congress_app.domain.record import Record
from congress_app.i18n.collation import name_key, order_key
from congress_app.i18n.folding import fold
from congress_app.storage.kinds import kind_of
from congress_app.storage.tables import TABLES

R = TypeVar("R", bound=Record)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_IDS_IN_ONE_STATEMENT = 1000


class Shape:
    """What is known of an entity once for all its rows: names, columns, how values are written."""

    def __init__(self, cls: type[Record]) -> None:
        fields = fields_of(cls)
        self.cls, self.table = cls, TABLES[cls]
        self.names = tuple(field.name for field in fields)
        self.columns = [self.table.c[name] for name in self.names]
        # Made once: putting a statement together takes longer than running it.
        self.select = sa.select(*self.columns).order_by(self.table.c.id)
        self.select_ids = self.select.where(self.table.c.id.in_(sa.bindparam("ids", expanding=True)))
        is_row = (self.table.c.id == sa.bindparam("b_id")) & (self.table.c.version == sa.bindparam("b_version"))
        self.delete, self.update = sa.delete(self.table).where(is_row), sa.update(self.table).where(is_row)
        self.insert = sa.insert(self.table)
        self.dump = {field.name: kind_of(field).dump for field in fields if field.name not in ("id", "version")}
        self._read = {field.name: kind_of(field).read for field in fields}
        self._searched = tuple(field.name for field in fields if field.said.is_searched)
        self._get_searched = _getter(self._searched)
        self._sorted = next((field.name for field in fields if field.said.is_sorted), None)
        self._key = name_key if any(field.said.is_name for field in fields) else order_key
        self._get: Callable[[Record], tuple[Any, ...]] = attrgetter(*self.names)
        self._put = [getattr(cls, name).__set__ for name in self.names]
        self._standing = {field.name: standing(field) for field in fields if field.name in self.dump}
        self._get_imaged, self._usual = _getter(tuple(self.dump)), tuple(self._standing.values())

    def read(self, rows: Iterable[Sequence[Any]]) -> list[Any]:
        """Rows of `columns` as entities."""
        return [self.one(row) for row in rows]

    def one(self, row: Sequence[Any]) -> Any:
        """A row of `columns` as an entity. Lists read thousands: the frozen class's own `__init__` takes several times as long."""
        made = object.__new__(self.cls)
        for put, value in zip(self._put, row, strict=True):
            put(made, value)
        return made

    def row(self, item: Record, version: int) -> dict[str, Any]:
        """What is written: the fields, and the columns computed from them."""
        values: dict[str, Any] = dict(zip(self.names, self._get(item), strict=True))
        values["version"] = version
        if self._searched:
            values["search_words"] = fold(" ".join(filter(None, self._get_searched(item))))
        if self._sorted:
            values["sort_key"] = self._key(getattr(item, self._sorted))
        return values

    def said_columns(self, items: Sequence[Record]) -> dict[str, Sequence[Any]]:
        """The columns in which some row holds something else than what it holds when nothing is said."""
        columns = zip(self.names, zip(*map(self._get, items), strict=True), strict=True)
        return {
            name: values
            for name, values in columns
            if name not in self._standing or values.count(self._standing[name]) < len(items)
        }

    def new_columns(self, items: Sequence[Record], version: int) -> dict[str, Sequence[Any]]:
        """What is inserted, column by column; columns in which nothing is said are left to the database."""
        used = self.said_columns(items)
        used["version"] = [version] * len(items)
        if self._searched:
            used["search_words"] = [fold(" ".join(filter(None, self._get_searched(item)))) for item in items]
        if self._sorted:
            used["sort_key"] = [self._key(getattr(item, self._sorted)) for item in items]
        return used

    def written_by(self, item: Record, version: int) -> Any:
        """The row with the number of the step that writes it. An import writes thousands: `dataclasses.replace` takes ten times as long."""
        made = object.__new__(self.cls)
        for put, value in zip(self._put, self._get(item), strict=True):
            put(made, value)
        object.__setattr__(made, "version", version)
        return made

    def image(self, item: Record, only: Iterable[str] | None = None) -> str:
        """A row as JSON: whole without the fields that hold what they hold when nothing is said, or `only` some fields."""
        if only is not None:
            return _encode(
                {name: None if (value := getattr(item, name)) is None else self.dump[name](value) for name in only}
            )
        values = self._get_imaged(item)
        said = compress(zip(self.dump, values, strict=True), map(ne, values, self._usual))
        return _encode({name: None if value is None else self.dump[name](value) for name, value in said})

    def values(self, image: str) -> dict[str, Any]:
        """The typed values of an image; names that the entity no longer has are dropped."""
        return {
            name: None if value is None else self._read[name](value)
            for name, value in json.loads(image).items()
            if name in self.dump
        }

    def whole(self, image: str) -> dict[str, Any]:
        """The typed values of the image of a whole row: the fields that it leaves out held what they hold when nothing is said."""
        return self._standing | self.values(image)

    def differing(self, one: Record, other: Record) -> list[str]:
        """The fields in which two states of one row differ."""
        return [name for name in self.dump if getattr(one, name) != getattr(other, name)]


def _getter(names: Sequence[str]) -> Callable[[Record], tuple[Any, ...]]:
    """Gets these fields as a tuple, also where there is one or none."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda item: tuple(getattr(item, name) for name in names)


def standing(field: Field) -> Any:
    """What a field holds when nothing is said; None where it must be said."""
    return None if field.default is dataclasses.MISSING else field.default


_SHAPES: dict[type[Record], Shape] = {}


def shape(cls: type[Record]) -> Shape:
    """The shape of an entity."""
    if cls not in _SHAPES:
        _SHAPES[cls] = Shape(cls)
    return _SHAPES[cls]


def load(connection: sa.Connection, cls: type[R], *where: sa.ColumnElement[bool]) -> list[R]:
    """Entities from the database, in the order of their ids."""
    its = shape(cls)
    return its.read(connection.execute(its.select.where(*where)).fetchall())


def load_ids(connection: sa.Connection, cls: type[R], ids: Sequence[str]) -> dict[str, R]:
    """Entities by id, in groups that fit one statement."""
    its, out = shape(cls), dict[str, R]()
    for start in range(0, len(ids), _IDS_IN_ONE_STATEMENT):
        found = connection.execute(its.select_ids, {"ids": list(ids[start : start + _IDS_IN_ONE_STATEMENT])}).fetchall()
        for item in its.read(found):
            out[str(item.id)] = item
    return out
