"""Sharing out by members."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.domain.allocation import shared_out


@pytest.mark.parametrize(
    ("seats", "members", "counts"),
    [
        (10, [100, 100, 100], [4, 3, 3]),
        (10, [53, 24, 23], [5, 3, 2]),
        (3, [1, 1, 1, 1], [1, 1, 1, 0]),
        (0, [5, 6], [0, 0]),
        (7, [0, 10], [0, 7]),
        (7, [0, 0], [0, 0]),
        (7, [], []),
    ],
)
def test_the_largest_remainders_get_what_is_left(seats: int, members: list[int], counts: list[int]) -> None:
    assert [share.count for share in shared_out(seats, members)] == counts


def test_the_share_is_shown() -> None:
    first, second = shared_out(5, [30, 20])
    assert (first.quota, first.remainder, first.has_remainder) == (Fraction(3), Fraction(0), False)
    larger, smaller = shared_out(3, [30, 20])
    assert (larger.quota, larger.count, larger.has_remainder) == (Fraction(9, 5), 2, True)
    assert (smaller.quota, smaller.count, smaller.has_remainder) == (Fraction(6, 5), 1, False)
    assert second.count == 2


@given(st.integers(0, 1000), st.lists(st.integers(0, 10_000), min_size=1, max_size=60))
def test_all_seats_are_given_and_nobody_is_off_by_one(seats: int, members: list[int]) -> None:
    shares = shared_out(seats, members)
    assert sum(share.count for share in shares) == (seats if any(members) else 0)
    assert all(share.quota - 1 < share.count < share.quota + 1 for share in shares)
