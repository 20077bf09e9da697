"""A workbook: its sheets, how they print, its properties, what is on top and at the end."""

from __future__ import annotations

import pytest

from congress_app.documents.model import (
    Addressee,
    Box,
    Document,
    Gap,
    Heading,
    KeyValues,
    Letterhead,
    Orientation,
    PageBreak,
    PageSetup,
    Paragraph,
    Section,
    Table,
    Title,
)
from congress_app.documents.model_table import Row, TableColumn
from congress_app.documents.renderers.xlsx import sheet_name
from tests.documents.renderers.office_files import (
    COLUMNS,
    END,
    LETTERHEAD,
    landscape,
    paper,
    row_of,
    texts,
    whole_paper,
    workbook,
)


def test_a_sheet_prints_one_page_wide_on_a4_with_the_margins_of_the_rule_set() -> None:
    sheet = workbook(whole_paper()).active
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    margins = sheet.page_margins
    assert [round(side * 25.4) for side in (margins.top, margins.bottom, margins.left, margins.right)] == [
        20,
        20,
        30,
        15,
    ]
    assert sheet.print_options.horizontalCentered


def test_a_lying_sheet_has_its_own_margins_and_columns_as_wide_as_its_text() -> None:
    sheet = workbook(landscape(whole_paper())).active
    assert sheet.page_setup.orientation == "landscape"
    assert round(sheet.page_margins.top * 25.4) == 30
    width = sum(sheet.column_dimensions[letter].width for letter in "ABCD")
    assert round(width * 6 / 72 * 25.4) == 256


def test_pages_are_numbered_at_the_top_from_the_second() -> None:
    sheet = workbook(whole_paper()).active
    assert sheet.HeaderFooter.differentFirst
    assert sheet.oddHeader.center.text == "&P"
    assert (sheet.oddHeader.center.font, sheet.oddHeader.center.size) == ("Times New Roman,Regular", 14)
    assert sheet.firstHeader.center.text is None
    assert workbook(whole_paper(is_numbered=False)).active.oddHeader.center.text is None


def test_the_foot_stands_on_each_page() -> None:
    sheet = workbook(whole_paper(foot="Ban hành lần 1 & 2")).active
    assert sheet.oddFooter.left.text == sheet.firstFooter.left.text == "Ban hành lần 1 && 2"


def test_every_cell_and_the_normal_style_are_in_times_new_roman() -> None:
    book = workbook(whole_paper())
    fonts = {cell.font.name for row in book.active.iter_rows() for cell in row if cell.value is not None}
    assert fonts == {"Times New Roman"}
    assert book._named_styles["Normal"].font.name == "Times New Roman"


def test_the_properties_name_the_paper_and_the_office_and_nobody() -> None:
    properties = workbook(whole_paper()).properties
    assert (properties.title, properties.creator, properties.language) == (
        "Danh sách đại biểu",
        "Đảng ủy xã Hòa Ninh",
        "vi-VN",
    )
    assert properties.lastModifiedBy is None


def test_the_title_is_joined_over_all_columns_and_centred() -> None:
    sheet = workbook(whole_paper()).active
    row = row_of(sheet, "DANH SÁCH")
    assert f"A{row}:D{row}" in sheet.merged_cells
    assert sheet.cell(row, 1).alignment.horizontal == "center"
    assert (sheet.cell(row, 1).font.bold, sheet.cell(row, 1).font.size) == (True, 16)
    assert [texts(sheet, row + step) for step in (1, 2, 3)] == [["đại biểu dự Đại hội"], ["-----"], ["(Dự kiến)"]]
    assert sheet.cell(row + 3, 1).font.italic


def test_each_section_is_a_sheet_of_its_own() -> None:
    annex = Section(PageSetup(Orientation.LANDSCAPE), "Phụ lục 1")
    book = workbook(paper(Title("BÁO CÁO"), Paragraph("Nội dung"), annex, Title("Phụ lục"), Table(COLUMNS, ())))
    assert book.sheetnames == ["Báo cáo", "Phụ lục 1"]
    assert [sheet.page_setup.orientation for sheet in book] == ["portrait", "landscape"]


