"""The plan by member: how much each has to do, and the days of one member with the ways between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import Assignment
from congress_app.domain.plan.check import check_plan
from congress_app.domain.plan.finding import PlanFinding, name_of
from congress_app.domain.plan.load import Load, loads
from congress_app.domain.plan.model import Away, Duty, Meeting, Member, Plan
from congress_app.domain.plan.slots import IN_A_DAY, Slot, day_of, span_words
from congress_app.domain.plan.travel import Way
from congress_app.i18n import N_, NP_, _
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists
from congress_app.listings.plan import load_plan
from congress_app.listings.plan_congresses import halves_of, sentence_of, state_of

_LIMITS = {"load.in_all": "congress_count", "load.per_day": "most_in_a_day", "load.per_week": "most_in_a_week"}


@dataclass(frozen=True, slots=True)
class LoadRow:
    """What a member has to do. rank: the place by rank, from 1. findings: what is wrong with it. over: limits passed, by their rules."""

    rank: int
    load: Load
    findings: tuple[PlanFinding, ...] = ()
    over: Mapping[str, int] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The member's id."""
        return self.load.member.id

    @property
    def member(self) -> Member:
        """Who it is."""
        return self.load.member

    def in_role(self, role: AssignmentRole) -> int:
        """How many assignments there are in a role."""
        return dict(self.load.by_role).get(role, 0)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is wrong, as sentences; allowed exceptions are not among it."""
        return tuple(sentence_of(each) for each in self.findings if each.is_warning)


def load_rows(plan: Plan, loads: Iterable[Load], findings: Iterable[PlanFinding]) -> list[LoadRow]:
    """Those who can be sent or are, by rank. loads: in that order."""
    of_person: dict[str, list[PlanFinding]] = {}
    for found in findings:
        if found.person_id is not None:
            of_person.setdefault(found.person_id, []).append(found)
    limits = {rule: known.value for rule in _LIMITS if (known := plan.rules.ask(rule)) is not None}
    return [
        LoadRow(rank, each, tuple(of_person.get(each.member.id, ())), _over(each, limits))
        for rank, each in enumerate(loads, 1)
        if each.member.seats or each.member.id in plan.by_person
    ]


def _over(load: Load, limits: Mapping[str, int]) -> Mapping[str, int]:
    """The limits that a load passes, by the codes of their rules."""
    return {rule: cap for rule, cap in limits.items() if getattr(load, _LIMITS[rule]) > cap}


@dataclass(frozen=True, slots=True)
class MemberDay:
    """What a member does on one day: at a congress, or away. duty and away: one of them is there.

    slots: the half-days; none of what has no day. way: to here from `way_from` (a name; empty = from where the member sets out).
    """

    id: str
    member: Member
    duty: Duty | None
    away: Away | None
    meeting: Meeting | None
    name: str
    slots: tuple[Slot, ...] = ()
    way: Way | None = None
    way_from: str = ""
    findings: tuple[PlanFinding, ...] = ()

    @property
    def date(self) -> dt.date | None:
        """The day; None where there is none."""
        return day_of(self.slots[0]) if self.slots else None

    @property
    def half_days(self) -> str:
        """The half-days in words."""
        return halves_of(self.slots)

    @property
    def role(self) -> str:
        """The role, or what keeps the member away."""
        if self.duty is not None:
            return self.duty.role.words
        return self.away.kind.words if self.away is not None else ""

    @property
    def state(self) -> AssignmentState | None:
        """The state of the assignment."""
        return state_of(self.duty) if self.duty is not None else None

    @property
    def way_words(self) -> str:
        """`48 km (ước tính) từ xã Mai Châu`."""
        if self.way is None:
            return ""
        km = _("{km} km (estimated)") if self.way.is_estimate else _("{km} km")
        words = km.format(km=self.way.km)
        return _("{way} from {place}").format(way=words, place=self.way_from) if self.way_from else words

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is wrong, as sentences."""
        return tuple(each.finding.sentence for each in self.findings if each.is_warning)


def member_days(plan: Plan, member: Member, findings: Iterable[PlanFinding] = ()) -> list[MemberDay]:
    """The days of a member in order, absences among them; what has no day comes last."""
    of_duty: dict[str, list[PlanFinding]] = {}
    for found in findings:
        for duty_id in found.duty_ids:
            of_duty.setdefault(duty_id, []).append(found)
    days: list[MemberDay] = []
    undated: list[MemberDay] = []
    for duty in plan.by_person.get(member.id, ()):
        meeting = plan.meetings.get(duty.congress_id or "")
        name, its = name_of(plan, duty), tuple(of_duty.get(duty.id, ()))
        if not duty.slots:  # of whoever declined or was replaced it is said when it would have been
            was = f"{name} ({span_words(duty.due)})" if duty.due else name
            undated.append(MemberDay(duty.id, member, duty, None, meeting, was, findings=its))
        days += [
            MemberDay(f"{duty.id} {slots[0] // IN_A_DAY}", member, duty, None, meeting, name, slots, findings=its)
            for slots in _by_day(duty.slots)
        ]
    days += [_absence(member, each) for each in plan.absences.get(member.id, ())]
    days.sort(key=lambda each: (each.slots, each.duty is None, each.name))
    return _with_ways(plan, member, days) + sorted(undated, key=lambda each: (each.duty is None, each.name))


