"""The first run: from typing the unit to the file that is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from congress_app import bootstrap
from congress_app.domain.organisations import Organisation
from congress_app.ui.shell.first_run import FirstRun
from tests.ui.shell.children import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def first_run(tmp_path: Path, parent: QWidget) -> FirstRun:
    dialog = FirstRun(tmp_path / "congress.db", parent)
    dialog.open()
    return dialog


def button(dialog: FirstRun, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


def test_nothing_begins_without_a_unit(first_run: FirstRun) -> None:
    assert not button(first_run, "Bắt đầu").isEnabled()


def test_typed_and_begun_by_enter(first_run: FirstRun, tmp_path: Path, qtbot: QtBot) -> None:
    QTest.keyClicks(first_run.places.line, "toan thang phu tho")
    with qtbot.waitSignal(first_run.made, timeout=20_000) as told:
        QTest.keyClick(first_run.places.line, Qt.Key.Key_Return)
    assert told.args == [tmp_path / "congress.db"]
    app = bootstrap.open_app(tmp_path / "congress.db", "read")
    assert [each.name for each in app.lists.rows(Organisation)] == ["Đảng bộ tỉnh Phú Thọ", "Đảng bộ xã Toàn Thắng"]
    assert app.lists.office().issuing_line == "ĐẢNG ỦY XÃ TOÀN THẮNG"
    app.close()


def test_the_choice_of_communes_names_the_province(first_run: FirstRun, qtbot: QtBot) -> None:
    QTest.keyClicks(first_run.places.line, "toan thang phu tho")
    assert first_run.with_communes.text() == "Có sẵn 148 xã, phường, đặc khu của Phú Thọ"


def test_the_demo_needs_no_unit_and_has_a_file_of_its_own(first_run: FirstRun, tmp_path: Path, qtbot: QtBot) -> None:
    first_run.demo.setChecked(True)
    assert first_run.target == tmp_path / "demo.db"
    with qtbot.waitSignal(first_run.made, timeout=60_000) as told:
        button(first_run, "Bắt đầu").click()
    assert told.args == [tmp_path / "demo.db"]


def test_cancelling_leaves_no_file_and_the_dialog_open(first_run: FirstRun, tmp_path: Path, qtbot: QtBot) -> None:
    first_run.demo.setChecked(True)
    button(first_run, "Bắt đầu").click()
    button(first_run, "Hủy").click()
    qtbot.waitUntil(lambda: button(first_run, "Bắt đầu").isEnabled(), timeout=20_000)
    assert first_run.isVisible()
    assert list(tmp_path.glob("*.db*")) == []


def test_another_place(first_run: FirstRun, tmp_path: Path) -> None:
    button(first_run, "Đổi nơi lưu…").click()
    choose(first_run, tmp_path / "other.db")
    first_run.demo.setChecked(True)
    assert first_run.target == tmp_path / "other.db"


def test_a_file_that_is_there(first_run: FirstRun, data_file: Path, qtbot: QtBot) -> None:
    button(first_run, "Mở tệp dữ liệu…").click()
    with qtbot.waitSignal(first_run.made) as told:
        choose(first_run, data_file)
    assert told.args == [data_file]


def test_out_of_a_backup(first_run: FirstRun, data_file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    button(first_run, "Từ bản sao lưu…").click()
    with qtbot.waitSignal(first_run.made, timeout=20_000):
        choose(first_run, data_file)
    bootstrap.verify(tmp_path / "congress.db")


def test_what_cannot_be_made_is_said(first_run: FirstRun, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "congress.db").write_text("", encoding="utf-8")
    QTest.keyClicks(first_run.places.line, "toan thang phu tho")
    button(first_run, "Bắt đầu").click()
    qtbot.waitUntil(lambda: first_run.messages.bar.words.endswith("đã có. Hãy chọn tên khác hoặc mở tệp đó."))
    assert (tmp_path / "congress.db").read_bytes() == b""


def choose(dialog: FirstRun, path: Path) -> None:
    chooser = child(dialog, QFileDialog)
    chooser.fileSelected.emit(str(path))
    chooser.close()
