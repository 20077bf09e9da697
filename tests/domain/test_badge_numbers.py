"""Badge numbers."""

from __future__ import annotations

from congress_app.domain.badge_numbers import free_numbers


def test_they_are_counted_through_and_padded() -> None:
    assert free_numbers("", 3, [], whole=3) == ["001", "002", "003"]
    assert free_numbers("DK", 2, [], whole=2) == ["DK01", "DK02"]
    assert free_numbers("", 1, [], whole=1200) == ["0001"]
    assert free_numbers("", 0, [], whole=0) == []


def test_a_number_is_not_given_again() -> None:
    assert free_numbers("", 2, ["001", "005", "đỏ 7", "KM09"], whole=4) == ["006", "007"]
    assert free_numbers("KM", 1, ["KM-09", "12"], whole=2) == ["KM10"]
