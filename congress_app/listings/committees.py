"""The lists of those who can be sent: members of committees, teams, absences, areas in charge, distances."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.domain.assignment_choices import CommitteeKind, TeamRole
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
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n import N_
from congress_app.i18n.collation import order_key
from congress_app.listings.listing import Align, Column, Listing, said_column
from congress_app.listings.lists import Lists
from congress_app.services.ordering import in_order

_KINDS = {CommitteeKind.STANDING_BOARD: 0, CommitteeKind.STANDING: 1, CommitteeKind.EXECUTIVE: 2}


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member of a committee with the names of what belongs to it. areas: the organisations in charge of, in Vietnamese order."""

    member: CommitteeMember
    person: Person
    committee: Committee
    organisation: str
    base: str
    areas: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the membership."""
        return self.member.id

    @property
    def post(self) -> str:
        """The post on the committee, else that of the person."""
        return self.member.post or self.person.post


def member_rows(lists: Lists) -> list[MemberRow]:
    """The members by committee (the narrower first), precedence and given name."""
    persons = {each.id: each for each in lists.plan_persons()}
    names = {place: number for number, place in enumerate(persons)}
    organisations = _names(lists)
    committees = {each.id: each for each in lists.rows(Committee)}
    areas: dict[str, list[str]] = {}
    for charge in lists.rows(AreaCharge):
        areas.setdefault(charge.person_id, []).append(organisations.get(charge.organisation_id, ""))
    rows = [
        MemberRow(
            each,
            persons[each.person_id],
            committees[each.committee_id],
            organisations.get(committees[each.committee_id].organisation_id, ""),
            organisations.get(each.base_id, "") if each.base_id else "",
            tuple(sorted(areas.get(each.person_id, ()), key=order_key)),
        )
        for each in lists.rows(CommitteeMember)
    ]
    return sorted(
        rows,
        key=lambda row: (
            row.organisation,
            row.committee.term,
            _KINDS[row.committee.kind],
            row.member.precedence or 10**6,
            names[row.person.id],
        ),
    )


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team with the names of its people and its organisations."""

    team: Team
    leader: str
    members: tuple[str, ...]
    advisers: tuple[str, ...]
    units: tuple[str, ...]

    @property
    def id(self) -> str:
        """The team's id."""
        return self.team.id


def team_rows(lists: Lists) -> list[TeamRow]:
    """The teams in their order."""
    persons, organisations = {each.id: each.full_name for each in lists.plan_persons()}, _names(lists)
    people: dict[str, list[TeamMember]] = {}
    for member in in_order(lists.rows(TeamMember)):
        people.setdefault(member.team_id, []).append(member)
    units: dict[str, list[str]] = {}
    for unit in lists.rows(TeamUnit):
        units.setdefault(unit.team_id, []).append(organisations.get(unit.organisation_id, ""))

    def named(team: Team, *roles: TeamRole) -> tuple[str, ...]:
        return tuple(persons[each.person_id] for each in people.get(team.id, ()) if each.role in roles)

    return [
        TeamRow(
            team,
            ", ".join(named(team, TeamRole.LEADER)),
            named(team, TeamRole.DEPUTY, TeamRole.MEMBER),
            named(team, TeamRole.ADVISER),
            tuple(sorted(units.get(team.id, ()), key=order_key)),
        )
        for team in in_order(lists.rows(Team))
    ]


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """An absence with the name of the person."""

    absence: Absence
    member: str

    @property
    def id(self) -> str:
        """The absence's id."""
        return self.absence.id


def absence_rows(lists: Lists) -> list[AbsenceRow]:
    """The absences by first half-day, then by name."""
    names = {each.id: each.full_name for each in lists.plan_persons()}
    places = {id: place for place, id in enumerate(names)}
    rows = [AbsenceRow(each, names[each.person_id]) for each in lists.rows(Absence)]
    return sorted(
        rows,
        key=lambda row: (row.absence.starts_on, row.absence.starts_half.order, places[row.absence.person_id], row.id),
    )


@dataclass(frozen=True, slots=True)
class DistanceRow:
    """A distance of the office's table with the names of both places."""

    distance: Distance
    from_name: str
    to_name: str

    @property
    def id(self) -> str:
        """The distance's id."""
        return self.distance.id


