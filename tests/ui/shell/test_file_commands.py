"""The File menu: copies, backups, other files."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from congress_app import bootstrap
from congress_app.services.steps import step
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command
from congress_app.ui.shell import shell_commands as own
from congress_app.ui.shell.main_window import MainWindow
from congress_app.ui.shell.restore_dialog import RestoreDialog
from tests.ui.shell.children import child

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def choose(window: MainWindow, command: Command, path: Path) -> None:
    """Carry out a command that asks for a file, and name this one."""
    window.desk.actions.action(command).trigger()
    dialog = child(window, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_a_copy_is_saved_and_checked(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    choose(window, own.SAVE_COPY, tmp_path / "copy.db")
    qtbot.waitUntil(lambda: window.messages.bar.words == f"Đã lưu và kiểm tra: {tmp_path / 'copy.db'}")
    bootstrap.verify(tmp_path / "copy.db")


def test_the_data_file_is_no_copy_of_itself(window: MainWindow, data_file: Path, qtbot: QtBot) -> None:
    choose(window, own.SAVE_COPY, data_file)
    qtbot.waitUntil(lambda: window.messages.bar.words.startswith("Đây chính là tệp dữ liệu đang mở."))


def test_a_backup_is_made_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.actions.action(own.BACK_UP).trigger()
    qtbot.waitUntil(lambda: window.messages.bar.words.startswith("Đã sao lưu và kiểm tra: "))
    assert window.backups.last is not None


def test_a_backup_that_is_asked_for_tells_of_damaged_contents(window: MainWindow, qtbot: QtBot) -> None:
    person = window.desk.app.services.organisations.add_person({"full_name": "Nguyễn Văn An"}).value
    window.desk.app.file.run(
        lambda work: work.save(dataclasses.replace(person, photo="0" * 64)), step("a photo that is not there")
    )
    window.desk.actions.action(own.BACK_UP).trigger()
    qtbot.waitUntil(lambda: "đã bị hỏng hoặc không còn: Nguyễn Văn An." in window.messages.bar.words)
    assert window.backups.last is not None


def test_another_file_is_asked_for(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.other_file) as told:
        choose(window, own.OPEN_FILE, tmp_path / "other.db")
    assert told.args == [tmp_path / "other.db"]
    with qtbot.waitSignal(window.other_file) as told:
        window.desk.actions.action(own.NEW_FILE).trigger()
    assert told.args == [None]


def test_restoring_asks_which_backup(window: MainWindow, qtbot: QtBot) -> None:
    made = window.desk.app.back_up()
    window.desk.actions.action(own.RESTORE).trigger()
    dialog = child(window, RestoreDialog)
    with qtbot.waitSignal(window.restore_asked) as told:
        dialog.list.confirmed.emit()
    assert told.args == [made.file]


def test_a_folder_of_backups_that_cannot_be_made(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("CONGRESS_APP_HOME", str(tmp_path / "file"))
    window.backups.last = None
    object.__setattr__(window.desk.app, "backups", tmp_path / "file" / "backups")
    window.desk.actions.action(own.BACKUP_FOLDER).trigger()
    assert window.messages.bar.words.startswith("Không tạo được thư mục")


def test_quitting_closes(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.desk.actions.action(common.QUIT).trigger()
