"""Backups: checked before they count, the last twenty kept."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from congress_app.domain.organisations import Organisation
from congress_app.i18n import say
from congress_app.runtime.clock import MachineClock
from congress_app.runtime.errors import DataFileError
from congress_app.runtime.ids import TimeIds
from congress_app.services.steps import step
from congress_app.services.work import Work
from congress_app.storage import backup, soundness
from congress_app.storage.datafile import DataFile
from congress_app.storage.tables import HEAD
from tests.data_files import dump, entities, new_file, open_file
from tests.storage.without_rights import without_rights


def add(file: DataFile, name: str = "Xã Toàn Thắng") -> None:
    """Store an organisation."""

    def verb(work: Work) -> None:
        work.save(Organisation(id=work.new_id(Organisation), name=name))

    file.run(verb, step("add"))


def refusal(act: Callable[[], object]) -> str:
    """What is said when it cannot be done."""
    with pytest.raises(DataFileError) as found:
        act()
    return say(found.value)


def test_a_backup_holds_what_was_confirmed_and_stands_alone(path: Path, tmp_path: Path) -> None:
    file = new_file(path)
    add(file)
    made = file.back_up(tmp_path / "backups")
    add(file, "Xã sau")
    assert [each.name for each in made.file.parent.iterdir()] == [made.file.name]
    assert made == backup.Backup(made.file, dt.datetime(2025, 7, 18, 1, 0, 1, tzinfo=dt.UTC))
    again = open_file(made.file, "read")
    assert [row.name for row in entities(again.reader, Organisation)] == ["Xã Toàn Thắng"]
    again.close()
    file.close()
    last = backup.last(path, tmp_path / "backups")
    assert last is not None
    assert last.file == made.file


def test_nothing_was_backed_up_yet(path: Path, tmp_path: Path) -> None:
    assert backup.last(path, tmp_path / "backups") is None


def test_the_last_twenty_are_kept_per_data_file(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    other = new_file(tmp_path / path.name)
    kept = other.back_up(folder)
    file = new_file(path)
    made = [file.back_up(folder).file for _each in range(backup.KEPT + 3)]
    assert sorted(made[0].parent.iterdir()) == sorted(made[3:])
    assert kept.file.exists()
    for each in (file, other):
        each.close()


def test_two_backups_in_one_second_have_two_names(path: Path, tmp_path: Path) -> None:
    assert backup.free_name(tmp_path / "a.db") == tmp_path / "a.db"
    (tmp_path / "a.db").touch()
    (tmp_path / "a-2.db").touch()
    assert backup.free_name(tmp_path / "a.db") == tmp_path / "a-3.db"


def test_a_backup_of_a_damaged_file_does_not_count(path: Path, tmp_path: Path) -> None:
    file = new_file(path)
    for number in range(300):
        add(file, f"Xã số {number}")
    good = file.back_up(tmp_path / "backups")
    file.close()
    damage(path)
    file = broken(path)
    target = tmp_path / "bản sao.db"
    target.write_bytes(b"what was there before")
    assert refusal(lambda: file.copy_to(target)) == (
        f"Bản sao {target} đọc lại không nguyên vẹn nên không được giữ. Hãy kiểm tra ổ đĩa chứa bản sao và kiểm tra cả tệp dữ liệu."
    )
    assert "đọc lại không nguyên vẹn" in refusal(lambda: file.back_up(tmp_path / "backups"))
    file.close()
    assert target.read_bytes() == b"what was there before"
    assert [each.name for each in good.file.parent.iterdir()] == [good.file.name]
    assert soundness.check(good.file) == HEAD


def damage(path: Path) -> None:
    """Turn bytes of the last pages."""
    content = path.read_bytes()
    path.write_bytes(content[:-8192] + bytes(255 - byte for byte in content[-8192:]))


def broken(path: Path) -> DataFile:
    """Open a damaged file without looking at it first."""
    return DataFile(path, "read", None, MachineClock(), TimeIds(), "")


def test_a_reader_does_not_hold_a_backup_up(path: Path, tmp_path: Path) -> None:
    file = new_file(path)
    add(file)
    reader = open_file(path, "read")
    with reader.reader.begin() as connection:
        connection.exec_driver_sql("SELECT * FROM organisation").fetchall()
        made = file.back_up(tmp_path / "backups")
    copied = open_file(made.file, "read")
    assert dump(copied.reader) == dump(file.reader)
    for each in (copied, reader, file):
        each.close()


def test_a_folder_that_cannot_be_written(readable: Path) -> None:
    path = readable / "a.db"
    new_file(path).close()
    path.chmod(0o666)
    readable.chmod(0o777)
    target = readable / "backups"
    target.touch()

    def act() -> list[str]:
        file = open_file(path)
        said = [refusal(lambda: file.back_up(target)), refusal(lambda: file.copy_to(Path("/proc/a.db")))]
        file.close()
        return said

    first, second = without_rights(act)
    assert first.startswith(f"Không ghi được {backup.folder_of(path, target)}")
    assert second == "Không ghi được /proc/a.db. Hãy xem ổ đĩa có đầy không và bạn có quyền ghi vào thư mục đó không."


def test_old_backups_are_told_by_their_time(path: Path, tmp_path: Path) -> None:
    file = new_file(path)
    made = [file.back_up(tmp_path / "backups").file for _each in range(3)]
    os.utime(made[0], (2_000_000_000, 2_000_000_000))
    last = backup.last(path, tmp_path / "backups")
    assert last == backup.Backup(made[0], dt.datetime(2033, 5, 18, 3, 33, 20, tzinfo=dt.UTC))
    file.close()


def test_every_backup_the_newest_first(path: Path, tmp_path: Path) -> None:
    file = new_file(path)
    made = [file.back_up(tmp_path / "backups").file for _number in range(2)]
    file.close()
    assert [each.file for each in backup.every(path, tmp_path / "backups")] == made[::-1]
