"""Papers written as xlsx and docx and opened again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

import docx as word
from openpyxl import load_workbook

from congress_app.documents.model import (
    Block,
    Document,
    Letterhead,
    Orientation,
    PageSetup,
    Recipients,
    Signature,
    SignatureBlock,
    Table,
    Title,
)
from congress_app.documents.model_table import Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.renderers import docx, xlsx
from congress_app.documents.theme import load_theme

LETTERHEAD = Letterhead(
    issuing=("ĐẢNG ỦY XÃ HÒA NINH",),
    superior=("ĐẢNG BỘ TỈNH LÂM ĐỒNG",),
    number="Số 05-BC/ĐU",
    place_date="Hòa Ninh, ngày 05 tháng 02 năm 2026",
)
END = SignatureBlock(
    Signature(("T/M BAN THƯỜNG VỤ",), "BÍ THƯ", "Nguyễn Văn Mẫu"), Recipients(("Các đại biểu", "Lưu Văn phòng Đảng ủy"))
)
COLUMNS = (
    TableColumn("TT", 10, Alignment.CENTRE),
    TableColumn("Họ và tên", 60),
    TableColumn("Ngày sinh", 35, Alignment.CENTRE),
    TableColumn("Ghi chú", 60),
)
ROWS = (
    Row((1, "Trần Thị Mai", dt.date(1985, 9, 5), "")),
    Row((2, "Lê Văn Hùng", dt.date(1990, 12, 1), "Bí thư Chi bộ")),
)
GROUPED = (
    TableColumn("TT", 10, Alignment.CENTRE),
    TableColumn("Nam", 30, group="Ngày sinh"),
    TableColumn("Nữ", 30, group="Ngày sinh"),
    TableColumn("Ghi chú", 95),
)


def paper(*blocks: Block, **page: Any) -> Document:
    """A paper of some blocks."""
    return Document("Danh sách đại biểu", blocks, PageSetup(**page), "Đảng ủy xã Hòa Ninh", "Đại hội lần thứ I")


def whole_paper(rows: Sequence[Row] = ROWS, **page: Any) -> Document:
    """A list with letterhead, title, table and signature."""
    return paper(
        LETTERHEAD, Title("DANH SÁCH", "đại biểu dự Đại hội", ("(Dự kiến)",)), Table(COLUMNS, rows), END, **page
    )


def grouped_rows(count: int) -> list[Row]:
    """Rows under a group, with a total."""
    rows = [Row((number, f"Đại biểu {number}", dt.date(1990, 1, 1), "")) for number in range(1, count + 1)]
    return [Row(("Đoàn số 1",), RowKind.GROUP), *rows, Row((f"Tổng cộng: {count}",), RowKind.TOTAL)]


def landscape(document: Document) -> Document:
    """The same paper on sheets that lie."""
    return replace(document, page=replace(document.page, orientation=Orientation.LANDSCAPE))


def workbook(document: Document) -> Any:
    """A paper as a workbook, opened again."""
    out = BytesIO()
    xlsx.render(document, load_theme(), out)
    return load_workbook(BytesIO(out.getvalue()), rich_text=True)


def word_file(document: Document) -> Any:
    """A paper as a Word file, opened again."""
    out = BytesIO()
    docx.render(document, load_theme(), out)
    return word.Document(BytesIO(out.getvalue()))


def row_of(sheet: Any, text: str) -> int:
    """The first row of a sheet in which a cell holds a text."""
    return next(int(cell.row) for row in sheet.iter_rows() for cell in row if str(cell.value) == text)


def texts(sheet: Any, row: int) -> list[str]:
    """The texts of a row."""
    return [str(cell.value) for cell in sheet[row] if cell.value is not None]


def word_rows(table: Any) -> list[list[str]]:
    """The texts of a Word table's own cells, row by row."""
    return [
        ["\n".join(p.text for p in word.table._Cell(tc, table).paragraphs) for tc in row._tr.tc_lst]
        for row in table.rows
    ]
