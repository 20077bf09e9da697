"""The migrations make the tables that the entities describe, and the program knows the newest of them."""

from __future__ import annotations

import pytest
from alembic import command
from alembic.script import ScriptDirectory

from congress_app.runtime import paths
from congress_app.storage import engines, migrations
from congress_app.storage.tables import HEAD, KNOWN_SCHEMAS

pytestmark = pytest.mark.in_step


def test_the_known_schemas_are_the_migrations() -> None:
    scripts = ScriptDirectory(str(paths.db()))
    assert [script.revision for script in scripts.walk_revisions()] == [*reversed(KNOWN_SCHEMAS)]
    assert scripts.get_heads() == [HEAD]


def test_a_migrated_file_is_what_the_entities_describe() -> None:
    engine = engines.in_memory()
    migrations.upgrade(engine)
    with engine.begin() as connection:
        command.check(migrations.config(connection))  # raises when a migration is due
