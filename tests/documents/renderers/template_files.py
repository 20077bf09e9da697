"""Word templates made for tests, and the text of filled ones."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import docx

DATA: dict[str, object] = {
    "ten": "Đảng bộ xã <A & B>",
    "so": 1189,
    "co": True,
    "chu_de": "",
    "ds": [{"ho_ten": "An", "chuc_vu": None}, {"ho_ten": "Bình", "chuc_vu": "Bí thư"}],
}
KNOWN: Any = {"ten": None, "so": None, "co": None, "chu_de": None, "ds": {"ho_ten": None, "chuc_vu": None}}


def template(*paragraphs: str | Sequence[str], rows: Sequence[Sequence[str]] = (), title: str = "") -> bytes:
    """A docx with these paragraphs - one given as several texts is split over runs - and a table."""
    file = docx.Document()
    for texts in paragraphs:
        made = file.add_paragraph()
        for text in [texts] if isinstance(texts, str) else texts:
            made.add_run(text)
    if rows:
        table = file.add_table(0, len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    file.core_properties.title = title
    return bytes_of(file)


def bytes_of(file: Any) -> bytes:
    """A document of python-docx as the bytes of its file."""
    out = BytesIO()
    file.save(out)
    return out.getvalue()


def text_of(data: bytes) -> list[str]:
    """The paragraphs of a docx, then its tables row by row, the cells parted by ` | `."""
    file = docx.Document(BytesIO(data))
    rows = [" | ".join(cell.text for cell in row.cells) for table in file.tables for row in table.rows]
    return [each.text for each in file.paragraphs] + rows
