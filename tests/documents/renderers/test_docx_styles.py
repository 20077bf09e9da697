"""The styles of a Word file."""

from __future__ import annotations

from typing import Any

import pytest
from docx.oxml.ns import qn

from congress_app.documents.renderers.docx_styles import style_id
from congress_app.documents.theme import load_theme
from tests.documents.renderers.office_files import whole_paper, word_file


@pytest.fixture(scope="module")
def styles() -> Any:
    return word_file(whole_paper()).styles


def test_ids_are_the_names_without_accents_and_blanks() -> None:
    assert [style_id(name) for name in ("kind", "abstract", "body", "recipients", "place_date")] == [
        "TenLoai", "TrichYeu", "NoiDung", "NoiNhan", "DiaDanhNgayThang",
    ]  # fmt: skip


def test_every_style_of_the_rule_set_that_word_needs_is_there() -> None:
    drawn_elsewhere = {"running", "addressee_label"}
    assert all(style_id(name) for name in load_theme().styles if name not in drawn_elsewhere)


def test_normal_is_times_new_roman_in_every_script_and_vietnamese(styles: Any) -> None:
    for element in (styles["Normal"].element, styles.element.find(qn("w:docDefaults"))):
        [fonts] = element.iter(qn("w:rFonts"))
        assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
        [language] = element.iter(qn("w:lang"))
        assert language.get(qn("w:val")) == "vi-VN"
    assert styles["Normal"].font.size.pt == 14


def test_the_body_is_as_the_rule_set_says(styles: Any) -> None:
    body = styles["Nội dung"]
    form = body.paragraph_format
    assert (form.line_spacing_rule, form.line_spacing.pt) == (4, 18)
    assert (form.space_before.pt, form.space_after.pt) == (6, 0)
    assert form.first_line_indent.mm == pytest.approx(10, abs=0.05)
    assert form.alignment == 3
    assert body.base_style.name == "Normal"


@pytest.mark.parametrize(
    ("name", "size", "bold", "italic", "capitals"),
    [
        ("Tiêu đề Đảng", 15, True, None, True),
        ("Cơ quan cấp trên", 14, None, None, True),
        ("Cơ quan ban hành", 14, True, None, True),
        ("Số ký hiệu", 14, None, None, None),
        ("Địa danh ngày tháng", 14, None, True, None),
        ("Tên loại", 16, True, None, True),
        ("Trích yếu", 14, True, None, None),
        ("Quyền hạn ký", 14, True, None, True),
        ("Chức vụ người ký", 14, None, None, True),
        ("Họ tên người ký", 14, True, None, None),
        ("Nơi nhận", 12, None, None, None),
        ("Số trang", 14, None, None, None),
    ],
)
def test_letters_are_as_the_rule_set_says(
    styles: Any, name: str, size: float, bold: bool | None, italic: bool | None, capitals: bool | None
) -> None:
    font = styles[name].font
    assert (font.size.pt, font.bold, font.italic, font.all_caps) == (size, bold, italic, capitals)


def test_no_style_of_the_template_is_left(styles: Any) -> None:
    foreign = {style.name for style in styles if style.element.get(qn("w:customStyle")) != "1"}
    assert foreign == {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Table Grid"}
