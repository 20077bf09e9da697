"""Sharing out delegates by the number of members: the largest remainders get what is left (Party Charter, article 11.2).

The committee decides who gets how many; this shows what the numbers alone would say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Share:
    """The share of one organisation. quota: the exact one; count: what it gets; has_remainder: whether one seat came from the remainder."""

    quota: Fraction
    count: int
    has_remainder: bool

    @property
    def remainder(self) -> Fraction:
        """What the whole seats leave of the exact share."""
        return self.quota - int(self.quota)


def shared_out(seats: int, members: Sequence[int]) -> list[Share]:
    """Share out seats by members: whole quotas first, what is left to the largest remainders; of equal ones to the larger, then the first.

    Args:
        seats: how many there are, 0 or more.
        members: the numbers of members; where all are 0 nobody gets a seat.
    """
    whole = sum(members)
    if whole == 0:
        return [Share(Fraction(0), 0, has_remainder=False) for _each in members]
    quotas = [Fraction(seats * each, whole) for each in members]
    left = seats - sum(int(quota) for quota in quotas)
    order = sorted(range(len(members)), key=lambda place: (-(quotas[place] % 1), -members[place], place))
    lucky = set(order[:left])
    return [Share(quota, int(quota) + (place in lucky), place in lucky) for place, quota in enumerate(quotas)]
