"""Who could be sent to a congress, best first, each with the reasons: the area, the nearest, the lightest load - or what is in the way.

A proposal for the whole plan can be built on this: it takes no more than a plan and a congress.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.plan.finding import names_of
from congress_app.domain.plan.model import Duty, Meeting, Member, Plan, holds
from congress_app.domain.plan.slots import IN_A_DAY, Slot
from congress_app.i18n import N_, _


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody should or cannot be sent."""

    msgid: str
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """In the chosen language."""
        return _(self.msgid).format(**self.values)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be sent. obstacles: what is in the way; without any the person is free. km: None = not known."""

    member: Member
    reasons: tuple[Reason, ...]
    obstacles: tuple[Reason, ...]
    is_in_area: bool
    load: int
    km: int | None

    @property
    def is_free(self) -> bool:
        """Whether nothing is in the way."""
        return not self.obstacles


_FAR = 10**6


def candidates(
    plan: Plan, meeting: Meeting, phases: Iterable[str], role: AssignmentRole = AssignmentRole.SPEAKER
) -> list[Candidate]:
    """All members for a congress: the free first, then those in charge of the area, the lighter load, the shorter way, the rank."""
    slots = meeting.slots(phases)
    seated = plan.rules.value("assignment.members", ())
    found = [
        _candidate(plan, member, meeting, slots, role, needs_seat=role.value in seated)
        for member in plan.ranked
        if member.seats or member.id in plan.by_person
    ]
    return sorted(found, key=_order)  # stable: then by rank


def _order(each: Candidate) -> tuple[bool, bool, int, int]:
    return not each.is_free, not each.is_in_area, each.load, _FAR if each.km is None else each.km


def _candidate(
    plan: Plan, member: Member, meeting: Meeting, slots: tuple[Slot, ...], role: AssignmentRole, *, needs_seat: bool
) -> Candidate:
    duties = [duty for duty in plan.by_person.get(member.id, ()) if duty.is_standing]
    load = len({duty.congress_id for duty in duties if duty.slots})
    is_in_area = meeting.organisation_id in member.areas or meeting.parent_id in member.areas
    base = plan.base_of(member)
    way = plan.roads.way(base, meeting.organisation_id) if base is not None else None
    reasons = [Reason(N_("in charge of the area"))] if is_in_area else []
    if way is not None:
        msgid = N_("about {km} km away") if way.is_estimate else N_("{km} km away")
        reasons.append(Reason(msgid, {"km": way.km}))
    reasons.append(Reason(N_("{count} congresses so far"), {"count": load}))
    obstacles = tuple(_obstacles(plan, member, meeting, slots, duties, role, needs_seat=needs_seat))
    return Candidate(member, tuple(reasons), obstacles, is_in_area, load, way.km if way is not None else None)


def _obstacles(
    plan: Plan,
    member: Member,
    meeting: Meeting,
    slots: tuple[Slot, ...],
    duties: list[Duty],
    role: AssignmentRole,
    *,
    needs_seat: bool,
) -> Iterator[Reason]:
    """What a warning would say if the person were sent."""
    if any(duty.congress_id == meeting.id and duty.role is role for duty in duties):
        yield Reason(N_("has this role there already"))
    for duty in plan.by_person.get(member.id, ()):
        if duty.congress_id == meeting.id and duty.role is role and duty.is_declined:
            yield Reason(N_("has declined here: {reason}"), {"reason": duty.reason})
    others = [duty for duty in duties if duty.congress_id != meeting.id]
    if busy := [duty for duty in others if not set(slots).isdisjoint(duty.slots)]:
        yield Reason(N_("at the same time due at {congresses}"), {"congresses": names_of(plan, busy)})
    else:
        days = {each // IN_A_DAY for each in slots}
        same_day = [duty for duty in others if any(each // IN_A_DAY in days for each in duty.slots)]
        cap = plan.rules.ask("load.per_day")
        if cap is not None and same_day and len({duty.congress_id for duty in same_day}) + 1 > cap.value:
            yield Reason(N_("on the same day due at {congresses}"), {"congresses": names_of(plan, same_day)})
    for away in plan.absences.get(member.id, ()):
        if any(away.first <= each <= away.last for each in slots):
            yield Reason(N_("away: {reason}"), {"reason": away.reason or away.kind.words.lower()})
    if needs_seat and not holds(member.in_term, slots):
        yield Reason(N_("not on the committee on that day"))
