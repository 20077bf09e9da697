"""The grid of a sheet and the room that texts need."""

from __future__ import annotations

import pytest

from congress_app.documents.model import Table
from congress_app.documents.model_table import TableColumn
from congress_app.documents.model_text import bold, italic, joined, plain
from congress_app.documents.renderers.xlsx_grid import Grid, Span, grid_of, line_height, lines_needed, parted, parts_of
from congress_app.documents.theme import TextStyle


def table(*shares: float) -> Table:
    return Table(tuple(TableColumn(str(share), share) for share in shares), ())


def test_columns_have_their_shares_of_the_width() -> None:
    grid = grid_of([table(1, 3)], 400, ())
    assert list(grid.edges) == [0, 100, 400]
    assert list(grid.widths) == [100, 300]
    assert grid.width(Span(0, 2)) == 400


def test_edges_of_several_tables_that_nearly_meet_are_one() -> None:
    first, second = table(100, 300), table(102, 98, 200)
    grid = grid_of([first, second], 400, ())
    assert list(grid.edges) == [0, 100, 200, 400]
    assert grid.columns_of(first) == (Span(0, 1), Span(1, 3))
    assert grid.columns_of(second) == (Span(0, 1), Span(1, 2), Span(2, 3))


def test_without_a_table_the_given_edges_stand() -> None:
    assert grid_of([], 400, (0, 150, 400)) == Grid((0, 150, 400))


@pytest.mark.parametrize(
    ("size", "height"), [(9, 12), (10, 12.75), (11, 15), (12, 15.75), (13, 16.5), (14, 18.75), (15, 19.5), (16, 20.25)]
)
def test_lines_are_as_high_as_excel_makes_them(size: float, height: float) -> None:
    assert line_height(size) == height


def test_lines_are_counted_with_the_width_of_the_letters() -> None:
    style = TextStyle(12, 15)
    assert lines_needed(("Đảng bộ",), style, 100) == 1
    assert lines_needed(("Đảng bộ xã Hòa Ninh",), style, 70) == 2
    assert lines_needed(("một", "hai"), style, 100) == 2
    assert lines_needed(("một\nhai",), style, 100) == 2
    assert lines_needed(((bold("Đảng bộ xã"), bold(" Hòa Ninh")),), style, 70) == 2
    assert lines_needed(("x",), style, 1) == 1


def test_typed_lines_are_counted_once() -> None:
    style = TextStyle(12, 15)
    long = "các cơ quan điều hành, giúp việc Đại hội đại biểu"
    assert lines_needed((f"{long}\n{long}",), style, 300) == 2
    assert lines_needed(((bold(f"{long}\n{long}"),),), style, 320) == 2


def test_a_long_text_is_parted_between_words() -> None:
    style, words = TextStyle(12, 15), "Kính thưa Đại hội. " * 100
    parts = parted(words.strip(), style, 200, 10)
    assert len(parts) > 3
    assert " ".join(map(str, parts)) == words.strip()
    assert all(lines_needed((part,), style, 200) <= 10 for part in parts)
    assert [plain(each) for each in parted((italic(words.strip()),), style, 200, 10)] == parts
    mixed = joined(bold(words), words)
    assert parted(mixed, style, 200, 10) == [mixed]
    assert parted("ngắn", style, 200, 10) == ["ngắn"]


def test_a_high_row_is_several() -> None:
    assert [parts_of(height) for height in (0, 408, 409, 1000)] == [1, 1, 2, 3]
