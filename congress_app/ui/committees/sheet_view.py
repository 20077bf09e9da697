"""What the views of the part have in common beside being sheets: the data of the part, and what the plan says."""

from __future__ import annotations

from typing import Any

from congress_app.ui.committees.reading import CommitteesData, PlanFacts
from congress_app.ui.common import sheet_view


class SheetView(sheet_view.SheetView):
    """A view of those who can be sent."""

    part = "committees"

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.data: CommitteesData = CommitteesData()
        self.facts: PlanFacts | None = None

    def show_facts(self, facts: PlanFacts) -> None:
        """What the plan says."""
        self.facts = facts
