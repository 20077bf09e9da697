"""The rows of the table of assignments, by day, by member or by team (document-format 2 e)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from congress_app.documents.builders.half_days import both_printed, is_one_sitting, line_slots, span_printed
from congress_app.documents.builders.planned import Planned, Version, directs
from congress_app.documents.model_table import CellValue, Row, RowKind
from congress_app.documents.model_text import Paragraph, italic
from congress_app.documents.papers import Words
from congress_app.domain.assignment_choices import AssignmentRole, TeamRole
from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.committees import Team, TeamMember, TeamUnit
from congress_app.domain.plan.model import Meeting
from congress_app.domain.plan.slots import day_of
from congress_app.domain.plan.versions import PlanLine
from congress_app.i18n.dates import printed_weekday, short_date

BY_DATE, BY_MEMBER, BY_TEAM = "date", "member", "team"
_SHOWN_PHASES = (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)


@dataclass(frozen=True, slots=True)
class Held:
    """A congress in the table: its lines in a version; none of one for which nobody is assigned yet."""

    id: str
    organisation_id: str
    name: str
    day: dt.date | None
    lines: tuple[PlanLine, ...]
    meeting: Meeting | None

    @property
    def speakers(self) -> tuple[PlanLine, ...]:
        """Who attends and speaks."""
        return tuple(line for line in self.lines if line.role is AssignmentRole.SPEAKER)


class AssignmentRows:
    """Makes the rows of one version. has_marks: clashes are marked."""

    def __init__(self, planned: Planned, version: Version, *, has_marks: bool) -> None:
        self._planned, self._version = planned, version
        self._words: Words = planned.request.words("assignment_table")
        self._has_marks = has_marks and version.issue is None
        self.is_marked = False
        its: dict[str, list[PlanLine]] = {}
        for line in version.lines:
            its.setdefault(line.congress, []).append(line)
        held = [self._held(id, lines) for id, lines in its.items()]
        if version.issue is None:
            held += self._unassigned(its)
        self.held = sorted(held, key=_order)
        self._by_id = {each.id: each for each in self.held}

    def rows(self, layout: str) -> list[Row]:
        """The rows in a layout."""
        made = {BY_MEMBER: self._by_member, BY_TEAM: self._by_team}.get(layout, self._by_date)
        return list(made())

    def _held(self, id: str, lines: Sequence[PlanLine]) -> Held:
        days = [line.starts_on for line in lines if line.starts_on is not None]
        meeting = self._planned.plan.meetings.get(id)
        day = min(days, default=None) or (_first_day(meeting) if self._version.issue is None else None)
        first = lines[0]
        return Held(id, first.organisation, first.organisation_name, day, tuple(lines), meeting)

    def _unassigned(self, its: Iterable[str]) -> Iterator[Held]:
        """The congresses that are to be held and to which nobody goes."""
        known = {*its, *self._version.left_out}
        for each in self._planned.plan.meetings.values():
            is_wanted = each.is_ahead and each.first is not None and each.organisation_id != self._planned.plan.own_id
            if is_wanted and each.id not in known:
                yield Held(each.id, each.organisation_id, each.name, _first_day(each), (), each)

    # by day

    def _by_date(self) -> Iterator[Row]:
        number = 0
        for day, same in groupby(self.held, key=lambda each: each.day):
            together = list(same)
            yield Row((self._day(day, len(together)),), RowKind.GROUP)
            for each in together:
                number += 1
                yield self._congress_row(number, each)

    def _day(self, day: dt.date | None, count: int) -> str:
        if day is None:
            return self._words("no_day", count=count)
        return self._words("day", weekday=printed_weekday(day), day=short_date(day), count=count)

    def _congress_row(self, number: int, each: Held) -> Row:
        speakers = each.speakers
        who: CellValue = tuple(
            paragraph for line in speakers for paragraph in self._planned.person(line.member_name, line.post)
        )
        if not speakers:
            who = ((italic(self._planned.words("nobody"))),)
        others = [line for line in each.lines if line.role is not AssignmentRole.SPEAKER]
        notes = [note for line in speakers for note in self._notes(line)]
        notes += [note for line in others for note in self._clash(line, with_name=True)]
        return Row((number, each.name, self._when(each), self._place(each), who, self._names(others), "\n".join(notes)))

    # by member

    def _by_member(self) -> Iterator[Row]:
        ranks = self._planned.ranks
        its: dict[str, list[PlanLine]] = {}
        for line in self._version.lines:
            if directs(line):
                its.setdefault(line.person, []).append(line)
        last = len(ranks)
        for number, person in enumerate(sorted(its, key=lambda id: ranks.get(id, last)), 1):
            for place, line in enumerate(its[person]):
                yield self._member_row(number, line, is_first=not place)

    def _member_row(self, number: int, line: PlanLine, *, is_first: bool) -> Row:
        each = self._by_id[line.congress]
        others = [other for other in each.lines if other.person != line.person]
        notes = [*([] if line.role is AssignmentRole.SPEAKER else [self._planned.role(line.role)]), *self._notes(line)]
        who = self._planned.person(line.member_name, line.post, again=not is_first)
        cells = (number, who, each.name, self._when(each), self._place(each), self._names(others), "\n".join(notes))
        return Row(cells, joined=0 if is_first else 2)

    # by team

    def _by_team(self) -> Iterator[Row]:
        lists = self._planned.request.lists
        people: dict[str, list[TeamMember]] = {}
        for member in sorted(lists.rows(TeamMember), key=lambda each: (each.position, each.id)):
            people.setdefault(member.team_id, []).append(member)
        units: dict[str, set[str]] = {}
        for unit in lists.rows(TeamUnit):
            units.setdefault(unit.team_id, set()).add(unit.organisation_id)
        number, left = 0, {each.id for each in self.held}
        for team in sorted(lists.rows(Team), key=lambda each: (each.position, each.id)):
            its = [each for each in self.held if each.organisation_id in units.get(team.id, ())]
            if not its:
                continue
            yield from self._team_head(team, people.get(team.id, ()))
            for each in its:
                number += 1
                left.discard(each.id)
                yield self._congress_row(number, each)
        rest = [each for each in self.held if each.id in left]
        if rest:
            yield Row((self._words("no_team"),), RowKind.GROUP)
            yield from (self._congress_row(number + place, each) for place, each in enumerate(rest, 1))

    def _team_head(self, team: Team, people: Sequence[TeamMember]) -> Iterator[Row]:
        leading = [each for each in people if each.role in (TeamRole.LEADER, TeamRole.DEPUTY)]
        leaders = "; ".join(
            self._words(
                "leader", role=self._words(f"team_roles.{each.role.value}"), who=self._with_post(each.person_id)
            )
            for each in sorted(leading, key=lambda each: each.role is TeamRole.DEPUTY)
        )
        yield Row((self._words("team", name=team.name, leaders=leaders).removesuffix(". "),), RowKind.GROUP)
        others = [self._planned.plan.members[each.person_id].name for each in people if each not in leading]
        if others:
            yield Row((self._words("members", names=", ".join(others)),), RowKind.NOTE)

    def _with_post(self, person_id: str) -> str:
        member = self._planned.plan.members[person_id]
        return f"{member.name}, {member.post}" if member.post else member.name

    # cells

    def _when(self, each: Held) -> CellValue:
        """Both sessions of the congress; of an issued plan when it is attended, as far as it was written down."""
        words = self._planned.words
        if self._version.issue is None and each.meeting is not None:
            if each.meeting.state is CongressState.POSTPONED:
                return each.meeting.state.printed
            phases = [(kind, each.meeting.phases.get(kind.value, ())) for kind in _SHOWN_PHASES]
            if is_one_sitting(*(slots for _kind, slots in phases)):
                return both_printed(words, *(slots for _kind, slots in phases))
            return "\n".join(
                self._words("phase", phase=words(f"phases.{kind.value}"), when=_small(span_printed(slots, words)))
                for kind, slots in phases
                if slots
            )
        return "\n".join(dict.fromkeys(filter(None, (span_printed(line_slots(line), words) for line in each.lines))))

    def _place(self, each: Held) -> str:
        return next((line.place for line in each.lines if line.place), each.meeting.hall if each.meeting else "")

    def _names(self, lines: Iterable[PlanLine]) -> CellValue:
        return tuple(Paragraph(self._planned.with_role(line.member_name, line.role)) for line in lines) or None

    def _notes(self, line: PlanLine) -> list[str]:
        notes = [line.note] if line.note else []
        duty = self._planned.duties.get(line.assignment) if self._version.issue is None else None
        replaced = self._planned.duties.get(duty.assignment.replaces_id or "") if duty is not None else None
        if replaced is not None:
            notes.append(self._planned.words("in_place_of", name=self._planned.plan.members[replaced.person_id].name))
        return [*notes, *self._clash(line)]

    def _clash(self, line: PlanLine, *, with_name: bool = False) -> list[str]:
        if not self._has_marks or line.assignment not in self._planned.clashes:
            return []
        self.is_marked = True
        said = self._planned.words("clash", congresses=self._planned.clashes[line.assignment])
        return [f"{line.member_name}: {said}" if with_name else said]


def _order(each: Held) -> tuple[dt.date, str]:
    return each.day or dt.date.max, each.name


def _first_day(meeting: Meeting | None) -> dt.date | None:
    return day_of(meeting.first) if meeting is not None and meeting.first is not None else None


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
