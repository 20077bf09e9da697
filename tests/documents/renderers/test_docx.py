"""A Word file: its blocks in order, its sections, its properties."""

from __future__ import annotations

from typing import Any

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from congress_app.documents.model import Document, Orientation, PageSetup, Paragraph, Section, Table, Title
from tests.documents.renderers.office_files import COLUMNS, ROWS, paper, whole_paper, word_file


def _named(file: Any) -> list[tuple[str, str]]:
    """Style and text of each paragraph that has letters."""
    return [(each.style.name, each.text) for each in file.paragraphs if each.text]


def test_the_blocks_stand_in_order_in_styles_that_an_office_knows() -> None:
    file = word_file(whole_paper())
    assert _named(file) == [
        ("Tên loại", "DANH SÁCH"),
        ("Trích yếu", "đại biểu dự Đại hội"),
        ("Gạch nối", "-----"),
        ("Ghi chú dưới trích yếu", "(Dự kiến)"),
    ]
    kinds = [child.tag.rpartition("}")[2] for child in file.element.body]
    assert kinds == ["tbl", "p", "p", "p", "p", "p", "tbl", "p", "sectPr"]


def test_tables_never_touch_what_is_not_theirs_and_the_last_thing_is_a_paragraph() -> None:
    file = word_file(paper(Table(COLUMNS, ROWS), Table(COLUMNS, ROWS)))
    kinds = [child.tag.rpartition("}")[2] for child in file.element.body]
    assert kinds == ["tbl", "p", "tbl", "p", "sectPr"]


def test_an_annex_has_sheets_and_numbers_of_its_own() -> None:
    annex = Section(PageSetup(Orientation.LANDSCAPE), "Phụ lục 1")
    file = word_file(paper(Paragraph("Nội dung"), annex, Title("Phụ lục"), Table(COLUMNS, ROWS)))
    first, second = file.sections
    assert (first.orientation, second.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    assert (round(second.page_width.mm), round(second.page_height.mm)) == (297, 210)
    assert (round(second.top_margin.mm), round(second.bottom_margin.mm)) == (30, 15)
    starts = [section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for section in file.sections]
    assert starts == ["1", "1"]
    [table] = file.tables
    assert sum(cell.width.mm for cell in table.rows[0].cells) > 256


def test_the_properties_name_the_paper_and_the_office_and_nobody() -> None:
    properties = word_file(whole_paper()).core_properties
    assert (properties.title, properties.author, properties.subject) == (
        "Danh sách đại biểu",
        "Đảng ủy xã Hòa Ninh",
        "Đại hội lần thứ I",
    )
    assert (properties.language, properties.last_modified_by, properties.comments) == ("vi-VN", "", "")


def test_nothing_of_the_template_is_left_but_what_is_used() -> None:
    file = word_file(whole_paper())
    names = {str(part.partname) for part in file.part.package.iter_parts()}
    assert not [name for name in names if "thumbnail" in name or "customXml" in name or "Effects" in name]


def test_a_paper_without_blocks_is_an_empty_page() -> None:
    assert word_file(Document("Báo cáo", ())).paragraphs == []


def test_letters_that_no_file_may_hold_are_left_out_and_pictures_stay() -> None:
    file = word_file(paper(Paragraph("Ho\u0300a\x00 \ud800bình 🎉\x0b <&>")))
    assert _named(file) == [("Nội dung", "Hòa bình 🎉 <&>")]


def test_there_are_no_text_boxes_and_no_tabs() -> None:
    body = word_file(whole_paper()).element.body
    assert not body.xpath(".//w:txbxContent | .//w:pict | .//w:tab | .//w:br")
