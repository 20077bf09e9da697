"""Migrations: in step with the entities; a data file of each release opens; one that fails leaves the file as it was."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory

from congress_app.runtime import paths
from congress_app.runtime.clock import MachineClock
from congress_app.runtime.errors import DataFileError
from congress_app.runtime.ids import TimeIds
from congress_app.services.steps import step
from congress_app.storage import driver, engines, migrations, opening, soundness, tables
from congress_app.storage.datafile import DataFile
from tests.data_files import check_references, dump, new_file, open_file
from tests.storage.random_verbs import one_of_each
from tests.stored_files import stored_file, write

MIGRATION = '''
"""The next schema."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade() -> None:
    with op.batch_alter_table("organisation") as batch:
        batch.alter_column("name", type_=sa.String(400), existing_nullable=False)
        batch.drop_index("ix_organisation_sort_key")
        batch.create_index("ix_organisation_sort_key", ["sort_key"])
    {then}
'''


@pytest.mark.in_step
def test_the_migrations_make_the_tables_of_the_entities() -> None:
    engine = engines.in_memory()
    migrations.upgrade(engine)
    with engine.begin() as connection:
        command.check(migrations.config(connection))
    engine.dispose()


@pytest.mark.in_step
def test_the_schemas_known_are_those_of_the_migrations() -> None:
    with engines.in_memory().connect() as connection:
        scripts = ScriptDirectory.from_config(migrations.config(connection))
    assert scripts.get_heads() == [tables.HEAD]
    assert [script.revision for script in scripts.walk_revisions()] == list(reversed(tables.KNOWN_SCHEMAS))


def test_pieces_of_the_fourth_schema_get_the_file_that_was_bound() -> None:
    engine = engines.in_memory()
    versions = (
        *(
            ("d1", "a", 1, "docx", "2025-07-01"),
            ("d2", "a", 2, "docx", "2025-07-02"),
            ("early", "a", 0, "pdf", "2025-07-01"),
        ),
        *(
            ("e1", "b", 1, "docx", "2025-07-01"),
            ("signed", "b", 0, "pdf", "2025-07-05"),
            ("sheet", "b", 0, "", "2025-07-06"),
        ),
    )
    with engine.connect() as connection:
        command.upgrade(migrations.config(connection), "0004")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        for id, document, number, kind, at in versions:
            connection.exec_driver_sql(
                "INSERT INTO document_version (id, document_id, number, file_name, file_hash, size, format, added_at)"
                " VALUES (?, ?, ?, 'f', 'h', 1, ?, ?)",
                (id, document, number, kind, at),
            )
        for id, held in (("p1", "a"), ("p2", "b"), ("p3", "none"), ("p4", None)):
            connection.exec_driver_sql(
                'INSERT INTO dossier_piece (id, congress_id, "group", copy_kind, document_id) VALUES (?, ?, ?, ?, ?)',
                (id, "c", "office", "original", held),
            )
        command.upgrade(migrations.config(connection), "0005")
        found = connection.exec_driver_sql("SELECT id, version_id FROM dossier_piece").fetchall()
    assert dict(map(tuple, found)) == {"p1": "d2", "p2": "signed", "p3": None, "p4": None}
    engine.dispose()


@pytest.mark.in_step
@pytest.mark.parametrize("schema", tables.KNOWN_SCHEMAS)
def test_a_data_file_of_each_release_opens(schema: str, path: Path) -> None:
    shutil.copyfile(stored_file(schema), path)
    before = path.read_bytes()
    reader = open_file(path, "read")
    assert (reader.schema(), reader.fact("made by")) == (tables.HEAD, "tests")
    had = set(contents(stored_file(schema)))
    found = dump(reader.reader)
    assert {name for name, rows in found.items() if rows} == had & set(found)
    reader.close()
    file = open_file(path)
    states = ["mark", "undone", "done"] if schema == tables.HEAD else ["mark", "gone", "gone"]
    assert [each.state for each in file.history.past()] == states
    check_references(file.reader)
    file.close()
    assert soundness.check(path) == tables.HEAD
    assert stored_file(schema).read_bytes() == before


@pytest.mark.in_step
def test_the_stored_file_of_this_schema_is_as_it_would_be_written_now(path: Path, tmp_path: Path) -> None:
    write(path)
    shutil.copyfile(stored_file(tables.HEAD), tmp_path / "stored.db")
    made, stored = open_file(path, "read"), open_file(tmp_path / "stored.db", "read")
    assert dump(stored.reader) == dump(made.reader)
    for each in (made, stored):
        each.close()


@pytest.fixture
def old(path: Path) -> Path:
    """A data file with rows and steps, closed."""
    file = new_file(path)
    its = random.Random(3)
    file.run(lambda work: one_of_each(work, its), step("one of each"))
    file.run(lambda work: one_of_each(work, its), step("and again"))
    file.undo()
    file.close()
    return path


def next_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str) -> None:
    """From now on the program is of a release with one migration more."""
    folder = tmp_path / "db 100%"
    shutil.copytree(paths.db(), folder, ignore=shutil.ignore_patterns("__pycache__", "catalogues"))
    (folder / "versions" / "9999_next.py").write_text(MIGRATION.format(then=then, head=tables.HEAD), encoding="utf-8")
    monkeypatch.setattr(paths, "db", folder.joinpath)
    for module in (tables, soundness, migrations):
        monkeypatch.setattr(module, "HEAD", "9999")
    monkeypatch.setattr(soundness, "KNOWN_SCHEMAS", (*tables.KNOWN_SCHEMAS, "9999"))


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows, the schema and the steps of a file."""
    with closing(driver.connect(path)) as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        ]
        return {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in names}


def test_an_older_file_is_copied_and_then_migrated(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(old)
    told: list[str] = []
    reader = open_file(old, "read")
    rows = dump(reader.reader)
    reader.close()
    next_release(tmp_path, monkeypatch, "op.execute(\"UPDATE organisation SET hall = 'Hội trường mới'\")")
    file = open_migrated(old, tmp_path, told)
    assert told == ["migration"]
    assert file.schema() == "9999"
    assert [each.state for each in file.history.past()] == ["mark", "gone", "gone"]
    assert (file.next_undo(), file.next_redo()) == (None, None)
    others = {name: found for name, found in dump(file.reader).items() if name != "organisation"}
    assert others == {name: found for name, found in rows.items() if name != "organisation"}
    check_references(file.reader)
    file.close()
    (kept,) = (tmp_path / "backups").rglob("*.db")
    assert contents(kept) == before
    with closing(driver.connect(old)) as connection:
        assert connection.execute("SELECT DISTINCT hall FROM organisation").fetchall() == [("Hội trường mới",)]
        assert connection.execute(
            "SELECT count(*) FROM change_log WHERE before IS NOT NULL OR after IS NOT NULL"
        ).fetchall() == [(0,)]
    again = open_migrated(old, tmp_path, told)
    again.close()
    assert told == ["migration"]


def open_migrated(path: Path, tmp_path: Path, told: list[str]) -> DataFile:
    """Open a file and note when a migration is due."""
    return opening.open_file(
        path,
        "write",
        clock=MachineClock(),
        ids=TimeIds(),
        backups=tmp_path / "backups",
        on_migration=lambda: told.append("migration"),
    )


@pytest.mark.parametrize("mode", ["read", "write"])
@pytest.mark.parametrize(
    "then",
    ["raise ZeroDivisionError", 'op.execute("DELETE FROM organisation")', 'op.execute("UPDATE nothing SET there = 1")'],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str, mode: str
) -> None:
    before = contents(old)
    with monkeypatch.context() as later:
        next_release(tmp_path, later, then)
        with pytest.raises(Exception, match=r"without their parents|nothing|^$"):
            open_file(old, "read" if mode == "read" else "write")
        assert contents(old) == before
    file = open_file(old)
    assert (file.schema(), file.next_undo(), file.next_redo()) == (tables.HEAD, step("one of each"), step("and again"))
    file.close()
    assert [each.name for each in old.parent.iterdir()] == [old.name]


def test_reading_an_older_file_waits_for_the_window_that_writes_it(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = open_file(old)
    next_release(tmp_path, monkeypatch, "pass")
    with pytest.raises(DataFileError):
        open_file(old, "read")
    file.close()
    reader = open_file(old, "read")
    assert reader.schema() == "9999"
    reader.close()
