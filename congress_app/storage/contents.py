"""Whether what is stored by its hash is whole: each content is read and compared, and those that rows name must be there.

Opening a data file never does this: it takes as long as there are contents. It works on a bare connection, of any released schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

from congress_app.i18n import N_, NP_
from congress_app.runtime.errors import DataFileError, UserError
from congress_app.storage import driver, faults

MOST_NAMES = 5
LOST = N_(
    "{file} opens, but these files that were kept in it are damaged or gone: {names}. Take them in again from where they came from, "
    "or restore a backup in which they are whole."
)
NAMING = (  # the tables whose rows name a content by its hash, and the column that says what it is called
    ("document_version", "file_hash", "file_name"),
    ("dossier_piece", "file_hash", "file_name"),
    ("opinion", "file_hash", "file_name"),
    ("own_document_template", "file_hash", "file_name"),
    ("person", "photo", "full_name"),
    ("delegate", "photo", "full_name"),
)


def check(path: Path) -> None:
    """Read each stored content of a sound data file, one after the other.

    Raises:
        DataFileError: some are damaged or gone: names them.
    """
    with closing(driver.connect_to_read(path)) as connection, faults.said(path):
        connection.execute("BEGIN")  # what is taken in meanwhile is seen whole or not at all
        lost = _lost(connection)
    if lost:
        raise DataFileError(LOST, file=path, names=few(lost))


def names_of(connection: Any, file_hash: str) -> list[str]:
    """What a content is called by the rows that name it."""
    return sorted({name for _its, name in _named(connection, file_hash) if name})


def _lost(connection: Any) -> list[str]:
    """The names of the contents that are damaged or gone; one that no row has a name for is called by its hash."""
    kept = (
        [row[0] for row in connection.execute("SELECT hash FROM blob").fetchall()] if _has_contents(connection) else []
    )
    whole = {each for each in kept if _is_whole(connection, each)}
    names: dict[str, set[str]] = {each: set() for each in kept if each not in whole}
    for its, name in _named(connection):
        if its not in whole:
            names.setdefault(its, set()).add(name)
    return sorted({name or f"{its[:12]}…" for its, of_it in names.items() for name in of_it or {""}})


def _has_contents(connection: Any) -> bool:
    return bool(_columns(connection, "blob"))


def _is_whole(connection: Any, file_hash: str) -> bool:
    content = connection.execute("SELECT bytes FROM blob WHERE hash = ?", (file_hash,)).fetchone()[0]
    return isinstance(content, bytes) and sha256(content).hexdigest() == file_hash


def _named(connection: Any, only: str = "") -> Iterator[tuple[str, str]]:
    """The hashes that rows name, each with what it is called."""
    for table, column, called in NAMING:
        if {column, called} <= _columns(connection, table):
            query = f"SELECT {column}, {called} FROM {table} WHERE {column} <> '' AND ? IN ('', {column})"  # noqa: S608 - our own names
            yield from connection.execute(query, (only,)).fetchall()


def _columns(connection: Any, table: str) -> set[str]:
    """The columns of a table; none where an older schema has no such table."""
    return {row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()}


def few(names: Sequence[str]) -> str | UserError:
    """A few names, and how many more there are."""
    first, more = ", ".join(names[:MOST_NAMES]), len(names) - MOST_NAMES
    return first if more <= 0 else UserError(NP_("files", "{names} and {count} more"), names=first, count=more)
