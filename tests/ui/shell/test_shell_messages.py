"""An error of the data file is told with the way to save what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QToolButton

from congress_app.runtime.errors import DataFileError, Refused
from congress_app.ui.shell.shell_messages import ShellMessages

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_way_on(qtbot: QtBot) -> None:
    window, saved = QMainWindow(), []
    qtbot.addWidget(window)
    window.show()
    messages = ShellMessages(window, lambda: saved.append(True))
    messages.tell_error(DataFileError("The disk is full. Nothing of this change was stored. Make room and repeat it."))
    assert messages.bar.words.startswith("Ổ đĩa đã đầy")
    way = next(each for each in messages.bar.findChildren(QToolButton) if each.text() == "Lưu bản sao…")
    way.click()
    assert saved == [True]


def test_other_errors_have_none(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    messages = ShellMessages(window, lambda: None)
    messages.tell_error(Refused("A congress has 2, 3 or 4 contents."))
    assert messages.bar.words == "Đại hội có 2, 3 hoặc 4 nội dung."
    assert not any(
        each.isVisible() and each.text() == "Lưu bản sao…" for each in messages.bar.findChildren(QToolButton)
    )