def test_a_paper_without_blocks_is_an_empty_sheet() -> None:
    book = workbook(Document("Báo cáo: [1/2]", ()))
    assert book.sheetnames == ["Báo cáo 1 2"]


@pytest.mark.parametrize(
    ("wanted", "taken", "made"),
    [
        ("Lịch", (), "Lịch"),
        ("lịch", ("Lịch",), "lịch (2)"),
        ("", (), "1"),
        ("'*'", (), "1"),
        ("Danh sách đại biểu dự Đại hội Đảng bộ xã", (), "Danh sách đại biểu dự Đại hội"),
        ("X" * 40, ("X" * 31,), "X" * 27 + " (2)"),
        ("A/B\nC🎉", (), "A B C"),
    ],
)
def test_names_of_sheets_are_what_excel_accepts(wanted: str, taken: tuple[str, ...], made: str) -> None:
    assert sheet_name(wanted, taken) == made


def test_texts_stand_over_all_columns_as_high_as_they_are() -> None:
    long = "Căn cứ chương trình công tác, Ban Thường vụ Đảng ủy thông báo đến các chi bộ trực thuộc. " * 4
    sheet = workbook(
        paper(
            Addressee("Kính gửi", ("Các chi bộ", "Các đoàn thể")),
            Heading("Phần thứ nhất", 1, "TÌNH HÌNH"),
            Paragraph(long),
            KeyValues((("Hội trường", "Nhà văn hóa"),)),
            Box((Paragraph("Biểu quyết: Đồng ý"), Paragraph("Không đồng ý"))),
            Gap(10),
            PageBreak(),
            Paragraph("Sau"),
        )
    ).active
    lines = [texts(sheet, row) for row in range(1, sheet.max_row + 1)]
    assert lines == [
        ["Kính gửi:"], ["- Các chi bộ;"], ["- Các đoàn thể."], ["Phần thứ nhất"], ["TÌNH HÌNH"], [long],
        ["Hội trường: Nhà văn hóa"], ["Biểu quyết: Đồng ý\nKhông đồng ý"], [], ["Sau"],
    ]  # fmt: skip
    assert sheet.row_dimensions[6].height > 4 * sheet.row_dimensions[4].height - 20
    assert sheet.cell(8, 1).border.left.style == sheet.cell(8, 2).border.right.style == "thin"
    assert [brk.id for brk in sheet.row_breaks.brk] == [9]


def test_tables_with_other_columns_share_one_grid() -> None:
    two = (TableColumn("A", 1), TableColumn("B", 1))
    three = (TableColumn("X", 2), TableColumn("Y", 1), TableColumn("Z", 1))
    sheet = workbook(paper(Table(two, [Row(("a", "b"))]), Gap(5), Table(three, [Row(("x", "y", "z"))]))).active
    assert [cell.value for cell in sheet[2]] == ["a", "b", None]
    assert [cell.value for cell in sheet[5]] == ["x", "y", "z"]
    assert {str(each) for each in sheet.merged_cells.ranges} == {"B1:C1", "B2:C2"}
    assert sheet.print_title_rows == "$4:$4"  # that of the last one, on the pages that follow it
    assert sheet.freeze_panes is None


def test_the_letterhead_alone_needs_no_table() -> None:
    sheet = workbook(paper(Letterhead(("CHI BỘ 1",), has_party_title=False), END)).active
    assert texts(sheet, 1) == ["CHI BỘ 1"]
    assert not sheet._images


def test_letters_that_no_file_may_hold_are_left_out_and_pictures_stay() -> None:
    sheet = workbook(paper(Paragraph("Ho\u0300a\x00 \ud800bình 🎉\x0b"), LETTERHEAD)).active
    assert sheet["A1"].value == "Hòa bình 🎉"
