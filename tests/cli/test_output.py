from __future__ import annotations

import pytest

from congress_app.cli.output import as_csv, display_width, table
from congress_app.listings.listing import Align


@pytest.mark.parametrize(("text", "width"), [("Đảng ủy", 7), ("o\u0302\u0309", 1), ("党", 2), ("🎉", 2)])
def test_the_width_is_that_on_screen(text: str, width: int) -> None:
    assert display_width(text) == width


def test_columns_stand_below_each_other() -> None:
    made = table(
        ["Tên", "Số", "Ngày"],
        [["Đảng bộ 党", "7", "1/7"], ["A\nB", "120", ""]],
        [Align.LEFT, Align.RIGHT, Align.CENTRE],
    )
    assert made.splitlines() == [
        "Tên          Số  Ngày",
        "──────────  ───  ────",
        "Đảng bộ 党    7  1/7",
        "A B         120",
    ]


def test_a_narrow_terminal_cuts_the_widest_column() -> None:
    made = table(["A", "B"], [["x" * 50, "yy"]], [Align.LEFT, Align.LEFT], width=20)
    assert max(map(len, made.splitlines())) == 20
    assert "x…" in made


def test_csv_is_what_excel_opens_in_vietnam() -> None:
    assert as_csv(["Tên", "Số"], [['Chi bộ "1"; A', "=1+1"]]) == '\ufeffTên;Số\r\n"Chi bộ ""1""; A";\'=1+1\r\n'
