"""A paper as PDF: fonts, letters, properties, outline, numbers of pages, margins, foot."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from congress_app.documents.fonts import vietnamese_letters
from congress_app.documents.model import (
    Addressee,
    Block,
    Box,
    Gap,
    Heading,
    KeyValues,
    Orientation,
    PageBreak,
    PageSetup,
    Paragraph,
    Section,
    Table,
    Title,
)
from congress_app.documents.model_table import Row, RowKind, TableColumn
from congress_app.documents.model_text import Run
from congress_app.documents.theme import load_theme
from tests.documents.renderers.pdf_pages import document, lines, made, millimetres, outline, printed, shown, where

LONG = Paragraph("Đại hội đại biểu Đảng bộ xã Hòa Thắng lần thứ I, nhiệm kỳ 2025 - 2030. " * 12)
STYLES = [(False, False), (True, False), (False, True), (True, True)]


def fonts(reader: PdfReader) -> dict[str, Any]:
    """The fonts of all pages by their name in the file."""
    found: dict[str, Any] = {}
    for page in reader.pages:
        found |= {str(font["/BaseFont"]): font for font in map(_object, page["/Resources"]["/Font"].values())}  # type: ignore[index]
    return found


def _object(reference: Any) -> Any:
    return reference.get_object()


def test_all_fonts_are_embedded_as_subsets_and_no_other_is_named() -> None:
    runs = tuple(Run(f"Ễ{number} ", is_bold=bold, is_italic=italic) for number, (bold, italic) in enumerate(STYLES))
    reader = made(Title("KẾ HOẠCH", "tổ chức đại hội"), Paragraph(runs), Table((TableColumn("TT", 1),), [Row(("1",))]))
    found = fonts(reader)
    assert {name.partition("+")[2] for name in found} == {
        "LiberationSerif",
        "LiberationSerif-Bold",
        "LiberationSerif-Italic",
        "LiberationSerif-BoldItalic",
    }
    for name, font in found.items():
        assert len(name.partition("+")[0]) == len("/AAAAAA")
        assert font["/FontDescriptor"].get_object()["/FontFile2"].get_object().get_data()
        assert font["/ToUnicode"]
    assert b"Helvetica" not in printed(document(LONG))


@pytest.mark.parametrize(("is_bold", "is_italic"), STYLES)
def test_every_vietnamese_letter_is_read_back_unchanged(is_bold: bool, is_italic: bool) -> None:
    letters = vietnamese_letters()
    assert len(set(letters)) == 146
    words = " ".join(letters[start : start + 12] for start in range(0, 146, 12))
    read_back = made(Paragraph((Run(words, is_bold, is_italic),))).pages[0].extract_text()
    assert "".join(read_back.split()) == letters


def test_decomposed_letters_come_out_composed() -> None:
    text = "Đại hội đại biểu Đảng bộ xã Thượng Ưng, ngưỡng Ễ"
    reader = made(
        Paragraph(unicodedata.normalize("NFD", text)),
        Table((TableColumn(unicodedata.normalize("NFD", "Người thực hiện"), 1),), [Row((unicodedata.normalize("NFD", text),))]),
        title=unicodedata.normalize("NFD", "Chương trình"),
    )  # fmt: skip
    assert lines(reader.pages[0]) == [text, "Người thực hiện", text]
    assert reader.metadata is not None
    assert reader.metadata.title == "Chương trình"


def test_what_the_font_lacks_and_control_characters_leave_no_box() -> None:
    reader = made(Paragraph("Biểu quyết ☑ 🙂 giơ\x07 thẻ\tđảng viên \u2011 hết"), Paragraph("𝟙 số"))
    assert lines(reader.pages[0]) == ["Biểu quyết [x] ? giơ thẻ đảng viên - hết", "1 số"]


def test_properties_and_language_are_vietnamese() -> None:
    reader = made(LONG, title="Chương trình Đại hội", author="Đảng bộ xã Hòa Thắng", subject="nhiệm kỳ 2025 - 2030")
    said = reader.metadata
    assert said is not None
    assert (said.title, said.author, said.subject, said.creator) == (
        "Chương trình Đại hội",
        "Đảng bộ xã Hòa Thắng",
        "nhiệm kỳ 2025 - 2030",
        "Hồ sơ Đại hội",
    )
    assert reader.trailer["/Root"]["/Lang"] == "vi-VN"  # type: ignore[index]
    assert reader.trailer["/Root"]["/PageMode"] == "/UseOutlines"  # type: ignore[index]


def test_the_outline_leads_to_headings_and_annexes_without_a_gap_in_its_levels() -> None:
    reader = made(
        Heading("Điều 1. Thời gian", 3),
        LONG,
        Heading("Phần thứ nhất", 1, "MỞ ĐẦU"),
        LONG,
        PageBreak(),
        Heading("I- KẾT QUẢ", 2),
        LONG,
        Section(PageSetup(), "Phụ lục 1"),
        LONG,
        title="Báo cáo",
    )
    assert outline(reader) == [
        (0, "Báo cáo", 1),
        (1, "Điều 1. Thời gian", 1),
        (1, "Phần thứ nhất", 1),
        (2, "I- KẾT QUẢ", 2),
        (0, "Phụ lục 1", 3),
    ]


def test_headings_of_one_level_stand_beside_each_other_in_the_outline() -> None:
    group = Table((TableColumn("Tên", 1),), [Row(("Văn phòng",), RowKind.GROUP), Row(("Biên bản",))])
    reader = made(
        group,
        Heading("I- CHUẨN BỊ", 2),
        group,
        group,
        Heading("II- KẾT QUẢ", 2),
        Heading("1. Đại biểu", 3),
        group,
        Heading("2. Thảo luận", 3),
        Heading("III- KIẾN NGHỊ", 2),
        LONG,
        title="Báo cáo",
    )
    assert [(level, title) for level, title, _page in outline(reader)] == [
        (0, "Báo cáo"),
        (1, "Văn phòng"),
        (1, "I- CHUẨN BỊ"),
        (2, "Văn phòng"),
        (2, "Văn phòng"),
        (1, "II- KẾT QUẢ"),
        (2, "1. Đại biểu"),
        (3, "Văn phòng"),
        (2, "2. Thảo luận"),
        (1, "III- KIẾN NGHỊ"),
    ]


def test_the_outline_points_to_the_height_of_its_heading() -> None:
    reader = made(LONG, Heading("I- KẾT QUẢ", 2), LONG)
    outlined: Any = reader.outline
    [_paper, [heading]] = outlined
    assert 0 < heading.top - where(reader.pages[0], "I- KẾT QUẢ").y < 20


def test_groups_of_a_table_are_in_the_outline() -> None:
    rows = [Row(("PHIÊN TRÙ BỊ",), RowKind.GROUP), Row(("7h30", "Chào cờ"))]
    reader = made(Table((TableColumn("Thời gian", 1), TableColumn("Nội dung", 3)), rows), title="Chương trình")
    assert outline(reader) == [(0, "Chương trình", 1), (1, "PHIÊN TRÙ BỊ", 1)]


def test_pages_are_numbered_from_the_second_and_each_annex_anew() -> None:
    reader = made(
        LONG, PageBreak(), LONG, PageBreak(), LONG, Section(PageSetup()), LONG, PageBreak(), LONG,
        Section(PageSetup(is_numbered=False)), LONG, PageBreak(), LONG,
    )  # fmt: skip
    heads = [lines(page)[0] for page in reader.pages]
    assert [head if head.isdigit() else "" for head in heads] == ["", "2", "3", "", "2", "", ""]


@pytest.mark.parametrize("is_two_sided", [False, True])
def test_the_number_stands_in_the_middle_of_the_text_ten_mm_below_the_edge(is_two_sided: bool) -> None:
    reader = made(LONG, PageBreak(), LONG, page=PageSetup(is_two_sided=is_two_sided))
    [number] = [each for each in shown(reader.pages[1]) if each.text == "2"]
    assert (number.size, number.font) == (14, "LiberationSerif")
    top = 297 - millimetres(number.y + 0.7 * 14)  # the height of a digit above its line is 0.68 em
    assert top == pytest.approx(10, abs=0.3)
    left = 15 if is_two_sided else 30
    assert millimetres(number.x + 14 / 4) == pytest.approx(left + 165 / 2, abs=0.1)


def test_margins_are_mirrored_on_backs() -> None:
    paper: tuple[Block, ...] = (LONG, PageBreak(), LONG, PageBreak(), LONG)
    left = [
        millimetres(min(each.x for each in shown(page)))
        for page in made(*paper, page=PageSetup(is_two_sided=True)).pages
    ]
    assert left == [30, 15, 30]
    left = [millimetres(min(each.x for each in shown(page))) for page in made(*paper).pages]
    assert left == [30, 30, 30]


def test_text_keeps_within_the_margins() -> None:
    page = made(*[LONG] * 6).pages[0]
    assert (millimetres(float(page.mediabox.width)), millimetres(float(page.mediabox.height))) == (210, 297)
    assert 297 - millimetres(max(each.y + 0.9 * each.size for each in shown(page))) >= 20
    assert millimetres(min(each.y - 0.22 * each.size for each in shown(page))) >= 20


def test_the_foot_stands_on_each_page_below_the_text() -> None:
    foot = "Ban hành lần 1, lúc 7h00 ngày 20/7/2025"
    reader = made(LONG, PageBreak(), LONG, page=PageSetup(foot=foot))
    for page in reader.pages:
        found = where(page, foot)
        assert lines(page)[-1] == foot
        assert (found.font, millimetres(found.x)) == ("LiberationSerif-Italic", 30)
        assert 8 < millimetres(found.y) < 14


def test_a_long_foot_is_broken_and_stays_on_the_sheet() -> None:
    page = made(*[LONG] * 6, page=PageSetup(foot="nội dung đã thay đổi sau khi ban hành; " * 8)).pages[0]
    feet = [each.y for each in shown(page) if each.size == 11]
    assert len(feet) == 4
    assert millimetres(min(feet)) > 8
    assert min(each.y for each in shown(page) if each.size == 14) - max(feet) > 13


def test_landscape_and_upright_sheets_in_one_paper() -> None:
    reader = made(LONG, Section(PageSetup(Orientation.LANDSCAPE)), LONG)
    sizes = [
        (millimetres(float(page.mediabox.width)), millimetres(float(page.mediabox.height))) for page in reader.pages
    ]
    assert sizes == [(210, 297), (297, 210)]
    assert millimetres(min(each.x for each in shown(reader.pages[1]))) == 20


def test_large_print_is_read_from_the_rostrum() -> None:
    small, large = (
        where(made(Paragraph("Kính thưa"), page=page).pages[0], "Kính")
        for page in (PageSetup(), PageSetup(is_large_print=True))
    )
    assert (small.size, large.size) == (14, 17)


def test_the_same_paper_makes_the_same_bytes() -> None:
    assert printed(document(LONG, Heading("I- MỤC"))) == printed(document(LONG, Heading("I- MỤC")))
    assert printed(document(LONG)) != printed(document(Paragraph("khác")))


def test_a_paper_without_blocks_is_one_empty_page() -> None:
    assert [page.extract_text() for page in made().pages] == [""]


def test_a_page_break_leaves_no_empty_page() -> None:
    assert len(made(PageBreak(), LONG, PageBreak(), PageBreak(), LONG, PageBreak()).pages) == 2


def test_a_frame_goes_round_its_lines_and_over_pages() -> None:
    [page] = made(Gap(10), Box((Paragraph("Biểu quyết: Đồng ý ..../...."), Paragraph("Không đồng ý ....")))).pages
    assert lines(page) == ["Biểu quyết: Đồng ý ..../....", "Không đồng ý ...."]
    assert page.get_contents().get_data().count(b" l\n") == 4  # type: ignore[union-attr]
    reader = made(Box(tuple(Paragraph(f"dòng {number}") for number in range(100))))
    assert [line for page in reader.pages for line in lines(page) if line.startswith("dòng")] == [
        f"dòng {number}" for number in range(100)
    ]


def test_labels_addressees_and_gaps_are_written() -> None:
    [page] = made(
        Addressee("Kính gửi", ("Ban Thường vụ Tỉnh ủy",)), Gap(5), KeyValues((("Thời gian", "28/7/2025"), ("Địa điểm", "Hội trường")))
    ).pages  # fmt: skip
    assert [line.replace(" | ", "") for line in lines(page)] == [
        "Kính gửi:Ban Thường vụ Tỉnh ủy",
        "Thời gian: 28/7/2025",
        "Địa điểm: Hội trường",
    ]


def test_it_follows_the_theme_of_the_older_rules_too() -> None:
    out = BytesIO(printed(document(LONG), load_theme("hd36")))
    assert len(PdfReader(out).pages) == 1
