"""Where a foreign page stands on a sheet: what of it is shown, which way round, and how it is brought into a rectangle. Only numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TypeAlias

Rectangle: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""

_A4: Rectangle = (0, 0, 595.28, 841.89)
_LEAST, _MOST = 72.0, 14_400.0
"""A sheet is at least an inch, for its running number, and at most what every program can show."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a page: its box as the page counts, turned so many quarters to the right; the sheet that it fills, in points."""

    box: Rectangle
    quarters: int
    width: float
    height: float


def shown_part(media: Rectangle | None, crop: Rectangle | None, turned: float | None, unit: float | None) -> Shown:
    """What is shown of a page with these boxes (None: not said, or no numbers), turned so many degrees, in such units of a point."""
    whole = _sound(media) or _A4
    box = _sound(_common(whole, _sound(crop) or whole)) or whole
    quarters = round((turned if turned is not None and math.isfinite(turned) else 0) / 90) % 4
    scale = unit if unit is not None and math.isfinite(unit) and unit > 0 else 1.0
    across, up = (box[2] - box[0]) * scale, (box[3] - box[1]) * scale
    fitting = min(1.0, _MOST / max(across, up))
    width, height = max(across * fitting, _LEAST), max(up * fitting, _LEAST)
    return Shown(box, quarters, *((height, width) if quarters % 2 else (width, height)))


def _sound(box: Rectangle | None) -> Rectangle | None:
    """A box from its lower left to its upper right; none where it has no area or is not of this world."""
    if box is None or not all(math.isfinite(each) and abs(each) < 1e7 for each in box):
        return None
    left, right = sorted((box[0], box[2]))
    bottom, top = sorted((box[1], box[3]))
    return (left, bottom, right, top) if right - left > 0.1 and top - bottom > 0.1 else None


def _common(one: Rectangle, two: Rectangle) -> Rectangle | None:
    left, bottom = max(one[0], two[0]), max(one[1], two[1])
    right, top = min(one[2], two[2]), min(one[3], two[3])
    return (left, bottom, right, top) if left < right and bottom < top else None


def placing(shown: Shown, into: Rectangle) -> tuple[float, float, float, float, float, float]:
    """The matrix that brings the shown part of a page into a rectangle: as large as it fits, in the middle, at the foot."""
    left, bottom, right, top = shown.box
    across, up = right - left, top - bottom
    width, height = (up, across) if shown.quarters % 2 else (across, up)
    scale = min((into[2] - into[0]) / width, (into[3] - into[1]) / height)
    a, b, c, d, e, f = (
        (1, 0, 0, 1, -left, -bottom),
        (0, -1, 1, 0, -bottom, right),
        (-1, 0, 0, -1, right, top),
        (0, 1, -1, 0, top, -left),
    )[shown.quarters]
    x = into[0] + (into[2] - into[0] - width * scale) / 2
    return a * scale, b * scale, c * scale, d * scale, e * scale + x, f * scale + into[1]
