"""Assignments from rows of text: who goes where. Members and congresses must be known; rows of one assignment are taken together."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from congress_app.domain.assignment_choices import AssignmentState
from congress_app.domain.assignments import Assignment, AssignmentStateChange
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.plan.model import Duty, Meeting, Member
from congress_app.domain.validity import valid
from congress_app.i18n import N_
from congress_app.i18n.tones import canonical
from congress_app.runtime.errors import BadValue, Refused, UserError
from congress_app.services.assignments import set_state
from congress_app.services.importing.layouts import remember
from congress_app.services.importing.plan_congresses import KnownCongresses
from congress_app.services.importing.plan_days import Asked, remark
from congress_app.services.importing.plan_looks import count_supposed, is_there, looks, row_notes, supposed_note
from congress_app.services.importing.plan_members import Doubtful, KnownMembers, Preferred
from congress_app.services.importing.plan_rows import (
    CODE,
    DATE,
    FIELDS,
    MEMBER,
    ORGANISATION,
    PHASE,
    REASON,
    ROLE,
    ROLE_CELLS,
    STATE,
    PlanRow,
    plan_row,
)
from congress_app.services.importing.plan_sent import Roles, Sent, role_columns, teams_named
from congress_app.services.importing.plan_targets import Key, Target
from congress_app.services.importing.rows import (
    Became,
    FieldChange,
    Imported,
    Rejected,
    RowRefused,
    TextRow,
    Warned,
    missing,
)
from congress_app.services.plan import plan_within
from congress_app.services.work import Work

_ORDER = (Became.NEW, Became.CHANGED, Became.SAME)
_GONE = (AssignmentState.DECLINED, AssignmentState.REPLACED)


class _Import:
    def __init__(self, work: Work, how: AssignmentImport) -> None:
        self._work, self._as_of, self._decisions = work, how.as_of, how.decisions
        self._plan = plan_within(work, how.as_of)
        self._members = KnownMembers(self._plan, work.find(Person), MEMBER)
        self._congresses = KnownCongresses(self._plan, work.find(Organisation), ORGANISATION, CODE)
        self._duties: dict[Key, list[Duty]] = {}
        for each in self._plan.duties:
            where = each.congress_id or canonical(each.assignment.congress_name)
            self._duties.setdefault((each.person_id, where, each.role), []).append(each)
        self._known = {key[:2] for key in self._duties}
        self._roles = Roles(each for each in self._plan.duties if is_there(each))
        self._targets: dict[tuple[Key, str], Target] = {}
        self._of_row: dict[int, list[Target]] = {}
        self._warned: dict[int, list[Warned]] = {}
        self._supposed = 0
        self.became: dict[int, Became] = {}
        self.rejected: dict[int, Rejected] = {}
        self.doubts: dict[int, tuple[str, ...]] = {}
        self.changes: dict[int, tuple[FieldChange, ...]] = {}

    def look_at(self, row: TextRow) -> None:
        """Find what a row is about; what keeps it out is remembered."""
        try:
            self._look_at(row)
        except Doubtful as doubtful:
            self.doubts[row.number] = doubtful.ids
            self._reject(row, doubtful)
        except RowRefused as problem:
            self._reject(row, problem)

    def look_again(self, rows: Sequence[TextRow]) -> None:
        """Look at the doubtful rows once more: another row may have told which of those of one name comes to the congress."""
        while left := [row for row in rows if row.number in self.doubts]:
            for row in left:
                del self.doubts[row.number], self.rejected[row.number]
                self.look_at(row)
            if all(row.number in self.doubts for row in left):
                return

    def _reject(self, row: TextRow, problem: RowRefused) -> None:
        self.rejected[row.number] = Rejected(row.number, problem.name, row.text(problem.name), problem.problem)

    def _look_at(self, row: TextRow) -> None:
        for name, others in ((MEMBER, tuple(ROLE_CELLS)), (ORGANISATION, (CODE,))):
            if not any(map(row.text, (name, *others))):
                raise missing(name, FIELDS[name])
        said = plan_row(row)
        found = self._gone(row, said) or self._there(row, said)
        for each, its in found:
            each.refuse_otherwise(its)
        for each, its in found:
            each.add(its)
            self._targets[each.key, each.stands.id if each.stands else ""] = each
            self._known.add(each.key[:2])
        self._of_row[row.number] = [each for each, _its in found]

    def _there(self, row: TextRow, said: PlanRow) -> list[tuple[Target, PlanRow]]:
        """The assignments to congresses that are there."""
        places = self._congresses.in_cell(row.cells.get(ORGANISATION, ""), row.text(CODE), said.asked)
        comes = self._comes([each.meeting.id for each in places])
        named = self._named(row, comes) if row.text(MEMBER) else []
        sent = [Sent(MEMBER, member, said, bool(row.text(ROLE)), taken) for member, taken in named]
        sent += role_columns(row, said, self._members, comes)
        targets, times = [], []
        for each in sent:
            for place in places:
                key = (each.member.id, place.meeting.id, self._roles.of(each, place.meeting.id))
                target = self._target(key, each.member, place.meeting, each.said.state)
                targets.append((target, each.said))
                times.append((target, place.asked))
                self._warn(row, each.cell, each.taken)
                self._warn(row, ORGANISATION, place.taken)
                self._warn(row, DATE, self._remark(target, place.asked, each.said))
        for cell, problem in teams_named(row):
            self._warn(row, cell, problem)
        for target, asked in times:
            target.asked.append((row.number, asked))
        return targets

    def _comes(self, where: Sequence[str]) -> Preferred:
        """Whether somebody comes to one of some congresses: by the plan, or by another row."""
        return lambda member: any((member.id, congress) in self._known for congress in where)

    def _named(self, row: TextRow, comes: Preferred) -> list[tuple[Member, UserError | None]]:
        if (decided := self._plan.members.get(self._decisions.get(row.number, ""))) is not None:
            return [(decided, None)]
        named = self._members.in_cell(row.cells.get(MEMBER, ""), row.text("post"), comes)
        return [(each.member, each.taken) for each in named]

    def _gone(self, row: TextRow, said: PlanRow) -> list[tuple[Target, PlanRow]]:
        """The assignment to a congress that was deleted, as our own list shows it: with a name and without a code."""
        if row.text(CODE) or not row.has(CODE) or not row.text(MEMBER):
            return []
        name = canonical(row.text(ORGANISATION))
        if not any(key[1] == name for key in self._duties):
            return []
        named = self._named(row, self._comes([name]))
        keys = [((member.id, name, said.role), member) for member, _taken in named]
        return [(self._target(key, member, None, said.state), said) for key, member in keys if key in self._duties]

    def _target(self, key: Key, member: Member, meeting: Meeting | None, state: AssignmentState | None) -> Target:
        duties = self._duties.get(key, [])
        told = [each for each in duties if each.state is state] if state else []
        standing = [each for each in duties if is_there(each)]
        stands = next(iter(told or standing or duties[-1:]), None)
        known = self._targets.get((key, stands.id if stands else ""))
        return known or Target(key, member, meeting, stands)

    def _remark(self, target: Target, asked: Asked, said: PlanRow) -> UserError | None:
        if target.meeting is None:
            return None
        if target.stands is not None and target.stands.state in _GONE and said.state is None:
            words = N_(
                "{name} does not come to the congress of {congress} any more: {state}. The row was not taken as a new assignment."
            )
            state = target.stands.state.words.lower()
            return UserError(words, name=target.member.name, congress=target.meeting.name, state=state)
        phases = [each.value for each in said.phases] or target.phases_now
        return remark(asked, target.meeting, target.meeting.slots(phases))

    def _warn(self, row: TextRow, name: str, problem: UserError | None) -> None:
        its = self._warned.setdefault(row.number, [])
        if problem is not None and all(each.problem != problem for each in its):
            its.append(Warned(row.number, name, problem))

    def take(self) -> None:
        """Store what the rows say, assignment by assignment; a row that cannot be stored keeps all it says out."""
        wanted: dict[int, tuple[Target, Assignment]] = {}
        for target in self._targets.values():
            try:
                wanted[id(target)] = (target, valid(self._wanted(target)))
            except (BadValue, Refused) as problem:
                for each in target.rows:
                    self.rejected[each.row.number] = Rejected(each.row.number, "", "", problem)
        self._without_rejected(wanted)
        for seen in looks((target for target, _item in wanted.values()), self._plan):
            self._warned.setdefault(seen.row, []).append(seen)
        self._supposed = count_supposed(target for target, _item in wanted.values())
        fates = {key: self._store(target, item) for key, (target, item) in wanted.items()}
        first: set[int] = set()
        for number in sorted(self._of_row):
            if number in self.rejected:
                continue
            its = [each for each in self._of_row[number] if id(each) in fates]
            told = [Became.SAME if id(each) in first else fates[id(each)] for each in its]
            first |= {id(each) for each in its}
            self.became[number] = min(told, key=_ORDER.index)

    def _without_rejected(self, wanted: dict[int, tuple[Target, Assignment]]) -> None:
        """Assignments that only rejected rows are about are not stored."""
        for key, (target, _item) in list(wanted.items()):
            if all(each.row.number in self.rejected for each in target.rows):
                del wanted[key]

    def _wanted(self, target: Target) -> Assignment:
        values = {**target.values, "phases": target.phases_wanted}
        if target.stands is not None:
            return dataclasses.replace(target.stands.assignment, **values)
        person_id, congress_id, role = target.key
        new_id = self._work.new_id(Assignment)
        return Assignment(id=new_id, person_id=Id(person_id), congress_id=Id(congress_id), role=role, **values)

    def _store(self, target: Target, item: Assignment) -> Became:
        stands = target.stands
        number = target.rows[0].row.number
        if stands is None:
            self._work.save(item)
            if target.state not in (None, AssignmentState.PLANNED):
                set_state(self._work, Id(item.id), target.state, self._as_of, target.reason)
            return Became.NEW
        changes = [
            FieldChange(PHASE if name == "phases" else name, before, after)
            for name in (*target.values, "phases")
            if (before := getattr(stands.assignment, name)) != (after := getattr(item, name))
        ]
        if changes:
            self._work.save(item)
        changes += self._store_state(target, stands)
        if not changes:
            return Became.SAME
        self.changes[number] = (*self.changes.get(number, ()), *changes)
        return Became.CHANGED

    def _store_state(self, target: Target, stands: Duty) -> list[FieldChange]:
        if target.state is not None and target.state is not stands.state:
            set_state(self._work, Id(stands.id), target.state, self._as_of, target.reason)
            return [FieldChange(STATE, stands.state, target.state)]
        if not target.reason or target.reason == stands.reason:
            return []
        found = sorted(self._work.find(AssignmentStateChange, assignment_id=stands.id), key=lambda each: each.on)
        if not found:
            return []
        self._work.save(dataclasses.replace(found[-1], note=target.reason))
        return [FieldChange(REASON, stands.reason, target.reason)]

    def told(self) -> Imported:
        """What became of the rows."""
        warned = tuple(
            each for number in sorted(self._warned) if number not in self.rejected for each in self._warned[number]
        )
        return Imported(
            {number: self.became[number] for number in sorted(self.became)},
            tuple(self.rejected[number] for number in sorted(self.rejected)),
            (*supposed_note(self._supposed), *row_notes(warned)),
            warned,
            self.changes,
            self.doubts,
        )


@dataclass(frozen=True, slots=True)
class AssignmentImport:
    """How a plan is taken over.

    as_of: the day by which states are judged, and from which a new one holds. decisions: by row, the id of the person whom a doubtful
    row is about. layout: the headings and the fields of the columns (JSON), to be remembered.
    """

    as_of: dt.date
    decisions: Mapping[int, str] = field(default_factory=dict)
    layout: tuple[str, str] | None = None


def import_assignments(
    work: Work, rows: Sequence[TextRow], how: AssignmentImport, told: Callable[[int], None] | None = None
) -> Imported:
    """Take over assignments. An empty cell leaves what stands; those that no row is about stay as they are.

    Args:
        work: where they are stored.
        rows: of the plan.
        how: what was decided.
        told: of each row, how many were read before it; what it raises ends the import.
    """
    its = _Import(work, how)
    for done, row in enumerate(rows):
        if told is not None:
            told(done)
        its.look_at(row)
    its.look_again(rows)
    its.take()
    imported = its.told()
    if how.layout is not None and not imported.is_all_rejected:
        remember(work, "assignments", *how.layout)
    return imported
