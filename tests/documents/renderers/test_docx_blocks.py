"""Blocks as paragraphs of a Word file."""

from __future__ import annotations

from typing import Any

import pytest
from docx.oxml.ns import qn

from congress_app.documents.model import (
    Addressee,
    Block,
    Box,
    Gap,
    Heading,
    KeyValues,
    PageBreak,
    PageSetup,
    Paragraph,
    Section,
    Title,
)
from congress_app.documents.model_text import Alignment, bold, italic, joined
from congress_app.documents.renderers.docx_blocks import block_xml
from congress_app.documents.theme import load_theme
from tests.documents.renderers.office_files import END, paper, word_file


def _paragraphs(*blocks: Block) -> list[Any]:
    return list(word_file(paper(*blocks)).paragraphs)


def test_text_of_the_body_takes_all_from_its_style() -> None:
    [made] = _paragraphs(Paragraph("Thực hiện Nghị quyết."))
    assert made.style.name == "Nội dung"
    assert [child.tag for child in made._p.pPr] == [qn("w:pStyle")]


def test_marked_words_are_runs() -> None:
    [made] = _paragraphs(Paragraph(joined("một ", bold("hai"), italic(" ba")), Alignment.LEFT, is_indented=False))
    assert [(run.text, run.bold, run.italic) for run in made.runs] == [
        ("một ", None, None),
        ("hai", True, None),
        (" ba", None, True),
    ]
    assert made.paragraph_format.first_line_indent == 0


def test_a_kept_paragraph_stays_with_the_next_and_the_last_with_the_signature() -> None:
    first, second, *_ = _paragraphs(Paragraph("một", is_kept=True), Paragraph("hai"), END)
    assert first.paragraph_format.keep_with_next
    assert second.paragraph_format.keep_with_next


def test_one_addressee_stands_beside_the_label_several_below() -> None:
    [one] = _paragraphs(Addressee("Kính gửi", ("Tỉnh ủy",)))
    assert [(run.text, run.italic) for run in one.runs] == [("Kính gửi: ", True), ("Tỉnh ủy", None)]
    several = _paragraphs(Addressee("Kính trình", ("Tỉnh ủy", "Ban Tổ chức")))
    assert [each.text for each in several] == ["Kính trình:", "- Tỉnh ủy;", "- Ban Tổ chức."]


def test_headings_have_their_level_in_the_outline() -> None:
    made = _paragraphs(Heading("Phần thứ nhất", 1, "tình hình"), Heading("I- KẾT QUẢ"), Heading("1. Công tác", 3))
    assert [(each.style.name, each.text) for each in made] == [
        ("Phần chương", "Phần thứ nhất"), ("Tên phần chương", "TÌNH HÌNH"), ("Mục", "I- KẾT QUẢ"), ("Điều khoản", "1. Công tác"),
    ]  # fmt: skip
    levels = [each.style.element.pPr.find(qn("w:outlineLvl")) for each in made]
    assert [level.get(qn("w:val")) if level is not None else None for level in levels] == ["1", None, "2", "3"]


def test_labels_stand_before_their_values() -> None:
    made = _paragraphs(KeyValues((("Hội trường", "Nhà văn hóa"), ("Ngày", joined(bold("5/9"))))))
    assert [each.text for each in made] == ["Hội trường: Nhà văn hóa", "Ngày: 5/9"]
    assert [run.bold for run in made[1].runs] == [None, True]


def test_a_frame_holds_its_lines_together() -> None:
    made = _paragraphs(Box((Paragraph("Đồng ý"), Paragraph("Không đồng ý"))))
    for each in made:
        assert [side.tag for side in each._p.pPr.find(qn("w:pBdr"))] == [
            qn(f"w:{side}") for side in ("top", "left", "bottom", "right")
        ]
    assert [each.paragraph_format.keep_with_next for each in made] == [True, None]


def test_free_height_and_a_new_page() -> None:
    gap, page = _paragraphs(Gap(10), PageBreak())
    assert gap.paragraph_format.line_spacing.mm == pytest.approx(10, abs=0.1)
    assert page.paragraph_format.page_break_before


def test_a_long_abstract_has_room_to_break_well() -> None:
    long = "Đại hội đại biểu Đảng bộ xã Hòa Ninh lần thứ I, nhiệm kỳ 2025 - 2030 và công tác nhân sự"
    kind, abstract, *_ = _paragraphs(Title("CHƯƠNG TRÌNH", long))
    assert abstract.text.replace("\u00a0", " ") == long
    assert abstract.paragraph_format.left_indent.mm > 10
    assert abstract.paragraph_format.left_indent == abstract.paragraph_format.right_indent
    assert kind.paragraph_format.left_indent is None


def test_a_section_is_no_line() -> None:
    with pytest.raises(ValueError, match="Section"):
        block_xml(Section(PageSetup()), load_theme(), 400, keeps_next=False)
