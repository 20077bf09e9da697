"""An import through the window: rehearsed and shown, taken over as one step, rejected rows saved; a bad file says why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget

from congress_app import bootstrap
from congress_app.domain.organisations import Organisation
from congress_app.i18n import say
from congress_app.runtime import crash
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.import_dialog import ImportDialog
from congress_app.ui.common.import_flow import SpreadsheetImport
from congress_app.ui.common.message import Messages

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = (
    ("Tên gọi", "Tổ chức đảng cấp trên", "Số đảng viên"),
    ("Đảng bộ xã An Bình", "", 900),
    ("Chi bộ 1", "Đảng bộ xã An Bình", "nhiều"),
    ("Chi bộ 2", "Đảng bộ xã An Bình", 12),
    ("Đảng bộ xã Âu Cơ", "", 700),
)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    file = tmp_path / "a.db"
    bootstrap.new_file(file)
    app = bootstrap.open_app(file, backups=tmp_path / "backups")
    app.services.organisations.add({"name": "Đảng bộ xã An Bình"})
    app.services.organisations.add({"name": "Đảng bộ xã Âu Cơ", "member_count": 700})
    window = QMainWindow()

    def leave(_window: object) -> None:
        made.writer.finish()
        app.close()

    qtbot.addWidget(window, before_close_func=leave)
    messages = Messages(window, crash.write_report)
    made = Desk(app, SettingsFile(tmp_path / "s.toml"), window, messages, Drafts(tmp_path / "d.json", window))
    window.show()
    return made


@pytest.fixture
def importing(desk: Desk) -> SpreadsheetImport:
    page = QWidget(desk.window)
    return SpreadsheetImport(desk, "organisations", desk.scope, page)


def spreadsheet(folder: Path, rows: Any = ROWS) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    file = folder / "tổ chức.xlsx"
    book.save(file)
    return file


def opened(qtbot: QtBot, desk: Desk) -> ImportDialog:
    qtbot.waitUntil(lambda: desk.window.findChild(ImportDialog) is not None, timeout=20_000)
    dialog = desk.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    return dialog


def lines(dialog: ImportDialog) -> list[tuple[str, ...]]:
    items = [dialog.lines.topLevelItem(n) for n in range(dialog.lines.line_count)]
    return [tuple(item.text(column) for column in range(3)) for item in items if item is not None]


def test_what_would_become_of_each_row_is_shown_and_nothing_is_stored(
    qtbot: QtBot, desk: Desk, importing: SpreadsheetImport, tmp_path: Path
) -> None:
    importing.read(spreadsheet(tmp_path))
    dialog = opened(qtbot, desk)
    assert lines(dialog) == [
        ("3", "Bị loại", "Chi bộ 1"),
        ("4", "Mới", "Chi bộ 2"),
        ("2", "Sửa", "Đảng bộ xã An Bình"),
        ("5", "Giữ nguyên", "Đảng bộ xã Âu Cơ"),
    ]
    assert dialog.reason.text().startswith("Dòng 3: ")
    assert dialog.reason.text().endswith(say(dialog._report.imported.rejected[0].problem))
    dialog.lines.setCurrentItem(dialog.lines.topLevelItem(1))  # type: ignore[arg-type]
    assert dialog.reason.text() == ""
    assert dialog.button.text() == "Nhập 2 dòng"
    dialog.choice.setCurrentIndex(1)
    assert [line[0] for line in lines(dialog)] == ["3"]
    assert len(desk.app.lists.rows(Organisation)) == 2


def test_agreeing_takes_the_rows_over_as_one_step(
    qtbot: QtBot, desk: Desk, importing: SpreadsheetImport, tmp_path: Path
) -> None:
    importing.read(spreadsheet(tmp_path))
    dialog = opened(qtbot, desk)
    with qtbot.waitSignal(importing.taken):
        dialog.accept()
    assert desk.messages.bar.words == "Đã nhập: 1 dòng mới, 1 dòng sửa, 1 dòng bị loại."
    assert {each.name: each.member_count for each in desk.app.lists.rows(Organisation)} == {
        "Đảng bộ xã An Bình": 900,
        "Đảng bộ xã Âu Cơ": 700,
        "Chi bộ 2": 12,
    }
    desk.app.file.undo()
    assert [each.member_count for each in desk.app.lists.rows(Organisation)] == [0, 700]


def test_rejected_rows_are_saved_with_their_reasons(
    qtbot: QtBot, desk: Desk, importing: SpreadsheetImport, tmp_path: Path
) -> None:
    importing.read(spreadsheet(tmp_path))
    dialog = opened(qtbot, desk)
    assert [each.text() for each in dialog.findChildren(QPushButton)].count("Lưu các dòng bị loại…") == 1
    file = tmp_path / "loại.xlsx"
    dialog._on_where_chosen(str(file))
    qtbot.waitUntil(lambda: desk.messages.bar.words.startswith("Đã lưu"))
    saved = [tuple(cell.value for cell in row) for row in openpyxl.load_workbook(file).worksheets[0].iter_rows()]
    assert saved[0][-1] == "Lý do"
    assert [row[:3] for row in saved[1:]] == [("Chi bộ 1", "Đảng bộ xã An Bình", "nhiều")]


def test_a_file_with_nothing_to_take_over_can_only_be_left(
    qtbot: QtBot, desk: Desk, importing: SpreadsheetImport, tmp_path: Path
) -> None:
    importing.read(spreadsheet(tmp_path, [ROWS[0], ROWS[4]]))
    dialog = opened(qtbot, desk)
    assert not dialog.button.isEnabled()


def test_a_file_that_is_no_list_says_why(
    qtbot: QtBot, desk: Desk, importing: SpreadsheetImport, tmp_path: Path
) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"no spreadsheet")
    importing.read(file)
    qtbot.waitUntil(lambda: "a.xlsx" in desk.messages.bar.words, timeout=20_000)
    assert desk.window.findChild(ImportDialog) is None
