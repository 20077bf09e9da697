"""Verbs on those who can be sent: committees and their members, areas in charge, teams, absences, distances."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from congress_app.domain.assignment_choices import CommitteeKind
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
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.record import Record
from congress_app.i18n import N_
from congress_app.i18n.tones import canonical
from congress_app.runtime.errors import Refused
from congress_app.services.ordering import placed
from congress_app.services.records import Values, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

R = TypeVar("R", bound=Record)


class Committees:
    """Adds committees, members, areas, teams, absences and distances. Fields are changed and rows deleted by `records`."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add(self, values: Values) -> Outcome[Committee]:
        """Add a committee.

        Raises:
            Refused: the organisation has one of this kind in this term already.
        """
        return self._run(lambda work: add(work, values), step(N_("Add a committee")))

    def add_member(
        self, committee_id: Id[Committee], values: Values, person_id: Id[Person] | None = None, full_name: str = ""
    ) -> Outcome[CommitteeMember]:
        """Add a member: a person of the file, or a new one of this name. Without a precedence the member comes last.

        Raises:
            Refused: the person sits on this committee already. BadValue: a new person needs a name.
        """
        return self._run(
            lambda work: add_member(work, committee_id, values, person_id, full_name),
            step(N_("Add a committee member")),
        )

    def set_areas(self, person_id: Id[Person], organisation_ids: Sequence[Id[Organisation]]) -> Outcome[int]:
        """Put somebody in charge of these organisations and of no others; returns how many were added and taken away."""
        return self._run(
            lambda work: set_areas(work, person_id, organisation_ids), step(N_("Change the areas of a member"))
        )

    def add_team(self, values: Values) -> Outcome[Team]:
        """Add a team at the end."""
        return self._run(lambda work: add_team(work, values), step(N_("Add a team")))

    def add_team_member(
        self, team_id: Id[Team], values: Values, person_id: Id[Person] | None = None, full_name: str = ""
    ) -> Outcome[TeamMember]:
        """Add somebody to a team: a person of the file, or a new one of this name.

        Raises:
            Refused: the person is in this team already. BadValue: a new person needs a name.
        """
        return self._run(
            lambda work: add_team_member(work, team_id, values, person_id, full_name), step(N_("Add a team member"))
        )

    def set_team_units(self, team_id: Id[Team], organisation_ids: Sequence[Id[Organisation]]) -> Outcome[int]:
        """Give a team these organisations and no others; returns how many were added and taken away."""
        return self._run(
            lambda work: set_team_units(work, team_id, organisation_ids),
            step(N_("Change the organisations of a team")),
        )

    def add_absence(self, person_id: Id[Person], values: Values) -> Outcome[Absence]:
        """Note that somebody cannot be sent."""
        return self._run(lambda work: add_absence(work, person_id, values), step(N_("Note an absence")))

    def set_distance(
        self, from_id: Id[Organisation], to_id: Id[Organisation], km: int, minutes: int = 0, note: str = ""
    ) -> Outcome[Distance]:
        """Set how far it is between the places of two organisations, either way.

        Raises:
            Refused: it is one organisation.
        """
        return self._run(lambda work: set_distance(work, from_id, to_id, km, minutes, note), step(N_("Set a distance")))

    def leave(self, member_ids: Sequence[Id[CommitteeMember]], on: dt.date) -> Outcome[list[CommitteeMember]]:
        """Note that members leave their committee; `on` is their last day. Their assignments stay and are warned of.

        Whoever leaves a committee leaves those within it too: the standing board is drawn from the standing committee, and that from the
        executive committee.
        """

        def verb(work: Work) -> list[CommitteeMember]:
            return [left for each in member_ids for left in _left(work, each, on)]

        return self._run(verb, step(N_("Note that {count} members leave the committee"), count=len(member_ids)))


def add(work: Work, values: Values) -> Committee:
    """Add a committee; part of larger verbs."""
    made = Committee(id=work.new_id(Committee), **values)
    if work.find(Committee, organisation_id=made.organisation_id, kind=made.kind, term=made.term):
        raise Refused(
            N_("{organisation} has this committee already: {kind}."),
            organisation=shortened(work.get(Organisation, made.organisation_id).name),
            kind=made.kind.words.lower(),
        )
    return put(work, made)


def add_member(
    work: Work, committee_id: Id[Committee], values: Values, person_id: Id[Person] | None = None, full_name: str = ""
) -> CommitteeMember:
    """Add a member; part of larger verbs."""
    there = work.find(CommitteeMember, committee_id=committee_id)
    if person_id is None:
        _refuse_namesake(work, there, full_name, str(values.get("post") or ""))
    person = _person(work, person_id, full_name, str(values.get("post") or ""))
    if any(each.person_id == person.id and each.ends_on is None for each in there):
        raise Refused(N_("{name} sits on this committee already."), name=shortened(person.full_name))
    last = max((each.precedence for each in there), default=0)
    stands = {"precedence": last + 1, **{name: value for name, value in values.items() if value is not None}}
    return put(
        work,
        CommitteeMember(
            id=work.new_id(CommitteeMember), committee_id=committee_id, **{**stands, "person_id": Id(person.id)}
        ),
    )


