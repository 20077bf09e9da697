"""Writes the migration that brings data files of the last release to the entities as they stand now.

    python -m tools.new_migration "what changes"

Then look at the file, add its number to `KNOWN_SCHEMAS` in congress_app/storage/tables.py, and run `make check`.
"""

from __future__ import annotations

import sys

from alembic import command

from congress_app.storage import engines, migrations
from congress_app.storage.tables import KNOWN_SCHEMAS


def main(words: list[str]) -> int:
    """Compare an empty data file of the newest known schema with the entities, and write down the difference."""
    if len(words) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    engine = engines.in_memory()
    migrations.upgrade(engine)
    with engine.begin() as connection:
        number = f"{len(KNOWN_SCHEMAS) + 1:04d}"
        command.revision(migrations.config(connection), words[0], autogenerate=True, rev_id=number)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
