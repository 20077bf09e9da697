"""A backup becomes a data file again; what was there before is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from congress_app.domain.organisations import Organisation
from congress_app.i18n import say
from congress_app.runtime.errors import DataFileError, Refused, UserError
from congress_app.services.steps import step
from congress_app.services.work import Work
from congress_app.storage import backup, driver, restoring, soundness
from congress_app.storage.datafile import DataFile
from congress_app.storage.tables import HEAD
from tests.data_files import entities, new_file, open_file

NOW = dt.datetime(2025, 7, 21, 3, 0, tzinfo=dt.UTC)


def add(file: DataFile, name: str) -> None:
    """Store an organisation."""

    def verb(work: Work) -> None:
        work.save(Organisation(id=work.new_id(Organisation), name=name))

    file.run(verb, step("add"))


def names(path: Path) -> list[str]:
    """The organisations in a file."""
    file = open_file(path, "read")
    found = [row.name for row in entities(file.reader, Organisation)]
    file.close()
    return found


def refusal(act: Callable[[], object], kind: type[UserError] = DataFileError) -> str:
    """What is said when it cannot be done."""
    with pytest.raises(kind) as found:
        act()
    return say(found.value)


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    """The folder of the backups."""
    return tmp_path / "backups"


@pytest.fixture
def saved(path: Path, backups: Path) -> Path:
    """A backup of the data file, which has gone on since."""
    file = new_file(path)
    add(file, "Xã Toàn Thắng")
    made = file.back_up(backups).file
    add(file, "Xã sau")
    file.close()
    return made


def test_to_a_new_file(saved: Path, tmp_path: Path) -> None:
    to = tmp_path / "mới" / "khôi phục.db"
    restoring.restore_new(saved, to)
    assert names(to) == ["Xã Toàn Thắng"]
    assert [each.name for each in to.parent.iterdir()] == [to.name]
    assert (
        refusal(lambda: restoring.restore_new(saved, to), Refused) == f"{to} đã có. Hãy chọn tên khác hoặc mở tệp đó."
    )


def test_over_the_data_file(path: Path, saved: Path, backups: Path) -> None:
    kept = restoring.restore(saved, path, backups, NOW)
    assert names(path) == ["Xã Toàn Thắng"]
    assert kept is not None
    assert names(kept) == ["Xã Toàn Thắng", "Xã sau"]
    assert sorted(kept.parent.iterdir()) == sorted([saved, kept])
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_restored_file_is_written_and_read_at_once(path: Path, saved: Path, backups: Path) -> None:
    restoring.restore(saved, path, backups, NOW)
    file = open_file(path)
    reader = open_file(path, "read")
    with reader.reader.begin() as connection:
        connection.exec_driver_sql("SELECT * FROM organisation").fetchall()
        add(file, "Xã mới")
    assert [row.name for row in entities(reader.reader, Organisation)] == ["Xã Toàn Thắng", "Xã mới"]
    assert file.undo().value == file.undo().value == step("add")
    for each in (reader, file):
        each.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_where_the_data_file_is_gone(path: Path, saved: Path, backups: Path) -> None:
    path.unlink()
    assert restoring.restore(saved, path, backups, NOW) is None
    assert names(path) == ["Xã Toàn Thắng"]


def test_over_a_damaged_file_which_is_kept_as_it_is(path: Path, saved: Path, backups: Path) -> None:
    content = path.read_bytes()[:10_000]
    path.write_bytes(content)
    wal = path.with_name(path.name + "-wal")
    wal.write_bytes(b"what was written ahead")
    kept = restoring.restore(saved, path, backups, NOW)
    assert kept is not None
    assert (kept.suffix, kept.read_bytes()) == (".damaged", content)
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"what was written ahead"
    assert names(path) == ["Xã Toàn Thắng"]
    assert not wal.exists()
    last = backup.last(path, backups)
    assert last is not None
    assert last.file == saved


def test_over_a_file_that_was_not_closed(path: Path, saved: Path, backups: Path, tmp_path: Path) -> None:
    """What a killed program had confirmed stands in the file beside: it is in the copy, and not played into what is restored."""
    file = open_file(path)
    add(file, "Xã chưa gom")
    left = {each.name: each.read_bytes() for each in path.parent.iterdir() if not each.name.endswith("-lock")}
    file.close()
    for name, content in left.items():
        path.with_name(name).write_bytes(content)
    kept = restoring.restore(saved, path, backups, NOW)
    assert kept is not None
    assert names(kept) == ["Xã Toàn Thắng", "Xã sau", "Xã chưa gom"]
    assert names(path) == ["Xã Toàn Thắng"]


def test_while_a_window_has_the_file(path: Path, saved: Path, backups: Path) -> None:
    file = open_file(path)
    assert refusal(lambda: restoring.restore(saved, path, backups, NOW)).startswith(
        f"{path} đang mở ở một cửa sổ khác."
    )
    add(file, "Xã khác")
    file.close()
    assert names(path) == ["Xã Toàn Thắng", "Xã sau", "Xã khác"]


def test_from_a_foreign_or_damaged_file(path: Path, saved: Path, backups: Path, tmp_path: Path) -> None:
    foreign, before = tmp_path / "thư.db", path.read_bytes()
    foreign.touch()
    connection = driver.connect(foreign)
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    assert (
        refusal(lambda: restoring.restore(foreign, path, backups, NOW))
        == f"{foreign} không phải là tệp dữ liệu của chương trình này."
    )
    saved.write_bytes(saved.read_bytes()[:20_000])
    assert refusal(lambda: restoring.restore(saved, path, backups, NOW)).startswith(f"{saved} bị hỏng.")
    assert refusal(lambda: restoring.restore_new(saved, tmp_path / "b.db")).startswith(f"{saved} bị hỏng.")
    missing = tmp_path / "không có.db"
    assert refusal(lambda: restoring.restore(missing, path, backups, NOW)).startswith(
        f"Không có tệp dữ liệu {missing}."
    )
    assert path.read_bytes() == before
    assert not (tmp_path / "b.db").exists()


def test_onto_itself(saved: Path, backups: Path) -> None:
    said = refusal(lambda: restoring.restore(saved, saved, backups, NOW), Refused)
    assert said == "Không thể khôi phục bản sao lưu đè lên chính nó. Hãy chọn tệp khác."
    assert soundness.check(saved) == HEAD


def test_where_no_folder_can_be_made(saved: Path, backups: Path) -> None:
    to = saved / "trong tệp" / "a.db"
    assert refusal(lambda: restoring.restore(saved, to, backups, NOW)) == (
        f"Không ghi được {to}. Hãy xem ổ đĩa có đầy không và bạn có quyền ghi vào thư mục đó không."
    )
