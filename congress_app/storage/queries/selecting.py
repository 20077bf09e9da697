"""Selecting whole entities beside each other, and reading them back from one row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from congress_app.domain.record import Record
from congress_app.storage.rows import shape
from congress_app.storage.tables import TABLES

R = TypeVar("R", bound=Record)


class Part:
    """One entity's columns within a statement, under an alias of its own."""

    def __init__(self, cls: type[Record], alias: str) -> None:
        self.cls = cls
        self.table = TABLES[cls].alias(alias)
        self.columns = [self.table.c[name].label(f"{alias}__{name}") for name in shape(cls).names]

    def cut(self, start: int) -> slice:
        """Where its columns stand in a row that starts with others."""
        return slice(start, start + len(self.columns))


def entities(rows: Sequence[Sequence[Any]], cls: type[R], where: slice) -> list[R]:
    """The entities at one place of each row."""
    return shape(cls).read(row[where] for row in rows)


def only(row: Sequence[Any], cls: type[R], where: slice) -> R:
    """The entity at one place of a row."""
    made: R = shape(cls).one(row[where])
    return made
