"""Files opened with what the machine has: its own choice, LibreOffice where a Linux cannot choose, else a sentence."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow

from congress_app.documents import office_program
from congress_app.runtime import crash
from congress_app.ui.common.message import Messages
from congress_app.ui.common.opening import open_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SOFFICE = Path("/usr/bin/soffice")


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    return Messages(window, crash.write_report)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    """The programs started, on a Linux with LibreOffice that opens nothing by itself."""
    found: list[tuple[str, list[str]]] = []

    def start(program: str, words: list[str]) -> tuple[bool, int]:
        found.append((program, words))
        return True, 1

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    monkeypatch.setattr(QProcess, "startDetached", start)
    monkeypatch.setattr(office_program, "libre_office", lambda: SOFFICE)
    return found


@pytest.mark.parametrize("name", ["a.docx", "a.DOC", "a.odt", "a.rtf", "a.xlsx"])
def test_where_nothing_chooses_a_program_libreoffice_opens_texts_and_sheets(
    messages: Messages, started: list[tuple[str, list[str]]], tmp_path: Path, name: str
) -> None:
    assert open_file(messages, tmp_path / name)
    assert started == [(str(SOFFICE), [str(tmp_path / name)])]
    assert messages.bar.words == ""


def test_what_the_machine_opens_is_left_to_it(
    messages: Messages, started: list[tuple[str, list[str]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    assert open_file(messages, tmp_path / "a.docx")
    assert started == []


@pytest.mark.parametrize("lacks", ["kind", "program", "linux", "start"])
def test_else_it_is_said_where_the_file_is(
    messages: Messages,
    started: list[tuple[str, list[str]]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    lacks: str,
) -> None:
    file = tmp_path / ("a.pdf" if lacks == "kind" else "a.docx")
    if lacks == "program":
        monkeypatch.setattr(office_program, "libre_office", lambda: None)
    elif lacks == "linux":
        monkeypatch.setattr(sys, "platform", "win32")
    elif lacks == "start":
        monkeypatch.setattr(QProcess, "startDetached", lambda _program, _words: (False, 0))
    assert not open_file(messages, file)
    assert messages.bar.words == f"Máy này không có chương trình mở tệp này. Tệp đã ghi ở {file}."
    assert started == []
