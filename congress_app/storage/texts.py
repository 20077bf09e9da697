"""The texts found in stored files, and the index by which they are searched without accents.

The index (FTS5, contentless) holds folded words only and is written with the text; rows are found by the number that both share. It is
made by its migration and known to nobody but this module: SQLAlchemy's metadata has no virtual tables.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

import sqlalchemy as sa

from congress_app.i18n.folding import fold
from congress_app.storage.tables import file_text

FEW = 500  # with more it takes longer to look each of them up than to rank what is not asked for
_STANDING = sa.select(file_text.c.id).where(file_text.c.hash == sa.bindparam("wanted"))
_NEW = sa.insert(file_text).returning(file_text.c.id)
_INDEX = sa.text("INSERT INTO file_words (rowid, words) VALUES (:id, :words)")
_MATCHING = sa.text(
    "SELECT t.hash FROM file_words AS w JOIN file_text AS t ON t.id = w.rowid WHERE file_words MATCH :words ORDER BY w.rank"
)
# The index is walked once, and only what is asked for is ranked: its own `rank` would rank every match first, and that takes longest.
_MATCHING_AMONG = sa.text(
    "SELECT t.hash FROM file_words AS w CROSS JOIN ("
    "SELECT id, hash FROM file_text WHERE hash IN (SELECT value FROM json_each(:among)) LIMIT -1"
    ") AS t ON t.id = +w.rowid WHERE file_words MATCH :words ORDER BY bm25(file_words)"
)


def keep(connection: sa.Connection, file_hash: str, text: str) -> None:
    """Keep the text of a file and index its words, once."""
    if not text or connection.execute(_STANDING, {"wanted": file_hash}).first() is not None:
        return
    id = connection.execute(_NEW, {"hash": file_hash, "text": text}).scalar_one()
    connection.execute(_INDEX, {"id": id, "words": fold(text)})


def read(connection: sa.Connection, hashes: Iterable[str]) -> dict[str, str]:
    """The texts by the hash of their file; a file in which no text was found is left out."""
    wanted = [each for each in set(hashes) if each]
    query = sa.select(file_text.c.hash, file_text.c.text).where(
        file_text.c.hash.in_(sa.bindparam("wanted", expanding=True))
    )
    found: dict[str, str] = {}
    for start in range(0, len(wanted), 500):
        found |= {row.hash: row.text for row in connection.execute(query, {"wanted": wanted[start : start + 500]})}
    return found


def search(connection: sa.Connection, words: str, among: Collection[str] | None = None) -> list[str]:
    """The hashes of the files that hold every word, the best first; the last word may be a beginning. among: of these only."""
    asked = query_of(words)
    if not asked:
        return []
    if among is not None and len(among) <= FEW:
        few = {"words": asked, "among": json.dumps(list(among))}
        return list(connection.execute(_MATCHING_AMONG, few).scalars().all())
    found = connection.execute(_MATCHING, {"words": asked}).scalars().all()
    return [each for each in found if among is None or each in among]


def query_of(words: str) -> str:
    """What the index is asked: each word in quotes, so that nothing in it is an operator; the last one as a beginning."""
    plain = ["".join(letter if letter.isalnum() else " " for letter in each).split() for each in fold(words).split()]
    terms = [part for parts in plain for part in parts]
    return " ".join(f'"{term}"' for term in terms) + "*" if terms else ""
