"""The rows of any entity that belong to a congress, found along the references that make them parts of it."""

from __future__ import annotations

from typing import TypeVar

import sqlalchemy as sa

from congress_app.domain.congresses import Congress
from congress_app.domain.entities import BELONGS
from congress_app.domain.fields import Id
from congress_app.domain.record import Record
from congress_app.storage import rows
from congress_app.storage.tables import TABLES

R = TypeVar("R", bound=Record)


def within(connection: sa.Connection, cls: type[R], congress_id: Id[Congress] | None) -> list[R]:
    """The rows that belong to a congress, in the order of their ids; all where none is named."""
    if congress_id is None:
        return rows.load(connection, cls)
    return rows.load(connection, cls, _belongs(cls, congress_id))


def _belongs(cls: type[Record], congress_id: Id[Congress]) -> sa.ColumnElement[bool]:
    parent, reference = _owner(cls)
    column = TABLES[cls].c[reference]
    if parent is Congress:
        return column == congress_id
    return column.in_(sa.select(TABLES[parent].c.id).where(_belongs(parent, congress_id)))


def _owner(cls: type[Record]) -> tuple[type[Record], str]:
    """What an entity is a part of, and by which reference; of several owners the first named.

    Raises:
        LookupError: it is no part of a congress.
    """
    for parent, parts in BELONGS.items():
        for part, reference in parts:
            if part is cls and (parent is Congress or parent in _OWNED):
                return parent, reference
    raise LookupError(f"{cls.__name__} does not belong to a congress")


def _owned() -> frozenset[type[Record]]:
    """All that belongs to a congress, directly or as a part of what does."""
    found: set[type[Record]] = set()
    waiting: list[type[Record]] = [Congress]
    while waiting:
        parts = [part for part, _reference in BELONGS.get(waiting.pop(), ()) if part not in found]
        found.update(parts)
        waiting += parts
    return frozenset(found)


_OWNED = _owned()
