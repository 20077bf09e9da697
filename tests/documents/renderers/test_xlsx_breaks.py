"""Pages of a sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from congress_app.documents.model import Recipients, Table
from congress_app.documents.model_table import Row, RowKind
from congress_app.documents.renderers.xlsx_breaks import Pages, breaks
from tests.documents.renderers.office_files import (
    COLUMNS,
    END,
    LETTERHEAD,
    grouped_rows,
    landscape,
    paper,
    row_of,
    whole_paper,
    workbook,
)


def test_pages_are_filled_but_for_a_little() -> None:
    assert breaks([10.0] * 25, Pages(104.2, ())) == [10, 20]
    assert breaks([10.0] * 10, Pages(104.2, ())) == []
    assert breaks([], Pages(100, ())) == []


def test_repeated_rows_take_their_room_on_the_pages_below_them() -> None:
    assert breaks([10.0] * 28, Pages(104.2, (), repeated=(2, 3))) == [10, 18, 26]


def test_rows_stay_with_the_next() -> None:
    assert breaks([10.0] * 12, Pages(104.2, {9, 10})) == [8]
    assert breaks([10.0] * 12, Pages(104.2, {11})) == [10]


def test_kept_rows_that_no_page_holds_are_parted_at_its_foot() -> None:
    assert breaks([10.0] * 12, Pages(104.2, set(range(1, 13)))) == [10]
    assert breaks([500.0, 10.0], Pages(104.2, {1})) == [1]


def test_pages_that_begin_anyway() -> None:
    assert breaks([10.0] * 16, Pages(104.2, (), begun=[4])) == [4, 14]


@pytest.mark.parametrize("count", [*range(14, 26), 60, 61, 62, 63, 64, 65])
@pytest.mark.parametrize("is_lying", [False, True])
def test_no_page_begins_between_the_last_row_and_the_end_of_the_signature(count: int, is_lying: bool) -> None:
    document = whole_paper([*grouped_rows(count)[:-1], Row(("Đại biểu cuối", "", "", ""))])
    sheet = workbook(landscape(document) if is_lying else document).active
    last, end = row_of(sheet, "Đại biểu cuối"), sheet.max_row
    begun = [each.id for each in sheet.row_breaks.brk]
    assert not [row for row in begun if last <= row < end]
    assert count < 40 or len(begun) > 1


def test_a_group_and_a_total_stay_with_their_rows() -> None:
    rows = [
        Row((f"Đoàn {number // 2}",), RowKind.GROUP) if number % 2 else Row((number, "x", None, ""))
        for number in range(90)
    ]
    sheet = workbook(paper(Table(COLUMNS, [*rows, Row(("Tổng cộng",), RowKind.TOTAL)]))).active
    begun = [each.id for each in sheet.row_breaks.brk]
    assert begun
    assert not [row for row in begun if str(sheet.cell(row, 1).value).startswith("Đoàn")]
    assert row_of(sheet, "Tổng cộng") - 1 not in begun


@pytest.mark.parametrize("count", range(40, 60))
def test_a_total_has_several_rows_above_it(count: int) -> None:
    rows = [Row((number, "x", None, "")) for number in range(count)]
    totals = [Row((name,), RowKind.TOTAL) for name in ("Có mặt", "Vắng mặt")]
    sheet = workbook(paper(Table(COLUMNS, [*rows, *totals]))).active
    assert row_of(sheet, "Có mặt") - max(each.id for each in sheet.row_breaks.brk) > 3


def test_a_list_that_keeps_only_its_head_is_left_to_the_program_that_prints() -> None:
    rows = [Row((number, "x", None, "")) for number in range(200)]
    assert not workbook(paper(LETTERHEAD, Table(COLUMNS, rows))).active.row_breaks.brk


def test_a_long_list_of_recipients_is_parted_below_the_signature() -> None:
    long = Recipients(tuple(f"Đảng ủy xã {number}" for number in range(200)))
    sheet = workbook(paper(Table(COLUMNS, [Row((1, "x", None, ""))]), replace(END, left=long))).active
    begun = [each.id for each in sheet.row_breaks.brk]
    assert len(begun) > 3
    assert begun[0] > row_of(sheet, "Nguyễn Văn Mẫu")
