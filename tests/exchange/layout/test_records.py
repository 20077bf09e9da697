from __future__ import annotations

import pytest

from congress_app.exchange.layout.records import cells_of, fields_of
from congress_app.exchange.readers.sheet import Cell
from tests.exchange.layout.conftest import Find


@pytest.mark.parametrize(
    ("heads", "cells", "gender"),
    [
        (("Nữ",), ("x",), "Nữ"),
        (("Nữ",), (None,), "Nam"),
        (("Nữ",), ("Nữ",), "Nữ"),
        (("Nam",), ("x",), "Nam"),
        (("Nam",), (None,), "Nữ"),
        (("Nam", "Nữ"), ("x", None), "Nam"),
        (("Nam", "Nữ"), (None, "X"), "Nữ"),
        (("Nam", "Nữ"), (None, None), ""),
        (("Nam", "Nữ"), ("x", "x"), "Nam, Nữ"),
        (("Nam", "Nữ"), ("1970", None), "Nam"),
        (("Nam", "Nữ"), ("1970", "1970"), "Nam, Nữ"),
        (("Giới tính", "Nữ"), ("Nam", "x"), "Nam"),
    ],
)
def test_the_gender_comes_from_crosses(
    find: Find, heads: tuple[str, ...], cells: tuple[Cell, ...], gender: str
) -> None:
    table = find(("TT", "Họ và tên", *heads), (1.0, "An", *cells))
    assert cells_of(table, table.data[0])["gender"] == gender
    assert {"full_name", "gender"} <= fields_of(table)


def test_a_birth_date_in_two_columns_says_the_gender_too(find: Find) -> None:
    table = find(
        ("Họ và tên", "Năm sinh", None),
        (None, "Nam", "Nữ"),
        ("An", "1970", None),
        ("Hạnh", None, 1975.0),
        ("Y", None, None),
    )
    assert [cells_of(table, row) for row in table.data] == [
        {"full_name": "An", "birth_date": "1970", "gender": "Nam"},
        {"full_name": "Hạnh", "birth_date": "1975", "gender": "Nữ"},
        {"full_name": "Y", "birth_date": "", "gender": ""},
    ]


@pytest.mark.parametrize("heads", [("Họ và", "Tên"), ("Họ đệm", "Tên"), ("Họ và tên", None), ("Họ và tên", "Tên")])
def test_a_name_in_two_columns_is_joined(find: Find, heads: tuple[Cell, ...]) -> None:
    table = find((*heads, "Dân tộc"), ("Nguyễn Văn", "An", "Kinh"), ("Đỗ Thị", "Hạnh", "Kinh"))
    assert [cells_of(table, row)["full_name"] for row in table.data] == ["Nguyễn Văn An", "Đỗ Thị Hạnh"]
    assert fields_of(table) == {"full_name", "ethnicity"}


def test_a_home_place_in_two_columns_is_joined(find: Find) -> None:
    table = find(
        ("Họ và tên", "Quê quán", None), (None, "Xã", "Tỉnh"), ("An", "Sông Lô", "Phú Thọ"), ("B", None, "Phú Thọ")
    )
    assert [cells_of(table, row)["home_place"] for row in table.data] == ["Sông Lô, Phú Thọ", "Phú Thọ"]


def test_a_column_of_given_names_beside_whole_ones_changes_nothing(find: Find) -> None:
    table = find(("Họ và tên", "Tên", "Dân tộc"), ("Nguyễn Văn An", "An", "Kinh"), ("Đỗ Thị Hạnh", "Hạnh", "Kinh"))
    assert [cells_of(table, row)["full_name"] for row in table.data] == ["Nguyễn Văn An", "Đỗ Thị Hạnh"]


def test_a_column_of_names_alone_holds_whole_ones(find: Find) -> None:
    table = find(("STT", "Tên", "Dân tộc"), (1.0, "Nguyễn Văn An", "Kinh"))
    assert table.mapping == {1: "full_name", 2: "ethnicity"}
