"""Delegations, discussion groups and the allocation, with who leads them and how many belong to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, DelegationRole, GroupRole
from congress_app.domain.delegates import Allocation, Delegate, Delegation, DiscussionGroup
from congress_app.domain.organisations import Organisation
from congress_app.domain.record import Record
from congress_app.listings.allocation import AllocationRow
from congress_app.listings.delegations import DelegationRow, GroupRow
from congress_app.listings.listing import Scope
from congress_app.storage.queries.delegates import substituted_places
from congress_app.storage.queries.selecting import Part, entities
from congress_app.storage.tables import TABLES


@dataclass(slots=True)
class _Tally:
    """What is counted of those who belong together."""

    count: int = 0
    official: int = 0
    alternates: int = 0
    leaders: dict[Any, str] = field(default_factory=dict)


def delegations(connection: sa.Connection, scope: Scope) -> list[DelegationRow]:
    """The delegations by congress and place."""
    tallies = _tallied(connection, scope, "delegation_id", "delegation_role")
    return [
        DelegationRow(
            each,
            organisation,
            code,
            tally.leaders.get(DelegationRole.HEAD, ""),
            tally.leaders.get(DelegationRole.DEPUTY, ""),
            tally.official,
            tally.count,
        )
        for each, code, organisation in _rows(connection, scope, Delegation)
        for tally in (tallies.get(each.id, _Tally()),)
    ]


def groups(connection: sa.Connection, scope: Scope) -> list[GroupRow]:
    """The discussion groups by congress and place."""
    tallies = _tallied(connection, scope, "group_id", "group_role")
    return [
        GroupRow(
            each, code, tally.leaders.get(GroupRole.HEAD, ""), tally.leaders.get(GroupRole.SECRETARY, ""), tally.count
        )
        for each, code, _organisation in _rows(connection, scope, DiscussionGroup)
        for tally in (tallies.get(each.id, _Tally()),)
    ]


def allocation(connection: sa.Connection, scope: Scope) -> list[AllocationRow]:
    """The shares by congress and place."""
    tallies = _tallied(connection, scope, "organisation_id", "delegation_role", by_congress=True)
    return [
        AllocationRow(each, organisation, code, tally.official, tally.alternates)
        for each, code, organisation in _rows(connection, scope, Allocation)
        for tally in (tallies.get((each.congress_id, each.organisation_id), _Tally()),)
    ]


def _rows(connection: sa.Connection, scope: Scope, cls: type[Record]) -> Iterable[tuple[Any, str, str]]:
    part, congress, organisation = Part(cls, "x"), TABLES[Congress], TABLES[Organisation]
    its, source = part.table.c, part.table.join(congress, part.table.c.congress_id == congress.c.id)
    name: Any = sa.literal("")
    if "organisation_id" in its:
        source = source.outerjoin(organisation, its.organisation_id == organisation.c.id)
        name = sa.func.coalesce(organisation.c.name, "")
    query = sa.select(congress.c.code, name, *part.columns).select_from(source)
    query = query.order_by(congress.c.code, its.position, its.id)
    if scope.congress_id is not None:
        query = query.where(its.congress_id == scope.congress_id)
    rows = connection.execute(query).fetchall()
    return [(each, row[0], row[1]) for row, each in zip(rows, entities(rows, cls, part.cut(2)), strict=True)]


def _tallied(
    connection: sa.Connection, scope: Scope, key: str, role: str, *, by_congress: bool = False
) -> dict[Any, _Tally]:
    """Counted by what the delegates belong to: one statement, and one about substitutions."""
    its = TABLES[Delegate].c
    query = sa.select(its.congress_id, its[key], its.id, its.category, its.state, its.full_name, its[role])
    query = query.where(its[key].is_not(None)).order_by(its.sort_key, its.id)
    if scope.congress_id is not None:
        query = query.where(its.congress_id == scope.congress_id)
    places, tallies = substituted_places(connection, scope), dict[Any, _Tally]()
    for congress, of, id, category, state, name, leads in connection.execute(query):
        tally = tallies.setdefault((congress, of) if by_congress else of, _Tally())
        if state is DelegateState.WITHDRAWN:
            continue
        place = places.get(id, category)
        tally.count += place is not None
        tally.official += place is not None and place.is_official
        tally.alternates += place is DelegateCategory.ALTERNATE
        if leads is not None and place is not None:
            tally.leaders.setdefault(leads, name)
    return tallies
