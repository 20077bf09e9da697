"""Bringing a data file to the schema of this release. Alembic is imported only here, and only when a migration is due."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from congress_app.runtime import paths
from congress_app.storage import engines
from congress_app.storage.tables import APPLICATION_ID, HEAD, change_step
from congress_app.storage.work import forget


def config(connection: sa.Connection) -> Any:
    """Alembic's settings for our migrations, on this connection."""
    from alembic.config import Config  # noqa: PLC0415 - slow; needed only to migrate

    made = Config()
    made.set_main_option("script_location", str(paths.db()).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def upgrade(engine: sa.Engine) -> None:
    """Make or migrate all tables in one transaction; steps made before can no longer be undone."""
    from alembic import command  # noqa: PLC0415 - slow; needed only to migrate

    with engine.connect() as connection:
        # Outside the transaction: with foreign keys on, a rebuilt table cannot be dropped.
        engines.bare(connection).execute("PRAGMA foreign_keys = OFF").fetchall()
    try:
        with engine.begin() as connection:
            command.upgrade(config(connection), HEAD)
            turnable = sa.select(change_step.c.id).where(change_step.c.state.in_(("done", "undone")))
            forget(connection, connection.execute(turnable).scalars().all())
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"the migration left rows without their parents: {broken[:5]}")
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    finally:
        with engine.connect() as connection:
            engines.bare(connection).execute("PRAGMA foreign_keys = ON").fetchall()
