"""Engines on one data file: one connection for writing, a few for reading. Their errors are raised as the user's sentences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import QueuePool, StaticPool

from congress_app.storage import driver, faults

if TYPE_CHECKING:
    from sqlalchemy.engine import ExceptionContext

_PRAGMAS = ("foreign_keys = ON", "synchronous = FULL", "cache_size = -32000", "temp_store = MEMORY")


def _engine(
    file: Path, connect: Callable[[], Any], begin: str, pool: dict[str, Any], more: tuple[str, ...] = ()
) -> sa.Engine:
    engine = sa.create_engine("sqlite://", module=driver.module(), creator=connect, hide_parameters=True, **pool)

    @event.listens_for(engine, "connect", insert=True)
    def _connected(raw: Any, _record: object) -> None:
        for line in (*_PRAGMAS, *more):
            raw.execute("PRAGMA " + line).fetchall()

    @event.listens_for(engine, "begin")
    def _begun(connection: sa.Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def _failed(context: ExceptionContext) -> None:
        told = faults.sentence(context.original_exception, file)
        if told is not None:
            raise told from context.original_exception

    return engine


def writing(path: Path, *, named: Path | None = None) -> sa.Engine:
    """The engine through which all writes pass, in order. named: the file of which its errors speak, where that is another one."""
    pool = {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0, "pool_timeout": 2}
    return _engine(named or path, lambda: driver.connect(path), "BEGIN IMMEDIATE", pool)


def reading(path: Path) -> sa.Engine:
    """An engine that cannot write."""
    pool = {"poolclass": QueuePool, "pool_size": 4, "max_overflow": 0, "pool_timeout": 10}
    return _engine(path, lambda: driver.connect_to_read(path), "BEGIN", pool, ("query_only = ON",))


def in_memory() -> sa.Engine:
    """One connection to a database in memory, for tests."""
    return _engine(Path(":memory:"), driver.connect_in_memory, "BEGIN", {"poolclass": StaticPool})


def bare(connection: sa.Connection) -> Any:
    """The driver's own connection below, outside any transaction."""
    return connection.connection.driver_connection
