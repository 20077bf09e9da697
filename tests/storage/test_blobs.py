"""Photos and files: kept once, cleared when nothing names them."""

from __future__ import annotations

import dataclasses

from congress_app.domain.persons import Person
from congress_app.services.steps import step
from congress_app.services.work import Work
from congress_app.storage import blobs
from tests.data_files import memory_file
from tests.desk import desk


def test_what_a_row_or_an_undoable_step_names_stays() -> None:
    file = memory_file()
    person = desk(file).person()

    def photo(content: bytes) -> str:
        def verb(work: Work) -> str:
            its = work.keep(content)
            work.save(dataclasses.replace(work.get(Person, person.id), photo=its))
            return its

        return file.run(verb, step("photo")).value

    first, second = photo(b"one"), photo(b"two")
    assert file.run(lambda work: work.keep(b"named by nothing"), step("lost")).step is None
    with file.engine.begin() as connection:
        assert blobs.clear(connection) == 1
        assert set(blobs.read(connection, [first, second])) == {first, second}
    file.undo()
    assert file.rows(Person)[0].photo == first
    file.redo()
    assert file.rows(Person)[0].photo == second
