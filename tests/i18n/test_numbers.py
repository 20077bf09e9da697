"""Numbers as printed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from congress_app.i18n import numbers


def test_ordinals_are_roman() -> None:
    assert [numbers.roman(number) for number in (0, 1, 4, 9, 14, 16, 20, 49)] == [
        "",
        "I",
        "IV",
        "IX",
        "XIV",
        "XVI",
        "XX",
        "XLIX",
    ]


@given(st.integers(1, 3999))
def test_a_roman_number_reads_back(number: int) -> None:
    assert numbers.from_roman(numbers.roman(number)) == number


def test_no_other_text_is_a_roman_number() -> None:
    assert [numbers.from_roman(text) for text in ("", "IIII", "VX", "A", "16")] == [None] * 5


def test_points_and_commas_are_vietnamese() -> None:
    assert [numbers.thousands(number) for number in (0, 999, 1189, 1234567)] == ["0", "999", "1.189", "1.234.567"]
    assert [numbers.decimal(number) for number in (13.985, 1234.5, 20.0, -0.125)] == [
        "13,99",
        "1.234,50",
        "20",
        "-0,13",
    ]


def test_a_share_is_rounded_half_up_and_of_nothing_is_empty() -> None:
    assert [numbers.percent(222, 1587), numbers.percent(1, 1), numbers.percent(1, 8, 1), numbers.percent(0, 0)] == [
        "13,99%",
        "100%",
        "12,5%",
        "",
    ]


def test_numbers_in_running_text_have_two_digits() -> None:
    assert [numbers.counted(number) for number in (0, 5, 12, 1189)] == ["0", "05", "12", "1.189"]


def test_sizes_are_said_shortly() -> None:
    assert [numbers.file_size(size) for size in (10, 45_400, 99_999, 100_000, 12_340_000)] == [
        "1 KB",
        "45 KB",
        "100 KB",
        "0,1 MB",
        "12,3 MB",
    ]
