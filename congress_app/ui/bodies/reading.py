"""What the part knows of the congress being worked on, and the two lists that it shows."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.domain.bodies import BodyMember
from congress_app.domain.delegates import Delegate
from congress_app.i18n import N_
from congress_app.listings.bodies import BodyRow, MemberRow
from congress_app.listings.congresses import CongressRow
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists
from congress_app.listings.persons import PersonRow


@dataclass(frozen=True, slots=True)
class BodiesData:
    """One congress with its bodies. `row`: None when none is chosen. persons: those who are delegates first."""

    row: CongressRow | None = None
    bodies: tuple[BodyRow, ...] = ()
    persons: tuple[PersonRow, ...] = ()
    delegates: tuple[PersonRow, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A member with the place in the body."""

    number: int
    row: MemberRow

    @property
    def id(self) -> str:
        """The member's id."""
        return self.row.member.id


def read_bodies(lists: Lists, scope: Scope) -> BodiesData:
    """All that the part shows; touches nothing of Qt."""
    found = lists.congresses(scope) if scope.congress_id is not None else []
    if not found:
        return BodiesData()
    come = {each.person_id for each in lists.rows(Delegate, congress_id=scope.congress_id)}
    persons = sorted(lists.persons(scope), key=lambda row: row.id not in come)
    delegates = tuple(row for row in persons if row.id in come)
    return BodiesData(found[0], tuple(lists.bodies(scope)), tuple(persons), delegates)


def member_lines(members: Sequence[MemberRow]) -> list[MemberLine]:
    """Members with their places."""
    return [MemberLine(number, row) for number, row in enumerate(members, 1)]


def named(row: MemberRow) -> BodyMember:
    """A member under the name that is shown, so that a step can be called by it."""
    return dataclasses.replace(row.member, name=row.name)


BODIES_SHOWN: Listing[BodyRow] = Listing(
    "bodies-shown",
    N_("Bodies"),
    (
        Column("name", N_("Body"), lambda row: row.name, 24),
        Column("proposed_count", N_("Proposed"), lambda row: row.body.proposed_count or None, 7, Align.RIGHT),
        Column("member_count", N_("There are"), lambda row: len(row.members), 7, Align.RIGHT),
    ),
    lambda lists, scope: lists.bodies(scope),
    lambda row: row.name,
)
MEMBERS: Listing[MemberLine] = Listing(
    "body-members-shown",
    N_("Members of the body"),
    (
        Column("number", N_("No."), lambda line: line.number, 5, Align.RIGHT),
        Column("name", N_("Full name"), lambda line: line.row.name, 20),
        said_column(BodyMember, "function", lambda line: line.row.member.function, width=13),
        Column("post", N_("Post"), lambda line: line.row.post, 30),
    ),
    lambda _lists, _scope: [],
    lambda line: f"{line.row.name} {line.row.post}",
)
