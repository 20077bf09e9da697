"""What a verb works with, as ports; `storage` implements them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from congress_app.domain.fields import Id
from congress_app.domain.record import Record
from congress_app.runtime.clock import Clock
from congress_app.services.steps import Step

R = TypeVar("R", bound=Record)
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Work(Protocol):
    """One transaction: load, then save. Nothing is written when the verb raises."""

    @property
    def clock(self) -> Clock:
        """The clock."""
        ...

    def new_id(self, cls: type[R]) -> Id[R]:
        """An id for a new row."""
        ...

    def get(self, cls: type[R], id: Id[R]) -> R:
        """One row, as this work sees it.

        Raises:
            NotFound: there is no such row (any more).
        """
        ...

    def find(self, cls: type[R], **equal: Any) -> list[R]:
        """The rows whose fields equal these, in the order of their ids; what is pending counts."""
        ...

    def save(self, item: R) -> R:
        """Insert or update one row.

        Raises:
            StaleEdit: the row was changed by someone since it was read.
        """
        ...

    def save_all(self, items: Sequence[R]) -> list[R]:
        """Insert or update many rows of one kind."""
        ...

    def delete(self, *items: Record) -> None:
        """Delete rows, in any order."""
        ...

    def keep(self, content: bytes) -> str:
        """Keep a photo or a file; its hash, by which rows name it. What is kept twice is kept once; where it was damaged it is mended."""
        ...

    def has_written(self, file_hash: str) -> bool:
        """Whether these bytes were written when this step kept them last: they were new, damaged or gone."""
        ...

    def keep_text(self, file_hash: str, text: str) -> None:
        """Keep the text that was found in a file that is kept, so that it can be searched and compared."""
        ...


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T_co]):
    """What a verb did: its value, the kinds of rows that changed, and its step (None: nothing changed, no step was left)."""

    value: T_co
    changed: frozenset[type[Record]]
    step: Step | None


class Run(Protocol):
    """Runs a verb as one transaction and one named step."""

    def __call__(self, verb: Callable[[Work], T], name: Step) -> Outcome[T]:
        """Run it; it may be run again after a deadlock."""
        ...


class History(Protocol):
    """The steps done, and the way back."""

    def next_undo(self) -> Step | None:
        """The step that undo would take back."""
        ...

    def next_redo(self) -> Step | None:
        """The step that redo would do again."""
        ...

    def undo(self) -> Outcome[Step]:
        """Take back the last step.

        Raises:
            CannotUndo: there is none, a row was changed since, or the step has a verb of its own that revokes it.
        """
        ...

    def redo(self) -> Outcome[Step]:
        """Do again the step undone last.

        Raises:
            CannotUndo: there is none, or a row was changed since.
        """
        ...
