"""A name in two columns, and cells of data that stretch downwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from congress_app.exchange.layout.records import cells_of
from congress_app.exchange.layout.table import FoundTable
from congress_app.exchange.readers.sheet import Cell

Find = Callable[..., FoundTable]
GROUP: tuple[Cell, ...] = ("I", "Đại biểu được chỉ định", None, None, None)
TOTAL: tuple[Cell, ...] = (None, "Cộng: 01 đồng chí", None, None, None)


@pytest.mark.parametrize(
    ("first", "second"), [("Họ và tên", "Tên"), ("Họ và tên", None), ("Họ và chữ đệm", "Tên"), ("Họ và chữ lạ", "Tên")]
)
def test_groups_and_totals_do_not_hide_the_given_names(find: Find, first: str, second: str | None) -> None:
    table = find(("TT", first, second, "Dân tộc", "Chi bộ"), GROUP, (1.0, "Nguyễn Thị", "Mai", "Kinh", "A"), TOTAL)
    assert [cells_of(table, row)["full_name"] for row in table.data] == ["Nguyễn Thị Mai"]


def test_under_one_heading_the_second_column_may_hold_two_words(find: Find) -> None:
    table = find(
        ("TT", "Họ và tên", None, "Dân tộc", "Chi bộ"),
        GROUP,
        (1.0, "Nguyễn Thị", "Bích Mai", "Kinh", "A"),
        merged=((0, 1, 0, 2),),
    )
    assert [cells_of(table, row)["full_name"] for row in table.data] == ["Nguyễn Thị Bích Mai"]


def test_a_cell_that_stretches_downwards_is_said_of_all_its_rows(find: Find) -> None:
    table = find(
        ("TT", "Họ và tên", "Dân tộc", "Chi bộ"),
        (1.0, "Bùi Văn An", "Mường", "Chi bộ Bái"),
        (2.0, "Lê Thị Bình", "Kinh", None),
        (3.0, "Hà Văn Cả", "Thái", None),
        merged=((1, 3, 2, 3),),
    )
    assert [cells_of(table, row)["organisation"] for row in table.data] == ["Chi bộ Bái", "Chi bộ Bái", ""]
