"""All congresses of one day with who is where; who is free that day, and who is away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.plan.check import check_plan
from congress_app.domain.plan.model import Away, Member, Plan
from congress_app.domain.plan.slots import IN_A_DAY, Slot, half_of
from congress_app.i18n import N_, NP_
from congress_app.listings.listing import Align, Column, Listing, Scope
from congress_app.listings.lists import Lists
from congress_app.listings.plan import load_plan
from congress_app.listings.plan_congresses import PlanCongressRow, Sent, halves_of, plan_congress_rows

_WORKING = (HalfDay.MORNING, HalfDay.AFTERNOON)


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A congress on one day. slots: its half-days on it. phases: those that are held then. sent: who is there."""

    day: dt.date
    congress: PlanCongressRow
    slots: tuple[Slot, ...]
    phases: tuple[PhaseKind, ...]
    sent: tuple[Sent, ...]

    @property
    def id(self) -> str:
        """The congress's id."""
        return self.congress.id

    @property
    def half_days(self) -> str:
        """The half-days in words."""
        return halves_of(self.slots)

    @property
    def phone(self) -> str:
        """The telephone of the office there."""
        return self.congress.meeting.phone if self.congress.meeting is not None else ""


@dataclass(frozen=True, slots=True)
class Free:
    """A member who could be sent that day; halves: in which half-days."""

    member: Member
    halves: tuple[HalfDay, ...]

    @property
    def is_whole_day(self) -> bool:
        """Whether nothing stands that day."""
        return self.halves == _WORKING


@dataclass(frozen=True, slots=True)
class AwayThen:
    """A member who is away that day."""

    member: Member
    away: Away
    slots: tuple[Slot, ...]


def board_days(rows: Iterable[PlanCongressRow]) -> dict[dt.date, list[PlanCongressRow]]:
    """The days with their congresses; what was postponed or deleted has none."""
    days: dict[dt.date, list[PlanCongressRow]] = {}
    for row in rows:
        if row.is_held:
            for day in row.days:
                days.setdefault(day, []).append(row)
    return days


def board_rows(day: dt.date, rows: Iterable[PlanCongressRow]) -> list[BoardRow]:
    """The congresses of a day by half-day."""
    made = [_row(day, row) for row in rows]
    return sorted(made, key=lambda row: row.slots)  # stable: then by name


def _row(day: dt.date, row: PlanCongressRow) -> BoardRow:
    number = day.toordinal()
    slots = tuple(each for each in row.slots if each // IN_A_DAY == number)
    held = row.meeting.phases if row.meeting is not None else {}
    phases = tuple(
        kind
        for kind in (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)
        if any(each // IN_A_DAY == number for each in held.get(kind.value, ()))
    )
    sent = tuple(each for each in row.standing if any(slot // IN_A_DAY == number for slot in each.duty.slots))
    return BoardRow(day, row, slots, phases, sent)


def free_on(plan: Plan, day: dt.date) -> list[Free]:
    """The committee members who have a half-day free, by rank."""
    found = []
    for member in plan.ranked:
        if not _sits(member, day):
            continue
        busy = {half_of(slot) for duty in plan.by_person.get(member.id, ()) for slot in duty.slots if _is_on(slot, day)}
        busy |= {half_of(slot) for away in plan.absences.get(member.id, ()) for slot in _slots(away, day)}
        halves = tuple(each for each in _WORKING if each not in busy)
        if halves:
            found.append(Free(member, halves))
    return found


def away_on(plan: Plan, day: dt.date) -> list[AwayThen]:
    """Those who are away that day, by rank."""
    return [
        AwayThen(member, away, slots)
        for member in plan.ranked
        for away in plan.absences.get(member.id, ())
        if (slots := _slots(away, day))
    ]


def _sits(member: Member, day: dt.date) -> bool:
    first = day.toordinal() * IN_A_DAY
    return any(starts <= first <= ends for starts, ends in member.in_office)


def _is_on(slot: Slot, day: dt.date) -> bool:
    return slot // IN_A_DAY == day.toordinal()


def _slots(away: Away, day: dt.date) -> tuple[Slot, ...]:
    """The half-days of a day on which somebody is away, its evening aside."""
    first = day.toordinal() * IN_A_DAY
    return tuple(each for each in (first, first + 1) if away.first <= each <= away.last)


def _loaded(lists: Lists, scope: Scope) -> list[BoardRow]:
    plan = load_plan(lists, scope)
    days = board_days(plan_congress_rows(plan, check_plan(plan)))
    return [row for day in sorted(days) for row in board_rows(day, days[day])]


def _searched(row: BoardRow) -> str:
    return f"{row.congress.name} {row.congress.hall} {' '.join(each.member.name for each in row.sent)}"


DAY_BOARD = Listing(
    "day-board",
    N_("Congresses of the day"),
    (
        Column("day", NP_("plan", "Day"), lambda row: row.day, 11, Align.CENTRE, is_shown=False),
        Column("half_days", N_("Half-day"), lambda row: row.half_days, 9),
        Column("organisation", N_("Organisation"), lambda row: row.congress.name, 20),
        Column("phases", N_("Phase"), lambda row: row.phases, 18, is_shown=False),
        Column("hall", N_("Place"), lambda row: row.congress.hall, 22),
        Column("phone", N_("Office telephone"), lambda row: row.phone, 14, is_shown=False),
        Column(
            "people",
            N_("Who is there"),
            lambda row: tuple(f"{e.member.name} ({e.duty.role.words})" for e in row.sent),
            44,
        ),
    ),
    _loaded,
    _searched,
)
