"""Opening and closing real files: what is refused and in which words, what lies beside the file, who may write."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from congress_app.domain.organisations import Organisation
from congress_app.i18n import say
from congress_app.runtime.errors import DataFileError, Refused
from congress_app.services.steps import step
from congress_app.services.work import Work
from congress_app.storage import driver, opening, places, soundness
from congress_app.storage.datafile import DataFile
from congress_app.storage.lists import StoredLists
from congress_app.storage.tables import HEAD
from tests.data_files import dump, entities, new_file, open_file
from tests.storage.without_rights import without_rights

ADD = step("add")


def add(file: DataFile, name: str = "Xã Toàn Thắng") -> Organisation:
    """Store an organisation."""

    def verb(work: Work) -> Organisation:
        return work.save(Organisation(id=work.new_id(Organisation), name=name))

    return file.run(verb, ADD).value


def refusal(act: Callable[[], object]) -> str:
    """What is said when a data file cannot be used."""
    with pytest.raises(DataFileError) as found:
        act()
    return say(found.value)


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(each.name for each in folder.iterdir())


def closed_file(path: Path, count: int = 1) -> Path:
    """A data file with some rows, closed."""
    file = new_file(path)
    for number in range(count):
        add(file, f"Xã số {number}")
    file.close()
    return path


def test_a_closed_file_is_one_file(path: Path) -> None:
    file = new_file(path)
    add(file)
    assert names(path.parent) == [path.name, f"{path.name}-lock", f"{path.name}-shm", f"{path.name}-wal"]
    reader = open_file(path, "read")
    assert [row.name for row in entities(reader.reader, Organisation)] == ["Xã Toàn Thắng"]
    reader.close()
    file.close()
    assert names(path.parent) == [path.name]
    file.close()  # closing twice does no harm


def test_reading_leaves_one_file(path: Path) -> None:
    closed_file(path)
    content = path.read_bytes()
    reader = open_file(path, "read")
    assert [row.name for row in entities(reader.reader, Organisation)] == ["Xã số 0"]
    assert (reader.schema(), reader.last_step(), reader.fact("made by")) == (HEAD, 1, None)
    reader.close()
    assert names(path.parent) == [path.name]
    assert path.read_bytes() == content


def test_a_reader_that_stays_longer_leaves_one_file(path: Path) -> None:
    file = new_file(path)
    add(file)
    reader = open_file(path, "read")
    with reader.reader.begin() as connection:
        connection.exec_driver_sql("SELECT * FROM organisation").fetchall()
        add(file, "Xã khác")
    file.close()
    assert [row.name for row in entities(reader.reader, Organisation)] == ["Xã Toàn Thắng", "Xã khác"]
    reader.close()
    assert names(path.parent) == [path.name]


def test_what_was_opened_for_reading_does_not_write(path: Path) -> None:
    closed_file(path)
    reader = open_file(path, "read")
    for act in (lambda: add(reader), reader.undo, reader.redo, lambda: reader.set_fact("a", "b")):
        with pytest.raises(RuntimeError):
            act()
    with pytest.raises(DataFileError), reader.reader.begin() as connection:
        connection.exec_driver_sql("DELETE FROM organisation")
    reader.close()


def test_facts_of_the_file_are_kept(path: Path) -> None:
    file = new_file(path)
    file.set_fact("made by", "demo")
    file.set_fact("made by", "bản mẫu")
    file.close()
    reader = open_file(path, "read")
    assert (reader.fact("made by"), reader.last_step()) == ("bản mẫu", 0)
    reader.close()


def test_steps_are_undone_after_opening_again(path: Path) -> None:
    closed_file(path)
    file = open_file(path)
    assert file.next_undo() == ADD
    assert file.undo().value == ADD
    file.close()
    file = open_file(path)
    assert (file.next_undo(), file.next_redo()) == (None, ADD)
    file.redo()
    assert [row.name for row in entities(file.reader, Organisation)] == ["Xã số 0"]
    file.close()


def test_a_relative_path_and_a_link_mean_the_file(path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    closed_file(path)
    monkeypatch.chdir(path.parent)
    file = open_file(Path(path.name))
    monkeypatch.chdir(tmp_path)
    add(file)
    link = tmp_path / "lối tắt.db"
    link.symlink_to(path)
    expected = "đang mở ở một cửa sổ khác. Hãy đóng cửa sổ đó trước; khi chưa đóng thì chỉ đọc được."
    assert refusal(lambda: open_file(link)) == f"{path} {expected}"
    file.close()
    again = open_file(link)
    assert len(entities(again.reader, Organisation)) == 2
    again.close()
    assert names(path.parent) == [path.name]


def test_a_missing_file(path: Path) -> None:
    expected = f"Không có tệp dữ liệu {path}. Hãy tạo tệp bằng lệnh “new”, hoặc xem tệp có bị chuyển đi nơi khác không."
    assert refusal(lambda: open_file(path)) == refusal(lambda: open_file(path, "read")) == expected
    assert names(path.parent) == []


@pytest.mark.parametrize("below", ["", "x.db"])
def test_what_is_no_file(path: Path, below: str) -> None:
    (path.parent / "tệp").write_text("x", encoding="utf-8")
    wanted = path.parent / "tệp" / below if below else path.parent
    assert (
        refusal(lambda: open_file(wanted))
        == f"Không đọc được {wanted}. Hãy xem đó có phải là tệp không và bạn có quyền đọc không."
    )


FOREIGN = [b"", b"x", b"Ghi chu\n" * 5000, b"SQLite format 3\x00", b"SQLite format 3\x00" + bytes(50), bytes(8192)]


@pytest.mark.parametrize("content", FOREIGN)
def test_a_file_that_is_no_database(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refusal(lambda: open_file(path)) == f"{path} không phải là tệp dữ liệu của chương trình này."
    assert (names(path.parent), path.read_bytes()) == ([path.name], content)


def test_a_foreign_database(path: Path) -> None:
    path.touch()
    connection = driver.connect(path)
    connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
    connection.close()
    content = path.read_bytes()
    assert refusal(lambda: open_file(path)) == f"{path} không phải là tệp dữ liệu của chương trình này."
    assert (names(path.parent), path.read_bytes()) == ([path.name], content)


def test_a_newer_file(path: Path) -> None:
    closed_file(path)
    change(path, "UPDATE alembic_version SET version_num = '9999'")
    content = path.read_bytes()
    expected = f"{path} do phiên bản mới hơn của chương trình ghi ra (9999). Hãy cài phiên bản đó để mở tệp."
    assert refusal(lambda: open_file(path)) == refusal(lambda: open_file(path, "read")) == expected
    assert (names(path.parent), path.read_bytes()) == ([path.name], content)


def change(path: Path, *statements: str) -> None:
    """Change a data file behind the program's back."""
    connection = driver.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("statement", ["DELETE FROM alembic_version", "DROP TABLE alembic_version"])
