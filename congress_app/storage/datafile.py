"""One open data file: read and written by one program at a time, closed as a single file. How it is opened: `opening`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from sqlalchemy.pool import QueuePool

from congress_app.i18n import N_
from congress_app.runtime.clock import Clock
from congress_app.runtime.errors import DataFileError
from congress_app.runtime.ids import Ids
from congress_app.services.steps import Step
from congress_app.services.work import Outcome
from congress_app.storage import backup, driver, engines, faults
from congress_app.storage.history import StoredHistory
from congress_app.storage.locks import WriteLock
from congress_app.storage.work import StoredRun

if TYPE_CHECKING:
    import sqlalchemy as sa

T = TypeVar("T")
Mode = Literal["read", "write"]


class DataFile:
    """An open data file. `run` is a `services.work.Run`; the file itself is a `services.work.History`.

    path: absolute, links followed. mode: `write` needs the lock.
    """

    def __init__(self, path: Path, mode: Mode, lock: WriteLock | None, clock: Clock, ids: Ids, by: str) -> None:
        self.path, self.mode, self.clock = path, mode, clock
        self._lock, self._is_closed = lock, False
        self._reader = engines.reading(path)
        self._writer = engines.writing(path)
        self._node = path.stat().st_ino
        self._run = StoredRun(self._writer, by, clock, ids)
        self._history = StoredHistory(self._reader, self._writer, by, clock)
        self._begin()

    def _begin(self) -> None:
        """Open the connections at once: those that are open can still be copied when the file is taken away."""
        if self.mode == "write":
            with self._writer.connect() as connection:
                engines.bare(connection).execute("PRAGMA journal_mode = WAL").fetchall()
        self.last_step()

    @property
    def reader(self) -> sa.Engine:
        """The engine for queries."""
        return self._reader

    def run(self, verb: Callable[[Any], T], name: Step) -> Outcome[T]:
        """Run a verb as one transaction and one named step."""
        self._ensure_writable()
        return self._run(verb, name)

    def next_undo(self) -> Step | None:
        """The step that undo would take back."""
        return self._history.next_undo()

    def next_redo(self) -> Step | None:
        """The step that redo would do again."""
        return self._history.next_redo()

    def undo(self) -> Outcome[Step]:
        """Take back the last step."""
        self._ensure_writable()
        return self._history.undo()

    def redo(self) -> Outcome[Step]:
        """Do again the step undone last."""
        self._ensure_writable()
        return self._history.redo()

    @property
    def history(self) -> StoredHistory:
        """The steps of the past."""
        return self._history

    def schema(self) -> str:
        """The schema of the file."""
        with self._reader.connect() as connection:
            return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())

    def fact(self, name: str) -> str | None:
        """A fact kept about the file itself, such as who made it."""
        with self._reader.connect() as connection:
            return connection.exec_driver_sql(
                "SELECT value FROM file_fact WHERE name = ?", (name,)
            ).scalar_one_or_none()

    def set_fact(self, name: str, value: str) -> None:
        """Keep a fact about the file itself; no step is left."""
        self._ensure_writable()
        with self._writer.begin() as connection:
            connection.exec_driver_sql("INSERT OR REPLACE INTO file_fact (name, value) VALUES (?, ?)", (name, value))

    def back_up(self, folder: Path) -> backup.Backup:
        """Back up into the folder of backups; works even when the file was removed under us."""
        with self._reader.connect() as connection:
            return backup.make(engines.bare(connection), self.path, folder, self.clock.now())

    def copy_to(self, target: Path) -> None:
        """Write a checked copy under another name; works even when the file was removed under us."""
        with self._reader.connect() as connection:
            backup.copy(engines.bare(connection), target)

    def last_step(self) -> int:
        """The number of the newest step: grows with each change, undo and redo."""
        with self._reader.connect() as connection:
            return int(connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM change_step").scalar_one())

    def make_whole(self) -> None:
        """Bring what was written ahead into the one file: it may be moved when it is closed.

        Raises:
            DataFileError: it cannot be written, as on a full disk.
        """
        with self._writer.connect() as connection, faults.said(self.path):
            engines.bare(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def take_hold_anew(self) -> bool:
        """Close the connections and open them again, where none is in use; whether that was done.

        On Unix a process loses its locks on a file when it closes any other handle of it. Without them another program that reads the
        file would take what is written ahead for left over, and remove it.
        """
        if self.mode != "write" or self._is_closed or not self._is_there():
            return True
        if any(isinstance(each.pool, QueuePool) and each.pool.checkedout() for each in (self._reader, self._writer)):
            return False
        self._reader.dispose()
        self._writer.dispose()
        self._begin()
        return True

    def close(self) -> None:
        """Close it; what was written ahead goes into the one file."""
        self._is_closed = True
        self._reader.dispose()
        try:
            if self._lock is not None and self._is_there():
                self._gather()
        finally:
            self._writer.dispose()
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def _gather(self) -> None:
        # Where that fails (a full disk) nothing is lost: the file beside it is read again at the next opening.
        with suppress(driver.database_error(), DataFileError):
            self.make_whole()

    def _is_there(self) -> bool:
        try:
            return self.path.stat().st_ino == self._node
        except OSError:
            return False

    def _ensure_writable(self) -> None:
        """Refuse to write into a file that nobody can find again."""
        if self.mode != "write":
            raise RuntimeError("this data file was opened for reading")
        if not self._is_there():
            raise DataFileError(
                N_(
                    "{file} was removed or replaced while it was open. Save a copy of what is open here under another name."
                ),
                file=self.path,
            )
