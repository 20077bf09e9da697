from __future__ import annotations

from pathlib import Path

import pytest

from congress_app.exchange.matching import match
from congress_app.exchange.plain_forms import plain_form
from congress_app.exchange.readers.sheet import Cell, Sheet
from congress_app.i18n import say
from congress_app.runtime.errors import UserError
from congress_app.services.importing.rows import TextRow

FILE = Path("bảng.xlsx")


def _sheet(*rows: tuple[Cell, ...], first: int = 1, spanning: frozenset[int] = frozenset()) -> Sheet:
    return Sheet("Sheet1", rows, first, spanning)


def test_headings_are_found_below_a_title_and_read_in_both_languages() -> None:
    sheet = _sheet(
        ("TỈNH ỦY PHÚ THỌ", None, None),
        (None, "DANH SÁCH TỔ CHỨC ĐẢNG", None),
        ("TT", "Tên gọi", "Members", "Cột lạ"),
        ("(1)", "(2)", "(3)", "(4)"),
        (1.0, "Đảng bộ xã A", 12.0, "?"),
        (None, None, None, None),
        ("Cộng", None, 12.0),
        first=3,
    )
    found = match([sheet], plain_form("organisations"), FILE)
    assert found.mapping == {"Tên gọi": "name", "Members": "member_count"}
    assert found.not_read == ("Cột lạ",)
    assert found.rows == (TextRow(7, {"name": "Đảng bộ xã A", "member_count": "12"}),)
    assert found.cells(7) == (1.0, "Đảng bộ xã A", 12.0, "?")


def test_rows_that_one_cell_spans_are_no_data() -> None:
    sheet = _sheet(("Tên", "Loại"), ("I. KHỐI XÃ", None), ("Chi bộ 1", "chi bộ"), spanning=frozenset({2}))
    assert [row.number for row in match([sheet], plain_form("organisations"), FILE).rows] == [3]


def test_the_sheet_that_fits_best_is_taken() -> None:
    notes = _sheet(("Đơn vị", "Việc"), ("A", "B"))
    data = _sheet(("Tên gọi", "Tên ngắn", "Địa bàn"), ("A", "B", "C"))
    assert match([notes, data], plain_form("organisations"), FILE).sheet is data


def test_further_names_of_fields_are_known() -> None:
    sheet = _sheet(
        ("STT", "Thời gian", "Nội dung công việc", "Người thực hiện"), ("1", "7h - 7h15", "Chào cờ", "Ban Tổ chức")
    )
    found = match([sheet], plain_form("agenda"), FILE)
    assert found.mapping == {
        "STT": "number",
        "Thời gian": "time",
        "Nội dung công việc": "title",
        "Người thực hiện": "presenter",
    }


def test_of_two_equal_headings_the_last_one_counts() -> None:
    sheet = _sheet(("TT", "Phiên số", "TT", "Nội dung"), ("1", "1", "3.1", "Chào cờ"))
    assert match([sheet], plain_form("agenda"), FILE).rows[0].cells["number"] == "3.1"


def test_the_list_s_own_heading_goes_before_a_further_name() -> None:
    sheet = _sheet(("Đơn vị", "Tên gọi"), ("x", "Đảng bộ xã A"))
    found = match([sheet], plain_form("organisations"), FILE)
    assert (found.mapping, found.not_read) == ({"Tên gọi": "name"}, ("Đơn vị",))


def test_without_headings_a_sentence_says_what_is_needed() -> None:
    with pytest.raises(UserError) as raised:
        match([_sheet(("a", "b"), ("c", "d"))], plain_form("congresses"), FILE)
    assert (
        say(raised.value) == "bảng.xlsx: không tìm thấy dòng tiêu đề cột của danh sách. Cần ít nhất cột “Tổ chức đảng”."
    )
