"""What the part reads from the data file, off the window's thread: its rows, and then what the plan of assignments says of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from congress_app.bootstrap import App
from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.assignments import AllowedException, Assignment, AssignmentStateChange
from congress_app.domain.committees import (
    Absence,
    AreaCharge,
    Committee,
    CommitteeMember,
    Distance,
    Team,
    TeamMember,
    TeamUnit,
)
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.office import Office, OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.plan.load import Load, loads
from congress_app.domain.plan.model import Plan
from congress_app.domain.plan.travel import Roads, Way
from congress_app.listings.areas import AreaRow, area_rows, standing_ids
from congress_app.listings.committees import (
    AbsenceRow,
    DistanceRow,
    MemberRow,
    TeamRow,
    absence_rows,
    distance_rows,
    member_rows,
    team_rows,
)
from congress_app.listings.persons import PersonRow
from congress_app.services.ordering import in_order

SHOWN_KINDS = frozenset(
    {
        Committee,
        CommitteeMember,
        AreaCharge,
        Team,
        TeamMember,
        TeamUnit,
        Absence,
        Distance,
        Organisation,
        Person,
        Office,
    }
)
PLAN_KINDS = SHOWN_KINDS | {
    Assignment,
    AssignmentStateChange,
    AllowedException,
    Congress,
    Phase,
    StateChange,
    OwnRule,
}
_NARROW_FIRST = {CommitteeKind.STANDING: 0, CommitteeKind.STANDING_BOARD: 1, CommitteeKind.EXECUTIVE: 2}


@dataclass(frozen=True, slots=True)
class TeamLine:
    """A member of a team with the person."""

    member: TeamMember
    person: Person

    @property
    def id(self) -> str:
        """The id of the membership."""
        return self.member.id


@dataclass(frozen=True)
class CommitteesData:
    """All that the part shows.

    own: the organisation of the office. committees: the usual one for a new member first. charges: the organisations in charge of, by
    person. people, units: of each team. standing: who sits on a standing committee today. term: that of most congresses.
    """

    as_of: dt.date = dt.date(2025, 7, 1)
    own: Organisation | None = None
    committees: tuple[Committee, ...] = ()
    members: tuple[MemberRow, ...] = ()
    persons: tuple[PersonRow, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    charges: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    areas: tuple[AreaRow, ...] = ()
    teams: tuple[TeamRow, ...] = ()
    people: Mapping[str, tuple[TeamLine, ...]] = field(default_factory=dict)
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    absences: tuple[AbsenceRow, ...] = ()
    distances: tuple[DistanceRow, ...] = ()
    standing: frozenset[str] = frozenset()
    term: str = ""

    @property
    def below(self) -> tuple[Organisation, ...]:
        """The organisations that somebody can be put in charge of: those below the own one; all where that is not known."""
        return tuple(row.organisation for row in self.areas) if self.own is not None else self.organisations


@dataclass(frozen=True)
class PlanFacts:
    """What the plan says: the load of each person, what is warned of, how far it is. estimates: ways by coordinates alone."""

    plan: Plan
    loads: Mapping[str, Load]
    warnings: Mapping[str, tuple[str, ...]]
    estimates: Roads

    def estimate(self, one: str, other: str) -> Way | None:
        """How far it would be by the coordinates; None where a place is not known."""
        return self.estimates.way(one, other)


def read_committees(app: App) -> CommitteesData:
    """All that the part shows; touches nothing of Qt."""
    lists, scope = app.lists, app.scope()
    members = tuple(member_rows(lists))
    committees = lists.rows(Committee)
    organisations = tuple(row.organisation for row in lists.organisations(scope))
    own = lists.office().organisation_id
    seated = {row.person.id for row in members}
    return CommitteesData(
        scope.as_of,
        next((each for each in organisations if each.id == own), None),
        tuple(sorted(committees, key=lambda each: (each.organisation_id != own, _NARROW_FIRST[each.kind]))),
        members,
        tuple(sorted(lists.persons(scope), key=lambda row: row.id not in seated)),
        organisations,
        _grouped(((each.person_id, each.organisation_id) for each in lists.rows(AreaCharge)), organisations),
        tuple(area_rows(lists, scope)),
        tuple(team_rows(lists)),
        _people(lists.rows(TeamMember), lists.plan_persons()),
        _grouped(((each.team_id, each.organisation_id) for each in lists.rows(TeamUnit)), organisations),
        tuple(absence_rows(lists)),
        tuple(distance_rows(lists)),
        standing_ids(committees, [row.member for row in members], scope.as_of),
        next((term for term, _count in Counter(each.term for each in lists.rows(Congress)).most_common(1)), ""),
    )


def read_plan_facts(app: App) -> PlanFacts:
    """What the plan says of those who sit on committees; takes longer than the rows."""
    from congress_app.domain.plan.check import check_plan  # noqa: PLC0415 - the rules come after the rows
    from congress_app.listings.plan import load_plan  # noqa: PLC0415 - as above

    plan = load_plan(app.lists, app.scope())
    warnings: dict[str, list[str]] = {}
    for found in check_plan(plan):
        if found.is_warning and found.person_id is not None:
            warnings.setdefault(found.person_id, []).append(found.finding.beside)
    return PlanFacts(
        plan,
        {each.member.id: each for each in loads(plan)},
        {key: tuple(dict.fromkeys(sentences)) for key, sentences in warnings.items()},
        Roads(lambda: plan.roads.points, {}, plan.rules),
    )


def _people(members: Iterable[TeamMember], persons: Iterable[Person]) -> dict[str, tuple[TeamLine, ...]]:
    by_id = {each.id: each for each in persons}
    people: dict[str, list[TeamLine]] = {}
    for each in in_order(list(members)):
        people.setdefault(each.team_id, []).append(TeamLine(each, by_id[each.person_id]))
    return {key: tuple(lines) for key, lines in people.items()}


def _grouped(pairs: Iterable[tuple[str, str]], organisations: Iterable[Organisation]) -> dict[str, tuple[str, ...]]:
    """The organisations of each, in the order of the tree."""
    places: dict[str, int] = {each.id: place for place, each in enumerate(organisations)}
    its: dict[str, list[str]] = {}
    for key, organisation_id in pairs:
        its.setdefault(key, []).append(organisation_id)
    return {key: tuple(sorted(ids, key=places.__getitem__)) for key, ids in its.items()}
