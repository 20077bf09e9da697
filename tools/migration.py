"""A migration for what was changed in the entities: compares the tables derived from them with those that the migrations make.

    python -m tools.migration new "delegates"    the next migration, to be read before it is committed
    python -m tools.migration first              the first one anew; only while no release has written data files

Afterwards: the number of a new one goes into KNOWN_SCHEMAS (congress_app/storage/tables.py), and `python -m tests.stored_files`
stores a data file of the new schema for the tests. A migration is kept for ever; nobody migrates back, for a copy of the data
file is made before each migration.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory

from congress_app.runtime import paths
from congress_app.storage import engines, migrations


def write(message: str, number: str) -> Path:
    """Write the migration of this number; what it starts from is the schema that the migrations before it make."""
    engine = engines.in_memory()
    with engine.begin() as connection:
        settings = migrations.config(connection)
        command.upgrade(settings, "head")
        command.revision(settings, message, rev_id=number, autogenerate=True)
    engine.dispose()
    (made,) = paths.db("versions").glob(f"{number}_*.py")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(made)], check=True)  # noqa: S603 - our own tool on our own file
    return made


def next_number() -> str:
    """The number of the next migration."""
    with engines.in_memory().connect() as connection:
        head = ScriptDirectory.from_config(migrations.config(connection)).get_current_head()
    return f"{int(head or 0) + 1:04d}"


def main(arguments: list[str]) -> int:
    """Do what the arguments name."""
    match arguments:
        case ["first"]:
            for old in paths.db("versions").glob("0001_*.py"):
                old.unlink()
            print(write("First schema", "0001"))
        case ["new", message]:
            print(write(message, next_number()))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
