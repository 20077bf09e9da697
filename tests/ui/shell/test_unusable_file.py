"""A data file that cannot be used: which ways on are offered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from congress_app.bootstrap import App, Backup
from congress_app.ui.shell.unusable_file import UnusableFile

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def backup(app: App) -> Backup:
    return app.back_up()


def ways(dialog: UnusableFile) -> dict[str, QPushButton]:
    return {each.text(): each for each in dialog.findChildren(QPushButton)}


def test_a_file_that_another_window_holds_is_not_restored(
    data_file: Path, backup: Backup, parent: QWidget, qtbot: QtBot
) -> None:
    dialog = UnusableFile("đang mở ở một cửa sổ khác", data_file, None, parent)
    assert list(ways(dialog)) == ["Tệp dữ liệu mới…", "Tệp khác…", "Thử lại", "Đóng"]
    with qtbot.waitSignal(dialog.other_file) as told:
        ways(dialog)["Thử lại"].click()
    assert told.args == [data_file]


def test_a_file_that_is_gone_comes_back_from_its_backup(
    data_file: Path, backup: Backup, parent: QWidget, qtbot: QtBot
) -> None:
    data_file.unlink()
    dialog = UnusableFile("không còn", data_file, None, parent)
    with qtbot.waitSignal(dialog.restore_asked) as told:
        ways(dialog)["Khôi phục"].click()
    assert told.args == [backup.file]


def test_a_new_one(data_file: Path, parent: QWidget, qtbot: QtBot) -> None:
    dialog = UnusableFile("bị hỏng", data_file, None, parent)
    with qtbot.waitSignal(dialog.other_file) as told:
        ways(dialog)["Tệp dữ liệu mới…"].click()
    assert told.args == [None]
