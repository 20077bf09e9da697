"""The property on which undo rests: whatever was done, undone and done again, the database is as it was."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from congress_app.runtime.errors import CannotUndo
from congress_app.services.steps import step
from congress_app.storage.datafile import DataFile
from tests.data_files import Dump, MemoryFile, check_references, dump, memory_file, new_file, open_file
from tests.storage.random_verbs import Broken, given, one_of_each


class Mirror:
    """The dumps that undo and redo must bring back."""

    def __init__(self, start: Dump) -> None:
        self.dumps, self.at = [start], 0
        self.undone = self.redone = 0

    def done(self, after: Dump) -> None:
        """A step was done: what could have been redone is lost."""
        self.dumps[self.at + 1 :] = [after]
        self.at += 1

    @property
    def now(self) -> Dump:
        """The database as it must be."""
        return self.dumps[self.at]


def _go(file: MemoryFile | DataFile, mirror: Mirror, its: random.Random, count: int) -> None:
    engine = file.engine if isinstance(file, MemoryFile) else file.reader
    for _each in range(count):
        chance = its.random()
        if chance < 0.2:
            _undo(file, mirror)
        elif chance < 0.3:
            _redo(file, mirror)
        else:
            _do(file, mirror, its)
        assert dump(engine) == mirror.now
        check_references(engine)


def _do(file: MemoryFile | DataFile, mirror: Mirror, its: random.Random) -> None:
    each = given(its)
    if each.fails:
        with pytest.raises(Broken):
            file.run(each.verb, each.name)
        return
    outcome = file.run(each.verb, each.name)
    if outcome.step is not None:
        mirror.done(dump(file.engine if isinstance(file, MemoryFile) else file.reader))
    assert bool(outcome.step) == bool(outcome.changed)


def _undo(file: MemoryFile | DataFile, mirror: Mirror) -> None:
    if mirror.at == 0:
        with pytest.raises(CannotUndo):
            file.undo()
        return
    mirror.at -= 1
    mirror.undone += 1
    assert file.undo().changed


def _redo(file: MemoryFile | DataFile, mirror: Mirror) -> None:
    if mirror.at == len(mirror.dumps) - 1:
        with pytest.raises(CannotUndo):
            file.redo()
        return
    mirror.at += 1
    mirror.redone += 1
    assert file.redo().changed


@pytest.mark.parametrize("seed", range(4))
def test_undo_and_redo_bring_back_every_dump(seed: int) -> None:
    file, its = memory_file(seed), random.Random(seed)
    empty = dump(file.engine)
    mirror = Mirror(empty)
    file.run(lambda work: one_of_each(work, its), step("one of each"))
    mirror.done(dump(file.engine))
    _go(file, mirror, its, 180)
    assert mirror.undone
    assert mirror.redone
    last, steps = mirror.now, mirror.at
    for _each in range(steps):
        _undo(file, mirror)
        assert dump(file.engine) == mirror.now
    assert dump(file.engine) == empty
    assert file.next_undo() is None
    for _each in range(steps):
        _redo(file, mirror)
    assert dump(file.engine) == last


def test_undo_and_redo_go_on_after_the_file_was_closed(path: Path) -> None:
    its = random.Random(11)
    file = new_file(path)
    mirror = Mirror(dump(file.reader))
    for _part in range(4):
        _go(file, mirror, its, 20)
        file.close()
        file = open_file(path)
        assert dump(file.reader) == mirror.now
    last, steps = mirror.now, mirror.at
    for _each in range(steps):
        _undo(file, mirror)
    assert dump(file.reader) == mirror.dumps[0]
    file.close()
    file = open_file(path)
    for _each in range(steps):
        _redo(file, mirror)
    assert dump(file.reader) == last
    file.close()
