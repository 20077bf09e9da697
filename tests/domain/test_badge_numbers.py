"""Badge numbers."""

from __future__ import annotations

from congress_app.domain.badge_numbers import doubled_numbers, free_numbers, number_key


def test_they_are_counted_through_and_padded() -> None:
    assert free_numbers("", 3, [], whole=3) == ["001", "002", "003"]
    assert free_numbers("DK", 2, [], whole=2) == ["DK01", "DK02"]
    assert free_numbers("", 1, [], whole=1200) == ["0001"]
    assert free_numbers("", 0, [], whole=0) == []


def test_a_number_is_not_given_again() -> None:
    assert free_numbers("", 2, ["001", "005", "đỏ 7", "KM09"], whole=4) == ["006", "007"]
    assert free_numbers("KM", 1, ["KM-09", "12"], whole=2) == ["KM10"]


def test_numbers_are_ordered_kind_by_kind() -> None:
    numbers = ["", "KM02", "DK10", "DK9", "010", "2", "đỏ 7 b", "DK09"]
    assert sorted(numbers, key=number_key) == ["2", "010", "DK09", "DK9", "DK10", "KM02", "đỏ 7 b", ""]


def test_doubled_numbers_are_told_with_their_names() -> None:
    numbered = [("km02", "An"), ("001", "Bình"), ("KM02 ", "Chi"), ("", "Dũng"), ("", "Em"), ("001", "Giang")]
    assert doubled_numbers(numbered) == [("001", ("Bình", "Giang")), ("KM02", ("An", "Chi"))]
