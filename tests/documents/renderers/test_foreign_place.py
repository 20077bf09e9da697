"""Where a foreign page comes to stand: a corner of it is followed through turns, crops and units."""

from __future__ import annotations

import math

import pytest

from congress_app.documents.renderers.foreign_place import placing, shown_part

BOX = (100.0, 50.0, 300.0, 150.0)


@pytest.mark.parametrize(
    ("turned", "corner"),
    [(0, (100, 50)), (90, (300, 50)), (180, (300, 150)), (270, (100, 150)), (-90, (100, 150)), (450, (300, 50))],
)
def test_the_corner_that_is_shown_at_the_lower_left_stands_there(turned: float, corner: tuple[float, float]) -> None:
    shown = shown_part((0, 0, 1000, 1000), BOX, turned, 2)
    assert (shown.width, shown.height) == ((200, 400) if turned % 180 else (400, 200))
    a, b, c, d, e, f = placing(shown, (10, 20, 10 + shown.width, 20 + shown.height))
    x, y = corner
    assert (a * x + c * y + e, b * x + d * y + f) == pytest.approx((10, 20))
    assert a * d - b * c == pytest.approx(4)  # twice as large either way, and not mirrored


def test_a_smaller_rectangle_keeps_the_shape_at_the_foot_in_the_middle() -> None:
    a, b, _c, d, e, f = placing(shown_part((0, 0, 200, 100), None, None, None), (0, 0, 200, 80))
    assert (a, b, d, e, f) == pytest.approx((0.8, 0, 0.8, 20, 0))


def test_boxes_that_are_not_of_this_world_are_left_out() -> None:
    wild = (math.nan, 0.0, 1.0, 1.0)
    assert shown_part(wild, wild, math.inf, -1).box == (0, 0, 595.28, 841.89)
    assert shown_part((0, 0, 50, 50), (60, 60, 70, 70), None, None).box == (0, 0, 50, 50)
