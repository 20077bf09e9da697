"""The bare database driver. sqlcipher3 is the SQLite of plain files too: one version everywhere, and one way to encrypted files."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def module() -> Any:
    """The driver itself."""
    import sqlcipher3.dbapi2  # noqa: PLC0415 - a C library; kept out of modules that only describe tables

    return sqlcipher3.dbapi2


def connect(path: Path, *, timeout: float = 5.0) -> Any:
    """A bare connection to a file that is there; it may be empty. Never makes one: looking for a file must not leave an empty one."""
    return _silent(module().connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, **_options(timeout)))


def connect_to_read(path: Path, *, timeout: float = 5.0) -> Any:
    """A bare connection for reading; it also reads a closed file in a folder where nothing may be written beside it.

    SQLite writes the index of its write-ahead log beside a file even to read it. Where it may not, a file that has no such log is
    whole by itself and is read as one that nobody changes: whoever could would have to make that log first.
    """
    connection = connect(path, timeout=timeout)
    try:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
    except database_error() as error:
        if not _is_refused_writing(error) or _has_log(path):
            return connection  # what is wrong with it is said where it is used
        connection.close()
        source = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        return _silent(module().connect(source, uri=True, **_options(timeout)))
    return connection


def _is_refused_writing(error: Exception) -> bool:
    return any(part in str(error).casefold() for part in ("readonly database", "unable to open database file"))


def _has_log(path: Path) -> bool:
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except OSError:
        return False


def connect_in_memory() -> Any:
    """A bare connection to a new database in memory."""
    return _silent(module().connect(":memory:", **_options(5.0)))


def _options(timeout: float) -> dict[str, Any]:
    # No isolation level: the engines send their own BEGIN, so that changes of tables are part of a transaction too.
    return {"isolation_level": None, "timeout": timeout, "check_same_thread": False, "cached_statements": 256}


def _silent(connection: Any) -> Any:
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
    return connection


def database_error() -> type[Exception]:
    """The class of errors of a bare connection."""
    error: type[Exception] = module().DatabaseError
    return error
