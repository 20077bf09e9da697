"""What SQLite says, in the user's words."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlalchemy as sa

from congress_app.i18n import say
from congress_app.runtime.errors import DataFileError, Refused
from congress_app.storage import driver, faults
from tests.data_files import MemoryFile

FILE = Path("a.db")


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("database or disk is full", "Ổ đĩa đã đầy nên thay đổi này chưa được lưu."),
        ("attempt to write a readonly database", "Không ghi được a.db: tệp hoặc thư mục"),
        ("unable to open database file", "Không ghi được a.db: tệp hoặc thư mục"),
        ("database is locked", "Một chương trình khác đang ghi vào a.db."),
        ("disk I/O error", "Hiện không đọc hoặc ghi được a.db."),
        ("database disk image is malformed", "a.db bị hỏng."),
        ("malformed database schema (ix_a) - index ix_a already exists", "a.db bị hỏng."),
        ("file is not a database", "a.db bị hỏng."),
    ],
)
def test_sentences(text: str, beginning: str) -> None:
    told = faults.sentence(driver.module().OperationalError(text), FILE)
    assert type(told) is DataFileError
    assert say(told)[: len(beginning)] == beginning


@pytest.mark.parametrize("text", ["disk I/O error", "unable to open database file"])
def test_without_room_for_the_files_beside_it_the_disk_is_full(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(free=4096))
    told = faults.sentence(driver.module().OperationalError(text), FILE)
    assert told is not None
    assert told.msgid == faults.FULL
    gone = faults.sentence(driver.module().OperationalError("file is not a database"), FILE)
    assert gone is not None
    assert gone.msgid == faults.DAMAGED


def test_a_broken_reference_is_refused() -> None:
    told = faults.sentence(driver.module().IntegrityError("FOREIGN KEY constraint failed"), FILE)
    assert type(told) is Refused


def test_faults_of_the_program_stay_what_they_are(memory: MemoryFile) -> None:
    assert faults.sentence(driver.module().OperationalError("no such table: x"), FILE) is None
    with pytest.raises(sa.exc.OperationalError), memory.engine.begin() as connection:
        connection.exec_driver_sql("SELECT * FROM x")
    with pytest.raises(driver.database_error()), faults.said(FILE):
        raise driver.module().OperationalError("near FROM: syntax error")


def test_words_in_a_row_are_not_taken_for_a_fault(memory: MemoryFile) -> None:
    statement, values = (
        "INSERT INTO file_fact (name, value) VALUES (?, ?)",
        ("a", "the database is locked, disk i/o error"),
    )
    with memory.engine.connect() as connection:
        connection.exec_driver_sql(statement, values)
        with pytest.raises(sa.exc.IntegrityError):
            connection.exec_driver_sql(statement, values)


def test_errors_of_a_bare_connection_are_said() -> None:
    with pytest.raises(DataFileError) as found, faults.said(FILE):
        raise driver.module().OperationalError("database or disk is full")
    assert str(found.value) == "The disk is full. Nothing of this change was stored. Make room and repeat it."
