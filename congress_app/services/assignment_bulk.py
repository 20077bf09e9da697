"""Verbs that make many assignments at once, each as one step: from the areas in charge, of a team, from an issued plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from congress_app.domain.assignment_choices import AssignmentRole, CommitteeKind, TeamRole
from congress_app.domain.assignments import Assignment, AssignmentStateChange, IssuedAssignment, PlanIssue
from congress_app.domain.committees import Team, TeamMember, TeamUnit
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.labels import label
from congress_app.domain.persons import Person
from congress_app.domain.plan.free import Candidate, candidates
from congress_app.domain.plan.model import Meeting, Plan, duty_of
from congress_app.i18n import N_
from congress_app.i18n.collation import order_key
from congress_app.runtime.errors import Refused
from congress_app.services.assignments import assign, usual_phases
from congress_app.services.ordering import in_order
from congress_app.services.plan import plan_within
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

_NARROW = (CommitteeKind.STANDING, CommitteeKind.STANDING_BOARD)


@dataclass(frozen=True, slots=True)
class Filled:
    """What a bulk verb did: the assignments made, and the congresses for which nobody was found."""

    made: tuple[Assignment, ...]
    left: tuple[str, ...]


class AssignmentBulk:
    """Makes many assignments in one step."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def from_areas(self, as_of: dt.date) -> Outcome[Filled]:
        """Send those in charge of an area to its congresses: the first who is free speaks, the others come for the area.

        Only congresses that are still to be held and have a day; roles that somebody has stay as they are.

        Raises:
            Refused: nobody is in charge of an area.
        """
        return self._run(lambda work: from_areas(work, as_of), step(N_("Assign from the areas in charge")))

    def assign_team(self, team_id: Id[Team], as_of: dt.date, *, is_whole: bool = False) -> Outcome[Filled]:
        """Send a team to the congresses of its organisations: at each one whoever is free and has least to do, or all of them.

        Raises:
            Refused: the team has no members or no organisations.
        """
        return self._run(
            lambda work: assign_team(work, team_id, as_of, is_whole=is_whole),
            step(N_("Assign a team to its organisations")),
        )

    def take_over(self, issue_id: Id[PlanIssue], as_of: dt.date) -> Outcome[Filled]:
        """Send the same people to the congresses of the same organisations as in an issued plan, where nobody has the role yet.

        Raises:
            Refused: nothing of it can be taken over.
        """
        return self._run(lambda work: take_over(work, issue_id, as_of), step(N_("Take over an issued plan")))


def is_open(meeting: Meeting) -> bool:
    """Whether a congress is still to be held and has a day."""
    return meeting.is_ahead and meeting.first is not None


def open_meetings(plan: Plan) -> list[Meeting]:
    """The congresses that are still to be held and have a day, by opening."""
    found = [each for each in plan.meetings.values() if is_open(each)]
    return sorted(found, key=lambda each: (each.first or 0, order_key(each.name)))


def from_areas(work: Work, as_of: dt.date) -> Filled:
    """Send those in charge of an area to its congresses; part of larger verbs."""
    growing = _Growing(work, as_of)
    if not any(member.areas for member in growing.plan.members.values()):
        raise Refused(N_("Nobody is in charge of an area yet. Say first who is in charge of which organisations."))
    left = []
    for meeting in open_meetings(growing.plan):
        in_charge = [each for each in growing.candidates(meeting, AssignmentRole.SPEAKER) if each.is_in_area]
        if not in_charge:
            continue
        if not growing.has(meeting, AssignmentRole.SPEAKER):
            speaker = _speaker(in_charge)
            if speaker is not None:
                growing.assign(speaker.member.id, meeting, AssignmentRole.SPEAKER)
            else:
                left.append(meeting.id)
        there = {duty.person_id for duty in growing.plan.by_meeting.get(meeting.id, ())}
        for each in in_charge:
            if each.member.id not in there and each.is_free:
                growing.assign(each.member.id, meeting, AssignmentRole.AREA)
    return Filled(tuple(growing.made), tuple(left))


def _speaker(in_charge: Sequence[Candidate]) -> Candidate | None:
    """The first of the standing committee who is free, else the first who is free."""
    free = [each for each in in_charge if each.is_free]
    standing = [each for each in free if any(seat.kind in _NARROW for seat in each.member.seats)]
    return next(iter(standing or free), None)


