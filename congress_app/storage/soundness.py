"""Whether a file is a data file of ours, whole, and of a schema that this release knows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from congress_app.i18n import N_
from congress_app.runtime.errors import DataFileError
from congress_app.storage import engines
from congress_app.storage.tables import APPLICATION_ID, HEAD

_MAGIC = b"SQLite format 3\x00"
_HEADER_LENGTH = 100
# Every schema that was ever released, oldest first; a test compares it with the migrations.
KNOWN_SCHEMAS = ("0001",)


def damaged(path: Path) -> DataFileError:
    """The sentence for a damaged file."""
    return DataFileError(N_("{file} is damaged. Restore the last good backup; the damaged file is kept."), file=path)


def not_ours(path: Path) -> DataFileError:
    """The sentence for a foreign file."""
    return DataFileError(N_("{file} is not a data file of this program."), file=path)


def refuse_foreign(path: Path) -> None:
    """Refuse what is missing, no file, or no database, by its first bytes.

    Raises:
        DataFileError: with the reason.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER_LENGTH)
    except FileNotFoundError as error:
        raise DataFileError(
            N_("There is no data file {file}. Make one with “new”, or look whether it was moved."), file=path
        ) from error
    except OSError as error:
        raise DataFileError(N_("{file} cannot be read. Look whether it is a file and whether you may read it."), file=path) from error
    if not head.startswith(_MAGIC):
        raise not_ours(path)
    if len(head) < _HEADER_LENGTH:
        raise damaged(path)


def schema_of(connection: Any, path: Path) -> str:
    """The schema of an open file.

    Raises:
        DataFileError: not ours, or newer than this release.
    """
    ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    named = ours and connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    if not named:
        raise not_ours(path)
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
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
        thorough: also compare the indexes with their tables and follow each reference.

    Raises:
        DataFileError: missing, not ours, newer or damaged: says which.
    """
    refuse_foreign(path)
    connection = None
    try:
        connection = engines.raw(path)
        schema = schema_of(connection, path)
        pragma = "integrity_check" if thorough else "quick_check"
        if connection.execute(f"PRAGMA {pragma}(1)").fetchone()[0] != "ok":
            raise damaged(path)
        if thorough and connection.execute("PRAGMA foreign_key_check").fetchone():
            raise damaged(path)
    except engines.database_error() as error:
        if "unable to open" in str(error) or "readonly" in str(error):
            raise DataFileError(
                N_("{file} cannot be written: it or its folder is read-only. Copy it to a folder of your own and open it there."), file=path
            ) from error
        raise damaged(path) from error
    finally:
        if connection is not None:
            connection.close()
    return schema


def needs_migration(schema: str) -> bool:
    """Whether a file of this schema must be brought up to date."""
    return schema != HEAD
