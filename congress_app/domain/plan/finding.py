"""What is wrong in a plan: a finding with the person, the congresses and the half-days that it is about."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.assignments import AllowedException
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.plan.model import Duty, Meeting, Plan
from congress_app.domain.plan.slots import Slot, written
from congress_app.domain.rulebook import RuleValue
from congress_app.i18n import _


@dataclass(frozen=True, slots=True)
class PlanFinding:
    """A finding about a plan. duty_ids: the assignments beside which it is shown. key: what an exception names it by."""

    finding: Finding
    person_id: str | None
    congress_ids: tuple[str, ...]
    duty_ids: tuple[str, ...]
    slots: tuple[Slot, ...]
    key: str
    exception: AllowedException | None = None

    @property
    def rule(self) -> str:
        """The code of the rule."""
        return self.finding.rule

    @property
    def is_warning(self) -> bool:
        """Whether it is more than information: an allowed exception is not."""
        return self.finding.is_warning


def about_duties(
    plan: Plan,
    rule: RuleValue,
    msgid: str,
    duties: Sequence[Duty],
    *,
    subject: str,
    slots: Sequence[Slot] = (),
    what: str = "",
    **values: Any,
) -> PlanFinding:
    """A finding about assignments of one person. Its key changes with the assignments and the half-days, so that new facts ask anew.

    what: tells several of one rule apart that are about the same.
    """
    ids = tuple(duty.id for duty in duties)
    congress_ids = tuple(dict.fromkeys(duty.congress_id for duty in duties if duty.congress_id is not None))
    key = f"{' '.join(sorted(ids))}|{written(slots)}{what and f'|{what}'}"
    finding = Finding(
        rule.code,
        Severity.WARNING,
        congress_ids[0] if congress_ids else "",
        msgid,
        values,
        subject,
        _source(rule),
        rule.mark,
        ids,
    )
    return _excused(plan, PlanFinding(finding, duties[0].person_id, congress_ids, ids, tuple(slots), key))


def about_meeting(
    plan: Plan, rule: RuleValue, msgid: str, meeting: Meeting, *, what: str = "", **values: Any
) -> PlanFinding:
    """A finding about a congress. what: tells several of one rule apart."""
    finding = Finding(
        rule.code, Severity.WARNING, meeting.id, msgid, values, meeting.name, _source(rule), rule.mark, (meeting.id,)
    )
    return _excused(plan, PlanFinding(finding, None, (meeting.id,), (), (), f"{meeting.id}|{what}"))


def _source(rule: RuleValue) -> str:
    return f"{rule.source} ({rule.reason})" if rule.is_own and rule.reason else rule.source


def _excused(plan: Plan, found: PlanFinding) -> PlanFinding:
    """A finding that the office has allowed is information, and says why it is allowed."""
    if not plan.exceptions:
        return found
    exception = plan.exceptions.get((found.rule, found.key))
    if exception is None:
        return found
    excused = dataclasses.replace(found.finding, severity=Severity.INFORMATION, allowed=exception.reason)
    return dataclasses.replace(found, finding=excused, exception=exception)


def names_of(plan: Plan, duties: Sequence[Duty]) -> str:
    """The congresses of some assignments, by the short names of their organisations."""
    return ", ".join(dict.fromkeys(name_of(plan, duty) for duty in duties))


def name_of(plan: Plan, duty: Duty) -> str:
    """The congress of an assignment, by the short name of its organisation; one that was deleted by its name."""
    meeting = plan.meetings.get(duty.congress_id) if duty.congress_id is not None else None
    return meeting.short_name if meeting is not None else duty.assignment.congress_name or _("(congress deleted)")