def test_a_file_of_ours_without_its_schema(path: Path, statement: str) -> None:
    closed_file(path)
    change(path, statement)
    assert (
        refusal(lambda: open_file(path))
        == f"{path} bị hỏng. Hãy khôi phục từ bản sao lưu tốt gần nhất; tệp hỏng vẫn được giữ lại."
    )


@pytest.mark.parametrize("kept", [0.999, 0.7, 0.3, 0.05])
def test_a_truncated_file(path: Path, kept: float) -> None:
    closed_file(path, 200)
    content = path.read_bytes()[: int(path.stat().st_size * kept)]
    path.write_bytes(content)
    assert refusal(lambda: open_file(path)).startswith(f"{path} bị hỏng.")
    assert (names(path.parent), path.read_bytes()) == ([path.name], content)


def test_a_file_with_turned_bytes(path: Path) -> None:
    closed_file(path, 200)
    content = path.read_bytes()
    found = []
    for start in range(4096, len(content), 4096):
        path.write_bytes(
            content[:start] + bytes(255 - byte for byte in content[start : start + 2048]) + content[start + 2048 :]
        )
        found.append(refusal(lambda: open_file(path)))
    assert set(found) == {f"{path} bị hỏng. Hãy khôi phục từ bản sao lưu tốt gần nhất; tệp hỏng vẫn được giữ lại."}


def test_orphans_and_wrong_indexes_are_found_by_a_thorough_look(path: Path) -> None:
    closed_file(path)
    change(path, "PRAGMA foreign_keys = OFF", "UPDATE organisation SET parent_id = 'nobody'")
    assert soundness.check(path, thorough=False) == HEAD
    assert refusal(lambda: soundness.check(path)).startswith(f"{path} bị hỏng.")


