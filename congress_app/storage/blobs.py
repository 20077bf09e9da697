"""Photos and files: kept once by their content, outside the change log. Undo leaves them, since a redo may name them again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from hashlib import sha256

import sqlalchemy as sa

from congress_app.i18n import N_
from congress_app.runtime.errors import DamagedContent
from congress_app.storage import contents, engines
from congress_app.storage.tables import blob

_STANDING = sa.select(blob.c.bytes).where(blob.c.hash == sa.bindparam("wanted"))
_MENDED = sa.update(blob).where(blob.c.hash == sa.bindparam("wanted")).values(bytes=sa.bindparam("content"))


def keep(connection: sa.Connection, content: bytes, at: dt.datetime) -> tuple[str, bool]:
    """Keep some bytes; their hash, and whether they were written: they were not there, or no longer as they had been kept."""
    its = sha256(content).hexdigest()
    standing = connection.execute(_STANDING, {"wanted": its}).first()
    if standing is None:
        connection.execute(sa.insert(blob), {"hash": its, "bytes": content, "kept_at": at})
    elif standing.bytes == content:
        return its, False
    else:
        connection.execute(_MENDED, {"wanted": its, "content": content})
    return its, True


def read(connection: sa.Connection, hashes: Iterable[str]) -> dict[str, bytes]:
    """The bytes by hash; those that are not there are left out.

    Raises:
        DamagedContent: the bytes are not those that were kept: names the file.
    """
    wanted = [each for each in set(hashes) if each]
    query = sa.select(blob.c.hash, blob.c.bytes).where(blob.c.hash.in_(sa.bindparam("wanted", expanding=True)))
    found: dict[str, bytes] = {}
    for start in range(0, len(wanted), 500):
        for row in connection.execute(query, {"wanted": wanted[start : start + 500]}):
            if sha256(row.bytes).hexdigest() != row.hash:
                raise _damaged(connection, row.hash)
            found[row.hash] = row.bytes
    return found


def _damaged(connection: sa.Connection, file_hash: str) -> DamagedContent:
    names = contents.names_of(engines.bare(connection), file_hash)
    if not names:
        return DamagedContent(
            N_("A stored file is damaged in the data file. Restore a backup in which it is whole; nothing was changed.")
        )
    return DamagedContent(
        N_(
            "What was kept of {file} is damaged in the data file. Take it in again from where it came from, or restore a backup in "
            "which it is whole; nothing was changed."
        ),
        file=contents.few(names),
    )
