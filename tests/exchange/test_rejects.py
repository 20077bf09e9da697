from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from congress_app.exchange.matching import match
from congress_app.exchange.plain_forms import plain_form
from congress_app.exchange.readers.sheet import Sheet
from congress_app.exchange.rejects import write_rejects
from congress_app.runtime.errors import BadValue, Refused
from congress_app.services.importing.rows import Imported, Rejected

SHEET = Sheet("Sheet1", (("Tên gọi", "Ngày thành lập"), ("=1+1", dt.date(2025, 7, 1)), ("B\x0b", None)), 4)
IMPORTED = Imported(rejected=(Rejected(5, "name", "=1+1", BadValue("this must be filled in.")),))


def test_rejected_rows_come_back_as_they_stood_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "mới" / "không nhập được.xlsx"
    write_rejects(path, match([SHEET], plain_form("organisations"), Path("a.xlsx")), IMPORTED)
    rows = list(openpyxl.load_workbook(path).worksheets[0].iter_rows())
    assert [[cell.value for cell in row] for row in rows] == [
        ["Tên gọi", "Ngày thành lập", "Lý do"],
        ["=1+1", dt.datetime.fromisoformat("2025-07-01"), "mục này không được để trống."],
    ]
    assert (rows[1][0].data_type, rows[1][1].number_format) == ("s", "dd/mm/yyyy")
    assert list(path.parent.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Refused):
        write_rejects(
            tmp_path / "file" / "a.xlsx", match([SHEET], plain_form("organisations"), Path("a.xlsx")), IMPORTED
        )
