"""A plan as lines that stay, and what changed between two of them: new, moved, replaced, cancelled, each with old and new."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.assignments import IssuedAssignment
from congress_app.domain.choice import Choice
from congress_app.domain.choices import HalfDay
from congress_app.domain.plan.model import Duty, Member, Plan
from congress_app.domain.plan.slots import day_of, half_of
from congress_app.i18n import NP_
from congress_app.i18n.collation import order_key


class ChangeKind(Choice):
    """What became of an assignment from one version to another."""

    NEW = "new", NP_("change of plan", "New")
    MOVED = "moved", NP_("change of plan", "Moved")
    REPLACED = "replaced", NP_("change of plan", "Replaced")
    CHANGED = "changed", NP_("change of plan", "Changed")
    CANCELLED = "cancelled", NP_("change of plan", "Cancelled")


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One assignment in words that stay. The ids are of rows that may be gone."""

    assignment: str
    person: str
    congress: str
    organisation: str
    member_name: str
    post: str
    organisation_name: str
    congress_code: str
    role: AssignmentRole
    phases: tuple[str, ...] = ()
    starts_on: dt.date | None = None
    starts_half: HalfDay | None = None
    ends_on: dt.date | None = None
    ends_half: HalfDay | None = None
    place: str = ""
    note: str = ""

    @property
    def when(self) -> tuple[dt.date | None, HalfDay | None, dt.date | None, HalfDay | None]:
        """First and last half-day."""
        return self.starts_on, self.starts_half, self.ends_on, self.ends_half


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What became of one assignment; old is None of a new one, new is None of a cancelled one."""

    kind: ChangeKind
    old: PlanLine | None
    new: PlanLine | None

    @property
    def line(self) -> PlanLine:
        """The newer line that there is."""
        line = self.new or self.old
        assert line is not None  # noqa: S101 - one of the two is always there
        return line


def lines_of(plan: Plan) -> list[PlanLine]:
    """The standing assignments of a plan as lines, by day, organisation, role and rank."""
    members = {member.id: place for place, member in enumerate(plan.ranked)}
    duties = [duty for duty in plan.duties if duty.is_standing and duty.congress_id in plan.meetings]
    lines = [(_line(plan, duty), members.get(duty.person_id, 0)) for duty in duties]
    lines.sort(
        key=lambda each: (
            each[0].starts_on or dt.date.max,
            order_key(each[0].organisation_name),
            each[0].role.order,
            each[1],
            each[0].assignment,
        )
    )
    return [line for line, _rank in lines]


def _line(plan: Plan, duty: Duty) -> PlanLine:
    meeting = plan.meetings[duty.congress_id or ""]
    member: Member = plan.members[duty.person_id]
    first, last = (duty.slots[0], duty.slots[-1]) if duty.slots else (None, None)
    return PlanLine(
        assignment=duty.id,
        person=duty.person_id,
        congress=meeting.id,
        organisation=meeting.organisation_id,
        member_name=member.name,
        post=member.post,
        organisation_name=meeting.name,
        congress_code=meeting.code,
        role=duty.role,
        phases=duty.assignment.phases,
        starts_on=None if first is None else day_of(first),
        starts_half=None if first is None else half_of(first),
        ends_on=None if last is None else day_of(last),
        ends_half=None if last is None else half_of(last),
        place=meeting.hall,
        note=duty.assignment.note,
    )


def issued_line(row: IssuedAssignment) -> PlanLine:
    """A line as it was issued."""
    return PlanLine(**{name: getattr(row, name) for name in PlanLine.__dataclass_fields__})


def changes(old: Sequence[PlanLine], new: Sequence[PlanLine]) -> list[PlanChange]:
    """What changed from one version to another, in the order of the lines they are about.

    The same assignment is compared with itself. Of the others, one that went and one that came at the same congress in the same role are
    a replacement; what is left is new or cancelled.
    """
    before = {line.assignment: line for line in old}
    after = {line.assignment: line for line in new}
    found = [
        change for id, line in before.items() if id in after and (change := _compared(line, after[id])) is not None
    ]
    gone = [line for id, line in before.items() if id not in after]
    came = [line for id, line in after.items() if id not in before]
    return _in_order([*found, *_paired(gone, came)])


def _paired(gone: Sequence[PlanLine], came: Sequence[PlanLine]) -> Iterator[PlanChange]:
    """What became of those that went, and where those come from that are new: at one congress in one role they belong together."""
    waiting: dict[tuple[str, AssignmentRole], list[PlanLine]] = {}
    for line in gone:
        waiting.setdefault((line.congress, line.role), []).append(line)
    strangers = []
    for line in came:  # first whoever stays with another assignment, so that nobody seems to take that place
        went = waiting.get((line.congress, line.role), [])
        same = next((each for each in went if each.person == line.person), None)
        if same is None:
            strangers.append(line)
            continue
        went.remove(same)
        if (change := _compared(same, line)) is not None:
            yield change
    for line in strangers:
        went = waiting.get((line.congress, line.role), [])
        yield PlanChange(ChangeKind.REPLACED, went.pop(0), line) if went else PlanChange(ChangeKind.NEW, None, line)
    yield from (PlanChange(ChangeKind.CANCELLED, line, None) for its in waiting.values() for line in its)


def _compared(old: PlanLine, new: PlanLine) -> PlanChange | None:
    if old.person != new.person:
        return PlanChange(ChangeKind.REPLACED, old, new)
    if old.congress != new.congress or old.when != new.when:
        return PlanChange(ChangeKind.MOVED, old, new)
    if (old.role, old.place, old.phases) != (new.role, new.place, new.phases):
        return PlanChange(ChangeKind.CHANGED, old, new)
    return None


def _in_order(found: Iterable[PlanChange]) -> list[PlanChange]:
    kinds = list(ChangeKind)
    return sorted(
        found,
        key=lambda each: (
            each.line.starts_on or dt.date.max,
            order_key(each.line.organisation_name),
            kinds.index(each.kind),
        ),
    )
