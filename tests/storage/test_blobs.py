"""Photos and files: kept once, and kept when the step that brought them is undone."""

from __future__ import annotations

import dataclasses
import hashlib

import pytest
import sqlalchemy as sa

from congress_app.domain.persons import Person
from congress_app.services.steps import step
from congress_app.services.work import Work
from congress_app.storage.tables import blob
from tests.data_files import memory_file
from tests.desk import desk


def test_a_photo_is_kept_once_and_stands_through_undo_and_redo() -> None:
    file = memory_file()
    person = desk(file).person()

    def photo(content: bytes) -> str:
        def verb(work: Work) -> str:
            its = work.keep(content)
            work.save(dataclasses.replace(work.get(Person, person.id), photo=its))
            return its

        return file.run(verb, step("photo")).value

    first, second = photo(b"one"), photo(b"two")
    assert photo(b"one") == first
    with file.engine.connect() as connection:
        assert len(connection.execute(blob.select()).fetchall()) == 2
    file.undo()
    assert file.rows(Person)[0].photo == second
    assert file.lists.blobs([first, second]) == {first: b"one", second: b"two"}
    file.redo()
    assert file.rows(Person)[0].photo == first


@pytest.mark.parametrize("damage", [sa.update(blob).values(bytes=b"onE"), sa.delete(blob)], ids=("turned", "deleted"))
def test_good_bytes_take_the_place_of_damaged_ones_through_undo_and_redo(damage: sa.Executable) -> None:
    file = memory_file()
    person = desk(file).person()

    def verb(work: Work) -> bool:
        its = work.keep(b"one")
        work.save(dataclasses.replace(work.get(Person, person.id), photo=its))
        return work.has_written(its)

    its, was_written = hashlib.sha256(b"one").hexdigest(), file.run(verb, step("photo")).value
    file.undo()
    with file.engine.begin() as connection:
        connection.execute(damage)
    assert (was_written, file.run(verb, step("photo")).value) == (True, True)
    assert file.lists.blobs([its]) == {its: b"one"}
    file.undo()
    file.redo()
    assert file.rows(Person)[0].photo == its
    assert file.lists.blobs([its]) == {its: b"one"}
    file.undo()
    assert not file.run(verb, step("photo")).value
