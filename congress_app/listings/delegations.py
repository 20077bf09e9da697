"""The lists of delegations and of discussion groups, with how many belong to each and who leads them."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.domain.delegates import Delegation, DiscussionGroup
from congress_app.i18n import N_
from congress_app.listings.listing import Align, Column, Listing, said_column


@dataclass(frozen=True, slots=True)
class DelegationRow:
    """A delegation. official_count: its official delegates, substitutes included; count: everybody in it."""

    delegation: Delegation
    organisation: str
    congress_code: str
    head: str
    deputy: str
    official_count: int
    count: int

    @property
    def id(self) -> str:
        """The delegation's id."""
        return self.delegation.id


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A discussion group. count: the delegates in it."""

    group: DiscussionGroup
    congress_code: str
    head: str
    secretary: str
    count: int

    @property
    def id(self) -> str:
        """The group's id."""
        return self.group.id


DELEGATIONS = Listing(
    "delegations",
    N_("Delegations"),
    (
        said_column(Delegation, "name", lambda row: row.delegation.name, width=34),
        Column("organisation", N_("Organisation"), lambda row: row.organisation, 30),
        Column("head", N_("Head of the delegation"), lambda row: row.head, 24),
        Column("deputy", N_("Deputy head of the delegation"), lambda row: row.deputy, 24),
        Column("official_count", N_("Official delegates"), lambda row: row.official_count, 10, Align.RIGHT),
        Column("count", N_("In all"), lambda row: row.count, 8, Align.RIGHT),
        said_column(Delegation, "note", lambda row: row.delegation.note, width=20, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress_code, 22),
    ),
    lambda lists, scope: lists.delegations(scope),
    lambda row: f"{row.delegation.name} {row.organisation} {row.head} {row.deputy}",
)

GROUPS = Listing(
    "groups",
    N_("Discussion groups"),
    (
        said_column(DiscussionGroup, "name", lambda row: row.group.name, width=24),
        said_column(DiscussionGroup, "place", lambda row: row.group.place, width=30),
        Column("head", N_("Head of the discussion group"), lambda row: row.head, 24),
        Column("secretary", N_("Secretary of the discussion group"), lambda row: row.secretary, 24),
        Column("count", N_("In all"), lambda row: row.count, 8, Align.RIGHT),
        said_column(DiscussionGroup, "note", lambda row: row.group.note, width=20, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress_code, 22),
    ),
    lambda lists, scope: lists.groups(scope),
    lambda row: f"{row.group.name} {row.group.place} {row.head} {row.secretary}",
)
