"""Killed in the middle of a verb: what was confirmed is there, the rest wholly or not at all."""

from __future__ import annotations

import multiprocessing
import random
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.storage import soundness
from congress_app.storage.tables import HEAD
from tests.data_files import check_references, entities, new_file, open_file
from tests.storage.endless_writer import ROWS, write_on

KILLS = 25


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_confirmed_steps_survive_and_others_are_whole_or_absent(path: Path, tmp_path: Path) -> None:
    new_file(path).close()
    its, confirmed = random.Random(5), tmp_path / "confirmed"
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload([write_on.__module__])
    for kill in range(1, KILLS + 1):
        writer = server.Process(target=write_on, args=(path, confirmed))
        writer.start()
        _wait_for_more(confirmed)
        time.sleep(its.random() * 0.15)
        writer.kill()
        writer.join()
        _look(path, {int(line) for line in confirmed.read_text(encoding="ascii").splitlines()}, kill)


def _wait_for_more(confirmed: Path) -> None:
    size = confirmed.stat().st_size if confirmed.exists() else 0
    until = time.monotonic() + 60
    while not confirmed.exists() or confirmed.stat().st_size == size:
        assert time.monotonic() < until
        time.sleep(0.001)


def _look(path: Path, confirmed: set[int], kills: int) -> None:
    file = open_file(path)
    assert soundness.check(path) == HEAD
    check_references(file.reader)
    organisations, persons = entities(file.reader, Organisation), entities(file.reader, Person)
    stored = {int(each.name) for each in organisations}
    assert confirmed <= stored
    assert len(stored - confirmed) <= kills  # at most one step a kill was stored and not yet noted
    for names in ([each.name for each in organisations], [each.full_name for each in persons]):
        assert Counter(names) == {str(number): ROWS for number in stored}
    halls = {(each.name, each.hall) for each in organisations}
    assert len(halls) == len(stored)  # the rows of one step were moved along together
    file.close()
