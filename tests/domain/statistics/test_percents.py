"""Percents with two places."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from congress_app.domain.statistics.percents import share, shares


def test_a_share_is_rounded_half_up() -> None:
    assert [str(share(*each)) for each in ((222, 1587), (1, 800), (1, 3), (5, 5))] == [
        "13.99",
        "0.13",
        "33.33",
        "100.00",
    ]
    assert share(0, 0) is None


def test_what_is_lacking_goes_to_the_largest_remainder() -> None:
    assert [str(each) for each in shares([1, 1, 1])] == ["33.34", "33.33", "33.33"]
    assert [str(each) for each in shares([2, 0, 5])] == ["28.57", "0.00", "71.43"]
    assert [str(each) for each in shares([1, 13], Decimal("23.33"))] == ["1.67", "21.66"]
    assert shares([0, 0]) == [None, None]


@given(st.lists(st.integers(0, 700), min_size=1, max_size=12).filter(any))
def test_parts_of_a_whole_add_up_to_one_hundred(parts: list[int]) -> None:
    found = [each for each in shares(parts) if each is not None]
    assert sum(found) == 100
    assert all(
        abs(each - Decimal(part) * 100 / sum(parts)) < Decimal("0.01") for each, part in zip(found, parts, strict=True)
    )
