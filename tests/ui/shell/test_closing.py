"""Closing where something would be lost: the person is asked, and decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QPushButton

from congress_app.ui.shell.closing_question import ClosingQuestion
from congress_app.ui.shell.main_window import MainWindow
from tests.ui.shell.children import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def buttons(window: MainWindow) -> dict[str, QPushButton]:
    question = child(window, ClosingQuestion)
    return {button.text(): button for button in question.findChildren(QPushButton)}


def test_a_file_that_is_gone_is_asked_about(window: MainWindow, data_file: Path, qtbot: QtBot) -> None:
    data_file.unlink()
    window.close()
    assert window.isVisible()
    assert str(data_file) in child(window, ClosingQuestion).text()
    with qtbot.waitSignal(window.closed):
        buttons(window)["Vẫn đóng"].click()


def test_its_contents_can_be_saved_as_a_copy(window: MainWindow, data_file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    data_file.unlink()
    window.close()
    buttons(window)["Lưu bản sao…"].click()
    dialog = child(window, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "saved.db"))
    dialog.close()
    qtbot.waitUntil((tmp_path / "saved.db").exists)


def test_a_failed_backup_is_asked_about(
    window: MainWindow, rename: Callable[[str], None], tmp_path: Path, qtbot: QtBot
) -> None:
    rename("Bưởi")
    (tmp_path / "file").write_text("", encoding="utf-8")
    object.__setattr__(window.desk.app, "backups", tmp_path / "file" / "backups")
    with qtbot.assertNotEmitted(window.closed):
        window.close()
    assert child(window, ClosingQuestion).text().startswith("Mọi thay đổi đã được lưu, nhưng không tạo được bản sao")
    buttons(window)["Quay lại"].click()
    assert window.isVisible()