def distance_rows(lists: Lists) -> list[DistanceRow]:
    """The office's own distances by their places in Vietnamese order."""
    names = _names(lists)
    rows = [DistanceRow(each, names.get(each.from_id, ""), names.get(each.to_id, "")) for each in lists.rows(Distance)]
    return sorted(rows, key=lambda row: (order_key(row.from_name), order_key(row.to_name), row.id))


def _names(lists: Lists) -> dict[str, str]:
    return {each.id: each.name for each in lists.rows(Organisation)}


COMMITTEE_MEMBERS = Listing(
    "committee-members",
    N_("Committee members"),
    (
        said_column(
            CommitteeMember, "precedence", lambda row: row.member.precedence or None, width=6, align=Align.RIGHT
        ),
        Column("member", N_("Member"), lambda row: row.person.full_name, 24),
        said_column(CommitteeMember, "post", lambda row: row.post, width=36),
        Column("committee", N_("Committee"), lambda row: row.committee.kind, 18),
        said_column(Committee, "term", lambda row: row.committee.term, width=11, align=Align.CENTRE, is_shown=False),
        said_column(CommitteeMember, "starts_on", lambda row: row.member.starts_on, width=11, align=Align.CENTRE),
        said_column(CommitteeMember, "ends_on", lambda row: row.member.ends_on, width=11, align=Align.CENTRE),
        Column("areas", N_("Areas in charge"), lambda row: row.areas, 40),
        Column("area_count", N_("Number of areas"), lambda row: len(row.areas), 8, Align.RIGHT, is_shown=False),
        Column("base", N_("Sets out from"), lambda row: row.base, 24, is_shown=False),
        said_column(Person, "phone", lambda row: row.person.phone, width=14, is_shown=False),
        Column("organisation", N_("Organisation"), lambda row: row.organisation, 28, is_shown=False),
        said_column(CommitteeMember, "note", lambda row: row.member.note, width=20, is_shown=False),
    ),
    lambda lists, _scope: member_rows(lists),
    lambda row: f"{row.person.full_name} {row.post} {row.organisation}",
)

TEAMS = Listing(
    "teams",
    N_("Teams"),
    (
        Column("name", N_("Team"), lambda row: row.team.name, 22),
        said_column(Team, "kind", lambda row: row.team.kind, width=14),
        Column("leader", N_("Leader of the team"), lambda row: row.leader, 24),
        Column("members", N_("Members of the team"), lambda row: row.members, 36),
        Column("advisers", N_("Advising officers"), lambda row: row.advisers, 30),
        Column("unit_count", N_("Number of organisations"), lambda row: len(row.units), 8, Align.RIGHT),
        Column("units", N_("Organisations"), lambda row: row.units, 50, is_shown=False),
        said_column(Team, "document", lambda row: row.team.document, width=18, is_shown=False),
        said_column(Team, "note", lambda row: row.team.note, width=20, is_shown=False),
    ),
    lambda lists, _scope: team_rows(lists),
    lambda row: f"{row.team.name} {row.leader} {' '.join(row.members)} {' '.join(row.advisers)} {' '.join(row.units)}",
)

ABSENCES = Listing(
    "absences",
    N_("Absences"),
    (
        Column("member", N_("Member"), lambda row: row.member, 24),
        said_column(Absence, "kind", lambda row: row.absence.kind, width=16),
        said_column(Absence, "starts_on", lambda row: row.absence.starts_on, width=11, align=Align.CENTRE),
        said_column(Absence, "starts_half", lambda row: row.absence.starts_half, width=8, align=Align.CENTRE),
        said_column(Absence, "ends_on", lambda row: row.absence.ends_on, width=11, align=Align.CENTRE),
        said_column(Absence, "ends_half", lambda row: row.absence.ends_half, width=8, align=Align.CENTRE),
        said_column(Absence, "reason", lambda row: row.absence.reason, width=36),
    ),
    lambda lists, _scope: absence_rows(lists),
    lambda row: f"{row.member} {row.absence.reason}",
)

DISTANCES = Listing(
    "distances",
    N_("Distances"),
    (
        Column("from", N_("From the place of"), lambda row: row.from_name, 30),
        Column("to", N_("To the place of"), lambda row: row.to_name, 30),
        said_column(Distance, "km", lambda row: row.distance.km, width=8, align=Align.RIGHT),
        said_column(Distance, "minutes", lambda row: row.distance.minutes or None, width=8, align=Align.RIGHT),
        said_column(Distance, "note", lambda row: row.distance.note, width=24),
    ),
    lambda lists, _scope: distance_rows(lists),
    lambda row: f"{row.from_name} {row.to_name}",
)
