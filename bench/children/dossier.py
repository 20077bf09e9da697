"""A dossier of given PDFs: bound by us, and joined barely by pikepdf with a stamp on each page; seconds without imports.

Both are given the same files as bytes: papers of ours as they are printed, texts of others with their own fonts, scanned sheets.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bench.measuring import REFERENCE

if TYPE_CHECKING:
    from congress_app.documents.bound_pieces import Bound, BoundPiece, Why
    from congress_app.documents.model import Document

sys.path.insert(0, str(REFERENCE))
TITLE = "Báo cáo số {number} trình Đại hội đại biểu Đảng bộ xã"


def measure(which: str, folder: str, out: str) -> dict[str, float]:
    """Bind the files of a folder; `which`: ours, reference, or files, which makes them."""
    if which == "files":
        return {"pages": _make(Path(folder))}
    files = [path.read_bytes() for path in sorted(Path(folder).glob("*.pdf"))]
    return {"seconds": (_ours if which == "ours" else _reference)(files, Path(out))}


def _reference(files: Sequence[bytes], out: Path) -> float:
    """As it is mostly done: pages appended, the stamps drawn with reportlab as so many pages, each laid over its own."""
    import pikepdf  # noqa: PLC0415 - its import is no part of the work
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    began = time.perf_counter()
    whole = pikepdf.Pdf.new()
    opened = [pikepdf.Pdf.open(BytesIO(each)) for each in files]
    for each in opened:
        whole.pages.extend(each.pages)
    drawn, sheet = BytesIO(), pikepdf.Rectangle(0, 0, 595, 842)
    canvas = Canvas(drawn, pagesize=(595, 842))
    for number in range(1, len(whole.pages) + 1):
        canvas.setFont("Helvetica", 10)
        canvas.drawString(400, 815, f"Tai lieu - trang {number}")
        canvas.showPage()
    canvas.save()
    stamps = pikepdf.Pdf.open(drawn)
    for page, stamp in zip(whole.pages, stamps.pages, strict=True):
        page.add_overlay(stamp, sheet)
    whole.save(out)
    return time.perf_counter() - began


def _ours(files: Sequence[bytes], out: Path) -> float:
    from congress_app.documents import binding  # noqa: PLC0415 - as above
    from congress_app.documents.bound_pieces import BoundPiece, StoredFile  # noqa: PLC0415
    from congress_app.documents.theme import load_theme  # noqa: PLC0415

    pieces = [
        BoundPiece(TITLE.format(number=number), StoredFile("a.pdf", lambda data=data: data), f"Tiểu ban {number // 10}")  # type: ignore[misc]
        for number, data in enumerate(files)
    ]
    theme = load_theme()
    began = time.perf_counter()
    with out.open("wb") as file:
        binding.bind(pieces, _Papers(), theme, file)
    return time.perf_counter() - began


class _Papers:
    """Cover and contents of one line a piece, and two running lines a page."""

    def front(self, bound: Sequence[Bound], page_count: int) -> Sequence[Document]:
        """Cover and contents."""
        from congress_app.documents.model import Document, Title  # noqa: PLC0415 - read already
        from congress_app.documents.model_table import Row, Table, TableColumn  # noqa: PLC0415

        columns = tuple(TableColumn(heading, share) for heading, share in (("TT", 1), ("Tên", 8), ("Trang", 2)))
        rows = [Row((number, each.piece.title, each.placed.page)) for number, each in enumerate(bound, 1)]
        cover = Document("Bìa", (Title("HỒ SƠ", f"Gồm {page_count} trang"),))
        return cover, Document("Mục lục", (Title("MỤC LỤC"), Table(columns, rows)))

    def separate(self, number: int, piece: BoundPiece, why: Why) -> Document:
        """None is needed: every file can be bound."""
        raise RuntimeError(f"{piece.title}: {why}")

    def running(self, number: int, page: int, count: int, of_dossier: int) -> Sequence[str]:
        """The running lines."""
        return f"Tài liệu số {number} - trang {page}/{count}", f"Trang {of_dossier} của hồ sơ"


def _make(folder: Path) -> int:
    """25 papers of ours, 15 texts of others with fonts of their own, 10 of scanned sheets; each of ten pages."""
    for number in range(25):
        (folder / f"{number:02}.pdf").write_bytes(_own(number))
    for number in range(25, 40):
        _text(folder / f"{number:02}.pdf", number)
    for number in range(40, 50):
        _scans(folder / f"{number:02}.pdf", number)
    import pikepdf  # noqa: PLC0415 - only here

    return sum(len(pikepdf.Pdf.open(path).pages) for path in folder.glob("*.pdf"))


def _own(number: int) -> bytes:
    from itertools import islice  # noqa: PLC0415 - only here

    import references  # type: ignore[import-not-found]  # noqa: PLC0415 - a copied program beside us

    from congress_app.documents.model import Document, PageBreak  # noqa: PLC0415
    from congress_app.documents.model_table import Density, Row, Table, TableColumn  # noqa: PLC0415
    from congress_app.documents.renderers import pdf  # noqa: PLC0415
    from congress_app.documents.theme import load_theme  # noqa: PLC0415

    columns = tuple(TableColumn(*each) for each in zip(references.HEADINGS, references.WIDTHS, strict=True))
    rows = [Row(row) for row in references.table_rows(200, seed=number)]
    tables = [
        Table(columns, list(islice(rows, first, first + 14)), density=Density.TINY) for first in range(0, 140, 14)
    ]
    blocks = [block for table in tables for block in (table, PageBreak())]
    out = BytesIO()
    pdf.render(Document(f"Danh sách {number}", tuple(blocks[:-1])), load_theme(), out)
    return out.getvalue()


def _text(path: Path, number: int) -> None:
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - only here
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    from congress_app.documents.fonts import font_file  # noqa: PLC0415

    pdfmetrics.registerFont(TTFont("text", font_file("LiberationSerif-Regular")))
    canvas = Canvas(str(path), pagesize=(595, 842))
    for page in range(10):
        canvas.setFont("text", 13)
        for line in range(40):
            canvas.drawString(
                60, 780 - 18 * line, f"{number}.{page}.{line} Đại hội đã thảo luận và thống nhất các chỉ tiêu chủ yếu"
            )
        canvas.showPage()
    canvas.save()


def _scans(path: Path, number: int) -> None:
    from PIL import Image  # noqa: PLC0415 - only here

    sheets = [Image.effect_noise((620, 877), 24 + (number + page) % 8).resize((1240, 1754)) for page in range(10)]
    sheets[0].save(path, "PDF", resolution=150, save_all=True, append_images=sheets[1:], quality=60)
