"""Photos and files: kept once by their content, outside the change log. Undo leaves them, since a redo may name them again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from hashlib import sha256

import sqlalchemy as sa

from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.storage.tables import blob

_STANDING = sa.select(blob.c.hash).where(blob.c.hash == sa.bindparam("wanted"))


def keep(connection: sa.Connection, content: bytes, at: dt.datetime) -> str:
    """Keep some bytes; their hash."""
    its = sha256(content).hexdigest()
    if connection.execute(_STANDING, {"wanted": its}).first() is None:
        connection.execute(sa.insert(blob), {"hash": its, "bytes": content, "kept_at": at})
    return its


def read(connection: sa.Connection, hashes: Iterable[str]) -> dict[str, bytes]:
    """The bytes by hash; those that are not there are left out.

    Raises:
        Refused: the bytes are not those that were kept: the data file is damaged.
    """
    wanted = [each for each in set(hashes) if each]
    query = sa.select(blob.c.hash, blob.c.bytes).where(blob.c.hash.in_(sa.bindparam("wanted", expanding=True)))
    found: dict[str, bytes] = {}
    for start in range(0, len(wanted), 500):
        rows = connection.execute(query, {"wanted": wanted[start : start + 500]})
        found |= {row.hash: _sound(row.hash, row.bytes) for row in rows}
    return found


def _sound(wanted: str, content: bytes) -> bytes:
    """The bytes, when they are those that were kept."""
    if sha256(content).hexdigest() != wanted:
        raise Refused(
            N_("A stored file is damaged in the data file. Restore a backup in which it is whole; nothing was changed.")
        )
    return content
