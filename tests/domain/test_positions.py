"""Text keys between text keys."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.domain.positions import LONGEST, between, insert_keys, spread


@pytest.mark.parametrize(
    ("low", "high", "key"),
    [
        ("", "", "V"),
        ("", "V", "F"),
        ("V", "", "k"),
        ("A", "B", "AV"),
        ("A", "AV", "AF"),
        ("Az", "B", "AzV"),
        ("", "1", "0V"),
    ],
)
def test_a_key_lies_between(low: str, high: str, key: str) -> None:
    assert between(low, high) == key
    assert low < key
    assert not high or key < high


@pytest.mark.parametrize(("low", "high"), [("A", "A"), ("B", "A"), ("AV", "AV")])
def test_there_is_nothing_between_equal_keys(low: str, high: str) -> None:
    with pytest.raises(ValueError, match="nothing lies between"):
        between(low, high)


@pytest.mark.parametrize("count", [0, 1, 2, 61, 62, 200, 1920, 1921, 1922, 1923, 5000])
def test_spread_keys_are_in_order_with_room_between(count: int) -> None:
    keys = spread(count)
    assert len(keys) == count
    for low, high in pairwise(["", *keys]):
        assert low < between(low, high) < high
    assert not keys or between(keys[-1], "") > keys[-1]


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 4)), max_size=120))
def test_any_insertions_keep_the_order(insertions: list[tuple[int, int]]) -> None:
    keys = spread(3)
    for at, count in insertions:
        place = at % (len(keys) + 1)
        made = insert_keys(keys, place, count)
        keys = spread(len(keys) + count) if made is None else [*keys[:place], *made, *keys[place:]]
        assert keys == sorted(set(keys))
        assert max(map(len, keys)) <= LONGEST


def test_a_thousand_insertions_at_one_place_ask_for_a_spread_before_keys_grow_long() -> None:
    keys, spreads = spread(2), 0
    for _number in range(1000):
        made = insert_keys(keys, 1, 1)
        if made is None:
            spreads += 1
            keys = spread(len(keys) + 1)
        else:
            keys.insert(1, made[0])
        assert max(map(len, keys)) <= LONGEST
    assert len(keys) == 1002
    assert 0 < spreads < 15


def test_keys_without_a_place_or_twice_the_same_are_spread_first() -> None:
    assert insert_keys(["", "V"], 0, 1) is None
    assert insert_keys(["V", "V"], 1, 1) is None
    assert insert_keys([], 0, 2) == ["V", "k"]


def test_random_places_take_short_keys() -> None:
    its, keys = random.Random(7), spread(10)
    for _number in range(2000):
        place = its.randrange(len(keys) + 1)
        made = insert_keys(keys, place, 1)
        assert made is not None
        keys.insert(place, made[0])
    assert keys == sorted(keys)
    assert max(map(len, keys)) <= 12
