"""Who may write: one program at a time. The lock of the operating system goes when its holder dies, however it dies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from congress_app.i18n import N_
from congress_app.runtime.errors import DataFileError


class WriteLock:
    """Held from opening a data file for writing until closing it; the lock file beside it is removed again."""

    def __init__(self, data_file: Path) -> None:
        self._path = data_file.with_name(data_file.name + "-lock")
        self._file: IO[str] | None = None
        self._data_file = data_file

    def take(self) -> None:
        """Take the lock.

        Raises:
            DataFileError: another window or program holds it, or the folder cannot be written.
        """
        try:
            file = self._path.open("a+", encoding="utf-8")
        except OSError as error:
            raise DataFileError(
                N_(
                    "The folder {folder} cannot be written, so the data file in it cannot be changed. "
                    "Copy the file to a folder of your own."
                ),
                folder=self._data_file.parent,
            ) from error
        if not _lock(file):
            file.close()
            raise DataFileError(
                N_("{file} is open in another window. Close that window first; until then it can only be read."),
                file=self._data_file,
            )
        self._file = file

    def release(self) -> None:
        """Give the lock back."""
        if self._file is None:
            return
        # Windows removes only a closed file; elsewhere it goes while still locked, so that nobody takes a lock on a removed file.
        if sys.platform == "win32":
            self._file.close()
        with suppress(OSError):
            self._path.unlink()
        self._file.close()
        self._file = None


@contextmanager
def held(data_file: Path) -> Iterator[None]:
    """Hold the lock of a data file for a while."""
    lock = WriteLock(data_file)
    lock.take()
    try:
        yield
    finally:
        lock.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: IO[str]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
            # The holder before us may have removed the file between our opening and our locking it.
            return os.fstat(file.fileno()).st_nlink > 0
        except OSError:
            return False
