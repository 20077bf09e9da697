"""All rules over a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from congress_app.domain.plan.coverage import check_coverage
from congress_app.domain.plan.days import check_days
from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.model import Plan
from congress_app.domain.plan.people import check_people
from congress_app.domain.plan.telling import check_telling

PLAN_CHECKS: tuple[Callable[[Plan], Iterator[PlanFinding]], ...] = (
    check_days,
    check_telling,
    check_people,
    check_coverage,
)


def check_plan(plan: Plan) -> tuple[PlanFinding, ...]:
    """Everything that is wrong with a plan, clashes first; allowed exceptions are among it as information."""
    return tuple(found for check in PLAN_CHECKS for found in check(plan))
