"""The plan of assignments as the lists give it: for the list of warnings, the papers and the window."""

from __future__ import annotations

from congress_app.domain.plan.model import Plan
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists
from congress_app.services.plan import read_plan


def load_plan(lists: Lists, scope: Scope) -> Plan:
    """The whole plan as of a day: a fixed number of statements. The congress of the scope does not narrow it: a clash has two."""
    return read_plan(lists.rows, lists.columns, scope.as_of, lists.plan_persons())
