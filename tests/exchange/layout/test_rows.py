from __future__ import annotations

import pytest

from congress_app.exchange.readers.sheet import Cell
from tests.exchange.layout.conftest import Find

HEAD = ("TT", "Họ và tên", "Chức vụ", "Dân tộc", "Ngày vào Đảng")
PERSON = (1.0, "Nguyễn Văn An", "Bí thư", "Kinh", "3/2/1990")


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ((1.0, "Nguyễn Văn An", None, None, None), "data"),
        ((7.0, "Đoàn Văn An", "Cán bộ", None, None), "data"),
        ((None, "Tống Thị Hoa", "Kỹ sư", None, None), "data"),
        ((2.0, None, "Bí thư", "Kinh", None), "data"),
        ((None, None, None, None, "3/2/1990"), "data"),
        ((None, None, "Chi bộ A", None, None), "data"),
        (("I", "Đại biểu đương nhiên", None, None, None), "group"),
        (("I. Đại biểu đương nhiên", None, None, None, None), "group"),
        ((1.0, "Đoàn đại biểu số 1", None, None, None), "group"),
        ((None, "Chi bộ Nông Trang", None, None, "25"), "group"),
        ((None, "Nông Trang", None, None, None), "group"),
        (("Nông Trang", None, None, None, None), "group"),
        (("Tổng cộng: 25", None, None, None, None), "total"),
        ((None, "Cộng I: 12", None, None, None), "total"),
        ((None, "CỘNG", 25.0, None, None), "total"),
        ((None, "Tổng số đại biểu: 25", None, None, None), "total"),
        ((None, "Danh sách này có 150 đồng chí./.", None, None, None), "closing"),
        (("(1)", "(2)", "(3)", "(4)", "(5)"), "index"),
        (("A", "B", 1.0, 2.0, 3.0), "index"),
        (HEAD, "heading"),
        ((None, "NGƯỜI LẬP", None, None, None), "signature"),
        ((None, None, None, "T/M BAN THƯỜNG VỤ", None), "signature"),
        ((None, None, None, "Sông Lô, ngày 10 tháng 7 năm 2025", None), "signature"),
        ((None, None, None, "BÍ THƯ", None), "signature"),
        ((None, " ", None, None, None), "empty"),
    ],
)
def test_every_row_is_told(find: Find, row: tuple[Cell, ...], kind: str) -> None:
    assert find(HEAD, PERSON, row).rows[-1].kind == kind


def test_names_below_a_signature_are_no_delegates(find: Find) -> None:
    found = find(
        HEAD,
        PERSON,
        (None, "NGƯỜI LẬP", None, None, "T/M BAN THƯỜNG VỤ"),
        (None, None, None, None, "BÍ THƯ"),
        (None, "Lê Văn Tám", None, None, "Nguyễn Văn An"),
        (None, None, None, None, None),
        ("II", "Đại biểu được bầu", None, None, None),
        (2.0, "Hà Thị Lỵ", "Cán bộ", None, None),
    )
    assert [row.kind for row in found.rows] == [
        "data", "signature", "signature", "signature", "empty", "group", "data",
    ]  # fmt: skip


def test_rows_of_data_know_the_groups_that_they_stand_in(find: Find) -> None:
    found = find(
        HEAD,
        ("A", "KHỐI ĐẢNG", None, None, None),
        ("I", "Chi bộ 1", None, None, None),
        PERSON,
        ("B", "KHỐI CHÍNH QUYỀN", None, None, None),
        PERSON,
    )
    assert [[group.words for group in row.groups] for row in found.data] == [
        ["KHỐI ĐẢNG", "Chi bộ 1"],
        ["KHỐI CHÍNH QUYỀN"],
    ]


def test_a_cell_that_stretches_is_a_group_without_a_column_that_counts(find: Find) -> None:
    rows = (("Họ và tên", "Chức vụ"), ("Nông Trang", None), ("Nguyễn Văn An", "Bí thư"), ("Hà Thị Lỵ", None))
    assert [row.kind for row in find(*rows, spanning=frozenset({2})).rows] == ["group", "data", "data"]
    assert [row.kind for row in find(*rows).rows] == ["data", "data", "data"]


def test_numbers_alone_are_rows_that_nobody_filled_in(find: Find) -> None:
    found = find(HEAD, PERSON, (2.0, None, None, None, None), (3.0, "Lê Thị Bình", "Cán bộ", "Kinh", None))
    assert [row.kind for row in found.rows] == ["data", "empty", "data"]
