"""An import killed at any moment: all of it is there, or nothing."""

from __future__ import annotations

import multiprocessing
import random
import shutil
import sys
import time
from pathlib import Path

import pytest

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_records import ImportLayout
from congress_app.domain.delegates import Delegate, Delegation
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.services.steps import step
from congress_app.services.work import Work
from congress_app.storage import soundness
from congress_app.storage.tables import HEAD
from tests.data_files import check_references, entities, new_file, open_file
from tests.services.importing.one_import import ROWS, take_over

KILLS = 12
MOST_SECONDS = 120


def _one_congress(work: Work) -> None:
    organisation = work.save(Organisation(id=work.new_id(Organisation), name="Đảng bộ xã Toàn Thắng"))
    work.save(Congress(id=work.new_id(Congress), organisation_id=Id(organisation.id), code="toan-thang", ordinal=1))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_import_is_whole_or_absent(tmp_path: Path) -> None:
    bare = tmp_path / "bare" / "a.db"
    bare.parent.mkdir()
    file = new_file(bare)
    file.run(_one_congress, step("begin"))
    file.close()
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload([take_over.__module__])
    its, whole, stored = random.Random(3), 0.0, []
    for kill in range(KILLS + 1):
        path, notes = tmp_path / f"{kill}" / "a.db", tmp_path / f"notes-{kill}"
        notes.mkdir()
        shutil.copytree(bare.parent, path.parent)
        taking = server.Process(target=take_over, args=(path, notes))
        taking.start()
        began = _wait_for(notes / "begun")
        if kill:
            time.sleep(whole * its.random())
        else:  # the first one lives, and tells how long the others have
            whole = _wait_for(notes / "confirmed") - began
        taking.kill()
        taking.join()
        stored.append(_rows_of(path))
        assert not (notes / "confirmed").exists() or stored[-1] == ROWS
    assert set(stored) <= {0, ROWS}
    assert 0 in stored


def _wait_for(note: Path) -> float:
    until = time.monotonic() + MOST_SECONDS
    while not note.exists():
        assert time.monotonic() < until
        time.sleep(0.001)
    return time.monotonic()


def _rows_of(path: Path) -> int:
    """How many delegates are stored; with each its person, its delegation and the layout, or nothing at all."""
    file = open_file(path)
    assert soundness.check(path) == HEAD
    check_references(file.reader)
    counts = [len(entities(file.reader, cls)) for cls in (Delegate, Person, Delegation, ImportLayout)]
    steps = [each.name.msgid for each in file.history.past()]
    file.close()
    assert counts in ([0, 0, 0, 0], [ROWS, ROWS, 40, 1])
    assert len(steps) == 1 + bool(counts[0])
    return counts[0]
