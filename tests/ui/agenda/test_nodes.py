from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from congress_app.listings.agenda import SessionRow
from congress_app.ui.agenda.nodes import TOP, LineKind, NewPlace, Numbers, lines_of, staying


def test_a_session_holds_its_items_and_a_line_for_a_new_one(sessions: list[SessionRow]) -> None:
    lines = lines_of(sessions, Numbers(), {})
    first = lines.below[TOP][0]
    kinds = [lines.by_number[number].kind for number in lines.below[first]]
    assert kinds == [LineKind.ITEM, LineKind.ITEM, LineKind.ITEM, LineKind.NEW]


def test_the_line_for_a_new_item_stands_where_it_is_put(sessions: list[SessionRow]) -> None:
    before = sessions[0].items[1].id
    lines = lines_of(sessions, Numbers(), {sessions[0].id: NewPlace(before=before)})
    below = lines.below[lines.below[TOP][0]]
    assert [lines.by_number[number].kind for number in below].index(LineKind.NEW) == 1


def test_what_comes_back_has_its_number_again(sessions: list[SessionRow]) -> None:
    numbers = Numbers()
    first = lines_of(sessions, numbers, {})
    lines_of(sessions[:1], numbers, {})
    assert lines_of(sessions, numbers, {}).below[TOP] == first.below[TOP]


@given(st.permutations(range(12)))
def test_those_that_stay_are_in_order_and_one_moved_leaves_all_others(places: list[int]) -> None:
    kept = staying(places)
    assert [place for place in places if place in kept] == sorted(kept)
    moved = [*range(1, 12), 0]
    assert len(staying(moved)) == 11
