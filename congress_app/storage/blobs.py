"""Photos and files: kept once by their content, outside the change log, and cleared away when nothing names them any more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from hashlib import sha256

import sqlalchemy as sa

from congress_app.domain.fields import fields_of
from congress_app.storage.tables import TABLES, blob, change_log

# Fields that name a blob by its hash.
_NAMING = ("photo",)
_STANDING = sa.select(blob.c.hash).where(blob.c.hash == sa.bindparam("wanted"))


def keep(connection: sa.Connection, content: bytes, at: dt.datetime) -> str:
    """Keep some bytes; their hash."""
    its = sha256(content).hexdigest()
    if connection.execute(_STANDING, {"wanted": its}).first() is None:
        connection.execute(sa.insert(blob), {"hash": its, "bytes": content, "kept_at": at})
    return its


def read(connection: sa.Connection, hashes: Iterable[str]) -> dict[str, bytes]:
    """The bytes by hash; those that are not there are left out."""
    wanted = [each for each in set(hashes) if each]
    query = sa.select(blob.c.hash, blob.c.bytes).where(blob.c.hash.in_(sa.bindparam("wanted", expanding=True)))
    found: dict[str, bytes] = {}
    for start in range(0, len(wanted), 500):
        rows = connection.execute(query, {"wanted": wanted[start : start + 500]})
        found |= {row.hash: row.bytes for row in rows}
    return found


def clear(connection: sa.Connection) -> int:
    """Take away what neither a row nor an undoable step names; how many they were."""
    images = sa.func.coalesce(change_log.c.before, "") + sa.func.coalesce(change_log.c.after, "")
    in_a_step = sa.exists(sa.select(change_log.c.id).where(images.contains(blob.c.hash)))
    conditions = [blob.c.hash.not_in(sa.select(column)) for column in _naming_columns()]
    return connection.execute(sa.delete(blob).where(*conditions, ~in_a_step)).rowcount


def _naming_columns() -> Iterator[sa.Column[str]]:
    for cls, table in TABLES.items():
        yield from (table.c[field.name] for field in fields_of(cls) if field.name in _NAMING)
