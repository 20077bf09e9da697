"""Tables in a sheet: typed cells, headings, borders, heights, what is frozen, repeated and filtered."""

from __future__ import annotations

import datetime as dt
from typing import Any

from congress_app.documents.model import Table
from congress_app.documents.model_table import Cell, Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment, Paragraph, bold, joined
from tests.documents.renderers.office_files import (
    COLUMNS,
    GROUPED,
    ROWS,
    grouped_rows,
    paper,
    row_of,
    whole_paper,
    workbook,
)

LONG = "Uỷ viên Ban Thường vụ Đảng ủy, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy, phụ trách địa bàn. " * 6


def sheet_of(rows: list[Row], columns: tuple[TableColumn, ...] = COLUMNS, **table: object) -> object:
    return workbook(paper(Table(columns, rows, **table))).active  # type: ignore[arg-type]


def test_days_and_numbers_are_real_ones() -> None:
    sheet = workbook(whole_paper()).active
    row = row_of(sheet, "Trần Thị Mai")
    number, name, born, note = sheet[row]
    assert (number.value, number.data_type) == (1, "n")
    assert (name.value, name.data_type) == ("Trần Thị Mai", "s")
    assert (born.value, born.number_format) == (dt.datetime(1985, 9, 5), "dd/mm/yyyy")  # noqa: DTZ001
    assert note.value is None


def test_every_cell_has_its_borders_and_stands_as_its_column_says() -> None:
    sheet = workbook(whole_paper()).active
    row = row_of(sheet, "Trần Thị Mai")
    for cell in (*sheet[row - 1], *sheet[row]):
        assert {cell.border.left.style, cell.border.right.style, cell.border.top.style, cell.border.bottom.style} == {
            "thin"
        }
    assert [cell.alignment.horizontal for cell in sheet[row]] == ["center", "left", "center", "left"]
    assert [cell.alignment.wrap_text for cell in sheet[row]] == [None, True, None, True]


def test_the_heading_is_repeated_frozen_and_filtered() -> None:
    sheet = workbook(whole_paper()).active
    row = row_of(sheet, "TT")
    assert sheet.print_title_rows == f"${row}:${row}"
    assert sheet.freeze_panes == f"A{row + 1}"
    assert sheet.auto_filter.ref == f"A{row}:D{row + 2}"
    assert [cell.value for cell in sheet[row]] == [column.heading for column in COLUMNS]
    assert all(cell.font.bold and cell.alignment.horizontal == "center" for cell in sheet[row])


def test_of_a_wide_list_number_and_name_stay_in_sight() -> None:
    columns = (*COLUMNS[:2], *(TableColumn(f"C{number}", 30) for number in range(8)))
    sheet = sheet_of([Row((1, "Mai"))], columns)
    assert sheet.freeze_panes == "C2"  # type: ignore[attr-defined]


def test_a_heading_of_two_tiers_is_joined_and_not_filtered() -> None:
    sheet = workbook(paper(Table(GROUPED, [Row((1, "x", "y", "z"))]))).active
    assert {str(each) for each in sheet.merged_cells.ranges} == {"A1:A2", "B1:C1", "D1:D2"}
    assert [sheet[place].value for place in ("A1", "B1", "B2", "C2", "D1")] == [
        "TT",
        "Ngày sinh",
        "Nam",
        "Nữ",
        "Ghi chú",
    ]
    assert all(cell.border.bottom.style == "thin" for row in sheet["A1:D2"] for cell in row)
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.auto_filter.ref is None
    assert sheet.freeze_panes == "A3"


def test_groups_and_totals_run_over_all_columns_in_bold() -> None:
    sheet = workbook(paper(Table(COLUMNS, grouped_rows(2)))).active
    assert {str(each) for each in sheet.merged_cells.ranges} == {"A2:D2", "A5:D5"}
    assert sheet["A2"].font.bold
    assert sheet["A5"].font.bold
    assert not sheet["B3"].font.bold
    assert sheet["D2"].border.right.style == "thin"
    assert sheet.auto_filter.ref is None


def test_a_total_stays_below_the_filter() -> None:
    sheet = workbook(paper(Table(COLUMNS, [*ROWS, Row(("Tổng cộng: 2",), RowKind.TOTAL)]))).active
    assert sheet.auto_filter.ref == "A1:D3"


def test_a_cell_may_span_columns_and_stand_elsewhere() -> None:
    sheet = workbook(paper(Table(COLUMNS, [Row((1, Cell("Vắng", 2, Alignment.RIGHT, is_bold=True), "x"))]))).active
    assert (sheet["B2"].value, sheet["B2"].alignment.horizontal, sheet["B2"].font.bold) == ("Vắng", "right", True)
    assert [str(each) for each in sheet.merged_cells.ranges] == ["B2:C2"]
    assert sheet["D2"].value == "x"


