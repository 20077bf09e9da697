"""A full disk: one sentence, nothing lost, and work goes on when there is room again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from congress_app.domain.organisations import Organisation
from congress_app.i18n import say
from congress_app.runtime.errors import DataFileError
from congress_app.services.steps import step
from congress_app.services.work import Work
from congress_app.storage import engines, opening, soundness
from congress_app.storage.datafile import DataFile
from congress_app.storage.tables import HEAD
from tests.data_files import entities, new_file, open_file

FULL = "Ổ đĩa đã đầy nên thay đổi này chưa được lưu. Hãy giải phóng dung lượng rồi thực hiện lại."


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    disk = tmp_path / "ổ đĩa"
    disk.mkdir()
    if sys.platform != "linux" or os.getuid() != 0 or not _mounted(disk, "size=1m"):
        pytest.skip("mounting a small disk needs root on Linux")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def _mounted(disk: Path, options: str) -> bool:
    return (
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)], check=False, capture_output=True
        ).returncode
        == 0
    )


def add(file: DataFile, name: str, count: int = 20) -> None:
    """Store some organisations in one step."""

    def verb(work: Work) -> None:
        work.save_all(
            [Organisation(id=work.new_id(Organisation), name=name, note=name * 100) for _each in range(count)]
        )

    file.run(verb, step("add"))


def refusal(act: Callable[[], object]) -> str:
    """What is said when it cannot be done."""
    with pytest.raises(DataFileError) as found:
        act()
    return say(found.value)


def filled(file: DataFile) -> int:
    """Store until nothing fits any more; the number of steps confirmed."""
    confirmed = 0

    def store_on() -> None:
        nonlocal confirmed
        while confirmed < 500:
            add(file, f"Xã {confirmed}")
            confirmed += 1

    assert refusal(store_on) == FULL
    return confirmed


def names(file: DataFile) -> list[str]:
    """The organisations in a file, each once."""
    return sorted({row.name for row in entities(file.reader, Organisation)})


def test_nothing_confirmed_is_lost_when_the_disk_is_full(small_disk: Path) -> None:
    path = small_disk / "a.db"
    file = new_file(path)
    count = filled(file)
    confirmed = sorted(f"Xã {number}" for number in range(count))
    assert count
    assert names(file) == confirmed
    assert refusal(lambda: add(file, "không vừa")) == FULL
    assert names(file) == confirmed
    file.close()
    again = open_file(path)
    assert names(again) == confirmed
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
    add(again, "Xã mới")
    again.undo()
    assert names(again) == confirmed
    again.close()
    assert soundness.check(path) == HEAD
    assert [each.name for each in small_disk.iterdir()] == ["a.db"]


def test_copies_on_a_full_disk(small_disk: Path, path: Path) -> None:
    file = new_file(path)
    for number in range(20):
        add(file, f"Xã {number}")
    (small_disk / "đầy").write_bytes(bytes(900_000))
    assert refusal(lambda: file.copy_to(small_disk / "bản sao.db")) == FULL
    assert refusal(lambda: file.back_up(small_disk / "backups")) == FULL
    assert refusal(lambda: opening.new_file(small_disk / "mới.db")) == FULL
    file.close()
    assert sorted(each.name for each in small_disk.rglob("*") if each.is_file()) == ["đầy"]


def test_a_new_file_is_whole_or_not_there_however_little_room_there_is(small_disk: Path) -> None:
    filler, path = small_disk / "đầy", small_disk / "mới.db"
    told: dict[int, str] = {}
    for room in range(0, 1_024_000, 64_000):
        filler.write_bytes(bytes(1_048_576 - room))
        try:
            opening.new_file(path)
        except DataFileError as error:
            told[room] = say(error)
        assert {each.name for each in small_disk.iterdir()} == ({"đầy"} if room in told else {"đầy", "mới.db"})
        filler.unlink()
        if room not in told:
            assert soundness.check(path) == HEAD
            path.unlink()
    assert set(told.values()) == {FULL}
    assert 0 in told
    assert 960_000 not in told


def test_what_does_not_fit_into_the_one_file_is_told_before_it_is_moved(small_disk: Path) -> None:
    path = small_disk / "a.db"
    file = new_file(path)
    filled(file)
    assert refusal(file.make_whole) == FULL
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
    file.make_whole()
    assert path.with_name("a.db-wal").stat().st_size == 0
    file.close()


def test_a_file_that_may_not_grow(path: Path) -> None:
    """The same where no small disk can be had: SQLite itself sets the limit."""
    file = new_file(path)
    with file._writer.connect() as connection:
        bare = engines.bare(connection)
        limit = bare.execute("PRAGMA page_count").fetchone()[0] + 20
        bare.execute(f"PRAGMA max_page_count = {limit}").fetchall()
    count = filled(file)
    assert len(names(file)) == count
    file.close()
    again = open_file(path)
    assert len(names(again)) == count
    again.close()
