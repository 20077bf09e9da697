from __future__ import annotations

import pytest

from congress_app.exchange.layout.delegate_labels import DELEGATE_LABELS
from congress_app.exchange.layout.headings import Headings, find_headings, is_counter
from congress_app.exchange.readers.sheet import Cell, Sheet
from tests.old_codings import in_tcvn3


def _found(*rows: tuple[Cell, ...], merged: tuple[tuple[int, int, int, int], ...] = ()) -> Headings:
    found = find_headings(Sheet("a", rows, merged=merged), DELEGATE_LABELS)
    assert found
    return found


TITLE = ("DANH SÁCH ĐẠI BIỂU", None, None, None)
TOP = ("TT", "Họ và tên", "Ngày sinh", None)
SUB = (None, None, "Nam", "Nữ")
ROW = (1.0, "Nguyễn Văn An", "1970", None)


@pytest.mark.parametrize("merged", [(), ((1, 2, 1, 3), (1, 0, 2, 0), (1, 1, 2, 1))])
def test_two_rows_of_headings_are_joined_with_or_without_merged_cells(
    merged: tuple[tuple[int, int, int, int], ...],
) -> None:
    found = _found(TITLE, TOP, SUB, ROW, merged=merged)
    assert (found.top, found.depth) == (1, 2)
    assert found.paths == (("TT",), ("Họ và tên",), ("Ngày sinh", "Nam"), ("Ngày sinh", "Nữ"))
    assert found.fields == {1: "full_name", 2: "birth_date_male", 3: "birth_date_female"}


def test_one_row_stays_one_where_the_next_adds_nothing() -> None:
    found = _found(TITLE, ("TT", "Họ và tên", "Dân tộc", "Chức vụ"), (1, "Nguyễn Văn An", "Kinh", "Bí thư"))
    assert (found.top, found.depth, len(found.fields)) == (1, 1, 3)


def test_cells_over_two_rows_say_that_there_are_two() -> None:
    found = _found(("Họ và tên", "Quê quán"), (None, "(xã, tỉnh)"), ROW, merged=((0, 0, 1, 0),))
    assert (found.depth, found.fields) == (2, {0: "full_name", 1: "home_place"})


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("Họ và tên (chữ in hoa)", "full_name"),
        ("CHỨC VỤ,\nĐƠN VỊ CÔNG TÁC", "post"),
        ("Trình độ LLCT", "theory_level"),
        ("Ngày, tháng, năm sinh", "birth_date"),
        ("Đơn vị công tác", "unit"),
        ("Ghi chú *", "note"),
        ("Họ, đệm và tên", "full_name"),
    ],
)
def test_headings_are_known_in_many_ways(words: str, field: str) -> None:
    assert _found((words,)).fields == {0: field}


def test_what_is_not_known_below_a_known_heading_is_that_heading() -> None:
    top = ("TT", "Họ và tên", "Giới tính", None, "Dân tộc", None)
    found = _found(top, (None, None, "Nam", "Nữ", "Tên gọi khác", "Nhóm"), (1.0, "Nguyễn Văn An", "x"))
    assert found.fields == {1: "full_name", 2: "gender_male", 3: "gender_female", 4: "ethnicity"}


def test_headings_in_an_old_coding_are_read() -> None:
    assert _found(tuple(in_tcvn3(words) for words in ("Số thứ tự", "Họ và tên", "Chức vụ"))).fields == {
        1: "full_name",
        2: "post",
    }


def test_without_any_known_heading_there_is_none() -> None:
    assert find_headings(Sheet("a", (("x", 1.0), ())), DELEGATE_LABELS) is None
    assert find_headings(Sheet("a", ()), DELEGATE_LABELS) is None


def test_counters_are_known() -> None:
    assert is_counter(("Số TT",))
    assert not is_counter(("Số thẻ",))
    assert not is_counter(())


def test_no_label_is_said_twice() -> None:
    (known,) = DELEGATE_LABELS
    assert all(key == key.lower() and key.isascii() for key in known)
