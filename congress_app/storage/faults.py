"""What SQLite says when it cannot go on, in the user's words."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from congress_app.i18n import N_
from congress_app.runtime.errors import DataFileError, Refused, UserError
from congress_app.storage import driver

READ_ONLY = N_(
    "{file} cannot be written: it or its folder is read-only. Copy it to a folder of your own and open it there."
)
DAMAGED = N_("{file} is damaged. Restore the last good backup; the damaged file is kept.")

FULL = N_("The disk is full. Nothing of this change was stored. Make room and repeat it.")
_NO_ROOM = 64 * 1024  # with less, SQLite cannot even make the files that it keeps beside a data file

# What SQLite's message holds -> our sentence. The error codes are not told by the driver.
_SENTENCES = (
    (("database or disk is full",), FULL),
    (("readonly database", "unable to open database file", "permission denied"), READ_ONLY),
    (
        ("database is locked", "database table is locked"),
        N_("{file} is being written by another program. Wait a moment and repeat this."),
    ),
    (
        ("disk i/o error",),
        N_(
            "{file} could not be read or written just now. Look whether its disk is full or was taken out; "
            "nothing of this change was stored."
        ),
    ),
    (("file is not a database", "malformed"), DAMAGED),
)

# What it says, too, where the files beside a data file do not fit.
_MAY_BE_FULL = ("disk i/o error", "unable to open database file")


def sentence(error: BaseException, file: Path) -> UserError | None:
    """Our sentence for what the driver raised; None when it is a fault of the program."""
    text = str(error).casefold()
    if "foreign key constraint failed" in text:
        return Refused(
            N_(
                "Rows would be left that refer to something no longer there, so nothing was stored. "
                "Look at the rows again and repeat your change."
            )
        )
    if any(part in text for part in _MAY_BE_FULL) and _is_full(file):
        return DataFileError(FULL, file=file)
    for parts, msgid in _SENTENCES:
        if any(part in text for part in parts):
            return DataFileError(msgid, file=file)
    return None


def _is_full(file: Path) -> bool:
    try:
        return shutil.disk_usage(file.absolute().parent).free < _NO_ROOM
    except OSError:
        return False


@contextmanager
def said(file: Path) -> Iterator[None]:
    """Turn errors of a bare connection into sentences; what is not known goes on as it is."""
    try:
        yield
    except driver.database_error() as error:
        told = sentence(error, file)
        if told is None:
            raise
        raise told from error
