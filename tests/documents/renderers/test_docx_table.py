"""Tables of a Word file."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from docx.oxml.ns import qn

from congress_app.documents.model import Table
from congress_app.documents.model_table import Cell, Density, Row, RowKind
from congress_app.documents.model_text import Alignment, Paragraph, bold, joined
from tests.documents.renderers.office_files import (
    COLUMNS,
    END,
    GROUPED,
    ROWS,
    grouped_rows,
    paper,
    word_file,
    word_rows,
)


def _table(table: Table) -> Any:
    return word_file(paper(table)).tables[0]


def _has(row: Any, name: str) -> bool:
    return row._tr.trPr.find(qn(name)) is not None


def test_cells_hold_what_is_printed() -> None:
    assert word_rows(_table(Table(COLUMNS, ROWS))) == [
        ["TT", "Họ và tên", "Ngày sinh", "Ghi chú"],
        ["1", "Trần Thị Mai", "05/09/1985", ""],
        ["2", "Lê Văn Hùng", "01/12/1990", "Bí thư Chi bộ"],
    ]


def test_the_heading_is_repeated_and_rows_are_not_parted() -> None:
    made = _table(Table(COLUMNS, ROWS))
    assert [_has(row, "w:tblHeader") for row in made.rows] == [True, False, False]
    assert [_has(row, "w:cantSplit") for row in made.rows] == [True, True, True]
    assert made.style.name == "Table Grid"


def test_every_cell_has_its_width_and_together_they_fill_the_text() -> None:
    made = _table(Table(COLUMNS, ROWS))
    for row in made.rows:
        assert [round(cell.width.mm) for cell in row.cells] == [10, 60, 35, 60]
    assert made._tbl.tblPr.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"


def test_a_heading_of_two_tiers_is_joined_and_repeated_whole() -> None:
    made = _table(Table(GROUPED, [Row((1, "x", "y", "z"))]))
    assert word_rows(made)[:2] == [["TT", "Ngày sinh", "Ghi chú"], ["", "Nam", "Nữ", ""]]
    assert [_has(row, "w:tblHeader") for row in made.rows] == [True, True, False]
    assert made.cell(0, 0)._tc is made.cell(1, 0)._tc
    assert made.cell(0, 1)._tc is made.cell(0, 2)._tc


def test_groups_and_totals_run_over_all_columns_and_stay_with_their_rows() -> None:
    made = _table(Table(COLUMNS, grouped_rows(4)))
    assert [len(row._tr.tc_lst) for row in made.rows] == [4, 1, 4, 4, 4, 4, 1]
    assert [bool(row.cells[0].paragraphs[0].runs[0].bold) for row in made.rows[1:]] == [True, *[False] * 4, True]
    kept = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in made.rows]
    assert kept == [True, True, False, True, True, True, False]


def test_a_note_stays_with_its_item_and_a_vote_with_the_item_before() -> None:
    kinds = (RowKind.NOTE, RowKind.NORMAL, RowKind.VOTE, RowKind.NORMAL)
    made = _table(Table(COLUMNS, [Row(("x",), kind) for kind in kinds], has_heading=False))
    kept = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in made.rows]
    assert kept == [True, True, False, False]


def test_paragraphs_of_a_cell_keep_alignment_and_manner() -> None:
    value = (
        Paragraph((bold("Chào cờ"),), is_kept=True),
        Paragraph("Nghiêm!", Alignment.JUSTIFY),
        Paragraph(joined("một", bold(" hai"))),
    )
    cell = _table(Table(COLUMNS, [Row((1, value, None, ""))])).rows[1].cells[1]
    assert [each.text for each in cell.paragraphs] == ["Chào cờ", "Nghiêm!", "một hai"]
    assert [each.alignment for each in cell.paragraphs] == [None, 3, None]
    assert [each.paragraph_format.keep_with_next for each in cell.paragraphs] == [True, None, None]


def test_columns_stand_as_they_say_unless_a_cell_says_otherwise() -> None:
    made = _table(Table(COLUMNS, [Row((1, Cell("Vắng", 2, Alignment.RIGHT, is_bold=True), dt.date(2026, 1, 2)))]))
    assert [cell.paragraphs[0].alignment for cell in (made.cell(1, 0), made.cell(1, 1), made.cell(1, 3))] == [
        1,
        2,
        None,
    ]
    assert round(made.cell(1, 1).width.mm) == 95


def test_looks_follow_the_table() -> None:
    plain = _table(
        Table(
            COLUMNS, ROWS, density=Density.TINY, has_grid=False, has_heading=False, row_height=10, is_top_aligned=True
        )
    )
    assert plain.rows[0].cells[1].paragraphs[0].style.name == "Chữ trong bảng rất nhỏ"
    assert plain.rows[0].height.mm == pytest.approx(10, abs=0.1)
    assert plain._tbl.tblPr.find(qn("w:tblBorders")) is None
    assert plain.rows[0].cells[0].vertical_alignment is None
    assert _table(Table(COLUMNS, ROWS)).rows[1].cells[0].vertical_alignment == 1


def test_the_last_row_stays_with_the_signature_which_stands_in_a_row_without_lines() -> None:
    file = word_file(paper(Table(COLUMNS, ROWS), END))
    [table] = file.tables
    before, last = table.rows[1:3]
    kept = [
        [bool(each.paragraph_format.keep_with_next) for cell in row.cells for each in cell.paragraphs]
        for row in (before, last)
    ]
    assert kept == [[False] * 4, [True] * 4]
    end = table.rows[3]
    assert _has(end, "w:cantSplit")
    [cell] = end._tr.tc_lst
    assert {each.tag.rpartition("}")[2]: each.get(qn("w:val")) for each in cell.tcPr.find(qn("w:tcBorders"))} == {
        "left": "nil",
        "bottom": "nil",
        "right": "nil",
    }
    assert [child.tag.rpartition("}")[2] for child in cell] == ["tcPr", "p", "tbl", "p"]
    assert end.cells[0].paragraphs[0].paragraph_format.keep_with_next
    [signature] = end.cells[0].tables
    assert word_rows(signature)[0][1].startswith("T/M BAN THƯỜNG VỤ")


def test_a_single_row_is_not_torn_from_its_heading() -> None:
    [table] = word_file(paper(Table(COLUMNS, ROWS[:1]), END)).tables
    assert len(table.rows) == 3


def test_a_table_without_rows_is_followed_by_the_signature() -> None:
    [table] = word_file(paper(Table(COLUMNS, (), has_heading=False), END)).tables
    assert len(table.rows) == 1


def test_an_empty_table_is_its_heading_or_nothing() -> None:
    assert len(word_file(paper(Table(COLUMNS, ()))).tables[0].rows) == 1
    assert word_file(paper(Table(COLUMNS, (), has_heading=False))).tables == []


def test_many_rows_are_written() -> None:
    rows = (Row((number, f"Đại biểu {number}", None, "")) for number in range(1, 1501))
    file = word_file(paper(Table(COLUMNS, [*rows, Row(("Tổng cộng",), RowKind.TOTAL)])))
    assert len(file.tables[0]._tbl.tr_lst) == 1502


def test_joined_rows_are_one_cell_and_stay_together() -> None:
    rows = [
        Row((1, "Nguyễn Văn An", "Xã Một", "")),
        Row((1, "An (tiếp)", "Xã Hai", ""), joined=2),
        Row((2, "Lê Văn Hùng", "Xã Ba", "")),
    ]
    made = _table(Table(COLUMNS, rows))
    merges = [[cell.tcPr.find(qn("w:vMerge")) for cell in row._tr.tc_lst] for row in made.rows[1:]]
    said = [[None if each is None else each.get(qn("w:val"), "goes on") for each in row] for row in merges]
    assert said == [["restart", "restart", None, None], ["goes on", "goes on", None, None], [None] * 4]
    assert [made.cell(2, column).text for column in range(3)] == ["1", "Nguyễn Văn An", "Xã Hai"]
    kept = [row.cells[2].paragraphs[0].paragraph_format.keep_with_next for row in made.rows[1:]]
    assert kept == [True, None, None]
