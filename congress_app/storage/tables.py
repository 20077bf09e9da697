"""Tables derived from the described entities; what a dataclass cannot say stands at the foot."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from congress_app.domain.entities import ENTITIES
from congress_app.domain.fields import Field, fields_of
from congress_app.domain.record import Record
from congress_app.storage.kinds import instant, kind_of, standing_default

APPLICATION_ID = 0x48534448  # "HSDH"
KNOWN_SCHEMAS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
)  # every schema that was ever released, oldest first; a test compares them with the migrations
HEAD = KNOWN_SCHEMAS[-1]  # the schema that this release writes

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def table_name(cls: type) -> str:
    """The name of an entity's table: `AgendaItem` is `agenda_item`."""
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in cls.__name__).lstrip("_")


def _column(field: Field) -> sa.Column[Any]:
    # Deferred: order among the rows of a step does not matter, and an orphan fails at commit.
    keys = (
        [sa.ForeignKey(table_name(field.refers_to) + ".id", deferrable=True, initially="DEFERRED")]
        if field.refers_to
        else []
    )
    default = standing_default(field)
    return sa.Column(
        field.name,
        kind_of(field).column(field),
        *keys,
        primary_key=field.name == "id",
        nullable=not field.is_required,
        index=bool(keys) or None,
        server_default=default,
    )


def _derive(cls: type[Record]) -> sa.Table:
    fields = fields_of(cls)
    columns = [_column(field) for field in fields]
    if any(field.said.is_searched for field in fields):
        columns.append(sa.Column("search_words", sa.Text(), nullable=False, server_default=""))
    if any(field.said.is_sorted for field in fields):
        columns.append(sa.Column("sort_key", sa.Text(), nullable=False, index=True, server_default=""))
    return sa.Table(table_name(cls), metadata, *columns)


TABLES: dict[type[Record], sa.Table] = {cls: _derive(cls) for cls in ENTITIES}
BY_NAME: dict[str, type[Record]] = {table.name: cls for cls, table in TABLES.items()}

change_step = sa.Table(
    "change_step",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", instant(), nullable=False),
    sa.Column("by", sa.String(80), nullable=False),
    sa.Column("msgid", sa.Text, nullable=False),
    sa.Column("names", sa.Text, nullable=False),  # the values in the msgid, as JSON
    sa.Column("revoked_by", sa.String(200), nullable=False),  # the verb that takes it back instead of undo
    sa.Column("undoes", sa.Integer, nullable=True),
    sa.Column("state", sa.String(8), nullable=False),  # done, undone, gone, mark
    sa.Index(None, "state"),
)
change_log = sa.Table(
    "change_log",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column(
        "step_id", sa.ForeignKey("change_step.id", deferrable=True, initially="DEFERRED"), nullable=False, index=True
    ),
    sa.Column("entity", sa.String(40), nullable=False),
    sa.Column("row_id", sa.String(32), nullable=False),
    sa.Column("before", sa.Text, nullable=True),
    sa.Column("after", sa.Text, nullable=True),
    sa.Index(None, "row_id"),
)
# Photos and files, each once: written as they come, outside the change log, named by rows through their hash.
blob = sa.Table(
    "blob",
    metadata,
    sa.Column("hash", sa.String(64), primary_key=True),
    sa.Column("bytes", sa.LargeBinary, nullable=False),
    sa.Column("kept_at", instant(), nullable=False),
)
# The text found in a file, by the hash of the file: it follows from the bytes. `id` is the row of the search index (see `texts`).
file_text = sa.Table(
    "file_text",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("hash", sa.String(64), nullable=False, unique=True),
    sa.Column("text", sa.Text, nullable=False),
)
file_fact = sa.Table(
    "file_fact",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
