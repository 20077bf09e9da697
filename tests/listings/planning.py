"""The plan of the window's tests in a data file in memory, read and judged, for the lists over it."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from congress_app.domain.plan.check import check_plan
from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.model import Plan
from congress_app.listings.plan import load_plan
from tests.desk import Desk
from tests.ui.assignments.planned import AS_OF, Planned, fill


@dataclass(frozen=True, slots=True)
class Judged:
    """The plan with what is wrong in it; `made` names what is in it."""

    office: Desk
    made: Planned
    plan: Plan
    findings: tuple[PlanFinding, ...]


def judged(office: Desk) -> Judged:
    """Fill the office's file with the plan."""
    app: Any = SimpleNamespace(services=office.do, lists=office.file.lists)
    made = fill(app)
    plan = load_plan(office.file.lists, office.scope(as_of=AS_OF))
    return Judged(office, made, plan, check_plan(plan))
