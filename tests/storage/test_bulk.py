"""Many rows at once are written as they are one by one."""

from __future__ import annotations

import random
from functools import partial

import pytest

from congress_app.domain.entities import ENTITIES
from congress_app.domain.record import Record
from congress_app.services.steps import step
from congress_app.services.work import Work
from congress_app.storage import bulk
from congress_app.storage.rows import shape
from tests.data_files import check_references, dump, memory_file
from tests.storage.random_verbs import made


def _many(work: Work, cls: type[Record]) -> None:
    its = random.Random(7)
    for _each in range(12):
        made(work, cls, its)


@pytest.mark.parametrize("cls", ENTITIES, ids=lambda cls: cls.__name__)
def test_rows_in_bulk_are_those_written_one_by_one(cls: type[Record], monkeypatch: pytest.MonkeyPatch) -> None:
    dumps = []
    for least in (10**9, 1):
        monkeypatch.setattr(bulk, "FROM", least)
        file = memory_file()
        file.run(partial(_many, cls=cls), step("many"))
        assert len(file.rows(cls)) >= 12
        check_references(file.engine)
        dumps.append(dump(file.engine))
        file.undo()
        assert file.rows(cls) == []
        file.redo()
        assert dump(file.engine) == dumps[-1]
    assert dumps[0] == dumps[1]


def test_what_nothing_is_said_of_is_left_to_the_database() -> None:
    file = memory_file()
    its = random.Random(7)
    items = [file.run(lambda work: made(work, ENTITIES[0], its), step("one")).value for _each in range(3)]
    columns = shape(ENTITIES[0]).new_columns(items, 9)
    assert set(columns) < set(shape(ENTITIES[0]).names) | {"search_words", "sort_key"}
    assert list(columns["version"]) == [9, 9, 9]
