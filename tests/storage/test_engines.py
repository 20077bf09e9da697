"""One connection writes, a few read, and none waits for the other."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from congress_app.domain.organisations import Organisation
from congress_app.runtime.errors import DataFileError
from congress_app.services.steps import step
from congress_app.services.work import Work
from congress_app.storage import driver, engines
from tests.data_files import MemoryFile, entities, new_file


def test_foreign_keys_are_on_and_every_commit_is_on_the_disk(path: Path) -> None:
    file = new_file(path)
    for engine in (engines.writing(path), engines.reading(path)):
        with engine.connect() as connection:
            assert [
                connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("foreign_keys", "synchronous", "journal_mode")
            ] == [
                1,
                2,
                "wal",
            ]
        engine.dispose()
    file.close()


def test_what_reads_cannot_write(path: Path) -> None:
    file = new_file(path)
    with pytest.raises(DataFileError), file.reader.begin() as connection:
        connection.exec_driver_sql("INSERT INTO file_fact (name, value) VALUES ('a', 'b')")
    file.close()


def test_looking_for_a_file_does_not_make_one(path: Path) -> None:
    for engine in (engines.writing(path), engines.reading(path)):
        with pytest.raises(DataFileError):
            engine.connect()
    with pytest.raises(driver.database_error()):
        driver.connect(path)
    assert not path.exists()


def test_a_verb_inside_a_verb_is_a_fault_of_the_program(path: Path) -> None:
    file = new_file(path)
    with pytest.raises(sa.exc.TimeoutError):
        file.run(lambda _work: file.run(lambda _inner: None, step("inner")), step("outer"))
    assert file.run(lambda _work: "free again", step("later")).value == "free again"
    file.close()


def test_a_failed_commit_leaves_the_connection_clean(memory: MemoryFile) -> None:
    """SQLite stays in the transaction when deferred references fail at its end."""
    with pytest.raises(Exception, match="Rows would be left"), memory.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO person (id, full_name, organisation_id) VALUES ('a', 'b', 'nobody')")
    with memory.engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM person").scalar() == 0


def test_readers_see_whole_steps_while_another_thread_writes(path: Path) -> None:
    file, done, seen, failed = new_file(path), threading.Event(), set[int](), list[BaseException]()

    def read_on() -> None:
        try:
            while not done.is_set():
                seen.add(len(entities(file.reader, Organisation)))
        except BaseException as error:  # noqa: BLE001 - shown below
            failed.append(error)

    def verb(work: Work) -> None:
        work.save_all([Organisation(id=work.new_id(Organisation), name="Xã") for _each in range(10)])

    readers = [threading.Thread(target=read_on) for _each in range(3)]
    for reader in readers:
        reader.start()
    for _each in range(40):
        file.run(verb, step("add"))
    done.set()
    for reader in readers:
        reader.join()
    file.close()
    assert failed == []
    assert {count % 10 for count in seen} == {0}