def _by_day(slots: Sequence[Slot]) -> list[tuple[Slot, ...]]:
    days: dict[int, list[Slot]] = {}
    for each in slots:
        days.setdefault(each // IN_A_DAY, []).append(each)
    return [tuple(each) for each in days.values()]


def _absence(member: Member, away: Away) -> MemberDay:
    """An absence is one line, of however many days."""
    last = away.last - 1 if away.last % IN_A_DAY == IN_A_DAY - 1 else away.last  # the evening goes without saying
    last = max(last, away.first)
    slots = tuple(each for each in range(away.first, last + 1) if each % IN_A_DAY < IN_A_DAY - 1 or each == away.first)
    return MemberDay(away.id, member, None, away, None, away.reason or away.kind.words, slots)


def _with_ways(plan: Plan, member: Member, days: Sequence[MemberDay]) -> list[MemberDay]:
    """The way to each congress: on a day from the one before, to the first one from where the member sets out."""
    base = plan.base_of(member)
    made: list[MemberDay] = []
    before: MemberDay | None = None
    for each in days:
        if each.meeting is None or not each.duty or not each.duty.is_standing:
            made.append(each)
            continue
        is_same_day = before is not None and before.date == each.date
        start = before.meeting.organisation_id if is_same_day and before and before.meeting else base
        way = plan.roads.way(start, each.meeting.organisation_id) if start is not None else None
        is_there = is_same_day and before is not None and before.meeting == each.meeting
        if way is None or is_there:
            made.append(each)
        else:
            made.append(replace(each, way=way, way_from=before.name if is_same_day and before else ""))
        before = each
    return made


def _loads(lists: Lists, scope: Scope) -> list[LoadRow]:
    plan = load_plan(lists, scope)
    return load_rows(plan, loads(plan), check_plan(plan))


def _all_days(lists: Lists, scope: Scope) -> list[MemberDay]:
    plan = load_plan(lists, scope)
    findings = check_plan(plan)
    return [day for member in plan.ranked for day in member_days(plan, member, findings)]


def _role(role: AssignmentRole, title: str, *, is_shown: bool = True) -> Column[LoadRow]:
    return Column(role.value, title, lambda row: row.in_role(role), 6, Align.RIGHT, is_shown)


def _number(name: str, title: str, width: int = 6) -> Column[LoadRow]:
    return Column(name, title, lambda row: getattr(row.load, name), width, Align.RIGHT)


PLAN_LOADS = Listing(
    "plan-loads",
    N_("Load of the members"),
    (
        Column("rank", NP_("plan", "No."), lambda row: row.rank, 4, Align.RIGHT),
        Column("member", N_("Member"), lambda row: row.member.name, 21),
        Column("post", N_("Post"), lambda row: row.member.post, 30, is_shown=False),
        Column("warnings", N_("Warnings"), lambda row: row.warnings, 5),
        _number("congress_count", N_("Number of congresses"), 17),
        _role(AssignmentRole.SPEAKER, NP_("load", "Speaks")),
        _role(AssignmentRole.AREA, NP_("load", "Area")),
        _role(AssignmentRole.STEERING, NP_("load", "Steers")),
        _role(AssignmentRole.TEAM, NP_("load", "Team")),
        _role(AssignmentRole.EXTRA, NP_("load", "Extra"), is_shown=False),
        _number("day_count", NP_("load", "Days"), 5),
        _number("half_day_count", NP_("load", "Half-days"), 5),
        _number("most_in_a_day", NP_("load", "Most in a day"), 4),
        _number("most_in_a_week", NP_("load", "Most in a week"), 4),
        _number("km", NP_("load", "Kilometres"), 8),
    ),
    _loads,
    lambda row: f"{row.member.name} {row.member.post}",
)

MEMBER_DAYS = Listing(
    "member-days",
    N_("Calendar of a member"),
    (
        Column("member", N_("Member"), lambda row: row.member.name, 24, is_shown=False),
        Column("date", NP_("plan", "Day"), lambda row: row.date, 12, Align.CENTRE),
        Column("half_days", N_("Half-day"), lambda row: row.half_days, 12),
        Column("congress", N_("Congress"), lambda row: row.name, 14),
        Column("warnings", N_("Warnings"), lambda row: row.warnings, 5),
        said_column(Assignment, "role", lambda row: row.role, width=21),
        Column("state", N_("State"), lambda row: row.state, 11),
        Column("way", NP_("plan", "Way"), lambda row: row.way_words, 10),
        Column("hall", N_("Place"), lambda row: row.meeting.hall if row.meeting is not None else "", 24),
    ),
    _all_days,
    lambda row: f"{row.name} {row.meeting.name if row.meeting is not None else ''} {row.role}",
)
