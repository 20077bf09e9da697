"""Rows of committees, areas, teams, absences and distances as a sheet changes them: edits and new rows together are one step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from congress_app.domain.committees import (
    Absence,
    AreaCharge,
    CommitteeMember,
    Distance,
    Team,
    TeamMember,
)
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.record import Record
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.committees import (
    add_absence,
    add_member,
    add_team,
    add_team_member,
    set_areas,
    set_distance,
)
from congress_app.services.records import Values, changed, name_of_change, naming
from congress_app.services.steps import Step, step
from congress_app.services.work import Outcome, Run, Work

R = TypeVar("R", bound=Record)
Edits = Sequence[tuple[R, Values]]
Charges = Mapping[tuple[Id[Organisation], bool], Sequence[Id[Person]]]
# What a sheet of members shows of the person; the rest belongs to the seat.
PERSONAL = ("full_name", "phone")
_WHO = ("person_id", "full_name")


class CommitteeRows:
    """Stores what was typed and pasted. A new row names a person by `person_id`, or a new one by `full_name`."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def store_members(
        self, edits: Sequence[tuple[CommitteeMember, Person, Values]], rows: Sequence[Values]
    ) -> Outcome[list[CommitteeMember]]:
        """Change members with their persons and add new ones; the value is those added.

        Raises:
            Refused: somebody would sit on one committee twice.
        """

        def verb(work: Work) -> list[CommitteeMember]:
            for member, person, values in edits:
                with naming(person.full_name, is_one=len(edits) + len(rows) == 1):
                    _change_member(work, member, values)
            return _added(rows, partial(_new_member, work))

        named = [(person, values) for _member, person, values in edits]
        fields = {name for _person, values in named for name in values}
        cls = Person if fields and fields <= set(PERSONAL) else CommitteeMember
        return self._run(verb, _name(cls, named, rows, _ADDED[CommitteeMember]))

    def store_team_members(
        self, team_id: Id[Team], edits: Edits[TeamMember], rows: Sequence[Values]
    ) -> Outcome[list[TeamMember]]:
        """Change members of a team and add new ones.

        Raises:
            Refused: somebody would be in the team twice.
        """

        def verb(work: Work) -> list[TeamMember]:
            for member, values in edits:
                changed(work, TeamMember, Id(member.id), values)
            return _added(rows, partial(_new_team_member, work, team_id))

        return self._run(verb, _name(TeamMember, edits, rows, _ADDED[TeamMember]))

    def store_teams(self, edits: Edits[Team], rows: Sequence[Values]) -> Outcome[list[Team]]:
        """Change teams and add new ones."""

        def verb(work: Work) -> list[Team]:
            for team, values in edits:
                changed(work, Team, Id(team.id), values)
            return [add_team(work, each) for each in rows]

        return self._run(verb, _name(Team, edits, rows, _ADDED[Team]))

    def store_absences(self, edits: Edits[Absence], rows: Sequence[Values]) -> Outcome[list[Absence]]:
        """Change absences and add new ones; without a last day one lasts as long as its first day."""

        def verb(work: Work) -> list[Absence]:
            for absence, values in edits:
                changed(work, Absence, Id(absence.id), values)
            return _added(rows, partial(_new_absence, work))

        return self._run(verb, _name(Absence, edits, rows, _ADDED[Absence]))

    def store_distances(self, edits: Edits[Distance], rows: Sequence[Values]) -> Outcome[list[Distance]]:
        """Change distances and set new ones; a new row about two places that have one already changes that.

        Raises:
            Refused: the two places are one.
        """

        def verb(work: Work) -> list[Distance]:
            for distance, values in edits:
                _refuse_one_place({"from_id": distance.from_id, "to_id": distance.to_id, **values})
                changed(work, Distance, Id(distance.id), values)
            return [set_distance(work, **each) for each in rows]

        return self._run(verb, _name(Distance, edits, rows, _ADDED[Distance]))

    def set_charges(self, charges: Charges, standing: Collection[str]) -> Outcome[int]:
        """Say who of one group is in charge of some organisations; those of the other group stay.

        Args:
            charges: by the organisation and whether it is said of those who sit on a standing committee: who is in charge.
            standing: the ids of those who sit on one.
        """

        def verb(work: Work) -> int:
            wanted = _by_person(work, charges, standing)
            return sum(set_areas(work, person_id, its) for person_id, its in wanted.items())

        count = len({organisation_id for organisation_id, _is_standing in charges})
        return self._run(verb, step(N_("Change who is in charge of {count} organisations"), count=count))

    def add_charges(self, person_id: Id[Person], organisation_ids: Iterable[Id[Organisation]]) -> Outcome[int]:
        """Put somebody in charge of further organisations; returns how many were added."""

        def verb(work: Work) -> int:
            there = [each.organisation_id for each in work.find(AreaCharge, person_id=person_id)]
            return set_areas(work, person_id, [*there, *organisation_ids])

        return self._run(verb, step(N_("Change the areas of a member")))


