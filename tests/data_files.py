"""Data files for tests: one in memory in half a millisecond, copied from a template that the real migrations made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa

from congress_app.domain.record import Record
from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.ids import SeededIds, TimeIds
from congress_app.services.steps import Step
from congress_app.services.work import Outcome, Work
from congress_app.storage import engines, migrations, opening, rows
from congress_app.storage.datafile import DataFile, Mode
from congress_app.storage.history import StoredHistory
from congress_app.storage.lists import StoredLists
from congress_app.storage.tables import TABLES
from congress_app.storage.work import StoredRun

R = TypeVar("R", bound=Record)
T = TypeVar("T")
START = dt.datetime(2025, 7, 18, 1, 0, tzinfo=dt.UTC)
Dump = dict[str, list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class MemoryFile:
    """A data file in memory: a `services.work.Run` and a `services.work.History` that check all references after each verb."""

    engine: sa.Engine
    clock: SteppingClock
    ids: SeededIds
    history: StoredHistory
    lists: StoredLists
    by: str

    def run(self, verb: Callable[[Work], T], name: Step) -> Outcome[T]:
        """Run a verb as one transaction and one named step."""
        outcome = StoredRun(self.engine, self.by, self.clock, self.ids)(verb, name)
        check_references(self.engine)
        return outcome

    def next_undo(self) -> Step | None:
        """The step that undo would take back."""
        return self.history.next_undo()

    def next_redo(self) -> Step | None:
        """The step that redo would do again."""
        return self.history.next_redo()

    def undo(self) -> Outcome[Step]:
        """Take back the last step."""
        outcome = self.history.undo()
        check_references(self.engine)
        return outcome

    def redo(self) -> Outcome[Step]:
        """Do again the step undone last."""
        outcome = self.history.redo()
        check_references(self.engine)
        return outcome

    def rows(self, cls: type[R], **equal: Any) -> list[R]:
        """The stored rows whose fields equal these, in the order of their ids."""
        return self.lists.rows(cls, **equal)


@cache
def _template() -> Any:
    engine = engines.in_memory()
    migrations.upgrade(engine)
    with engine.connect() as connection:
        return engine, engines.bare(connection)


def memory_file(
    seed: int = 1, *, start: dt.datetime = START, by: str = "", beside: MemoryFile | None = None
) -> MemoryFile:
    """An empty data file in memory with a stepping clock and seeded ids; `beside` another one: the same rows, for another user."""
    if beside is None:
        engine = engines.in_memory()
        with engine.connect() as connection:
            _template()[1].backup(engines.bare(connection))
    else:
        engine = beside.engine
    clock = SteppingClock(start)
    return MemoryFile(engine, clock, SeededIds(seed), StoredHistory(engine, engine, by, clock), StoredLists(engine), by)


def open_file(path: Path, mode: Mode = "write", *, by: str = "", backups: Path | None = None) -> DataFile:
    """Open a real data file with a stepping clock; its backups lie in a folder beside its own."""
    folder = backups or path.resolve().parent.with_name("backups")
    return opening.open_file(path, mode, clock=SteppingClock(START), ids=TimeIds(), by=by, backups=folder)


def new_file(path: Path, mode: Mode = "write", *, by: str = "", backups: Path | None = None) -> DataFile:
    """Make a real data file and open it."""
    opening.new_file(path)
    return open_file(path, mode, by=by, backups=backups)


def dump(engine: sa.Engine) -> Dump:
    """All rows of all entities, with the columns computed from them, but without versions."""
    found: Dump = {}
    with engine.connect() as connection:
        for table in TABLES.values():
            columns = [column for column in table.columns if column.name != "version"]
            found[table.name] = [tuple(row) for row in connection.execute(sa.select(*columns).order_by(table.c.id))]
    return found


def check_references(engine: sa.Engine) -> None:
    """Fail when a row refers to one that is not there."""
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []


def entities(engine: sa.Engine, cls: type[R]) -> list[R]:
    """All rows of one entity, in the order of their ids."""
    with engine.connect() as connection:
        return rows.load(connection, cls)
