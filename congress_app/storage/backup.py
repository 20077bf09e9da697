"""Backups: made by SQLite's online backup, opened and checked before they count, the last twenty kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from congress_app.i18n import N_
from congress_app.runtime.errors import DataFileError, Refused
from congress_app.storage import engines, faults, soundness

KEPT = 20


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was opened and checked."""

    file: Path
    made_at: dt.datetime


def folder_of(data_file: Path, backups: Path) -> Path:
    """The folder of the backups of one data file: files of the same name elsewhere have their own."""
    mark = hashlib.sha256(str(data_file.resolve()).encode()).hexdigest()[:8]
    return backups / f"{data_file.stem}-{mark}"


def copy(source: Any, target: Path) -> None:
    """Copy an open database whole to `target`, which appears only when it has been opened and checked.

    Raises:
        DataFileError: the target cannot be written, or the copy is not sound.
    """
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with faults.said(target):
            into = engines.raw(part)
            try:
                source.backup(into)
                into.execute("PRAGMA journal_mode = DELETE").fetchall()
            finally:
                into.close()
        soundness.check(part)
        os.replace(part, target)
    except OSError as error:
        raise DataFileError(
            N_("{file} cannot be written. Look whether the disk is full and whether you may write in that folder."), file=target
        ) from error
    finally:
        part.unlink(missing_ok=True)


def make(source: Any, data_file: Path, backups: Path, now: dt.datetime) -> Backup:
    """Back up an open data file into its folder and drop the oldest ones."""
    folder = folder_of(data_file, backups)
    stamp = now.astimezone().strftime("%Y%m%d-%H%M%S")
    target = folder / f"{data_file.stem}-{stamp}.db"
    number = 1
    while target.exists():
        number += 1
        target = folder / f"{data_file.stem}-{stamp}-{number}.db"
    copy(source, target)
    for old in _all(folder)[KEPT:]:
        old.unlink(missing_ok=True)
    return Backup(target, now)


def _all(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.db"), key=lambda path: (path.stat().st_mtime, path.name), reverse=True)


def last(data_file: Path, backups: Path) -> Backup | None:
    """The last backup of a data file."""
    found = _all(folder_of(data_file, backups)) if folder_of(data_file, backups).is_dir() else []
    return Backup(found[0], dt.datetime.fromtimestamp(found[0].stat().st_mtime, dt.UTC)) if found else None


def restore(backup: Path, to: Path) -> None:
    """Write the contents of a backup as a data file, whole or not at all.

    Raises:
        DataFileError: the backup is not sound, or the target cannot be written.
    """
    soundness.check(backup)
    if to.resolve() == backup.resolve():
        raise Refused(N_("A backup cannot be restored onto itself."))
    source = engines.raw(backup)
    try:
        fresh = to.with_name(to.name + ".restored")
        copy(source, fresh)
    finally:
        source.close()
    for ending in ("-wal", "-shm"):
        to.with_name(to.name + ending).unlink(missing_ok=True)
    os.replace(fresh, to)


def keep_aside(file: Path, backups: Path, now: dt.datetime) -> Path:
    """Keep a file that cannot be backed up (damaged) byte by byte."""
    folder = folder_of(file, backups)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{file.stem}-{now.astimezone():%Y%m%d-%H%M%S}.damaged"
    shutil.copyfile(file, target)
    return target