def _refuse_namesake(work: Work, there: Iterable[CommitteeMember], full_name: str, post: str) -> None:
    """Ensure that a new name is not that of a member: a namesake is told apart by another post."""
    for each in there:
        person = work.get(Person, each.person_id)
        is_same = canonical(person.full_name) == canonical(full_name)
        if (
            is_same
            and each.ends_on is None
            and (not post or canonical(post) in map(canonical, (each.post, person.post)))
        ):
            raise Refused(N_("{name} sits on this committee already."), name=shortened(person.full_name))


def _person(work: Work, person_id: Id[Person] | None, full_name: str, post: str) -> Person:
    if person_id is not None:
        return work.get(Person, person_id)
    return put(work, Person(id=work.new_id(Person), full_name=full_name, post=post))


def set_areas(work: Work, person_id: Id[Person], organisation_ids: Iterable[Id[Organisation]]) -> int:
    """Put somebody in charge of these organisations; part of larger verbs."""
    there = work.find(AreaCharge, person_id=person_id)
    gone, fresh = _compared({each.organisation_id: each for each in there}, organisation_ids)
    work.delete(*gone)
    for each in fresh:
        put(work, AreaCharge(id=work.new_id(AreaCharge), person_id=person_id, organisation_id=each))
    return len(gone) + len(fresh)


def set_team_units(work: Work, team_id: Id[Team], organisation_ids: Iterable[Id[Organisation]]) -> int:
    """Give a team these organisations; part of larger verbs."""
    there = work.find(TeamUnit, team_id=team_id)
    gone, fresh = _compared({each.organisation_id: each for each in there}, organisation_ids)
    work.delete(*gone)
    for each in fresh:
        put(work, TeamUnit(id=work.new_id(TeamUnit), team_id=team_id, organisation_id=each))
    return len(gone) + len(fresh)


def _compared(
    there: Mapping[Id[Organisation], R], wanted: Iterable[Id[Organisation]]
) -> tuple[list[R], list[Id[Organisation]]]:
    """The rows of organisations that are not wanted any more, and those wanted that have no row."""
    asked = list(dict.fromkeys(wanted))
    return [row for id, row in there.items() if id not in asked], [each for each in asked if each not in there]


def add_team(work: Work, values: Values) -> Team:
    """Add a team; part of larger verbs."""
    (key,) = placed(work, work.find(Team), None, 1)
    return put(work, Team(id=work.new_id(Team), **{**values, "position": key}))


def add_team_member(
    work: Work, team_id: Id[Team], values: Values, person_id: Id[Person] | None = None, full_name: str = ""
) -> TeamMember:
    """Add somebody to a team; part of larger verbs."""
    person = _person(work, person_id, full_name, "")
    there = work.find(TeamMember, team_id=team_id)
    if any(each.person_id == person.id for each in there):
        raise Refused(N_("{name} is in this team already."), name=shortened(person.full_name))
    (key,) = placed(work, there, None, 1)
    return put(
        work,
        TeamMember(
            id=work.new_id(TeamMember), team_id=team_id, **{**values, "person_id": Id(person.id), "position": key}
        ),
    )


def add_absence(work: Work, person_id: Id[Person], values: Values) -> Absence:
    """Note that somebody cannot be sent; part of larger verbs."""
    return put(work, Absence(id=work.new_id(Absence), person_id=person_id, **values))


def set_distance(
    work: Work, from_id: Id[Organisation], to_id: Id[Organisation], km: int, minutes: int = 0, note: str = ""
) -> Distance:
    """Set how far it is between two places; part of larger verbs."""
    if from_id == to_id:
        raise Refused(N_("Choose two different places."))
    found = [
        *work.find(Distance, from_id=from_id, to_id=to_id),
        *work.find(Distance, from_id=to_id, to_id=from_id),
    ]
    stored = found[0] if found else Distance(id=work.new_id(Distance), from_id=from_id, to_id=to_id)
    return put(work, dataclasses.replace(stored, km=km, minutes=minutes, note=note))


def _left(work: Work, id: Id[CommitteeMember], on: dt.date) -> list[CommitteeMember]:
    own = work.get(CommitteeMember, id)
    of = work.get(Committee, own.committee_id)
    within = list(CommitteeKind)[list(CommitteeKind).index(of.kind) :]
    seats = [own]
    for each in work.find(CommitteeMember, person_id=own.person_id, ends_on=None):
        other = work.get(Committee, each.committee_id)
        if each.id != own.id and other.organisation_id == of.organisation_id and other.kind in within:
            seats.append(each)
    return [put(work, dataclasses.replace(each, ends_on=on)) for each in seats]