_ADDED = {
    CommitteeMember: (
        N_("Add {count} committee members"),
        N_("Change {changed} committee members and add {new}"),
    ),
    TeamMember: (N_("Add {count} team members"), N_("Change {changed} team members and add {new}")),
    Team: (N_("Add {count} teams"), N_("Change {changed} teams and add {new}")),
    Absence: (N_("Note {count} absences"), N_("Change {changed} absences and note {new}")),
    Distance: (N_("Set {count} distances"), N_("Change {changed} distances and set {new}")),
}


def _name(
    cls: type[Record], edits: Sequence[tuple[Record, Values]], rows: Sequence[Values], words: tuple[str, str]
) -> Step:
    if not rows:
        return name_of_change(cls, edits)
    added, both = words
    if not edits:
        return step(added, count=len(rows))
    return step(both, changed=len(edits), new=len(rows))


def _added(rows: Sequence[Values], add: Callable[[Values], R]) -> list[R]:
    made = []
    for values in rows:
        name = str(values.get("full_name") or "")
        with naming(name, is_one=len(rows) == 1 or not name):
            made.append(add(values))
    return made


def _change_member(work: Work, member: CommitteeMember, values: Values) -> None:
    seat = {name: value for name, value in values.items() if name not in PERSONAL}
    about = {name: value for name, value in values.items() if name in PERSONAL}
    committee_id = seat.get("committee_id", member.committee_id)
    if committee_id != member.committee_id:
        there = work.find(CommitteeMember, committee_id=committee_id, person_id=member.person_id)
        if any(each.ends_on is None for each in there):
            name = shortened(work.get(Person, member.person_id).full_name)
            raise Refused(N_("{name} sits on this committee already."), name=name)
    if seat:
        changed(work, CommitteeMember, Id(member.id), seat)
    if about:
        changed(work, Person, member.person_id, about)


def _new_member(work: Work, values: Values) -> CommitteeMember:
    rest = _without(values, *_WHO, "committee_id", "phone")
    made = add_member(work, values["committee_id"], rest, values.get("person_id"), values.get("full_name", ""))
    if values.get("phone"):
        changed(work, Person, made.person_id, {"phone": values["phone"]})
    return made


def _new_team_member(work: Work, team_id: Id[Team], values: Values) -> TeamMember:
    rest = _without(values, *_WHO)
    return add_team_member(work, team_id, rest, values.get("person_id"), values.get("full_name", ""))


def _new_absence(work: Work, values: Values) -> Absence:
    rest = _without(values, *_WHO)
    rest["ends_on"] = rest.get("ends_on") or rest["starts_on"]
    return add_absence(work, values["person_id"], rest)


def _without(values: Values, *names: str) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in names}


def _refuse_one_place(values: Values) -> None:
    if values["from_id"] == values["to_id"]:
        raise Refused(N_("Choose two different places."))


def _by_person(work: Work, charges: Charges, standing: Collection[str]) -> dict[Id[Person], list[Id[Organisation]]]:
    """Whose organisations become which, of all who lose or get one."""
    wanted: dict[Id[Person], list[Id[Organisation]]] = {}
    for each in work.find(AreaCharge):
        its = wanted.setdefault(each.person_id, [])
        if (each.organisation_id, each.person_id in standing) not in charges:
            its.append(each.organisation_id)
    for (organisation_id, _is_standing), persons in charges.items():
        for person_id in persons:
            wanted.setdefault(person_id, []).append(organisation_id)
    return wanted
