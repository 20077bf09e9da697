from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QMainWindow, QPlainTextEdit, QPushButton, QToolButton, QWidget

from congress_app.runtime.errors import BadValue, Refused
from congress_app.ui.common.crash_dialog import CrashDialog
from congress_app.ui.common.message import Messages
from congress_app.ui.common.message_bar import Link
from congress_app.ui.common.task import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot, activate: Callable[[QWidget], None]) -> Any:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(800, 500)
    activate(made)
    return made


@pytest.fixture
def reported() -> list[BaseException]:
    return []


@pytest.fixture
def messages(window: Any, reported: list[BaseException], tmp_path: Path) -> Messages:
    def write(error: Any) -> Any:
        reported.append(error)
        return tmp_path / "crash.txt"

    return Messages(window, write)


def test_the_bar_says_it_and_fades(qtbot: QtBot, messages: Messages) -> None:
    messages.tell("Đã xóa 3 đại hội.")
    assert messages.bar.words == "Đã xóa 3 đại hội."
    messages.bar._clock.start(1)
    qtbot.waitUntil(lambda: messages.bar.words == "", timeout=3000)


def test_a_link_is_followed_and_the_bar_goes(messages: Messages) -> None:
    done: list[Any] = []
    messages.tell_undoable("Đã xóa.", lambda: done.append(1))
    (way,) = [button for button in messages.bar.findChildren(QToolButton) if button.text() == "Hoàn tác"]
    way.click()
    assert done == [1]
    assert messages.bar.words == ""
    messages.tell("Đã ghi.", link=Link("Mở thư mục", done.clear))
    way.click()
    assert done == []


def test_the_offer_to_undo_ends_with_the_next_step(messages: Messages) -> None:
    messages.tell_undoable("Đã xóa.", lambda: None)
    (way,) = [button for button in messages.bar.findChildren(QToolButton) if button.text() == "Hoàn tác"]
    messages.on_changed()  # the step of which it speaks
    assert way.isVisible()
    messages.on_changed()
    assert not way.isVisible()
    assert messages.bar.words == "Đã xóa."


def test_an_error_of_the_users_is_one_sentence(messages: Messages, reported: list[BaseException]) -> None:
    messages.tell_error(BadValue("“{text}” is not in the list.", text="xyz"))
    assert messages.bar.words == "“xyz” không có trong danh sách."
    assert reported == []


def test_a_cancelled_job_is_no_news(messages: Messages, reported: list[BaseException]) -> None:
    messages.tell_error(Cancelled())
    assert messages.bar.words == ""
    assert reported == []


def test_a_fault_gets_one_dialog_with_details_to_copy(
    window: Any, messages: Messages, reported: list[BaseException]
) -> None:
    first, second = ZeroDivisionError("first"), ValueError("second")
    messages.tell_error(first)
    messages.tell_error(second)
    assert reported == [first, second]
    (dialog,) = window.findChildren(CrashDialog)
    details = dialog.findChild(QPlainTextEdit)
    assert not details.isVisible()
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    assert set(buttons) == {"Chi tiết", "Sao chép chi tiết", "Đóng"}
    buttons["Chi tiết"].click()
    assert details.isVisible()
    buttons["Sao chép chi tiết"].click()
    assert "ZeroDivisionError: first" in QGuiApplication.clipboard().text()
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close).click()
    assert not dialog.isVisible()


def test_what_nobody_caught_comes_here(monkeypatch: pytest.MonkeyPatch, messages: Messages) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    messages.catch_all()
    error = Refused("“{text}” is not in the list.", text="a")
    sys.excepthook(Refused, error, None)
    assert messages.bar.words == "“a” không có trong danh sách."