def test_rows_are_as_high_as_their_longest_text() -> None:
    sheet = workbook(paper(Table(COLUMNS, [Row((1, "Mai", None, LONG)), Row((2, "Hùng", None, "ngắn"))]))).active
    one = 16.5 + 4  # a line of 13 points and the padding
    assert sheet.row_dimensions[3].height == one
    lines = (sheet.row_dimensions[2].height - 4) / 16.5
    assert lines == round(lines)
    assert 20 >= lines >= len(LONG) / 32


def test_a_joined_row_is_as_high_as_its_text_over_all_columns() -> None:
    sheet = workbook(paper(Table(COLUMNS, [Row((LONG,), RowKind.NOTE), *ROWS]))).active
    assert sheet.row_dimensions[2].height < 16.5 * 9
    assert sheet.row_dimensions[2].height > 16.5 * 5


def test_rows_for_signing_have_their_least_height() -> None:
    sheet = workbook(paper(Table(COLUMNS, ROWS, row_height=10))).active
    assert round(sheet.row_dimensions[2].height * 25.4 / 72, 1) == 10


def test_smaller_print_has_smaller_letters() -> None:
    sheet = workbook(paper(Table(COLUMNS, ROWS, density=Density.TINY))).active
    assert (sheet["A1"].font.size, sheet["B2"].font.size) == (9, 9)


def test_a_row_higher_than_excel_knows_is_several_joined_ones() -> None:
    words = "Kính thưa Đại hội! " * 400
    sheet = workbook(paper(Table(COLUMNS, [Row((1, "Mai", None, words)), ROWS[1]]))).active
    last = row_of(sheet, "Lê Văn Hùng") - 1
    assert f"D2:D{last}" in sheet.merged_cells
    assert sheet["D2"].value == words
    heights = [sheet.row_dimensions[row].height for row in range(2, last + 1)]
    assert max(heights) <= 409
    assert sum(heights) > 400 * 19 / 40 * 16.5 * 0.8


def test_a_long_row_that_may_be_split_goes_on_in_rows_of_its_own() -> None:
    paragraphs = tuple(Paragraph(f"Đoạn {number}: " + "Kính thưa Đại hội! " * 10) for number in range(12))
    sheet = workbook(paper(Table(COLUMNS, [Row((1, "Mai", None, paragraphs))], may_split_rows=True))).active
    cells = [str(sheet.cell(row, 4).value) for row in range(2, sheet.max_row + 1)]
    assert len(cells) > 1
    assert "\n".join(cells) == "\n".join(str(paragraph.text) for paragraph in paragraphs)
    assert [sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1)] == [1] + [None] * (len(cells) - 1)
    assert max(sheet.row_dimensions[row].height for row in range(2, sheet.max_row + 1)) < 409


def test_marked_words_keep_their_manner() -> None:
    sheet = workbook(paper(Table(COLUMNS, [Row((1, joined(bold("Chào cờ"), " (*)"), None, ""))]))).active
    value = sheet["B2"].value
    assert str(value) == "Chào cờ (*)"
    assert [bool(part.font.b) for part in value] == [True, False]
    assert {part.font.rFont for part in value} == {"Times New Roman"}


def test_a_table_without_grid_has_no_lines_and_none_without_heading_no_head() -> None:
    sheet = workbook(paper(Table(COLUMNS, ROWS, has_grid=False, has_heading=False))).active
    assert sheet["B1"].value == "Trần Thị Mai"
    assert sheet["B1"].border.left.style is None
    assert not sheet.print_title_rows
    assert sheet.auto_filter.ref is None


def test_texts_begin_level_where_the_table_says_so() -> None:
    assert workbook(paper(Table(COLUMNS, ROWS))).active["B2"].alignment.vertical == "center"
    assert workbook(paper(Table(COLUMNS, ROWS, is_top_aligned=True))).active["B2"].alignment.vertical == "top"


def test_many_rows_are_read_once_and_all_written() -> None:
    rows = (Row((number, f"Đại biểu {number}", dt.date(1990, 1, 1), "")) for number in range(1, 2001))
    sheet = workbook(paper(Table(COLUMNS, rows))).active
    assert sheet.max_row == 2001
    assert sheet["B2001"].value == "Đại biểu 2000"
    assert sheet.auto_filter.ref == "A1:D2001"


def test_joined_rows_are_one_cell_as_high_as_its_text() -> None:
    rows = [
        Row((1, f"Nguyễn Văn An, {LONG}", "Xã Một", None)),
        Row((1, "An (tiếp)", "Xã Hai", None), joined=2),
        Row((2, "Lê Văn Hùng", "Xã Ba", None)),
    ]
    sheet: Any = sheet_of(rows)
    first = row_of(sheet, "Xã Một")
    merged = {str(each) for each in sheet.merged_cells.ranges if each.min_row == first}
    assert merged == {f"A{first}:A{first + 1}", f"B{first}:B{first + 1}"}
    assert [sheet.cell(first + 1, column).value for column in (1, 2, 3)] == [None, None, "Xã Hai"]
    heights = [sheet.row_dimensions[first + place].height for place in range(3)]
    assert sum(heights[:2]) > 5 * heights[2]
    assert sheet.auto_filter.ref is None  # a filter would take joined cells apart
