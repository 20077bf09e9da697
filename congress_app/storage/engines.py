"""Engines on one data file: one connection for writing, a few for reading. sqlcipher3 is the SQLite of plain files too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import QueuePool, StaticPool

_PRAGMAS = ("cipher_log_level = NONE", "foreign_keys = ON", "synchronous = FULL", "cache_size = -32000", "temp_store = MEMORY")


def _module() -> Any:
    import sqlcipher3.dbapi2  # noqa: PLC0415 - a C library; kept out of modules that only describe tables

    return sqlcipher3.dbapi2


def _engine(path: str, begin: str, pool: dict[str, Any], more: tuple[str, ...] = ()) -> sa.Engine:
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=path),
        module=_module(),
        connect_args={"isolation_level": None, "timeout": 5.0, "check_same_thread": False, "cached_statements": 256},
        **pool,
    )

    @event.listens_for(engine, "connect", insert=True)
    def _connected(raw: Any, _record: object) -> None:
        for line in (*_PRAGMAS, *more):
            raw.execute("PRAGMA " + line).fetchall()

    @event.listens_for(engine, "begin")
    def _begun(connection: sa.Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def writing(path: Path) -> sa.Engine:
    """The engine through which all writes pass, in order."""
    return _engine(str(path), "BEGIN IMMEDIATE", {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0, "pool_timeout": 2})


def reading(path: Path) -> sa.Engine:
    """An engine that cannot write."""
    return _engine(str(path), "BEGIN", {"poolclass": QueuePool, "pool_size": 4, "max_overflow": 0, "pool_timeout": 10}, ("query_only = ON",))


def in_memory() -> sa.Engine:
    """One connection to a database in memory, for tests."""
    return _engine(":memory:", "BEGIN", {"poolclass": StaticPool})


def raw(path: Path, *, timeout: float = 5.0) -> Any:
    """A bare connection, for backups and checks."""
    connection = _module().connect(str(path), isolation_level=None, timeout=timeout, check_same_thread=False)
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
    return connection


def database_error() -> type[Exception]:
    """The class of errors of the bare connection."""
    error: type[Exception] = _module().DatabaseError
    return error
