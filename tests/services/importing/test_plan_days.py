from __future__ import annotations

import pytest

from congress_app.domain.choices import HalfDay
from congress_app.services.importing.plan_days import days_in

AM, PM, EVENING = HalfDay
JULY_27, JULY_28 = (2025, 7, 27), (2025, 7, 28)


@pytest.mark.parametrize(
    ("text", "half", "days", "halves"),
    [
        ("28/7/2025", "", (JULY_28,), ()),
        ("28/07/2025 07:30", "", (JULY_28,), ()),
        ("2025-07-28", "", (JULY_28,), ()),
        ("28.7.25", "Sáng", (JULY_28,), (AM,)),
        ("28/7", "", ((0, 7, 28),), ()),
        ("Sáng 28/7", "", ((0, 7, 28),), (AM,)),
        ("7h30, ngày 28/7/2025", "", (JULY_28,), ()),
        ("27-28/7/2025", "", (JULY_27, JULY_28), ()),
        ("27, 28/7/2025", "", (JULY_27, JULY_28), ()),
        ("Ngày 27 và ngày 28/7/2025", "", (JULY_27, JULY_28), ()),
        ("Chiều 27/7 và sáng 28/7/2025", "", (JULY_27, JULY_28), (AM, PM)),
        ("ngày 28 tháng 7 năm 2025", "", (JULY_28,), ()),
        ("26-28/7", "", ((0, 7, 26), (0, 7, 27), (0, 7, 28)), ()),
        ("", "Tối", (), (EVENING,)),
        ("chưa rõ", "", (), ()),
        ("Tổ 28", "", (), ()),
    ],
)
def test_days_are_read_as_offices_write_them(
    text: str, half: str, days: tuple[tuple[int, int, int], ...], halves: tuple[HalfDay, ...]
) -> None:
    asked = days_in(text, half)
    assert (asked.days, asked.halves) == (days, frozenset(halves))
