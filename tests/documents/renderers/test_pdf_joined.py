"""Rows of a PDF table whose first columns are one cell: its text, its lines, and what a new page says of it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from congress_app.documents.model import PageSetup, Paper, Table
from congress_app.documents.model_table import Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from tests.documents.renderers.pdf_pages import lines, made, where

COLUMNS = (TableColumn("TT", 12, Alignment.CENTRE), TableColumn("Họ và tên", 60), TableColumn("Đảng bộ", 93))


def run(number: int, name: str, count: int, unit: str = "Xã") -> list[Row]:
    """A comrade with so many congresses."""
    return [
        Row((number, f"{name} (tiếp)" if place else name, f"{unit} {number}.{place}"), joined=2 if place else 0)
        for place in range(count)
    ]


def level_lines(page: Any) -> list[tuple[float, float, float]]:
    """The level lines of the grid: from, to, height."""
    code = page.get_contents().get_data().decode("latin-1")
    found = re.findall(r"([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l\n", code)
    return [(float(x), float(end), float(y)) for x, y, end, last in found if y == last]


def test_a_joined_cell_is_written_once_in_the_middle_of_its_rows() -> None:
    [page] = made(Table(COLUMNS, run(1, "Nguyễn Văn An", 3))).pages
    text = page.extract_text()
    assert (text.count("Nguyễn Văn An"), text.count("tiếp")) == (1, 0)
    assert where(page, "Nguyễn Văn An").y == pytest.approx(where(page, "Xã 1.1").y, abs=0.1)


def test_it_stands_at_the_top_where_the_table_says_so() -> None:
    [page] = made(Table(COLUMNS, run(1, "Nguyễn Văn An", 3), is_top_aligned=True)).pages
    assert where(page, "Nguyễn Văn An").y == pytest.approx(where(page, "Xã 1.0").y, abs=0.1)


def test_no_line_runs_through_a_joined_cell_and_one_stands_below_it() -> None:
    [page] = made(Table(COLUMNS, [*run(1, "An", 2), *run(2, "Bình", 1)])).pages
    inner = 12 / 165 + 60 / 165
    found = [(x, y) for x, _end, y in level_lines(page)]
    heights = sorted({y for _x, y in found}, reverse=True)
    left = min(x for x, _y in found)
    begins = [min(x for x, y in found if y == height) - left for height in heights]
    assert begins == pytest.approx([0, inner * 165 / 25.4 * 72, 0, 0], abs=0.5)


def test_words_stand_in_the_order_of_reading() -> None:
    [page] = made(Table(COLUMNS, [*run(1, "An", 2), *run(2, "Bình", 2)])).pages
    assert re.findall(r"An|Bình|\d\.\d", page.extract_text()) == ["An", "1.0", "1.1", "Bình", "2.0", "2.1"]


@pytest.mark.parametrize("count", [80, 81, 82, 83])
def test_a_new_page_says_whose_rows_go_on(count: int) -> None:
    reader = made(Table(COLUMNS, [*run(1, "An", 30), *run(2, "Bình", count), Row(("Tổng cộng",), RowKind.TOTAL)]))
    assert len(reader.pages) > 2
    for page in reader.pages[1:]:
        text = page.extract_text()
        first = next(line for line in lines(page) if "." in line)
        number = first.split(".")[0][-1]
        goes_on = "Bình (tiếp)" if number == "2" else "An (tiếp)"
        is_fresh = first.split(".")[1].startswith("0")
        assert (goes_on in text) is not is_fresh
    found = [each for page in reader.pages for each in re.findall(r"\d\.\d+", page.extract_text())]
    assert found == [*(f"1.{place}" for place in range(30)), *(f"2.{place}" for place in range(count))]


def test_the_cell_is_closed_at_the_foot_of_a_page() -> None:
    for page in made(Table(COLUMNS, run(1, "An", 90))).pages:
        found = level_lines(page)
        left, lowest = min(x for x, _end, _y in found), min(y for _x, _end, y in found)
        assert min(x for x, _end, y in found if y == lowest) == left


@pytest.mark.parametrize("before", range(28, 44))
def test_a_text_higher_than_its_rows_always_has_room(before: int) -> None:
    name = "Nguyễn Thị Hoàng Yến, Ủy viên Ban Thường vụ, Trưởng Ban Nội chính Tỉnh ủy, phụ trách địa bàn " * 2 + "(HẾT)"
    reader = made(Table(COLUMNS, [*(Row((n, "", f"Dòng {n}")) for n in range(before)), *run(7, name, 2)]))
    page = next(page for page in reader.pages if "Thị Hoàng" in page.extract_text())
    # Two rows of one line are lower than the name: they stay together, the second is as high as the name needs.
    assert {"7.0", "7.1"} == set(re.findall(r"7\.\d", page.extract_text()))
    assert "tiếp" not in "".join(page.extract_text() for page in reader.pages)
    lowest = min(y for _x, _end, y in level_lines(page))
    assert where(page, "(HẾT)").y > lowest


def test_columns_may_be_joined_over_different_rows() -> None:
    rows = [
        Row((1, "Thứ Hai", "a")),
        Row((1, "Thứ Hai", "b"), joined=2),
        Row((1, "Thứ Ba", "c"), joined=1),
        Row((2, "Thứ Tư", "d")),
    ]
    [page] = made(Table(COLUMNS, rows)).pages
    assert [page.extract_text().count(day) for day in ("Thứ Hai", "Thứ Ba", "Thứ Tư")] == [1, 1, 1]
    assert where(page, "Thứ Ba").y == pytest.approx(where(page, "c").y, abs=0.1)


def test_a_joined_row_higher_than_a_page_loses_no_word() -> None:
    words = " ".join(f"từ{number}" for number in range(900))
    rows = [Row((1, "An", "đầu")), Row((1, "An (tiếp)", words), joined=2), Row((1, "An (tiếp)", "cuối"), joined=2)]
    reader = made(Table(COLUMNS, rows), page=PageSetup(paper=Paper.A5))
    read_back = [word for page in reader.pages for word in re.findall(r"từ\d+", page.extract_text())]
    assert read_back == words.split()
    assert all("An" in page.extract_text() for page in reader.pages)
