"""The line at the foot: file, backup, running job."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton

from congress_app.ui.common.task import Report, run_task
from congress_app.ui.shell.main_window import MainWindow
from tests.ui.shell.children import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def labels(window: MainWindow) -> list[str]:
    line = window.statusBar()
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible() and label.text()]


def test_file_and_backup(window: MainWindow, data_file: Path, qtbot: QtBot) -> None:
    assert labels(window) == ["office.db", "·  Chưa có bản sao lưu"]
    window.backups.back_up_now()
    qtbot.waitUntil(lambda: labels(window)[1].startswith("·  Sao lưu gần nhất: "))
    assert child(window.statusBar(), QLabel).toolTip() == str(data_file)


def test_a_running_job_is_shown_and_can_be_cancelled(window: MainWindow, qtbot: QtBot) -> None:
    go_on = threading.Event()

    def job(report: Report) -> None:
        report(1, 4, "Đang in trang 1/4")
        go_on.wait(5)
        report(2, 4, "Đang in trang 2/4")

    task = run_task(job, lambda _done: None, owner=window, name="In")
    line = window.statusBar()
    qtbot.waitUntil(lambda: "Đang in trang 1/4" in labels(window))
    assert (child(line, QProgressBar).value(), child(line, QProgressBar).maximum()) == (1, 4)
    child(line, QToolButton).click()
    go_on.set()
    qtbot.waitUntil(lambda: not child(line, QProgressBar).isVisible())
    assert task.is_cancelled
