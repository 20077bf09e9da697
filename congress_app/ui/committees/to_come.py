"""Which assignments of somebody are still to come from a day on: those that a replacement would give to somebody else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from congress_app.domain.assignment_choices import AssignmentState
from congress_app.domain.plan.model import Duty, Plan
from congress_app.domain.plan.slots import day_of


def to_come(plan: Plan, person_ids: Iterable[str], on: dt.date) -> list[Duty]:
    """The standing assignments of some persons that are not over before a day; one without half-days is never over."""
    return [
        duty
        for person_id in person_ids
        for duty in plan.by_person.get(person_id, ())
        if duty.is_standing
        and duty.replaced_on is None
        and duty.state is not AssignmentState.DONE
        and (not duty.slots or day_of(duty.slots[-1]) >= on)
    ]
