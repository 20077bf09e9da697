"""The plan as its rules see it: members, meetings, who is sent where, absences. Frozen; `listings.plan` makes it from stored rows."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from congress_app.domain.assignment_choices import AbsenceKind, AssignmentRole, AssignmentState, CommitteeKind
from congress_app.domain.assignments import AllowedException, Assignment, AssignmentStateChange
from congress_app.domain.choices import CongressState, HalfDay, OrganisationKind, PhaseKind
from congress_app.domain.congresses import CLOSING
from congress_app.domain.plan.rules import PlanRules
from congress_app.domain.plan.slots import Slot, read_written, slot
from congress_app.domain.plan.travel import Roads
from congress_app.runtime.lazy import lazy

_OPEN_START, _OPEN_END = -1, 10**9
_UNRANKED = 10**6
_PREPARATORY, _OFFICIAL = PhaseKind.PREPARATORY.value, PhaseKind.OFFICIAL.value
_NOT_AHEAD = frozenset({*CLOSING, CongressState.POSTPONED})
_NARROWNESS = {CommitteeKind.STANDING_BOARD: 0, CommitteeKind.STANDING: 0, CommitteeKind.EXECUTIVE: 1}


@dataclass(frozen=True, slots=True)
class Seat:
    """A place on a committee. starts_on, ends_on: of the member; term_*: of the committee; None = open."""

    id: str
    committee_id: str
    kind: CommitteeKind
    organisation_id: str
    post: str = ""
    precedence: int = 0
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None
    term_starts_on: dt.date | None = None
    term_ends_on: dt.date | None = None


@dataclass(frozen=True)
class Member:
    """A person who can be sent, or is. areas: the organisations in charge of. base_id: from where distances are counted."""

    id: str
    name: str
    post: str = ""
    seats: tuple[Seat, ...] = ()
    areas: frozenset[str] = frozenset()
    base_id: str | None = None
    phone: str = ""

    @lazy
    def precedence(self) -> tuple[int, int]:
        """The order of rank: the narrower committee first, then the number given; those without one last."""
        ranks = [(_NARROWNESS[each.kind], each.precedence or _UNRANKED) for each in self.seats]
        return min(ranks, default=(len(_NARROWNESS), _UNRANKED))

    @lazy
    def in_office(self) -> tuple[tuple[Slot, Slot], ...]:
        """From which half-day to which it sits on a committee, one pair a seat."""
        return tuple(_span(each.starts_on, each.ends_on) for each in self.seats)

    @lazy
    def in_term(self) -> tuple[tuple[Slot, Slot], ...]:
        """From which half-day to which it sits on a committee that is in office, one pair a seat."""
        terms = (_span(each.term_starts_on, each.term_ends_on) for each in self.seats)
        both = zip(self.in_office, terms, strict=True)
        return tuple((max(start, opens), min(end, closes)) for (start, end), (opens, closes) in both)


def _span(starts_on: dt.date | None, ends_on: dt.date | None) -> tuple[Slot, Slot]:
    first = slot(starts_on, HalfDay.MORNING) if starts_on else _OPEN_START
    return first, slot(ends_on, HalfDay.EVENING) if ends_on else _OPEN_END


def holds(spans: Sequence[tuple[Slot, Slot]], slots: Sequence[Slot]) -> bool:
    """Whether some spans hold all half-days; without half-days, whether there is a span at all."""
    if not slots:
        return bool(spans)
    first, last = slots[0], slots[-1]
    for start, end in spans:
        if start <= first and last <= end:
            return True
    return len(spans) > 1 and all(
        any(start <= each <= end for start, end in spans) for each in slots
    )  # from one seat into the next


@dataclass(frozen=True, slots=True)
class Meeting:
    """A congress as a plan sees it. phases: the half-days of each of its phases, by code; none of a postponed one is held."""

    id: str
    code: str
    organisation_id: str
    name: str
    short_name: str
    kind: OrganisationKind
    parent_id: str | None = None
    state: CongressState = CongressState.PLANNED
    phases: Mapping[str, tuple[Slot, ...]] = field(default_factory=dict)
    hall: str = ""
    area: str = ""
    phone: str = ""

    def slots(self, phases: Iterable[str]) -> tuple[Slot, ...]:
        """The half-days of some phases, in order, each once."""
        if self.state is CongressState.POSTPONED:
            return ()
        if isinstance(phases, tuple) and len(phases) == 1:
            return self.phases.get(phases[0], ())
        return tuple(sorted({each for phase in phases for each in self.phases.get(phase, ())}))

    @property
    def is_ahead(self) -> bool:
        """Whether it is still to be held: neither over nor postponed."""
        return self.state not in _NOT_AHEAD

    @property
    def first(self) -> Slot | None:
        """The half-day in which it opens: of the preparatory session, else of the official one."""
        own = self.phases.get(_PREPARATORY) or self.phases.get(_OFFICIAL)
        return own[0] if own else None


@dataclass(frozen=True, slots=True)
class Duty:
    """An assignment with what follows from the congress and the states.

    state: as of the day of the plan; of one that no longer stands the last one. slots: the half-days attended, in order. due: those that it
    was about before it was declined or given to somebody else. told: those that the person was told, None = not told.
    is_standing: neither declined, nor replaced before it began. replaced_on: the day from which somebody else comes. reason: said with
    the last state.
    """

    id: str
    person_id: str
    congress_id: str | None
    role: AssignmentRole
    assignment: Assignment
    state: AssignmentState = AssignmentState.PLANNED
    slots: tuple[Slot, ...] = ()
    due: tuple[Slot, ...] = ()
    told: tuple[Slot, ...] | None = None
    is_standing: bool = True
    replaced_on: dt.date | None = None
    reason: str = ""

    @property
    def is_declined(self) -> bool:
        """Whether the person does not come and nobody was put in that place."""
        return not self.is_standing and self.replaced_on is None


@dataclass(frozen=True, slots=True)
class Away:
    """When somebody cannot be sent: first and last half-day."""

    id: str
    first: Slot
    last: Slot
    kind: AbsenceKind
    reason: str = ""


def duty_of(
    assignment: Assignment, changes: Sequence[AssignmentStateChange], meeting: Meeting | None, as_of: dt.date
) -> Duty:
    """An assignment as a plan sees it. changes: its states in the order in which they were written down."""
    slots = meeting.slots(assignment.phases) if meeting is not None else ()
    if not changes and assignment.starts_on is None:
        return Duty(
            assignment.id,
            assignment.person_id,
            assignment.congress_id,
            assignment.role,
            assignment,
            slots=slots,
            due=slots,
        )
    state, last = AssignmentState.PLANNED, None
    told: AssignmentStateChange | None = None
    for change in sorted(changes, key=lambda each: each.on):  # stable: of one day the one written last holds
        last = change
        if change.on <= as_of:
            state = change.state
        if change.state.is_told:
            told = change
    if assignment.starts_on is not None:
        begins = slot(assignment.starts_on, HalfDay.MORNING)
        slots = tuple(each for each in slots if each >= begins)
    due, is_standing, replaced_on = slots, True, None
    if last is not None and last.state is AssignmentState.DECLINED:
        is_standing, slots = False, ()
    elif last is not None and last.state is AssignmentState.REPLACED:
        replaced_on = last.on
        ends = slot(last.on, HalfDay.MORNING)
        slots = tuple(each for each in slots if each < ends)
        is_standing = bool(slots)
    return Duty(
        assignment.id,
        assignment.person_id,
        assignment.congress_id,
        assignment.role,
        assignment,
        state if is_standing or last is None else last.state,
        slots,
        due,
        read_written(told.told) if told is not None and told.told else None,
        is_standing,
        replaced_on,
        last.note if last is not None else "",
    )


@dataclass(frozen=True)
class Plan:
    """The whole plan. own_id: the organisation of the office, from which those set out of whom nothing else is known."""

    as_of: dt.date
    rules: PlanRules
    roads: Roads
    members: Mapping[str, Member]
    meetings: Mapping[str, Meeting]
    duties: tuple[Duty, ...]
    absences: Mapping[str, tuple[Away, ...]] = field(default_factory=dict)
    exceptions: Mapping[tuple[str, str], AllowedException] = field(default_factory=dict)
    own_id: str | None = None

    @lazy
    def by_person(self) -> Mapping[str, Sequence[Duty]]:
        """The duties of each person."""
        grouped: dict[str, list[Duty]] = {}
        for duty in self.duties:
            grouped.setdefault(duty.person_id, []).append(duty)
        return grouped

    @lazy
    def by_meeting(self) -> Mapping[str, Sequence[Duty]]:
        """The duties at each congress."""
        grouped: dict[str, list[Duty]] = {}
        for duty in self.duties:
            if duty.congress_id is not None:
                grouped.setdefault(duty.congress_id, []).append(duty)
        return grouped

    @lazy
    def ranked(self) -> tuple[Member, ...]:
        """The members by rank; those of one rank keep the order in which they came."""
        return tuple(sorted(self.members.values(), key=lambda each: each.precedence))

    def base_of(self, member: Member) -> str | None:
        """The organisation at whose place somebody sets out."""
        return member.base_id or self.own_id

    def having(self, duties: Iterable[Duty], without: Iterable[str] = ()) -> Plan:
        """The plan with some duties in place of those of the same ids, and without others."""
        fresh, gone = {each.id: each for each in duties}, set(without)
        changed = [each for each in self.duties if each.id in gone or each.id in fresh]
        about = [*changed, *fresh.values()]
        stay = [fresh.pop(each.id, each) for each in self.duties if each.id not in gone]
        made = dataclasses.replace(self, duties=(*stay, *fresh.values()))
        # What is reckoned of the whole plan is carried over; only the groups that changed are gathered anew.
        made.__dict__.update(
            ranked=self.ranked,
            by_person=_regrouped(self.by_person, made.duties, {each.person_id for each in about}, _person_id),
            by_meeting=_regrouped(
                self.by_meeting, made.duties, {each.congress_id for each in about} - {None}, _congress_id
            ),
        )
        return made


def _person_id(duty: Duty) -> str | None:
    return duty.person_id


def _congress_id(duty: Duty) -> str | None:
    return duty.congress_id


def _regrouped(
    groups: Mapping[str, Sequence[Duty]],
    duties: Iterable[Duty],
    keys: Collection[str | None],
    key_of: Callable[[Duty], str | None],
) -> dict[str, Sequence[Duty]]:
    """Groups of duties, some of them gathered anew."""
    fresh: dict[str, list[Duty]] = {}
    for duty in duties:
        key = key_of(duty)
        if key is not None and key in keys:
            fresh.setdefault(key, []).append(duty)
    stays = {key: group for key, group in groups.items() if key not in keys}
    return {**stays, **fresh}
