"""Alembic's environment: runs on the connection that `congress_app.storage.migrations` hands over."""

from __future__ import annotations

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context

from congress_app.storage import tables


def _render(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Types of our own are written as plain SQLAlchemy, so that a migration imports nothing of ours."""
    if kind != "type":
        return False
    return str(item.written) if hasattr(item, "written") else False


def _plain(default: str | None) -> str | None:
    """A default as its column keeps it, out of the SQL that the database or SQLAlchemy writes for it."""
    if default is None:
        return None
    bare = default[1:-1] if default.startswith("(") else default
    return bare[1:-1].replace("''", "'") if bare.startswith("'") else bare


def _other_default(
    _context: Any, _inspected: Any, _column: Any, found: str | None, _wanted: Any, rendered: str | None
) -> bool:
    # Alembic's own comparison takes an empty text in the database for another one than an empty text in the tables.
    return _plain(found) != _plain(rendered)


def _is_ours(name: str | None, kind: str, _parents: Any) -> bool:
    # The search index is a virtual table with tables of its own, which the metadata cannot describe.
    return kind != "table" or name is None or not name.startswith("file_words")


def _run(connection: sa.Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=tables.metadata,
        render_as_batch=True,
        compare_type=True,
        compare_server_default=_other_default,
        render_item=_render,
        include_name=_is_ours,
        transactional_ddl=False,  # the caller holds the transaction
    )
    context.run_migrations()


_run(context.config.attributes["connection"])
