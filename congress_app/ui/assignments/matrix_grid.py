"""Which assignment stands in which cell of the matrix: members down, days or congresses across. Pure: no Qt."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.plan.model import Away, Duty, Meeting, Member, Plan
from congress_app.domain.plan.slots import IN_A_DAY
from congress_app.i18n.folding import fold

_SESSIONS = (PhaseKind.PREPARATORY.value, PhaseKind.OFFICIAL.value)
_LEADING = ("xã ", "phường ", "đặc khu ", "đảng bộ ")


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A column: a day (its ordinal), or a congress. meetings: the congresses held on that day, or the one."""

    day: int | None
    meeting: Meeting | None
    meetings: tuple[Meeting, ...]

    @property
    def date(self) -> dt.date | None:
        """The day."""
        return dt.date.fromordinal(self.day) if self.day is not None else None


@dataclass(frozen=True, slots=True)
class MatrixGrid:
    """The rows, the columns, and what stands where."""

    members: tuple[Member, ...] = ()
    columns: tuple[MatrixColumn, ...] = ()
    cells: Mapping[tuple[int, int], tuple[Duty, ...]] = field(default_factory=dict)
    aways: Mapping[tuple[int, int], tuple[Away, ...]] = field(default_factory=dict)
    row_of: Mapping[str, int] = field(default_factory=dict)

    def column_of(self, duty: Duty) -> int:
        """The first column in which an assignment stands; -1 where it stands in none."""
        row = self.row_of.get(duty.person_id, -1)
        found = [column for (at, column), duties in self.cells.items() if at == row and duty in duties]
        return min(found, default=-1)


def short_name(meeting: Meeting) -> str:
    """The name of a congress in a narrow cell: without the level."""
    name = meeting.short_name
    lower = name.lower()
    for leading in _LEADING:
        if lower.startswith(leading):
            return name[len(leading) :]
    return name


def shown_members(plan: Plan, text: str = "") -> tuple[Member, ...]:
    """Those on a committee and those assigned, by rank, whose name or post holds the words of a text."""
    words = fold(text).split()
    members = (each for each in plan.ranked if each.seats or each.id in plan.by_person)
    return tuple(each for each in members if not words or _holds(f"{each.name} {each.post}", words))


def _holds(text: str, words: Sequence[str]) -> bool:
    folded = fold(text)
    return all(word in folded for word in words)


def by_days(plan: Plan, members: Sequence[Member]) -> MatrixGrid:
    """Members by days: the days on which a congress sits, and those on which somebody is sent to anything else."""
    held: dict[int, dict[str, Meeting]] = {}
    for meeting in plan.meetings.values():
        if meeting.state is not CongressState.POSTPONED:
            for phase in _SESSIONS:
                for slot in meeting.phases.get(phase, ()):
                    held.setdefault(slot // IN_A_DAY, {})[meeting.id] = meeting
    for duty in plan.duties:
        for slot in duty.slots:
            held.setdefault(slot // IN_A_DAY, {})
    columns = tuple(MatrixColumn(day, None, tuple(held[day].values())) for day in sorted(held))
    at = {day: place for place, day in enumerate(sorted(held))}
    rows = {member.id: place for place, member in enumerate(members)}
    cells: dict[tuple[int, int], tuple[Duty, ...]] = {}
    for row, member in enumerate(members):
        cells.update(_on_days(plan, member, row, at))
    return MatrixGrid(tuple(members), columns, cells, _aways(plan, members, at), rows)


def with_people(grid: MatrixGrid, plan: Plan, person_ids: Collection[str]) -> MatrixGrid | None:
    """The grid of days when some people have other assignments; None where a day comes in that it does not have."""
    at = {column.day: place for place, column in enumerate(grid.columns) if column.day is not None}
    rows = {grid.row_of[id]: id for id in person_ids if id in grid.row_of}
    cells = {place: its for place, its in grid.cells.items() if place[0] not in rows}
    for row, id in rows.items():
        if any(slot // IN_A_DAY not in at for duty in plan.by_person.get(id, ()) for slot in duty.slots):
            return None
        cells.update(_on_days(plan, grid.members[row], row, at))
    return dataclasses.replace(grid, cells=cells)


def _on_days(plan: Plan, member: Member, row: int, at: Mapping[int, int]) -> dict[tuple[int, int], tuple[Duty, ...]]:
    """The cells of one member."""
    days: dict[int, list[Duty]] = {}
    for duty in plan.by_person.get(member.id, ()):
        before = -1
        for slot in duty.slots:  # in order, so that a day comes once
            if slot // IN_A_DAY != before:
                before = slot // IN_A_DAY
                days.setdefault(before, []).append(duty)
    return {(row, at[day]): _sorted(duties) for day, duties in days.items()}


def by_congresses(plan: Plan, members: Sequence[Member], meetings: Iterable[Meeting]) -> MatrixGrid:
    """Members by congresses, in the order given; who only steers is seen here too."""
    columns = tuple(MatrixColumn(_first_day(each), each, (each,)) for each in meetings)
    at = {column.meeting.id: place for place, column in enumerate(columns) if column.meeting is not None}
    rows = {member.id: place for place, member in enumerate(members)}
    cells: dict[tuple[int, int], list[Duty]] = {}
    for duty in plan.duties:
        row, column = rows.get(duty.person_id), at.get(duty.congress_id or "")
        if row is not None and column is not None and duty.is_standing:
            cells.setdefault((row, column), []).append(duty)
    return MatrixGrid(tuple(members), columns, _frozen(cells), {}, rows)


def _first_day(meeting: Meeting) -> int | None:
    return meeting.first // IN_A_DAY if meeting.first is not None else None


def _sorted(duties: list[Duty]) -> tuple[Duty, ...]:
    if len(duties) > 1:
        duties.sort(key=lambda each: (each.slots, each.role.order))
    return tuple(duties)


def _frozen(cells: Mapping[tuple[int, int], list[Duty]]) -> dict[tuple[int, int], tuple[Duty, ...]]:
    return {place: _sorted(duties) for place, duties in cells.items()}


def _aways(plan: Plan, members: Sequence[Member], at: Mapping[int, int]) -> dict[tuple[int, int], tuple[Away, ...]]:
    found: dict[tuple[int, int], list[Away]] = {}
    for row, member in enumerate(members):
        for away in plan.absences.get(member.id, ()):
            for day in range(away.first // IN_A_DAY, away.last // IN_A_DAY + 1):
                if day in at:
                    found.setdefault((row, at[day]), []).append(away)
    return {place: tuple(aways) for place, aways in found.items()}
