"""How badges lie on a sheet."""

from __future__ import annotations

import pytest

from congress_app.documents.badges.model import Badge, BadgeClass, BadgeOptions, BadgeSize
from congress_app.documents.badges.sheets import GRIDS, SHEET_HEIGHT, SHEET_WIDTH, page_count, sheet_count
from tests.documents.badges.badges_of import badge_set

LARGE, SMALL = GRIDS[BadgeSize.LARGE], GRIDS[BadgeSize.SMALL]


def test_a_sheet_holds_four_large_or_ten_small_in_its_middle() -> None:
    assert (LARGE.per_sheet, SMALL.per_sheet) == (4, 10)
    for grid in (LARGE, SMALL):
        first, last = grid.front(0), grid.front(grid.per_sheet - 1)
        assert first.left == pytest.approx(SHEET_WIDTH - last.left - grid.width)
        assert first.top == pytest.approx(SHEET_HEIGHT - last.top - grid.height)
        assert min(first.left, first.top) > 8


@pytest.mark.parametrize("grid", [LARGE, SMALL])
def test_backs_lie_behind_fronts_when_the_sheet_is_turned_on_its_long_edge(grid) -> None:  # type: ignore[no-untyped-def]
    for number in range(2 * grid.per_sheet):
        front, back = grid.front(number), grid.back(number)
        assert back.top == front.top
        assert back.left == pytest.approx(SHEET_WIDTH - front.left - grid.width)


@pytest.mark.parametrize(("grid", "counts"), [(SMALL, (3, 6, 18)), (LARGE, (3, 3, 12))])
def test_neighbours_share_a_line(grid, counts) -> None:  # type: ignore[no-untyped-def]
    uprights = {mark.from_left for mark in grid.marks() if mark.from_left == mark.to_left}
    levels = {mark.from_top for mark in grid.marks() if mark.from_top == mark.to_top}
    assert (len(uprights), len(levels), len(list(grid.marks()))) == counts


@pytest.mark.parametrize("grid", [LARGE, SMALL])
def test_marks_stand_in_the_margin_only(grid) -> None:  # type: ignore[no-untyped-def]
    first, last = grid.front(0), grid.front(grid.per_sheet - 1)
    for mark in grid.marks():
        middle_x, middle_y = (mark.from_left + mark.to_left) / 2, (mark.from_top + mark.to_top) / 2
        is_beside = middle_x < first.left or middle_x > last.left + grid.width
        is_above = middle_y < first.top or middle_y > last.top + grid.height
        assert is_beside or is_above
        assert 5 < middle_x < SHEET_WIDTH - 5
        assert 5 < middle_y < SHEET_HEIGHT - 5


@pytest.mark.parametrize(
    ("count", "large", "small"), [(0, 0, 0), (1, 1, 1), (4, 1, 1), (5, 2, 1), (10, 3, 1), (11, 3, 2)]
)
def test_sheets_and_pages_are_counted(count: int, large: int, small: int) -> None:
    badges = type(badge_set())("", "", "", "", (Badge("A", BadgeClass.GUEST),) * count)
    assert sheet_count(badges, BadgeOptions()) == large
    assert sheet_count(badges, BadgeOptions(BadgeSize.SMALL)) == small
    assert page_count(badges, BadgeOptions()) == 2 * large
    assert page_count(badges, BadgeOptions(has_backs=False)) == large
