"""Whether a file is a data file of ours, whole, and of a schema that this release knows.

Files are looked into through the database driver only: a process that opens and closes a database by other means gives up the
locks that its own connections hold on it.
"""

from __future__ import annotations

import os
import stat
from contextlib import closing
from pathlib import Path
from typing import Any

from congress_app.i18n import N_
from congress_app.runtime.errors import DataFileError, UserError
from congress_app.storage import driver, faults
from congress_app.storage.tables import APPLICATION_ID, HEAD, KNOWN_SCHEMAS

_LARGE = {
    "blob": "bytes",
    "file_text": "text",
}  # tables that grow with what is kept, and the column that makes them large
_WORDS = "file_words"  # the search index: the tables in which it lies are looked at as all others


def damaged(path: Path) -> DataFileError:
    """The sentence for a damaged file."""
    return DataFileError(faults.DAMAGED, file=path)


def not_ours(path: Path) -> DataFileError:
    """The sentence for a foreign file."""
    return DataFileError(N_("{file} is not a data file of this program."), file=path)


def refuse_no_file(path: Path) -> None:
    """Refuse what is missing, no file, or may not be read.

    Raises:
        DataFileError: with the reason.
    """
    try:
        is_readable = stat.S_ISREG(path.stat().st_mode) and os.access(path, os.R_OK)
    except FileNotFoundError as error:
        raise DataFileError(
            N_("There is no data file {file}. Make one with “new”, or look whether it was moved."), file=path
        ) from error
    except OSError:
        is_readable = False
    if not is_readable:
        raise DataFileError(
            N_("{file} cannot be read. Look whether it is a file and whether you may read it."), file=path
        )


def schema_of(connection: Any, path: Path) -> str:
    """The schema of an open file.

    Raises:
        DataFileError: not ours, or newer than this release.
    """
    ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if not ours:
        raise not_ours(path)
    named = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if named else None
    if row is None:
        raise damaged(path)
    if row[0] not in KNOWN_SCHEMAS:
        raise DataFileError(
            N_("{file} was written by a newer release of this program ({schema}). Install that release to open it."),
            file=path,
            schema=row[0],
        )
    return str(row[0])


def check(path: Path, *, thorough: bool = True) -> str:
    """Look whether a file can be used; returns its schema.

    Args:
        thorough: read every byte, compare the indexes with their tables and follow each reference. Otherwise what lies in stored files
            is not read, so that a file opens at once however much is kept in it: those bytes are compared with their hash when used.

    Raises:
        DataFileError: missing, not ours, newer or damaged: says which.
    """
    refuse_no_file(path)
    try:
        with closing(driver.connect_to_read(path)) as connection:
            return _checked(connection, path, thorough=thorough)
    except driver.database_error() as error:
        raise _told(error, path) from error


def _checked(connection: Any, path: Path, *, thorough: bool) -> str:
    schema = schema_of(connection, path)
    if not (_is_whole(connection) if thorough else _looks_whole(connection)):
        raise damaged(path)
    return schema


def _is_whole(connection: Any) -> bool:
    is_sound: bool = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    return is_sound and connection.execute("PRAGMA foreign_key_check").fetchone() is None


def _looks_whole(connection: Any) -> bool:
    """Whether each table is sound; of stored files and their texts only that each row is there, and in its index."""
    named = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
    small = [name for name in named if name not in {*_LARGE, _WORDS}]
    if any(connection.execute(f'PRAGMA quick_check("{name}")').fetchone()[0] != "ok" for name in small):
        return False
    return all(_has_all_rows(connection, name, _LARGE[name]) for name in named if name in _LARGE)


def _has_all_rows(connection: Any, table: str, column: str) -> bool:
    rows = connection.execute(
        f"SELECT count(*), sum(octet_length({column})) FROM {table} NOT INDEXED"  # noqa: S608 - our own names
    ).fetchone()[0]
    indexed = connection.execute(f"SELECT count(hash) FROM {table}").fetchone()[0]  # noqa: S608
    return bool(rows == indexed)


def _told(error: Exception, path: Path) -> UserError:
    if "file is not a database" in str(error):
        return not_ours(path)
    return faults.sentence(error, path) or damaged(path)


def needs_migration(schema: str) -> bool:
    """Whether a file of this schema must be brought up to date."""
    return schema != HEAD
