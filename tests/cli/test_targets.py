"""What a command writes never takes the place of a data file, and is looked at before anything is stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.test_importing import OWN, _write


@pytest.mark.parametrize(
    "words",
    [
        ("list", "organisations", "--format", "csv", "--out"),
        ("list", "organisations", "--json", "--out"),
        ("list", "organisations", "--format", "xlsx", "--out"),
        ("print", "list", "--format", "pdf", "--out"),
    ],
)
def test_no_export_overwrites_a_data_file(call: Call, data: Path, words: tuple[str, ...]) -> None:
    before = data.read_bytes()
    answer = call(*words, data, "--data", data)
    assert answer.status in (1, 2)
    assert data.read_bytes() == before


def test_rejects_are_looked_at_before_the_import(call: Call, data: Path, tmp_path: Path) -> None:
    file = _write(tmp_path / "a.xlsx", ["Chi bộ 1", OWN, 12], ["Chi bộ 2", OWN, "mười hai"])
    for rejects, status in ((data, 1), (file, 1), (tmp_path / "gone" / "x.xlsx", 1), (tmp_path / "x.txt", 2)):
        answer = call("import", "organisations", file, "--rejects", rejects, "--data", data)
        assert answer.status == status
    listed = call("list", "organisations", "--find", "Chi bộ", "--json", "--data", data)
    assert listed.json == []


def test_a_demo_that_was_killed_does_not_stop_the_next_one(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "d.db"
    (tmp_path / "d.db.fresh").write_bytes(b"half")
    (tmp_path / "d.db.fresh-wal").write_bytes(b"written ahead")
    answer = call("demo", "--data", file, "--out", tmp_path / "out", "--no-window")
    assert answer.status == 0
    assert [each.name for each in tmp_path.glob("d.db*")] == ["d.db"]


def test_the_demo_does_not_write_below_the_samples(call: Call, tmp_path: Path) -> None:
    below = tmp_path / "exports" / "samples" / "sub"
    answer = call("demo", "--data", tmp_path / "d.db", "--out", below, "--no-window")
    assert answer.status == 1
    assert not below.exists()
