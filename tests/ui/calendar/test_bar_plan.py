"""Bars in lanes: nothing overlaps, what does not fit is counted, the current one is among those shown."""

from __future__ import annotations

import datetime as dt

from congress_app.ui.calendar.bar_plan import Stay, plan, stays_of
from tests.ui.calendar.building import AS_OF, row, undated

MONDAY = AS_OF  # 21 July 2025
FIRST = MONDAY.toordinal()


def _stays(*spans: tuple[int, int]) -> list[Stay]:
    return [Stay(place, FIRST + first, FIRST + last) for place, (first, last) in enumerate(spans)]


def test_stays_are_in_the_order_of_their_days_and_the_undated_are_left_out() -> None:
    stays = stays_of([row(3), undated(9), row(1, days=2)])
    assert [(stay.place, stay.first - FIRST, stay.last - FIRST) for stay in stays] == [(2, 1, 2), (0, 3, 3)]


def test_bars_of_one_day_stand_below_each_other() -> None:
    made = plan(_stays((0, 0), (0, 1), (1, 1), (2, 2)), MONDAY, 1, 4)
    lanes = {piece.stay.place: piece.lane for piece in made.pieces}
    assert lanes == {0: 0, 1: 1, 2: 0, 3: 0}
    assert made.count == {FIRST: 2, FIRST + 1: 2, FIRST + 2: 1}
    assert made.hidden == {}


def test_the_last_lane_gives_way_to_the_words_that_count() -> None:
    made = plan(_stays(*[(0, 0)] * 6), MONDAY, 1, 4)
    assert [piece.lane for piece in made.pieces] == [0, 1, 2]
    assert made.hidden == {FIRST: 3}
    assert made.on_day[FIRST] == [0, 1, 2, 3, 4, 5]


def test_without_a_line_of_its_own_the_count_takes_no_lane() -> None:
    made = plan(_stays(*[(0, 0)] * 6), MONDAY, 1, 4, has_more_line=False)
    assert [piece.lane for piece in made.pieces] == [0, 1, 2, 3]
    assert made.hidden == {FIRST: 2}


def test_exactly_as_many_as_fit_need_no_count() -> None:
    made = plan(_stays(*[(0, 0)] * 4), MONDAY, 1, 4)
    assert len(made.pieces) == 4
    assert made.hidden == {}


def test_a_bar_over_the_edge_of_a_week_has_two_pieces() -> None:
    made = plan(_stays((5, 8)), MONDAY, 2, 4)
    pieces = [(piece.week, piece.first - FIRST, piece.last - FIRST) for piece in made.pieces]
    assert pieces == [(0, 5, 6), (1, 7, 8)]
    assert [(piece.is_begun_before, piece.is_going_on) for piece in made.pieces] == [(False, True), (True, False)]


def test_the_current_one_is_put_in_first() -> None:
    made = plan(_stays(*[(0, 0)] * 9), MONDAY, 1, 3, (8,))
    assert [piece.stay.place for piece in made.pieces] == [8, 0]


def test_what_lies_elsewhere_is_not_shown() -> None:
    made = plan(_stays((-3, -1), (7, 9)), MONDAY, 1, 4)
    assert (made.pieces, made.count) == ([], {})


def test_dates_are_days() -> None:
    assert dt.date.fromordinal(stays_of([row(0)])[0].first) == AS_OF
