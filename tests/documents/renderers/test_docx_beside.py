"""Letterhead and signatures of a Word file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from docx.oxml.ns import qn

from congress_app.documents.model import Block, Letterhead, Paragraph, Recipients, Signature, SignatureBlock, Table
from congress_app.documents.renderers.faces import face
from tests.documents.renderers.office_files import (
    COLUMNS,
    END,
    LETTERHEAD,
    ROWS,
    landscape,
    paper,
    whole_paper,
    word_file,
    word_rows,
)

TITLE_WIDTH = face(is_bold=True).width("ĐẢNG CỘNG SẢN VIỆT NAM", 15)


def _styles(cell: Any) -> list[tuple[str, str]]:
    return [(each.style.name, each.text) for each in cell.paragraphs]


def _letterhead(letterhead: Letterhead) -> Any:
    return word_file(paper(letterhead)).tables[0]


def test_the_letterhead_is_a_table_of_78_and_87_mm_without_borders_and_padding() -> None:
    made = _letterhead(LETTERHEAD)
    assert [round(cell.width.mm) for cell in made.rows[0].cells] == [78, 87]
    assert {margin.get(qn("w:w")) for margin in made._tbl.tblPr.find(qn("w:tblCellMar"))} == {"0"}
    assert made._tbl.tblPr.find(qn("w:tblBorders")) is None
    assert made._tbl.tblPr.find(qn("w:tblStyle")) is None
    assert _styles(made.cell(0, 0)) == [
        ("Cơ quan cấp trên", "ĐẢNG BỘ TỈNH LÂM ĐỒNG"), ("Cơ quan ban hành", "ĐẢNG ỦY XÃ HÒA NINH"), ("Dấu sao", "*"),
    ]  # fmt: skip
    assert _styles(made.cell(0, 1)) == [("Tiêu đề Đảng", "ĐẢNG CỘNG SẢN VIỆT NAM"), ("Gạch dưới tiêu đề", "")]


def test_number_and_date_stand_on_one_level() -> None:
    made = _letterhead(
        replace(LETTERHEAD, subject="về việc mời họp", urgency="KHẨN", draft="Dự thảo lần 2", scope="Lưu hành nội bộ")
    )
    assert _styles(made.cell(1, 0)) == [
        ("Số ký hiệu", "Số 05-BC/ĐU"), ("Trích yếu công văn", "về việc mời họp"), ("Dấu khẩn", "KHẨN"),
    ]  # fmt: skip
    assert _styles(made.cell(1, 1)) == [
        ("Địa danh ngày tháng", "Hòa Ninh, ngày 05 tháng 02 năm 2026"),
        ("Dự thảo", "Dự thảo lần 2"),
        ("Phạm vi lưu hành", "LƯU HÀNH NỘI BỘ"),
    ]
    number, date = made.cell(1, 0).paragraphs[0], made.cell(1, 1).paragraphs[0]
    assert number.paragraph_format.space_before == date.style.paragraph_format.space_before


def test_without_a_number_the_date_stands_level_with_the_star() -> None:
    made = _letterhead(replace(LETTERHEAD, number=""))
    assert [_styles(cell) for cell in made.rows[1].cells] == [
        [("Dấu sao", "*")],
        [("Địa danh ngày tháng", "Hòa Ninh, ngày 05 tháng 02 năm 2026")],
    ]
    assert made.cell(1, 1).paragraphs[0].paragraph_format.space_before == 0


def test_without_a_number_below_a_short_left_the_date_follows_the_rule() -> None:
    made = _letterhead(replace(LETTERHEAD, number="", superior=()))
    assert len(made.rows) == 1
    assert _styles(made.cell(0, 1))[-1] == ("Địa danh ngày tháng", "Hòa Ninh, ngày 05 tháng 02 năm 2026")


@pytest.mark.parametrize(
    "place", ["Hòa Ninh, ngày 05 tháng 02 năm 2026", "", "Thành phố Hồ Chí Minh, ngày 05 tháng 02 năm 2026"]
)
def test_the_rule_is_exactly_as_long_as_the_title(place: str) -> None:
    rule = _letterhead(replace(LETTERHEAD, place_date=place)).cell(0, 1).paragraphs[1]
    left, right = rule.paragraph_format.left_indent.pt, rule.paragraph_format.right_indent.pt
    assert 87 / 25.4 * 72 - left - right == pytest.approx(TITLE_WIDTH, abs=0.15)
    [border] = rule._p.pPr.find(qn("w:pBdr"))
    assert (border.tag, border.get(qn("w:sz"))) == (qn("w:top"), "6")


def test_the_title_has_room_to_stand_on_one_line() -> None:
    title = _letterhead(LETTERHEAD).cell(0, 1).paragraphs[0]
    assert 87 / 25.4 * 72 - title.paragraph_format.left_indent.pt >= TITLE_WIDTH + 3


def test_a_paper_of_its_own_has_no_title() -> None:
    made = _letterhead(Letterhead(("CHI BỘ 1",), has_party_title=False))
    assert word_rows(made) == [["CHI BỘ 1\n*", ""]]


def test_a_long_issuer_breaks_where_the_sense_allows() -> None:
    made = _letterhead(replace(LETTERHEAD, issuing=("ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II",)))
    issuer = made.cell(0, 0).paragraphs[1]
    assert issuer.text.replace("\u00a0", " ") == "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II"
    assert issuer.paragraph_format.left_indent.pt > 5


def test_on_a_lying_sheet_it_is_as_wide_as_the_text() -> None:
    widths = [cell.width.mm for cell in word_file(landscape(whole_paper())).tables[0].rows[0].cells]
    assert sum(widths) == pytest.approx(257, abs=0.1)


def test_the_signature_stands_beside_the_recipients_and_is_never_parted() -> None:
    made = word_file(paper(END)).tables[0]
    [row] = made.rows
    assert row._tr.trPr.find(qn("w:cantSplit")) is not None
    assert [round(cell.width.mm) for cell in row.cells] == [65, 100]
    assert _styles(row.cells[0]) == [
        ("Nhãn nơi nhận", "Nơi nhận:"),
        ("Nơi nhận", "- Các đại biểu;"),
        ("Nơi nhận", "- Lưu Văn phòng Đảng ủy."),
    ]
    assert _styles(row.cells[1]) == [
        ("Quyền hạn ký", "T/M BAN THƯỜNG VỤ"),
        ("Chức vụ người ký", "BÍ THƯ"),
        *[("Chỗ ký", "")] * 4,
        ("Họ tên người ký", "Nguyễn Văn Mẫu"),
    ]


def test_the_signature_is_centred_in_a_block_at_the_right_edge() -> None:
    right = word_file(paper(END)).tables[0].cell(0, 1)
    widest = face(is_bold=True).width("T/M BAN THƯỜNG VỤ", 14)
    for each in right.paragraphs:
        assert 100 / 25.4 * 72 - each.paragraph_format.left_indent.pt == pytest.approx(widest + 3, abs=0.1)


def test_two_sign_side_by_side_with_their_notes() -> None:
    left, right = (
        Signature(("T/M ĐOÀN THƯ KÝ",), name="Trần Thị Mai"),
        Signature(("T/M ĐOÀN CHỦ TỊCH",), name="Lê Văn Hùng", note="(Đã ký)"),
    )
    made = word_rows(word_file(paper(SignatureBlock(right, left))).tables[0])
    assert made == [["T/M ĐOÀN THƯ KÝ\n\n\n\n\nTrần Thị Mai", "T/M ĐOÀN CHỦ TỊCH\n\n\n(Đã ký)\n\nLê Văn Hùng"]]


def test_recipients_may_stand_alone() -> None:
    made = word_rows(word_file(paper(SignatureBlock(left=Recipients(("Như trên",), typist="AN-26")))).tables[0])
    assert made == [["Nơi nhận:\n- Như trên.\nAN-26", ""]]


@pytest.mark.parametrize("count", [3, 60, 200])
@pytest.mark.parametrize("block", [Table(COLUMNS, ROWS), Paragraph("Nội dung")])
def test_a_long_list_of_recipients_goes_on_below_where_pages_may_part_it(count: int, block: Block) -> None:
    entries = tuple(f"Đảng ủy xã {number}" for number in range(1, count + 1))
    file = word_file(paper(block, replace(END, left=Recipients(entries))))
    beside = (file.tables[0].rows[-1].cells[0].tables or file.tables)[0].cell(0, 0).paragraphs[1:]
    below = [each for each in file.paragraphs if each.style.name == "Nơi nhận"]
    assert [each.text[2:-1] for each in (*beside, *below)] == list(entries)
    assert len(below) == (0 if count == 3 else count - len(beside))
    assert {round(each.paragraph_format.right_indent.mm) for each in below} <= {100}
    assert len(beside) < 10
