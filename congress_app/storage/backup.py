"""Backups: made by SQLite's online backup, opened and checked before they count, the last twenty kept."""

from __future__ import annotations

import datetime as dt
import hashlib
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from congress_app.i18n import N_
from congress_app.runtime.errors import DataFileError
from congress_app.storage import driver, faults, soundness

KEPT = 20
NOT_WRITTEN = N_("{file} cannot be written. Look whether the disk is full and whether you may write in that folder.")


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
        try:
            part.unlink(missing_ok=True)
            part.touch()
            with faults.said(target):
                _fill(part, source)
            _check(part, target)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise DataFileError(NOT_WRITTEN, file=target) from error


def _fill(part: Path, source: Any) -> None:
    with closing(driver.connect(part)) as into:
        source.backup(into)
        # A copy is one file wherever it is looked into; opening it for writing turns the write-ahead log on again.
        into.execute("PRAGMA journal_mode = DELETE").fetchall()


def _check(part: Path, target: Path) -> None:
    try:
        soundness.check(part)
    except DataFileError as error:
        raise DataFileError(
            N_(
                "The copy {file} was not whole when it was read back, so it was not kept. Look at its disk, and check the data file too."
            ),
            file=target,
        ) from error


def make(source: Any, data_file: Path, backups: Path, now: dt.datetime) -> Backup:
    """Back up an open data file into its folder and drop the oldest ones."""
    folder = folder_of(data_file, backups)
    target = free_name(folder / f"{data_file.stem}-{stamp(now)}.db")
    copy(source, target)
    for old in _all(folder)[KEPT:]:
        old.unlink(missing_ok=True)
    return Backup(target, now)


def stamp(now: dt.datetime) -> str:
    """An instant as it stands in the names of backups: the office's own time."""
    return now.astimezone().strftime("%Y%m%d-%H%M%S")


def free_name(wanted: Path) -> Path:
    """The wanted name, numbered when it is taken."""
    target, number = wanted, 1
    while target.exists():
        number += 1
        target = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return target


def _all(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.db"), key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)


def last(data_file: Path, backups: Path) -> Backup | None:
    """The last backup of a data file."""
    return next(iter(every(data_file, backups)), None)


def every(data_file: Path, backups: Path) -> list[Backup]:
    """The backups of a data file, the newest first."""
    folder = folder_of(data_file, backups)
    found = _all(folder) if folder.is_dir() else []
    return [Backup(file, dt.datetime.fromtimestamp(file.stat().st_mtime, dt.UTC)) for file in found]
