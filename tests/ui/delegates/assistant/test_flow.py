"""What the page of the part calls: a block from Excel, with headings and without, and the empty form to send out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication

from congress_app.ui.common.assistant.dialog import COLUMNS, RESULT
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates.assistant.flow import DelegatesImport
from tests.ui.delegates.assistant.conftest import Open

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BARE = "1\tLê Văn Mới\tNam\t1977\tKinh\n2\tHà Thị Hoa\tNữ\t1988\tMường\n"


@pytest.mark.parametrize("text", [BARE, "TT\tHọ tên\tPhái\tNăm sinh\tDân tộc\n" + BARE])
def test_a_block_is_read_with_headings_and_without(importing: DelegatesImport, opened: Open, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    importing.paste()
    dialog = opened()
    assert dialog.step == COLUMNS
    assert [each.text() for each in dialog.columns.header.edits] == [
        "Không đọc",
        "Họ và tên",
        "Giới tính",
        "Ngày, tháng, năm sinh",
        "Dân tộc",
    ]
    opened(at_result=True)
    assert [row.name for row in dialog.results.rows] == ["Lê Văn Mới", "Hà Thị Hoa"]


def test_a_block_that_says_nothing_is_asked_about(importing: DelegatesImport, opened: Open) -> None:
    importing.paste("abc\t12\nxyz\t13\n")
    dialog = opened()
    assert not dialog.refusal.isHidden()
    assert not dialog._button.isEnabled()


def test_an_empty_clipboard_says_so(qtbot: QtBot, desk: Desk, importing: DelegatesImport) -> None:
    importing.paste("\n\t\n")
    qtbot.waitUntil(lambda: desk.messages.bar.words.startswith("Chưa chép gì cả"))


def test_the_form_goes_out_and_comes_back_without_a_question(
    qtbot: QtBot, desk: Desk, importing: DelegatesImport, opened: Open, tmp_path: Path
) -> None:
    file = tmp_path / "mẫu.xlsx"
    importing.write_form(str(file))
    qtbot.waitUntil(lambda: file.is_file() and "mẫu.xlsx" in desk.messages.bar.words, timeout=20_000)
    book = openpyxl.load_workbook(file)
    sheet = book.worksheets[0]
    assert sheet["A2"].value == "ĐẢNG BỘ XÃ TOÀN THẮNG"
    assert sheet["A7"].value == "Đại hội đại biểu Đảng bộ xã Toàn Thắng lần thứ I, nhiệm kỳ 2025 - 2030"
    sheet["B10"], sheet["C10"], sheet["D10"] = "Lê Văn Mới", "Nam", "1977"
    book.save(file)
    importing.read(file)
    dialog = opened()
    assert dialog.step == RESULT
    opened(at_result=True)
    assert [row.name for row in dialog.results.rows] == ["Lê Văn Mới"]