def test_what_lies_in_stored_files_is_not_read_at_opening(path: Path) -> None:
    file, content = new_file(path), b"".join(number.to_bytes(4) for number in range(25_000))

    def keep(work: Work) -> str:
        work.save(Organisation(id=work.new_id(Organisation), name="Xã Toàn Thắng"))
        return work.keep(content)

    its = file.run(keep, ADD).value
    file.close()
    written = bytearray(path.read_bytes())
    at = written.index(content[50_000:50_020]) // 4096 * 4096
    written[at : at + 4] = b"\xff" * 4  # where this page of the stored file goes on
    path.write_bytes(written)
    assert "bị hỏng" in refusal(lambda: soundness.check(path))
    file = open_file(path)
    lists = StoredLists(file.reader)
    assert "bị hỏng" in refusal(lambda: lists.blobs([its]))
    file.close()


def test_a_name_that_is_taken(path: Path) -> None:
    closed_file(path)
    content = path.read_bytes()
    with pytest.raises(Refused) as found:
        opening.new_file(path)
    assert say(found.value) == f"{path} đã có. Hãy chọn tên khác hoặc mở tệp đó."
    assert path.read_bytes() == content


def test_a_new_file_appears_whole_or_not_at_all(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congress_app.storage.migrations.upgrade", lambda _engine: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        opening.new_file(path)
    assert names(path.parent) == []


def test_folders_are_made_for_a_new_file(path: Path) -> None:
    deep = path.parent / "năm" / "2025" / "a.db"
    new_file(deep).close()
    assert names(deep.parent) == ["a.db"]
    below_a_file = deep / "b.db"
    assert refusal(lambda: opening.new_file(below_a_file)) == (
        f"Không ghi được {below_a_file}. Hãy xem ổ đĩa có đầy không và bạn có quyền ghi vào thư mục đó không."
    )


def test_a_read_only_folder(readable: Path) -> None:
    closed_file(readable / "a.db")
    readable.chmod(0o555)
    path, other = readable / "a.db", readable / "b.db"
    acts = (lambda: open_file(path), lambda: opening.new_file(other))
    assert without_rights(lambda: [refusal(act) for act in acts]) == [
        f"Không ghi được vào thư mục {readable} nên không thể thay đổi tệp dữ liệu trong đó. Hãy chép tệp sang thư mục của bạn.",
        f"Không ghi được {other}. Hãy xem ổ đĩa có đầy không và bạn có quyền ghi vào thư mục đó không.",
    ]
    assert names(readable) == ["a.db"]


def read_names(path: Path) -> list[str]:
    """The organisations in a file that is opened for reading."""
    file = open_file(path, "read")
    try:
        return [each.name for each in entities(file.reader, Organisation)]
    finally:
        file.close()


def test_a_file_in_a_read_only_folder_is_read(readable: Path) -> None:
    path = closed_file(readable / "tệp 100%.db", count=2)
    readable.chmod(0o555)
    assert without_rights(lambda: read_names(path)) == ["Xã số 0", "Xã số 1"]
    assert without_rights(lambda: soundness.check(path)) == HEAD
    assert names(readable) == [path.name]


def test_a_file_that_another_user_has_open_is_read(readable: Path) -> None:
    path = readable / "a.db"
    file = new_file(path)
    add(file)
    try:
        assert without_rights(lambda: read_names(path)) == ["Xã Toàn Thắng"]
    finally:
        file.close()
    assert names(readable) == ["a.db"]


def test_a_log_that_cannot_be_read_is_not_passed_over(readable: Path) -> None:
    path = readable / "a.db"
    file = new_file(path)
    add(file)
    for ending in ("", "-wal"):
        shutil.copy(path.with_name(path.name + ending), path.with_name(f"b.db{ending}"))
    file.close()
    readable.chmod(0o555)
    other = readable / "b.db"
    assert without_rights(lambda: [refusal(lambda: open_file(other, "read"))]) == [
        f"Không ghi được {other}: tệp hoặc thư mục chứa tệp chỉ cho đọc. Hãy chép tệp sang thư mục của bạn và mở tại đó."
    ]


def test_a_file_that_may_not_be_read_or_written(readable: Path) -> None:
    path = closed_file(readable / "a.db")
    readable.chmod(0o777)
    path.chmod(0o444)
    assert without_rights(lambda: [refusal(lambda: add(open_file(path)))]) == [
        f"Không ghi được {path}: tệp hoặc thư mục chứa tệp chỉ cho đọc. Hãy chép tệp sang thư mục của bạn và mở tại đó."
    ]
    path.chmod(0o000)
    assert without_rights(lambda: [refusal(lambda: open_file(path))]) == [
        f"Không đọc được {path}. Hãy xem đó có phải là tệp không và bạn có quyền đọc không."
    ]


def test_a_network_drive(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed_file(path)
    monkeypatch.setattr(places, "is_on_network", lambda _path: True)
    expected = f"{path} nằm trên ổ đĩa mạng, nơi tệp dữ liệu có thể bị hỏng. Hãy chép tệp về một thư mục trên máy này và mở tại đó."
    assert refusal(lambda: open_file(path)) == refusal(lambda: open_file(path, "read")) == expected
    assert refusal(lambda: opening.new_file(path)) == expected


def test_a_second_window_may_only_read(path: Path) -> None:
    file = new_file(path)
    add(file)
    assert refusal(lambda: open_file(path)).startswith(f"{path} đang mở ở một cửa sổ khác.")
    reader = open_file(path, "read")
    add(file, "Xã khác")
    assert [row.name for row in entities(reader.reader, Organisation)] == ["Xã Toàn Thắng", "Xã khác"]
    reader.close()
    add(file, "Xã thứ ba")
    file.close()
    again = open_file(path)
    assert len(entities(again.reader, Organisation)) == 3
    again.close()


READS = "import sys; from tests.data_files import *; open_file(Path(sys.argv[1]), 'read').close()"
STAYS = "import sys; from tests.data_files import *; file = open_file(Path(sys.argv[1])); print('open', flush=True); input()"


def test_looking_at_an_open_file_clears_nothing_away(path: Path) -> None:
    file = new_file(path)
    add(file)
    subprocess.run([sys.executable, "-c", READS, str(path)], check=True, timeout=60)
    assert names(path.parent) == [path.name, f"{path.name}-lock", f"{path.name}-shm", f"{path.name}-wal"]
    add(file, "Xã khác")
    file.close()
    assert soundness.check(path) == HEAD


@pytest.mark.skipif(sys.platform != "linux", reason="/proc/locks")
def test_looking_at_an_open_file_keeps_its_locks(path: Path) -> None:
    """The operating system drops all locks of a process on a file when the process closes that file once, however it opened it."""
    file = new_file(path)
    add(file)
    before = locks_on(path)
    soundness.check(path)
    with pytest.raises(DataFileError):
        open_file(path)
    assert len(before) == 1
    assert locks_on(path) == before
    file.close()


def locks_on(path: Path) -> list[str]:
    """The locks that are held on a file."""
    lines = Path("/proc/locks").read_text(encoding="ascii").splitlines()
    return [line.partition(" ")[2] for line in lines if f":{path.stat().st_ino} " in line]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_the_lock_goes_with_a_killed_program(path: Path) -> None:
    closed_file(path)
    with subprocess.Popen(
        [sys.executable, "-c", STAYS, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        assert refusal(lambda: open_file(path)).startswith(f"{path} đang mở ở một cửa sổ khác.")
        other.send_signal(signal.SIGKILL)
    assert f"{path.name}-lock" in names(path.parent)
    file = open_file(path)
    add(file)
    file.close()
    assert names(path.parent) == [path.name]


def test_a_file_removed_while_open(path: Path, tmp_path: Path) -> None:
    file = new_file(path)
    add(file)
    before = dump(file.reader)
    path.unlink()
    expected = (
        f"{path} đã bị xóa hoặc bị thay thế trong khi đang mở. Hãy lưu dữ liệu đang mở thành một bản sao với tên khác."
    )
    for act in (lambda: add(file), file.undo, file.redo, lambda: file.set_fact("a", "b")):
        assert refusal(act) == expected
    assert not path.exists()
    copy = tmp_path / "bản sao.db"
    file.copy_to(copy)
    assert soundness.check(file.back_up(tmp_path / "backups").file) == HEAD
    file.close()
    saved = open_file(copy)
    assert dump(saved.reader) == before
    saved.close()


def test_a_file_replaced_while_open(path: Path, tmp_path: Path) -> None:
    other = closed_file(tmp_path / "khác.db", 3)
    file = new_file(path)
    add(file)
    shutil.copyfile(other, tmp_path / "mới.db")
    (tmp_path / "mới.db").replace(path)
    assert "bị thay thế trong khi đang mở" in refusal(lambda: add(file))
    file.copy_to(tmp_path / "cứu.db")
    file.close()
    saved = open_file(tmp_path / "cứu.db")
    assert [row.name for row in entities(saved.reader, Organisation)] == ["Xã Toàn Thắng"]
    saved.close()


def test_a_folder_renamed_while_the_file_is_open(path: Path) -> None:
    file = new_file(path)
    path.parent.rename(path.parent.with_name("chuyển đi"))
    assert "đã bị xóa hoặc bị thay thế" in refusal(lambda: add(file))
    file.close()
