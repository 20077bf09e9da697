"""Where in a document an opinion belongs."""

from __future__ import annotations

import pytest

from congress_app.domain.drafts.sections import place_in_document


def test_places_come_as_in_the_document() -> None:
    ordered = [
        "Mở đầu",
        "Phần thứ nhất",
        "Phần thứ nhất, mục I.2, trang 3",
        "Phần I, mục 10",
        "Phần thứ hai, mục II, điểm a, trang 9",
        "phần thứ hai, mục II, điểm b, trang 9",
        "Phần thứ hai, mục III, trang 12",
        "Phần 2, mục IX",
        "Phần thứ ba, trang 20",
        "Trang 4",
        "tr. 15",
        "",
        "Kết luận",
    ]
    mixed = [*ordered[1::2], *ordered[::2]]
    assert sorted(mixed, key=place_in_document) == ordered


@pytest.mark.parametrize(
    ("section", "marks"),
    [
        ("Mục XIV.3", ((2, 14), (2, 3))),
        ("Điều 5, khoản 2, điểm d", ((4, 5), (5, 2), (6, 4))),
        ("Chương IV", ((1, 4),)),
        ("mục của báo cáo", ((10_000, 0),)),
    ],
)
def test_numbers_are_read_as_written(section: str, marks: tuple[tuple[int, int], ...]) -> None:
    assert place_in_document(section)[0] == marks
