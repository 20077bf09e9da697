"""What SQLite says when it cannot go on, in the user's words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from congress_app.i18n import N_
from congress_app.runtime.errors import DataFileError, Refused, UserError
from congress_app.storage import engines

# What SQLite's message holds -> our sentence. The error codes are not told by the driver.
_SENTENCES = (
    (("database or disk is full",), N_("The disk is full. Nothing of this change was stored. Make room and repeat it.")),
    (
        ("readonly database", "unable to open database file", "permission denied"),
        N_("{file} cannot be written: it or its folder is read-only. Copy it to a folder of your own and open it there."),
    ),
    (("database is locked",), N_("{file} is being written by another program. Wait a moment and repeat this.")),
    (
        ("file is not a database", "malformed", "disk i/o error", "no such table", "no such column"),
        N_("{file} is damaged. Restore the last good backup; the damaged file is kept."),
    ),
)


def sentence(error: BaseException, file: Path) -> UserError | None:
    """Our sentence for an error of the database; None when it is not one of those."""
    text = str(error).casefold()
    if "foreign key constraint failed" in text:
        return Refused(N_("Other rows refer to this one, so it cannot be deleted."))
    for parts, msgid in _SENTENCES:
        if any(part in text for part in parts):
            return DataFileError(msgid, file=file)
    return None


@contextmanager
def said(file: Path) -> Iterator[None]:
    """Turn errors of the database into sentences; what is not known goes on as it is."""
    try:
        yield
    except (sa.exc.DBAPIError, engines.database_error()) as error:
        told = sentence(error, file)
        if told is None:
            raise
        raise told from error
