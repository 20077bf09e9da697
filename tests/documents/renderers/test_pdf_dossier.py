"""Many papers in one PDF: where they begin, what stands at the corner, blank backs, the outline."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pytest
from pypdf import PdfReader

from congress_app.documents.bound_pieces import Placed
from congress_app.documents.model import (
    Document,
    Heading,
    Orientation,
    PageBreak,
    PageSetup,
    Paragraph,
    Section,
    Table,
    Title,
)
from congress_app.documents.model_table import Row, TableColumn
from congress_app.documents.renderers import pdf_dossier
from congress_app.documents.renderers.pdf_dossier import Piece
from congress_app.documents.theme import load_theme
from tests.documents.renderers.pdf_pages import document, lines, millimetres, outline, shown, where

TWO_PAGES = (Heading("I- MỤC", 2), Paragraph("Trang đầu"), PageBreak(), Paragraph("Trang sau"))
PIECES = (
    document(*TWO_PAGES, title="Chương trình"),
    document(Paragraph("Một trang"), title="Danh sách"),
    document(Paragraph("Nằm ngang"), title="Lịch", page=PageSetup(Orientation.LANDSCAPE)),
)


def front(placed: Sequence[Placed], page_count: int) -> Sequence[Document]:
    """A cover and a table of contents."""
    columns = (TableColumn("Tên", 5), TableColumn("Trang", 1), TableColumn("Số trang", 1))
    listed = Table(columns, [Row((each.title, each.page, each.page_count)) for each in placed])
    cover = document(Title("HỒ SƠ", f"Gồm {page_count} trang"), title="Hồ sơ", page=PageSetup(is_numbered=False))
    return cover, document(Title("MỤC LỤC"), listed, title="Mục lục")


def running(number: int, page: int, count: int, of_dossier: int) -> Sequence[str]:
    """What stands at the corner."""
    return f"Tài liệu số {number} - trang {page}/{count}", f"Trang {of_dossier} của hồ sơ"


def as_pieces(papers: Sequence[Document]) -> list[Piece]:
    """Papers as pieces under their titles."""
    return [Piece(paper.title, paper) for paper in papers]


def bound(pieces: Sequence[Document] = PIECES, *, is_two_sided: bool = False) -> PdfReader:
    """A dossier of these pieces, read back."""
    out = BytesIO()
    pdf_dossier.render(as_pieces(pieces), front, running, load_theme(), out, is_two_sided=is_two_sided)
    return PdfReader(out)


def contents(reader: PdfReader) -> list[tuple[str, int]]:
    """What the table of contents says: titles and pages."""
    [page] = [page for page in reader.pages if "MỤC LỤC" in page.extract_text()]
    rows = [line.split(" | ") for line in lines(page) if line.count(" | ") == 2]
    return [(title, int(number)) for title, number, _count in rows if number.isdigit()]


@pytest.mark.parametrize("is_two_sided", [False, True])
def test_the_contents_name_the_page_on_which_a_piece_begins(is_two_sided: bool) -> None:
    reader = bound(is_two_sided=is_two_sided)
    begins = {title: page for level, title, page in outline(reader) if level == 0}
    assert contents(reader) == [(title, begins[title]) for title in ("Chương trình", "Danh sách", "Lịch")]
    assert list(begins.values()) == ([1, 3, 5, 7, 9] if is_two_sided else [1, 2, 3, 5, 6])
    for number, (_title, page) in enumerate(contents(reader), 1):
        assert f"Tài liệu số {number} - trang 1/" in reader.pages[page - 1].extract_text()
        assert f"Trang {page} của hồ sơ" in reader.pages[page - 1].extract_text()


def test_a_long_table_of_contents_is_counted() -> None:
    pieces = [document(Paragraph(f"Bài {n}"), title=f"Tài liệu {n}") for n in range(60)]
    reader = bound(pieces)
    begins = [(title, page) for level, title, page in outline(reader) if level == 0]
    assert begins[2] == ("Tài liệu 0", 4)
    assert [line for page in reader.pages[1:3] for line in lines(page) if line.startswith("Tài liệu 59")] == [
        "Tài liệu 59 | 63 | 1"
    ]
    assert len(reader.pages) == 63


def test_the_cover_counts_all_pages() -> None:
    assert "Gồm 6 trang" in bound().pages[0].extract_text()
    assert "Gồm 10 trang" in bound(is_two_sided=True).pages[0].extract_text()
    assert [len(bound().pages), len(bound(is_two_sided=True).pages)] == [6, 10]


def test_the_cover_is_larger_than_a_paper_and_has_no_numbers() -> None:
    [cover, *_rest] = bound().pages
    assert where(cover, "HỒ SƠ").size == 40
    assert len(lines(cover)) == 3  # kind, abstract and its rule


def test_each_piece_begins_on_a_front_with_blank_backs_before_it() -> None:
    reader = bound(is_two_sided=True)
    is_blank = [not page.extract_text().strip() for page in reader.pages]
    assert is_blank == [False, True, False, True, False, False, False, True, False, True]
    assert [page for level, _title, page in outline(reader) if level == 0 and page % 2 == 0] == []


def test_the_outline_has_an_entry_for_each_piece_and_those_of_the_piece_below() -> None:
    assert outline(bound()) == [
        (0, "Hồ sơ", 1),
        (0, "Mục lục", 2),
        (0, "Chương trình", 3),
        (1, "I- MỤC", 3),
        (0, "Danh sách", 5),
        (0, "Lịch", 6),
    ]


def test_in_the_outline_everything_of_a_piece_stands_under_it() -> None:
    annexed = document(
        Heading("I- MỤC", 2),
        Section(PageSetup(), "Phụ lục"),
        Heading("Điều 1", 3),
        Heading("II- MỤC", 2),
        title="Báo cáo",
    )
    plain = document(Paragraph("Một trang"), title="Danh sách")
    pieces = [Piece("Báo cáo", annexed, "Văn phòng"), Piece("Danh sách", plain, "Văn phòng"), Piece("Báo cáo", annexed)]
    out = BytesIO()
    pdf_dossier.render(pieces, front, running, load_theme(), out, is_two_sided=False)
    assert [(level, title) for level, title, _page in outline(PdfReader(out))][2:] == [
        (0, "Văn phòng"),
        (1, "Báo cáo"),
        (2, "I- MỤC"),
        (2, "Phụ lục"),
        (3, "Điều 1"),
        (3, "II- MỤC"),
        (1, "Danh sách"),
        (0, "Báo cáo"),
        (1, "I- MỤC"),
        (1, "Phụ lục"),
        (2, "Điều 1"),
        (2, "II- MỤC"),
    ]


@pytest.mark.parametrize("is_two_sided", [False, True])
def test_the_corner_is_the_outer_one_and_clear_of_the_number(is_two_sided: bool) -> None:
    reader = bound(is_two_sided=is_two_sided)
    second = reader.pages[5 if is_two_sided else 3]
    corner = where(second, "Tài liệu số 1 - trang 2/2")
    [number] = [each for each in shown(second) if each.text == "2"]
    text_top = where(second, "Trang sau").y + 14
    assert corner.size == 10
    if is_two_sided:
        assert millimetres(corner.x) == 15
        assert corner.x + 120 < number.x
    else:
        assert millimetres(corner.x + 108) > 190
        assert corner.x > number.x + 20
    assert where(second, "của hồ sơ").y > text_top


def test_pieces_keep_their_own_numbers_and_sheets() -> None:
    reader = bound()
    numbers = [[each.text for each in shown(page) if each.size == 14 and each.text.isdigit()] for page in reader.pages]
    assert numbers == [[], [], [], ["2"], [], []]
    assert [round(float(page.mediabox.width)) for page in reader.pages] == [595] * 5 + [842]


def test_margins_follow_the_sides() -> None:
    reader = bound(is_two_sided=True)
    assert [millimetres(where(reader.pages[page], text).x) for page, text in ((4, "I- MỤC"), (5, "Trang sau"))] == [
        40,
        25,
    ]


def test_the_fonts_are_in_the_file_once() -> None:
    pieces = [document(Paragraph(f"Bài số {n} ấ ễ ự"), title=f"Tài liệu {n}") for n in range(50)]
    names = {
        (font.idnum, str(font.get_object()["/BaseFont"]))
        for page in bound(pieces).pages
        for font in page["/Resources"]["/Font"].get_object().values()  # type: ignore[index]
    }
    assert {name.partition("+")[2] for _number, name in names} == {"LiberationSerif", "LiberationSerif-Bold"}
    assert len(names) == 2


def test_the_same_dossier_makes_the_same_bytes() -> None:
    made = []
    for _ in range(2):
        out = BytesIO()
        pdf_dossier.render(as_pieces(PIECES), front, running, load_theme(), out, is_two_sided=True)
        made.append(out.getvalue())
    assert made[0] == made[1]
