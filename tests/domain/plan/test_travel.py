from __future__ import annotations

import pytest

from congress_app.domain.plan.travel import Way, straight_km
from tests.domain.plan.building import roads, rules

VIET_TRI, VINH_YEN = (21.3326, 105.399), (21.2937, 105.584)
POINTS = {"a": VIET_TRI, "b": VINH_YEN}


def test_the_straight_line_between_two_towns() -> None:
    assert round(straight_km(VIET_TRI, VINH_YEN), 1) == 19.6
    assert straight_km(VIET_TRI, VIET_TRI) == 0


def test_without_a_table_the_way_is_estimated() -> None:
    assert roads(POINTS).way("a", "b") == Way(26, 39, is_estimate=True)


def test_the_table_comes_first_either_way_round() -> None:
    its = roads(POINTS, {("a", "b"): (30, 50)})
    assert its.way("a", "b") == its.way("b", "a") == Way(30, 50)


@pytest.mark.parametrize(("km", "minutes"), [(40, 60), (41, 62), (0, 0)])
def test_minutes_that_are_not_typed_come_from_the_speed(km: int, minutes: int) -> None:
    assert roads(table={("b", "a"): (km, 0)}).way("a", "b") == Way(km, minutes)


def test_the_office_has_its_own_speed_and_detour() -> None:
    its = rules(travel__speed="60", travel__detour="100")
    assert roads(POINTS, its=its).way("a", "b") == Way(20, 20, is_estimate=True)


def test_a_speed_of_nought_does_not_divide_by_it() -> None:
    assert roads(POINTS, its=rules(travel__speed="0")).way("a", "b") == Way(26, 26 * 60, is_estimate=True)


def test_one_place_is_no_way_and_an_unknown_one_has_none() -> None:
    assert roads().way("x", "x") == Way(0, 0)
    assert roads(POINTS).way("a", "x") is None
    assert roads(POINTS).way("x", "a") is None


def test_places_are_looked_up_when_a_way_is_asked_for_that_the_table_has_not() -> None:
    def points() -> dict[str, tuple[float, float]]:
        raise LookupError

    its = type(roads())(points, {("a", "b"): (30, 50)}, rules())
    assert its.way("a", "b") == Way(30, 50)
    with pytest.raises(LookupError):
        its.way("a", "x")
