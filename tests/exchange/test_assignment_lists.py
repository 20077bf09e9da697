from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from congress_app.exchange.assignment_lists import AssignmentList, in_sheets
from congress_app.exchange.readers.reading import read_sheets
from congress_app.i18n import say
from congress_app.runtime.errors import UserError
from tests.exchange.conftest import Write

A, B = "Đ/c Bùi Văn An", "Đ/c Đinh Thị Hòa"


def read(file: Path) -> AssignmentList:
    """The plan in a file."""
    return in_sheets(read_sheets(file), file, {})


def cells(found: AssignmentList, *names: str) -> list[tuple[str, ...]]:
    """Some cells of each row."""
    return [tuple(row.cells.get(name, "") for name in names) for row in found.rows]


def test_titles_above_and_signatures_below_are_no_data(write_xlsx: Write) -> None:
    rows: list[list[Any]] = [
        ["TỈNH ỦY PHÚ THỌ", None, "ĐẢNG CỘNG SẢN VIỆT NAM"],
        [None, None, "Phú Thọ, ngày 14 tháng 7 năm 2025"],
        ["BẢNG PHÂN CÔNG"],
        [],
        ["TT", "Họ và tên", "Chức vụ", "Dự đại hội Đảng bộ", "Thời gian", "Nhiệm vụ", "Ghi chú"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        [1, A, "Bí thư", "xã Toàn Thắng", dt.date(2025, 7, 28), "Dự, phát biểu", "x"],
        [2, B, "Phó Bí thư", "Nông Trang", "28/7", None, None],
        ["Tổng cộng", None, None, "2 đại hội"],
        [None, None, None, None, "T/M BAN THƯỜNG VỤ"],
        [None, None, None, None, "BÍ THƯ"],
        [None, None, None, None, "Bùi Văn An"],
    ]
    found = read(write_xlsx(rows))
    assert [row.number for row in found.rows] == [7, 8]
    assert cells(found, "member", "post", "organisation", "date", "role") == [
        (A, "Bí thư", "xã Toàn Thắng", "28/07/2025", "Dự, phát biểu"),
        (B, "Phó Bí thư", "Nông Trang", "28/7", ""),
    ]
    assert found.mapping["Họ và tên"] == "member"
    assert (found.not_read, found.notes) == ((), ())


def test_cells_merged_per_comrade_say_the_same_for_all_their_rows(write_xlsx: Write) -> None:
    rows = [
        ["TT", "Đồng chí", "Chức vụ", "Đơn vị", "Thời gian", None],
        [None, None, None, None, "Ngày", "Buổi"],
        [1, A, "Bí thư", "Toàn Thắng", "28/7/2025", "Sáng"],
        [None, None, None, "Hòa Bình", "29/7/2025", "Chiều"],
        [2, B, "Phó Bí thư", "Nông Trang", "28/7/2025", "Sáng"],
        [None, None, None, "Tân Sơn", "30/7/2025", "Sáng"],
        [None, None, None, None, None, None],
    ]
    merged = ("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "A3:A4", "B3:B4", "C3:C4", "A5:A6", "B5:B6", "C5:C6")
    found = read(write_xlsx(rows, merged=merged))
    assert cells(found, "member", "organisation", "date", "half_day") == [
        (A, "Toàn Thắng", "28/7/2025", "Sáng"),
        (A, "Hòa Bình", "29/7/2025", "Chiều"),
        (B, "Nông Trang", "28/7/2025", "Sáng"),
        (B, "Tân Sơn", "30/7/2025", "Sáng"),
    ]
    assert found.notes == ()


def test_where_cells_are_merged_an_empty_one_is_not_filled(write_xlsx: Write) -> None:
    rows = [["Đồng chí", "Đơn vị"], [A, "Toàn Thắng"], [None, "Hòa Bình"], [None, "Nông Trang"]]
    found = read(write_xlsx(rows, merged=("A2:A3",)))
    assert cells(found, "member", "organisation") == [(A, "Toàn Thắng"), (A, "Hòa Bình"), ("", "Nông Trang")]


def test_without_merged_cells_an_empty_name_is_that_above_and_this_is_told(write_xlsx: Write) -> None:
    rows = [
        ["TT", "Đồng chí", "Chức vụ", "Đơn vị"],
        [1, A, "Bí thư", "Toàn Thắng"],
        [None, None, None, "Hòa Bình"],
        [2, B, "PBT", "Tân Sơn"],
    ]
    found = read(write_xlsx(rows))
    assert cells(found, "member", "post", "organisation") == [
        (A, "Bí thư", "Toàn Thắng"),
        (A, "Bí thư", "Hòa Bình"),
        (B, "PBT", "Tân Sơn"),
    ]
    assert [say(each) for each in found.notes] == ["Ô “Đồng chí” để trống thì lấy theo dòng trên (dòng 3)."]
    assert list(found.cells(3)) == [None, A, None, "Hòa Bình"]


def test_a_row_with_a_name_alone_stands_over_those_below(write_xlsx: Write) -> None:
    rows = [
        ["Đồng chí", "Đơn vị", "Ngày"],
        [A, None, None],
        [None, "Toàn Thắng", "28/7"],
        [None, "Hòa Bình", "29/7"],
        [B, None, None],
    ]
    found = read(write_xlsx(rows))
    assert cells(found, "member", "organisation") == [(A, "Toàn Thắng"), (A, "Hòa Bình"), (B, "")]


def test_days_and_comrades_may_stand_between_the_rows(write_xlsx: Write) -> None:
    rows = [
        ["TT", "Đồng chí", "Đơn vị", "Ghi chú"],
        ["I", "Ngày 27/7/2025", None, None],
        [1, A, "Toàn Thắng", "a"],
        ["Thứ Hai, ngày 28 tháng 7 năm 2025", None, None, None],
        [1, B, "Hòa Bình", "b"],
        ["Đồng chí Trần Minh - Trưởng ban", None, None, None],
        [None, None, "Nông Trang", "c"],
    ]
    found = read(write_xlsx(rows, merged=("A4:D4", "A6:D6")))
    assert cells(found, "member", "organisation", "date") == [
        (A, "Toàn Thắng", "Ngày 27/7/2025"),
        (B, "Hòa Bình", "Thứ Hai, ngày 28 tháng 7 năm 2025"),
        ("Đồng chí Trần Minh - Trưởng ban", "Nông Trang", ""),
    ]


def test_a_plan_by_congress_has_its_congress_over_several_rows(write_xlsx: Write) -> None:
    rows = [
        ["TT", "Đảng bộ", "Ngày", "Đồng chí dự", "Vai trò"],
        [1, "Toàn Thắng", "28/7", A, "phát biểu"],
        [None, None, None, B, "phụ trách địa bàn"],
        [2, "Hòa Bình", "29/7", None, None],
    ]
    found = read(write_xlsx(rows, merged=("B2:B3",)))
    assert cells(found, "organisation", "member", "role") == [
        ("Toàn Thắng", A, "phát biểu"),
        ("Toàn Thắng", B, "phụ trách địa bàn"),
        ("Hòa Bình", "", ""),
    ]


def test_names_in_two_columns_and_ditto_marks(write_xlsx: Write) -> None:
    rows = [
        ["Họ đệm", "Tên", "Đơn vị", "Ngày"],
        ["Bùi Văn", "An", "Toàn Thắng", "28/7"],
        ["Đinh Thị", "Hòa", "Hòa Bình", "nt"],
    ]
    assert cells(read(write_xlsx(rows)), "member", "organisation", "date") == [
        ("Bùi Văn An", "Toàn Thắng", "28/7"),
        ("Đinh Thị Hòa", "Hòa Bình", "28/7"),
    ]


def test_text_files_are_read_too(tmp_path: Path) -> None:
    file = tmp_path / "phân công.csv"
    file.write_text("Đồng chí;Tổ chức đảng;Vai trò\nBùi Văn An;Toàn Thắng;dự\n", encoding="utf-8-sig")
    assert cells(read(file), "member", "organisation", "role") == [("Bùi Văn An", "Toàn Thắng", "dự")]


def test_what_is_no_plan_is_refused_with_the_headings_it_needs(write_xlsx: Write) -> None:
    with pytest.raises(UserError) as raised:
        read(write_xlsx([["Tên gọi", "Số đảng viên"], ["A", 3]]))
    assert say(raised.value).endswith(
        "không tìm thấy dòng tiêu đề cột của danh sách. Cần ít nhất cột “Đồng chí”, “Tổ chức đảng”."
    )


def test_the_own_annex_by_day_names_the_team_in_a_column_of_its_own(write_xlsx: Write) -> None:
    heads = ["TT", "Đảng bộ", "Thời gian\n(trù bị; chính thức)", "Địa điểm", "Họ và tên, chức vụ\nđồng chí được phân công",
             "Thành viên tổ công tác cùng dự", "Ghi chú"]  # fmt: skip
    team = "Trần Minh (phụ trách địa bàn)\nLê Hải"
    when = "Trù bị: chiều 27/07/2025\nChính thức: cả ngày 28/07/2025"
    rows: list[list[Any]] = [
        heads,
        ["Thứ Hai, ngày 28/7/2025 (2 đại hội)", *[None] * 6],
        [1, "Đảng bộ xã Toàn Thắng", when, "Nhà văn hóa", "Bùi Văn An,\nBí thư", team, "a\n(*) Trùng lịch với x"],
        [2, "Đảng bộ xã Hòa Bình", when, None, "(Chưa phân công)", None, None],
    ]  # fmt: skip
    found = read(write_xlsx(rows, merged=("A2:G2",)))
    assert cells(found, "member", "organisation", "date", "team_member", "note") == [
        ("Bùi Văn An,\nBí thư", "Đảng bộ xã Toàn Thắng", when, team, "a")
    ]
    assert [say(each) for each in found.notes] == ["Chưa phân công ai nên không nhập gì (dòng 4)."]


def test_the_own_annex_by_member_says_another_role_in_its_remark(write_xlsx: Write) -> None:
    heads = ["Họ và tên, chức vụ\nđồng chí được phân công", "Đảng bộ", "Thành viên tổ công tác cùng dự", "Ghi chú"]
    found = read(write_xlsx([heads, [A, "Toàn Thắng", None, "Phụ trách địa bàn\nThay đồng chí Trần Minh"]]))
    assert cells(found, "member", "role", "note") == [(A, "Phụ trách địa bàn", "")]


@pytest.mark.parametrize(
    "member", ["UVBTV dự, chỉ đạo", "Ủy viên Ban Thường vụ dự, chỉ đạo", "Đồng chí được phân công dự"]
)
@pytest.mark.parametrize("place", ["Tên xã", "Tên đơn vị", "Đảng bộ (xã/phường)"])
def test_headings_of_offices_are_known(write_xlsx: Write, member: str, place: str) -> None:
    found = read(write_xlsx([["TT", place, member], [1, "Toàn Thắng", A]]))
    assert cells(found, "member", "organisation") == [(A, "Toàn Thắng")]


def test_one_row_per_congress_has_a_column_per_role(write_xlsx: Write) -> None:
    rows = [
        ["TT", "Đảng bộ", "UVBTV dự, chỉ đạo", "Phụ trách địa bàn", "Tổ công tác"],
        [1, "Toàn Thắng", A, B, "Trần Minh"],
        [2, "Hòa Bình", None, B, None],
    ]
    assert cells(read(write_xlsx(rows)), "organisation", "member", "area_member", "team_member") == [
        ("Toàn Thắng", A, B, "Trần Minh"),
        ("Hòa Bình", "", B, ""),
    ]


def test_the_english_names_of_the_fields_are_headings(write_xlsx: Write) -> None:
    rows = [["member", "congress_code", "role", "date", "half_day"], [A, "tt-2025", "speaker", "2025-07-28", "morning"]]
    assert cells(read(write_xlsx(rows)), "member", "congress_code", "role", "date", "half_day") == [
        (A, "tt-2025", "speaker", "2025-07-28", "morning")
    ]
