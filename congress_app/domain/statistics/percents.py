"""Percents with two places: a share rounded half up, and shares that add up to 100,00 (largest remainder)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

_HUNDREDTH = Decimal("0.01")
ALL = Decimal(100)


def share(part: int, total: int) -> Decimal | None:
    """The percent of a part in a total, rounded half up; of nothing there is none."""
    return rounded(Decimal(part) * 100 / total) if total else None


def shares(parts: Sequence[int], whole: Decimal = ALL) -> list[Decimal | None]:
    """The percents of parts that are a whole together: rounded down, what is then lacking goes to the largest remainders.

    whole: the percent, with two places, to which they add up.
    """
    total = sum(parts)
    if not total:
        return [None] * len(parts)
    goal = int(whole.scaleb(2))
    split = [divmod(part * goal, total) for part in parts]
    lacking = goal - sum(whole for whole, _rest in split)
    larger = sorted(range(len(parts)), key=lambda place: -split[place][1])[:lacking]
    hundredths = [whole for whole, _rest in split]
    for place in larger:
        hundredths[place] += 1
    return [Decimal(each).scaleb(-2) for each in hundredths]


def rounded(value: Decimal) -> Decimal:
    """Two places, half up."""
    return value.quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)
