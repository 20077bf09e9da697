"""A backup becomes a data file again: whole or not at all, and nothing that was there before is lost."""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import closing
from pathlib import Path

from congress_app.i18n import N_
from congress_app.runtime.errors import DataFileError, Refused
from congress_app.storage import backup, driver, locks, soundness
from congress_app.storage.places import refuse_network


def restore(from_backup: Path, to: Path, backups: Path, now: dt.datetime) -> Path | None:
    """Put a backup in the place of a data file. What was there is backed up first, or kept byte by byte when it is damaged.

    Returns:
        Where the former contents are kept; None when there were none.

    Raises:
        DataFileError: the backup is not sound, the target cannot be written, or it is open in a window.
    """
    to = _place_for(from_backup, to)
    with locks.held(to):
        kept = _keep(to, backups, now) if to.exists() else None
        _put(from_backup, to)
    return kept


def restore_new(from_backup: Path, to: Path) -> None:
    """Write a backup as a new data file.

    Raises:
        Refused: the name is taken. DataFileError: the backup is not sound, or the target cannot be written.
    """
    if to.exists():
        raise Refused(N_("{file} exists already. Choose another name, or open that file."), file=to)
    to = _place_for(from_backup, to)
    with locks.held(to):
        _put(from_backup, to)


def _place_for(from_backup: Path, to: Path) -> Path:
    soundness.check(from_backup)
    if to.resolve() == from_backup.resolve():
        raise Refused(N_("A backup cannot be restored onto itself. Choose another file."))
    refuse_network(to)
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataFileError(backup.NOT_WRITTEN, file=to) from error
    return to.resolve()


def _keep(file: Path, backups: Path, now: dt.datetime) -> Path:
    # The bytes first: looking into a damaged file can already clear away what was written ahead beside it.
    kept = _keep_bytes(file, backups, now)
    try:
        soundness.check(file)
        with closing(driver.connect(file)) as source:
            made = backup.make(source, file, backups, now).file
    except DataFileError:
        return kept
    for ending in ("", "-wal"):
        kept.with_name(kept.name + ending).unlink(missing_ok=True)
    return made


def _keep_bytes(file: Path, backups: Path, now: dt.datetime) -> Path:
    """Keep a file as it is, with what was written ahead beside it."""
    folder = backup.folder_of(file, backups)
    target = backup.free_name(folder / f"{file.stem}-{backup.stamp(now)}.damaged")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for ending in ("", "-wal"):
            part = file.with_name(file.name + ending)
            if part.exists():
                shutil.copyfile(part, target.with_name(target.name + ending))
    except OSError as error:
        raise DataFileError(backup.NOT_WRITTEN, file=target) from error
    return target


def _put(from_backup: Path, to: Path) -> None:
    fresh = to.with_name(to.name + ".restored")
    with closing(driver.connect_to_read(from_backup)) as source:
        backup.copy(source, fresh)
    try:
        # First: left beside the restored file, they would be played into it.
        for ending in ("-wal", "-shm"):
            to.with_name(to.name + ending).unlink(missing_ok=True)
        fresh.replace(to)
    except OSError as error:
        raise DataFileError(backup.NOT_WRITTEN, file=to) from error
    finally:
        fresh.unlink(missing_ok=True)
