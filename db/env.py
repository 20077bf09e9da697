"""Alembic's environment: runs on the connection that the program hands over, or on a file for making a new migration."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa
from alembic import context

from congress_app.storage import engines, tables


def _render(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Types of our own are written as plain SQLAlchemy, so that a migration imports nothing of ours."""
    if kind == "type" and isinstance(item, sa.Enum):
        return f"sa.String(length={item.length})"
    return getattr(item, "written", False) if kind == "type" else False


def _same_type(_context: Any, _inspected: Any, _column: Any, inspected_type: Any, wanted: Any) -> bool | None:
    if isinstance(wanted, sa.Enum):
        return not (isinstance(inspected_type, sa.String) and inspected_type.length == wanted.length)
    return None


def _run(connection: sa.Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=tables.metadata,
        render_as_batch=True,
        compare_type=_same_type,
        compare_server_default=True,
        render_item=_render,
        transactional_ddl=False,  # the caller holds the transaction
    )
    context.run_migrations()


_given = context.config.attributes.get("connection")
if _given is not None:
    _run(_given)
else:
    _path = context.get_x_argument(as_dictionary=True)["data"]
    with engines.writing(Path(_path)).begin() as _connection:
        _run(_connection)
