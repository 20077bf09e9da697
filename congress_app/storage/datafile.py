"""One open data file: made, opened, written by one program at a time, closed as a single file."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeVar

import sqlalchemy as sa

from congress_app.i18n import N_
from congress_app.runtime.clock import Clock
from congress_app.runtime.errors import DataFileError, Refused
from congress_app.runtime.ids import Ids
from congress_app.services.steps import Step
from congress_app.services.work import Outcome
from congress_app.storage import backup, engines, faults, migrations, soundness
from congress_app.storage.history import StoredHistory
from congress_app.storage.locks import WriteLock
from congress_app.storage.places import refuse_network
from congress_app.storage.work import StoredRun

T = TypeVar("T")
Mode = Literal["read", "write"]


class DataFile:
    """An open data file. `run` is a `services.work.Run`; `history` a `services.work.History` that says the file's faults in words."""

    def __init__(self, path: Path, mode: Mode, lock: WriteLock | None, clock: Clock, ids: Ids, by: str) -> None:
        self.path, self.mode, self.clock = path, mode, clock
        self._lock = lock
        self._reader = engines.reading(path)
        self._writer = engines.writing(path)
        self._node = path.stat().st_ino
        self._run = StoredRun(self._writer, by, clock, ids)
        self._history = StoredHistory(self._reader, self._writer, by, clock)

    @property
    def reader(self) -> sa.Engine:
        """The engine for queries."""
        return self._reader

    def run(self, verb: Callable[[Any], T], name: Step) -> Outcome[T]:
        """Run a verb as one transaction and one named step."""
        self._ensure_there()
        with faults.said(self.path):
            return self._run(verb, name)

    def next_undo(self) -> Step | None:
        """The step that undo would take back."""
        return self._history.next_undo()

    def next_redo(self) -> Step | None:
        """The step that redo would do again."""
        return self._history.next_redo()

    def undo(self) -> Outcome[Step]:
        """Take back the last step."""
        self._ensure_there()
        with faults.said(self.path):
            return self._history.undo()

    def redo(self) -> Outcome[Step]:
        """Do again the step undone last."""
        self._ensure_there()
        with faults.said(self.path):
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
            return connection.exec_driver_sql("SELECT value FROM file_fact WHERE name = ?", (name,)).scalar_one_or_none()

    def set_fact(self, name: str, value: str) -> None:
        """Keep a fact about the file itself; no step is left."""
        with faults.said(self.path), self._writer.begin() as connection:
            connection.exec_driver_sql("INSERT OR REPLACE INTO file_fact (name, value) VALUES (?, ?)", (name, value))

    def back_up(self, folder: Path) -> backup.Backup:
        """Back up into the folder of backups; works even when the file was removed under us."""
        with faults.said(self.path), self._reader.connect() as connection:
            return backup.make(connection.connection.driver_connection, self.path, folder, self.clock.now())

    def copy_to(self, target: Path) -> None:
        """Write a checked copy under another name."""
        with faults.said(self.path), self._reader.connect() as connection:
            backup.copy(connection.connection.driver_connection, target)

    def last_step(self) -> int:
        """The number of the newest step: grows with each change, undo and redo."""
        with self._reader.connect() as connection:
            return int(connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM change_step").scalar_one())

    def close(self) -> None:
        """Close it; what was written ahead goes into the one file."""
        self._reader.dispose()
        if self.mode == "write" and self._is_there():
            with self._writer.connect() as connection:
                raw: Any = connection.connection.driver_connection
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self._writer.dispose()
        if self._lock is not None:
            self._lock.release()

    def _is_there(self) -> bool:
        try:
            return self.path.stat().st_ino == self._node
        except OSError:
            return False

    def _ensure_there(self) -> None:
        """Refuse to write into a file that nobody can find again."""
        if not self._is_there():
            raise DataFileError(
                N_("{file} was removed or replaced while it was open. Save a copy of what is open here under another name."), file=self.path
            )


def open_file(
    path: Path, mode: Mode, *, clock: Clock, ids: Ids, by: str = "", backups: Path, on_migration: Callable[[], None] = lambda: None
) -> DataFile:
    """Open a data file; an older one is migrated, after a copy was made.

    Raises:
        DataFileError: missing, on a network drive, not ours, newer, damaged, or open elsewhere (mode `write`): says which.
    """
    refuse_network(path)
    soundness.refuse_foreign(path)
    lock = WriteLock(path) if mode == "write" else None
    if lock is not None:
        lock.take()
    try:
        with faults.said(path):
            schema = soundness.check(path, thorough=False)
            if soundness.needs_migration(schema):
                on_migration()
                _migrate(path, backups, clock.now(), is_locked=lock is not None)
            return DataFile(path, mode, lock, clock, ids, by)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _migrate(path: Path, backups: Path, now: dt.datetime, *, is_locked: bool) -> None:
    lock = None if is_locked else WriteLock(path)
    if lock is not None:
        lock.take()
    try:
        source = engines.raw(path)
        try:
            backup.make(source, path, backups, now)
        finally:
            source.close()
        engine = engines.writing(path)
        try:
            migrations.upgrade(engine)
        finally:
            engine.dispose()
    finally:
        if lock is not None:
            lock.release()


def new_file(path: Path) -> None:
    """Make an empty data file; it appears whole or not at all.

    Raises:
        Refused: the name is taken. DataFileError: on a network drive, or the folder cannot be written.
    """
    refuse_network(path)
    if path.exists():
        raise Refused(N_("{file} exists already. Choose another name, or open that file."), file=path)
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _remove(part)
        with faults.said(path):
            engine = engines.writing(part)
            try:
                with engine.connect() as connection:
                    raw: Any = connection.connection.driver_connection
                    raw.execute("PRAGMA journal_mode = WAL").fetchall()
                migrations.upgrade(engine)
            finally:
                engine.dispose()
        os.replace(part, path)
    except OSError as error:
        raise DataFileError(
            N_("{file} cannot be written. Look whether the disk is full and whether you may write in that folder."), file=path
        ) from error
    finally:
        _remove(part)


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def restore(from_backup: Path, to: Path, backups: Path, now: dt.datetime) -> Path | None:
    """Put a backup in the place of a data file, which is backed up first (kept byte by byte when it is damaged)."""
    refuse_network(to)
    soundness.check(from_backup)
    lock = WriteLock(to)
    lock.take()
    try:
        kept = _back_up_closed(to, backups, now) if to.exists() else None
        backup.restore(from_backup, to)
        return kept
    finally:
        lock.release()


def _back_up_closed(file: Path, backups: Path, now: dt.datetime) -> Path:
    try:
        soundness.check(file)
    except DataFileError:
        return backup.keep_aside(file, backups, now)
    source = engines.raw(file)
    try:
        return backup.make(source, file, backups, now).file
    finally:
        source.close()


def restore_new(from_backup: Path, to: Path) -> None:
    """Write a backup as a new data file."""
    refuse_network(to)
    if to.exists():
        raise Refused(N_("{file} exists already. Choose another name, or open that file."), file=to)
    backup.restore(from_backup, to)
