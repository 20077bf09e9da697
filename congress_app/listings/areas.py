"""The list of areas seen from the organisations: who of the committees is in charge of each organisation below the office's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.committees import AreaCharge, Committee, CommitteeMember
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n import N_
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An organisation with those in charge of it. standing: who sits on a standing committee; others: everybody else."""

    organisation: Organisation
    parent: str
    standing: tuple[Person, ...] = ()
    others: tuple[Person, ...] = ()

    @property
    def id(self) -> str:
        """The organisation's id."""
        return self.organisation.id

    @property
    def has_nobody(self) -> bool:
        """Whether nobody is in charge of it."""
        return not self.standing and not self.others

    def names(self, *, is_standing: bool) -> tuple[str, ...]:
        """The names of those in charge who sit on a standing committee, or of the others."""
        return tuple(each.full_name for each in (self.standing if is_standing else self.others))


def area_rows(lists: Lists, scope: Scope) -> list[AreaRow]:
    """The organisations directly below the office's own one, and all others that somebody is in charge of, as in the tree."""
    own = lists.office().organisation_id
    ranks = ranked(lists.plan_persons(), lists.rows(CommitteeMember))
    standing = standing_ids(lists.rows(Committee), lists.rows(CommitteeMember), scope.as_of)
    charges: dict[str, set[str]] = {}
    for each in lists.rows(AreaCharge):
        charges.setdefault(each.organisation_id, set()).add(each.person_id)
    rows = []
    for row in lists.organisations(scope):
        its = charges.get(row.id, set())
        if row.organisation.parent_id == own or its:
            people = [person for id, person in ranks.items() if id in its]
            sat = tuple(each for each in people if each.id in standing)
            rows.append(AreaRow(row.organisation, row.parent, sat, tuple(each for each in people if each not in sat)))
    return rows


def ranked(persons: Iterable[Person], seats: Iterable[CommitteeMember]) -> Mapping[str, Person]:
    """Persons by their precedence, those without one last; of one rank in the order in which they come."""
    ranks: dict[str, int] = {}
    for seat in seats:
        if seat.precedence:
            ranks[seat.person_id] = min(seat.precedence, ranks.get(seat.person_id, seat.precedence))
    last = max(ranks.values(), default=0) + 1
    return {each.id: each for each in sorted(persons, key=lambda each: ranks.get(each.id, last))}


def standing_ids(committees: Iterable[Committee], seats: Iterable[CommitteeMember], as_of: dt.date) -> frozenset[str]:
    """The ids of those who sit on a standing committee or board on a day."""
    narrow = {each.id for each in committees if each.kind is not CommitteeKind.EXECUTIVE}
    return frozenset(
        each.person_id
        for each in seats
        if each.committee_id in narrow and (each.ends_on is None or each.ends_on >= as_of)
    )


AREAS = Listing(
    "areas",
    N_("Areas in charge"),
    (
        Column("organisation", N_("Organisation"), lambda row: row.organisation.name, 36),
        said_column(Organisation, "area", lambda row: row.organisation.area, width=16),
        Column("standing", N_("Standing committee member in charge"), lambda row: row.names(is_standing=True), 30),
        Column("members", N_("Committee member in charge"), lambda row: row.names(is_standing=False), 30),
        said_column(Organisation, "kind", lambda row: row.organisation.kind, width=16, is_shown=False),
        Column("parent", N_("Superior organisation"), lambda row: row.parent, 26, is_shown=False),
        said_column(
            Organisation,
            "member_count",
            lambda row: row.organisation.member_count,
            width=10,
            align=Align.RIGHT,
            is_shown=False,
        ),
    ),
    area_rows,
    lambda row: (
        f"{row.organisation.name} {row.organisation.short_name} {row.organisation.area}"
        f" {' '.join(row.names(is_standing=True))} {' '.join(row.names(is_standing=False))}"
    ),
)
