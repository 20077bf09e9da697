"""One stored data file per released schema, opened and migrated by the tests.

python -m tests.stored_files    store the file of this release's schema anew; never touch one that a release has written
"""

from __future__ import annotations

import random
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.ids import SeededIds
from congress_app.services.steps import step
from congress_app.storage import driver, opening
from congress_app.storage.tables import HEAD
from tests.data_files import START
from tests.storage.random_verbs import one_of_each

STORED = Path(__file__).parent / "data"


def stored_file(schema: str) -> Path:
    """The stored data file of a schema."""
    return STORED / f"schema_{schema}.db"


def write(path: Path) -> None:
    """Write a small data file with a row or two of every kind; the same one each time."""
    its = random.Random(2025)
    opening.new_file(path)
    file = opening.open_file(path, "write", clock=SteppingClock(START), ids=SeededIds(2025), backups=path.parent)
    file.set_fact("made by", "tests")
    for number in range(2):
        file.run(lambda work: one_of_each(work, its), step("one of each, {number}", number=number))
    file.undo()
    file.close()
    with closing(driver.connect(path)) as connection:  # small pages: it is kept with the sources
        for line in ("PRAGMA journal_mode = DELETE", "PRAGMA page_size = 1024", "VACUUM"):
            connection.execute(line).fetchall()


def main() -> int:
    """Store the file of this release's schema."""
    with TemporaryDirectory() as folder:
        made = Path(folder) / "a.db"
        write(made)
        stored_file(HEAD).write_bytes(made.read_bytes())
    sys.stdout.write(f"{stored_file(HEAD)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
