"""A data file whose locks were lost with another handle of it is taken hold of anew."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from congress_app.domain.organisations import Organisation
from congress_app.services.steps import step
from tests.data_files import entities, new_file

_READ = (
    "import sys, pathlib; from tests.data_files import open_file; open_file(pathlib.Path(sys.argv[1]), 'read').close()"
)


def _read_by_another(path: Path) -> None:
    subprocess.run([sys.executable, "-c", _READ, str(path)], check=True, cwd=Path(__file__).parents[2])


@pytest.mark.skipif(sys.platform == "win32", reason="locks of handles")
def test_another_program_leaves_what_is_written_ahead(path: Path) -> None:
    file = new_file(path)
    log = path.with_name(path.name + "-wal")
    for each in path.parent.iterdir():  # as a file dialog does
        each.open("rb").close()
    assert file.take_hold_anew()
    file.run(lambda work: work.save(Organisation(id=work.new_id(Organisation), name="a")), step("a"))
    before = log.stat().st_ino
    _read_by_another(path)
    assert log.stat().st_ino == before
    assert [each.name for each in entities(file.reader, Organisation)] == ["a"]
    file.close()


def test_not_while_it_is_read(path: Path) -> None:
    file = new_file(path)
    with file.reader.connect():
        assert not file.take_hold_anew()
    assert file.take_hold_anew()
    file.close()
    assert file.take_hold_anew()
    assert not path.with_name(path.name + "-wal").exists()


def test_what_was_taken_away_can_still_be_copied(path: Path, tmp_path: Path) -> None:
    file = new_file(path)
    path.unlink()
    assert file.take_hold_anew()
    file.copy_to(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").stat().st_size > 0
    file.close()
