"""A work that keeps what it is given to itself: shows what a verb would do while the data file is only read."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from itertools import count
from typing import Any, Protocol, TypeVar

from congress_app.domain.fields import Id, about
from congress_app.domain.record import Record
from congress_app.i18n import N_
from congress_app.runtime.clock import Clock
from congress_app.runtime.errors import NotFound, UserError

R = TypeVar("R", bound=Record)


class Rows(Protocol):
    """Finds the stored rows of one kind whose fields equal these."""

    def __call__(self, cls: type[R], **equal: Any) -> list[R]:
        """The rows, in the order of their ids."""
        ...


class Rehearsal:
    """Implements `services.work.Work` on stored rows and what was saved here."""

    def __init__(self, rows: Rows, clock: Clock) -> None:
        self.clock = clock
        self._rows = rows
        self._saved: dict[tuple[type[Record], str], Record | None] = {}
        self._numbers = count(1)

    def new_id(self, cls: type[R]) -> Id[R]:
        """An id that no stored row has, behind all of them."""
        return Id(f"{next(self._numbers):z>32}")

    def get(self, cls: type[R], id: Id[R]) -> R:
        """One row, as this work sees it."""
        found = self.find(cls, id=id)
        if not found:
            raise NotFound(N_("{what}: this row is no longer there."), what=UserError(about(cls).title))
        return found[0]

    def find(self, cls: type[R], **equal: Any) -> list[R]:
        """The rows whose fields equal these, with what was saved here."""
        stored = [row for row in self._rows(cls, **equal) if (cls, row.id) not in self._saved]
        own = [
            row
            for (of, _id), row in self._saved.items()
            if of is cls and isinstance(row, cls) and all(getattr(row, name) == value for name, value in equal.items())
        ]
        return sorted([*stored, *own], key=lambda row: row.id)

    def save(self, item: R) -> R:
        """Keep one row."""
        self._saved[type(item), item.id] = item
        return item

    def save_all(self, items: Sequence[R]) -> list[R]:
        """Keep many rows."""
        return [self.save(item) for item in items]

    def delete(self, *items: Record) -> None:
        """Forget rows."""
        for item in items:
            self._saved[type(item), item.id] = None

    def keep(self, content: bytes) -> str:
        """The hash that it would have."""
        return sha256(content).hexdigest()

    def has_written(self, file_hash: str) -> bool:
        """Never: nothing is written."""
        return False

    def keep_text(self, file_hash: str, text: str) -> None:
        """Forget it: what is only rehearsed is not searched."""
