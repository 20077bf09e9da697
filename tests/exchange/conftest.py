"""Spreadsheets as offices write them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

Write = Callable[..., Path]


@pytest.fixture
def write_xlsx(tmp_path: Path) -> Write:
    """Writes rows into a spreadsheet; `merged`: ranges such as A1:C1."""

    def write(rows: Sequence[Sequence[Any]], name: str = "bảng.xlsx", merged: Sequence[str] = ()) -> Path:
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        for row in rows:
            sheet.append(list(row))
        for cells in merged:
            sheet.merge_cells(cells)
        path = tmp_path / name
        book.save(path)
        return path

    return write
