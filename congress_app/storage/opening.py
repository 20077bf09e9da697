"""How a data file is made and opened: what is refused, what is migrated, what is copied before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import closing, nullcontext
from pathlib import Path

from congress_app.i18n import N_
from congress_app.runtime.clock import Clock
from congress_app.runtime.errors import DataFileError, Refused
from congress_app.runtime.ids import Ids
from congress_app.storage import backup, driver, engines, faults, locks, migrations, soundness
from congress_app.storage.datafile import DataFile, Mode
from congress_app.storage.places import refuse_network


def open_file(
    path: Path,
    mode: Mode,
    *,
    clock: Clock,
    ids: Ids,
    by: str = "",
    backups: Path,
    on_migration: Callable[[], None] = lambda: None,
) -> DataFile:
    """Open a data file; an older one is migrated, after a copy was made.

    Raises:
        DataFileError: missing, on a network drive, not ours, newer, damaged, or open elsewhere (mode `write`): says which.
    """
    refuse_network(path)
    soundness.refuse_no_file(path)
    path = (
        path.resolve()
    )  # the lock lies beside the file itself, whatever link led to it, and the working folder may change
    lock = locks.WriteLock(path) if mode == "write" else None
    if lock is not None:
        lock.take()
    try:
        schema = soundness.check(path, thorough=False)
        if soundness.needs_migration(schema):
            on_migration()
            with nullcontext() if lock is not None else locks.held(path):
                _migrate(path, backups, clock.now())
        return DataFile(path, mode, lock, clock, ids, by)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _migrate(path: Path, backups: Path, now: dt.datetime) -> None:
    with closing(driver.connect(path)) as source:
        backup.make(source, path, backups, now)
    engine = engines.writing(path)
    try:
        migrations.upgrade(engine)
    finally:
        engine.dispose()


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
        try:
            _remove(part)
            part.touch()
            _fill(part, path)
            part.replace(path)
        finally:
            _remove(part)
    except OSError as error:
        raise DataFileError(backup.NOT_WRITTEN, file=path) from error


def _fill(part: Path, path: Path) -> None:
    engine = engines.writing(part, named=path)
    try:
        # Straight into the file: a full disk refuses what does not fit. What is written ahead is only brought in at closing, and
        # nobody hears when that fails.
        migrations.upgrade(engine)
        with engine.connect() as connection, faults.said(path):
            engines.bare(connection).execute("PRAGMA journal_mode = WAL").fetchall()
    finally:
        engine.dispose()


def _remove(part: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + ending).unlink(missing_ok=True)