def assign_team(work: Work, team_id: Id[Team], as_of: dt.date, *, is_whole: bool) -> Filled:
    """Send a team to the congresses of its organisations; part of larger verbs."""
    team = work.get(Team, team_id)
    people = in_order(work.find(TeamMember, team_id=team_id))
    units = {each.organisation_id for each in work.find(TeamUnit, team_id=team_id)}
    if not people or not units:
        raise Refused(N_("{team} has no members or no organisations yet."), team=label(team))
    growing, left = _Growing(work, as_of), []
    usual = [each for each in people if each.role is not TeamRole.LEADER] or people
    for meeting in open_meetings(growing.plan):
        if meeting.organisation_id not in units:
            continue
        known = [duty for duty in growing.plan.by_meeting.get(meeting.id, ()) if duty.role is AssignmentRole.TEAM]
        there = {duty.person_id for duty in known if duty.is_standing}
        if not is_whole and not there.isdisjoint(each.person_id for each in people):
            continue
        asked = {duty.person_id for duty in known}  # whoever declined is not asked again
        ids = [each.person_id for each in people] if is_whole else growing.lightest(meeting, usual, asked)
        if not ids:
            left.append(meeting.id)
        for person_id in ids:
            if person_id not in asked:
                growing.assign(person_id, meeting, AssignmentRole.TEAM, team_id=team_id)
    return Filled(tuple(growing.made), tuple(left))


def take_over(work: Work, issue_id: Id[PlanIssue], as_of: dt.date) -> Filled:
    """Send the people of an issued plan to the congresses of the same organisations; part of larger verbs."""
    growing, left = _Growing(work, as_of), []
    by_organisation: dict[str, list[Meeting]] = {}
    for meeting in open_meetings(growing.plan):
        by_organisation.setdefault(meeting.organisation_id, []).append(meeting)
    lines = sorted(work.find(IssuedAssignment, issue_id=issue_id), key=lambda line: line.place_order)
    filled = {(duty.congress_id, duty.role) for duty in growing.plan.duties if duty.is_standing}
    taken: set[tuple[str, str, AssignmentRole]] = set()
    for line in lines:
        for meeting in by_organisation.get(line.organisation, ()):
            same = (line.person, meeting.id, line.role)
            if (meeting.id, line.role) in filled or same in taken:
                continue
            taken.add(same)
            if work.find(Person, id=line.person):
                growing.assign(line.person, meeting, line.role, phases=line.phases, note=line.note)
            else:
                left.append(meeting.id)
    if not growing.made:
        raise Refused(N_("Nothing of this plan can be taken over: every role is filled, or its congresses are over."))
    return Filled(tuple(growing.made), tuple(dict.fromkeys(left)))


class _Growing:
    """A plan that grows while a verb fills it, so that each choice knows of those before it."""

    def __init__(self, work: Work, as_of: dt.date) -> None:
        self._work, self._as_of = work, as_of
        self.plan = plan_within(work, as_of)
        self.made: list[Assignment] = []

    def candidates(self, meeting: Meeting, role: AssignmentRole) -> list[Candidate]:
        """Who could come in a role, best first."""
        return candidates(self.plan, meeting, usual_phases(role), role)

    def has(self, meeting: Meeting, role: AssignmentRole) -> bool:
        """Whether somebody has a role at a congress."""
        return any(duty.role is role and duty.is_standing for duty in self.plan.by_meeting.get(meeting.id, ()))

    def lightest(self, meeting: Meeting, people: Iterable[TeamMember], but: Collection[str]) -> list[Id[Person]]:
        """Of some people, but for others, the one who is free and has least to do; empty where nobody is free."""
        ids: dict[str, Id[Person]] = {each.person_id: each.person_id for each in people if each.person_id not in but}
        slots = set(meeting.slots(usual_phases(AssignmentRole.TEAM)))
        best: tuple[int, Id[Person]] | None = None
        for id in ids.values():
            duties = [duty for duty in self.plan.by_person.get(id, ()) if duty.is_standing]
            is_busy = any(not slots.isdisjoint(duty.slots) for duty in duties)
            is_away = any(away.first <= each <= away.last for away in self.plan.absences.get(id, ()) for each in slots)
            if not is_busy and not is_away and (best is None or len(duties) < best[0]):
                best = len(duties), id
        return [best[1]] if best is not None else []

    def assign(self, person_id: str, meeting: Meeting, role: AssignmentRole, **values: object) -> None:
        """Send somebody, and let the plan know."""
        made = assign(self._work, Id(person_id), Id[Congress](meeting.id), role, values)
        changes: list[AssignmentStateChange] = []
        self.made.append(made)
        self.plan = self.plan.having([duty_of(made, changes, meeting, self._as_of)])
