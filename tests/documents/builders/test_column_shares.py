"""How wide the columns of a list are."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.documents.builders.column_shares import Need, needs, shares


def test_a_column_needs_its_longest_word_and_at_most_its_longest_line() -> None:
    rows = [(1189, dt.date(2025, 7, 28), "Đảng bộ xã Toàn Thắng\nxã"), (2, None, "")]
    assert needs(["TT", "Ngày", "Tổ chức đảng"], rows) == [Need(7, 7), Need(12, 12), Need(7, 23)]


def test_headings_count_and_endless_words_do_not() -> None:
    assert needs(["Nghiêng", ""], [("", "a" * 500)]) == [Need(10, 10), Need(24, 82)]
    assert needs([], []) == []


def test_all_have_what_they_need_where_there_is_room() -> None:
    assert shares([Need(5, 10), Need(12, 12)], 30) == [10, 12]


@pytest.mark.parametrize("room", [24, 40, 60, 109])
def test_a_narrow_sheet_never_takes_a_word_its_room(room: int) -> None:
    needed = [Need(12, 12), Need(6, 48), Need(6, 50)]
    made = shares(needed, room)
    assert sum(made) == pytest.approx(room)
    assert made[0] == 12
    assert all(share >= need.least for share, need in zip(made, needed, strict=True))
    assert made[1] <= made[2]


def test_too_narrow_a_sheet_leaves_the_least() -> None:
    assert shares([Need(12, 12), Need(6, 48)], 10) == [12, 6]
