"""Letterhead and signatures of a sheet."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from congress_app.documents.model import Recipients, Signature, SignatureBlock, Table
from congress_app.documents.model_table import Row, TableColumn
from congress_app.documents.renderers.faces import face
from tests.documents.renderers.office_files import (
    END,
    LETTERHEAD,
    landscape,
    paper,
    row_of,
    texts,
    whole_paper,
    workbook,
)

WIDE = (TableColumn("Thời gian", 28), TableColumn("Nội dung", 92), TableColumn("Người thực hiện", 45))
TITLE_WIDTH = face(is_bold=True).width("ĐẢNG CỘNG SẢN VIỆT NAM", 15)


def test_the_halves_are_joined_columns_where_an_edge_lies_well() -> None:
    sheet = workbook(landscape(whole_paper())).active
    assert texts(sheet, 1) == ["ĐẢNG BỘ TỈNH LÂM ĐỒNG", "ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert texts(sheet, 2) == ["ĐẢNG ỦY XÃ HÒA NINH"]
    assert texts(sheet, 3) == ["*"]
    assert texts(sheet, 4) == ["Số 05-BC/ĐU", "Hòa Ninh, ngày 05 tháng 02 năm 2026"]
    assert {"A1:B1", "C1:D1", "A4:B4", "C4:D4"} <= {str(each) for each in sheet.merged_cells.ranges}
    assert [sheet["A2"].font.bold, sheet["A1"].font.bold, sheet["C4"].font.italic] == [True, False, True]
    assert sheet["C1"].font.size == 15


def test_with_few_wide_columns_the_lines_run_on_and_the_table_keeps_its_columns() -> None:
    sheet = workbook(paper(LETTERHEAD, Table(WIDE, [Row(("7h00", "Chào cờ", "Ban Tổ chức"))]), END)).active
    row = row_of(sheet, "Thời gian")
    assert [cell.value for cell in sheet[row]] == ["Thời gian", "Nội dung", "Người thực hiện"]
    assert not sheet.merged_cells.ranges
    assert (sheet["A1"].value, sheet["B1"].value, sheet["C1"].value) == (
        "ĐẢNG BỘ TỈNH LÂM ĐỒNG",
        None,
        "ĐẢNG CỘNG SẢN VIỆT NAM",
    )
    assert (sheet["A1"].alignment.horizontal, sheet["C1"].alignment.horizontal) == ("left", "right")
    assert not sheet["A1"].alignment.wrap_text
    assert sheet["A3"].value == "*"
    assert sheet["A3"].alignment.indent > sheet["A1"].alignment.indent


@pytest.mark.parametrize("columns", [WIDE, tuple(TableColumn(str(each), 1) for each in range(11))])
def test_the_rule_under_the_title_is_as_long_as_it_and_in_its_middle(columns: tuple[TableColumn, ...]) -> None:
    sheet = workbook(paper(LETTERHEAD, Table(columns, ()))).active
    [rule] = sheet._images
    assert rule.anchor.ext.width / 12700 == pytest.approx(TITLE_WIDTH, abs=0.01)
    assert rule.anchor.ext.height / 12700 == pytest.approx(0.75, abs=0.01)
    assert rule.anchor._from.row == 1
    left = _x(sheet, rule.anchor._from.col) + rule.anchor._from.colOff / 12700
    title = next(cell for cell in sheet[1] if cell.value == "ĐẢNG CỘNG SẢN VIỆT NAM")
    if title.alignment.horizontal == "right":
        middle = _x(sheet, len(columns)) - title.alignment.indent * 9 - TITLE_WIDTH / 2
    else:
        middle = (_x(sheet, title.column - 1) + _x(sheet, len(columns))) / 2
    assert left + TITLE_WIDTH / 2 == pytest.approx(middle, abs=1)


def _x(sheet: Any, column: int) -> float:
    """The left edge of a column in points."""
    return 6.0 * sum(float(sheet.column_dimensions["ABCDEFGHIJKL"[each]].width) for each in range(column))


def test_a_line_too_long_for_its_half_is_broken_where_the_sense_allows() -> None:
    long = replace(LETTERHEAD, issuing=("ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II",))
    sheet = workbook(paper(long, Table(WIDE, ()))).active
    assert [str(sheet.cell(row, 1).value) for row in (2, 3)] == ["ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ", "XÃ HÒA NINH LẦN THỨ II"]


def test_the_signature_stands_at_the_right_of_the_recipients_with_room_to_sign() -> None:
    sheet = workbook(landscape(whole_paper())).active
    first, last = row_of(sheet, "T/M BAN THƯỜNG VỤ"), row_of(sheet, "Nguyễn Văn Mẫu")
    assert texts(sheet, first) == ["Nơi nhận:", "T/M BAN THƯỜNG VỤ"]
    assert texts(sheet, first + 1) == ["- Các đại biểu;", "BÍ THƯ"]
    assert texts(sheet, first + 2) == ["- Lưu Văn phòng Đảng ủy."]
    room = sum(sheet.row_dimensions[row].height for row in range(first + 2, last))
    assert room * 25.4 / 72 == pytest.approx(25, abs=4)
    assert sheet.cell(first, 1).font.underline == "single"
    assert [cell.column for cell in sheet[first] if cell.value] == [1, 4]
    assert f"A{first}:C{first}" in sheet.merged_cells
    assert sheet.print_area == f"'{sheet.title}'!$A$1:$D${last}"


def test_two_sign_side_by_side() -> None:
    left = Signature(("T/M ĐOÀN THƯ KÝ",), "TRƯỞNG ĐOÀN", "Trần Thị Mai", note="(Đã ký)")
    right = Signature(("T/M ĐOÀN CHỦ TỊCH",), "", "Lê Văn Hùng", note="(Đã ký)")
    sheet = workbook(paper(SignatureBlock(right, left))).active
    lines = [texts(sheet, row) for row in range(1, sheet.max_row + 1)]
    assert lines[1] == ["T/M ĐOÀN THƯ KÝ", "T/M ĐOÀN CHỦ TỊCH"]
    assert sum(line.count("(Đã ký)") for line in lines) == 2
    assert "Trần Thị Mai" in lines[-1]


def test_recipients_may_stand_alone() -> None:
    sheet = workbook(paper(SignatureBlock(left=Recipients(("Như trên",), typist="AN-26")))).active
    assert [texts(sheet, row) for row in range(2, 5)] == [["Nơi nhận:"], ["- Như trên."], ["AN-26"]]


def test_a_place_and_a_post_longer_than_their_half_are_broken() -> None:
    place = "Đặc khu " + "Hoàng Sa " * 20 + "ngày 05 tháng 02 năm 2026"
    end = replace(END, right=Signature(("T/M BAN THƯỜNG VỤ",), "PHÓ BÍ THƯ " * 15))
    sheet = workbook(paper(replace(LETTERHEAD, place_date=place), Table(WIDE, ()), end)).active
    assert texts(sheet, 2) == ["ĐẢNG ỦY XÃ HÒA NINH"]
    right = [str(sheet.cell(row, 3).value) for row in range(4, row_of(sheet, "Thời gian")) if sheet.cell(row, 3).value]
    assert " ".join(right) == place
    assert len(right) > 2
    assert sum("PHÓ BÍ THƯ" in str(cell.value) for cell in sheet["C"]) > 2
