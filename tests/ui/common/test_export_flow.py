"""A table exported as it is shown: its columns in their order, its filtered rows."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog, QMainWindow

from congress_app import bootstrap
from congress_app.listings.organisations import ORGANISATIONS, OrganisationRow
from congress_app.runtime import crash
from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.export_flow import TableExport
from congress_app.ui.common.list_model import ListModel
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.message import Messages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def app(tmp_path: Path) -> Iterator[bootstrap.App]:
    """Two communes."""
    file = tmp_path / "a.db"
    bootstrap.new_file(file)
    clock = SteppingClock(dt.datetime(2025, 7, 21, tzinfo=dt.UTC))
    opened = bootstrap.open_app(file, clock=clock, backups=tmp_path / "backups")
    for name in ("Toàn Thắng", "Hạ Hòa"):
        opened.services.organisations.add({"name": f"Đảng bộ xã {name}", "area": "Phú Thọ", "member_count": 500})
    yield opened
    opened.close()


@pytest.fixture
def export(qtbot: QtBot, tmp_path: Path, app: bootstrap.App) -> TableExport:
    """The list of organisations with three columns, of which one row is shown."""
    window = QMainWindow()
    qtbot.addWidget(window)
    drafts = Drafts(tmp_path / "drafts.json", window)
    desk = Desk(app, SettingsFile(tmp_path / "s.toml"), window, Messages(window, crash.write_report), drafts)
    model: ListModel[OrganisationRow] = ListModel(ORGANISATIONS, lambda row: row.id, parent=window)
    model.show_rows(app.lists.organisations(app.scope()))
    model.set_filter("ha hoa")
    view = ListView(model, "Tổ chức đảng", window)
    view.show_columns(["area", "name", "member_count"])
    return TableExport(desk, view, window)


def test_what_is_shown_is_what_is_written(qtbot: QtBot, tmp_path: Path, export: TableExport) -> None:
    target = tmp_path / "Danh sách.xlsx"
    export.write(target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    lines = [
        [cell for cell in row if cell is not None]
        for row in openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True)
    ]
    assert lines[-2:] == [["TT", "Địa bàn", "Tên gọi", "Số đảng viên"], [1, "Phú Thọ", "Đảng bộ xã Hạ Hòa", 500]]


def test_a_name_without_an_ending_becomes_a_spreadsheet(qtbot: QtBot, tmp_path: Path, export: TableExport) -> None:
    export._on_chosen(str(tmp_path / "danh sach"))
    qtbot.waitUntil((tmp_path / "danh sach.xlsx").exists, timeout=20_000)


def test_nothing_shown_is_nothing_to_export(export: TableExport) -> None:
    assert export.can_export()
    export._view.list_model.set_filter("không có")
    assert not export.can_export()


def test_the_file_is_asked_for(qtbot: QtBot, export: TableExport) -> None:
    export.ask()
    window = export._desk.window
    dialog = next(each for each in window.findChildren(QFileDialog))
    assert dialog.windowTitle() == "Xuất bảng này"
    assert dialog.selectedFiles()[0].endswith("to-chuc-dang.xlsx")
    dialog.reject()
