"""The figures about the official delegates of a congress: pure counting, each figure with the people behind it."""

from __future__ import annotations

from congress_app.domain.statistics.counting import figures_of
from congress_app.domain.statistics.cross import Compared, CrossTable, by_delegation, compare
from congress_app.domain.statistics.figures import Figures, Group, Line
from congress_app.domain.statistics.roll import Roll, Sitting

__all__ = [
    "Compared",
    "CrossTable",
    "Figures",
    "Group",
    "Line",
    "Roll",
    "Sitting",
    "by_delegation",
    "compare",
    "figures_of",
]
