"""The sheets of a Word file."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

from tests.documents.renderers.office_files import whole_paper, word_file


def _field(part: Any) -> list[str]:
    return [field.get(qn("w:instr")).strip() for field in part._element.iter(qn("w:fldSimple"))]


def test_paper_and_margins() -> None:
    [section] = word_file(whole_paper()).sections
    sides = (
        section.page_width,
        section.page_height,
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
    )
    assert [round(side.mm) for side in sides] == [210, 297, 20, 20, 30, 15]
    assert round(section.header_distance.mm) == 10


def test_the_number_stands_in_the_middle_of_the_top_from_the_second_page() -> None:
    [section] = word_file(whole_paper()).sections
    assert section.different_first_page_header_footer
    assert _field(section.header) == ["PAGE"]
    [number] = section.header.paragraphs
    assert (number.style.name, number.style.paragraph_format.alignment) == ("Số trang", 1)
    assert _field(section.first_page_header) == []
    assert _field(word_file(whole_paper(is_numbered=False)).sections[0].header) == []


def test_the_foot_stands_on_each_page() -> None:
    [section] = word_file(whole_paper(foot="(Dự kiến)")).sections
    assert [part.paragraphs[0].text for part in (section.footer, section.first_page_footer)] == ["(Dự kiến)"] * 2
    assert section.footer.paragraphs[0].style.name == "Chân trang văn bản"


def test_margins_are_mirrored_where_both_sides_are_printed() -> None:
    assert word_file(whole_paper(is_two_sided=True)).settings.element.find(qn("w:mirrorMargins")) is not None
    assert word_file(whole_paper()).settings.element.find(qn("w:mirrorMargins")) is None


def test_large_print_has_larger_letters() -> None:
    styles = word_file(whole_paper(is_large_print=True)).styles
    assert (styles["Nội dung"].font.size.pt, styles["Chữ trong bảng"].font.size.pt) == (17, 16)


def test_word_lays_it_out_as_it_does_today() -> None:
    settings = word_file(whole_paper()).settings.element
    modes = {each.get(qn("w:name")): each.get(qn("w:val")) for each in settings.iter(qn("w:compatSetting"))}
    assert modes["compatibilityMode"] == "15"
