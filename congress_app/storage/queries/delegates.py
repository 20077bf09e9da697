"""The delegates of congresses with the names of what they belong to, and the substitutions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Delegate, Delegation, DiscussionGroup, Substitution
from congress_app.domain.official import places_taken
from congress_app.domain.organisations import Organisation
from congress_app.listings.delegates import DelegateRow
from congress_app.listings.listing import Scope
from congress_app.listings.substitutions import SubstitutionRow
from congress_app.runtime.lazy import lazy
from congress_app.storage.queries.selecting import Part, entities, only
from congress_app.storage.rows import shape
from congress_app.storage.tables import TABLES

_PLACES = {name: place for place, name in enumerate(shape(Delegate).names)}


class _ReadRow(DelegateRow):
    """A row as it was read; the delegate is made when asked for: lists of thousands show a few."""

    _cells: Sequence[Any]
    _its: slice

    def __init__(self, cells: Sequence[Any], its: slice, place: DelegateCategory | None) -> None:
        vars(self).update(
            _cells=cells,
            _its=its,
            place=place,
            organisation=cells[0],
            delegation=cells[1],
            group=cells[2],
            congress_code=cells[3],
            search_words=cells[4],
        )

    @property
    def id(self) -> str:
        """The delegate's id, read without making the delegate."""
        return str(self._cells[self._its.start])

    def fact(self, name: str) -> Any:
        """One field of the delegate, read without making the delegate."""
        return self._cells[self._its.start + _PLACES[name]]

    @lazy
    def delegate(self) -> Delegate:
        return only(self._cells, Delegate, self._its)


def delegates(connection: sa.Connection, scope: Scope) -> list[DelegateRow]:
    """The delegates by congress and given name."""
    part, congress, organisation = Part(Delegate, "d"), TABLES[Congress], TABLES[Organisation]
    delegation, group, its = TABLES[Delegation], TABLES[DiscussionGroup], part.table.c
    source = (
        part.table.join(congress, its.congress_id == congress.c.id)
        .outerjoin(organisation, its.organisation_id == organisation.c.id)
        .outerjoin(delegation, its.delegation_id == delegation.c.id)
        .outerjoin(group, its.group_id == group.c.id)
    )
    names = [sa.func.coalesce(table.c.name, "") for table in (organisation, delegation, group)]
    query = (
        sa.select(*names, congress.c.code, its.search_words, *part.columns)
        .select_from(source)
        .order_by(congress.c.code, its.sort_key, its.id)
    )
    if scope.congress_id is not None:
        query = query.where(its.congress_id == scope.congress_id)
    places, cut = substituted_places(connection, scope), part.cut(5)
    category = cut.start + [column.name for column in part.columns].index("d__category")
    return [
        _ReadRow(row, cut, places.get(row[cut.start], row[category])) for row in connection.execute(query).fetchall()
    ]


def substituted_places(connection: sa.Connection, scope: Scope) -> Mapping[str, DelegateCategory | None]:
    """The places of those whom substitutions concern, by id of the delegate."""
    found = list(_substitutions(connection, scope))
    categories: dict[str, DelegateCategory] = {}
    for row in found:
        categories[row.substitution.replaced_id] = row.replaced_category
        categories[row.substitution.substitute_id] = row.substitute_category
    return places_taken(((row.substitution.replaced_id, row.substitution.substitute_id) for row in found), categories)


def substitutions(connection: sa.Connection, scope: Scope) -> list[SubstitutionRow]:
    """The substitutions by congress, day and order of being written down."""
    return list(_substitutions(connection, scope))


def _substitutions(connection: sa.Connection, scope: Scope) -> Iterator[SubstitutionRow]:
    part, congress, delegation = Part(Substitution, "s"), TABLES[Congress], TABLES[Delegation]
    old, new = TABLES[Delegate].alias("old"), TABLES[Delegate].alias("new")
    its = part.table.c
    source = (
        part.table.join(congress, its.congress_id == congress.c.id)
        .join(old, its.replaced_id == old.c.id)
        .join(new, its.substitute_id == new.c.id)
        .outerjoin(delegation, old.c.delegation_id == delegation.c.id)
    )
    query = (
        sa.select(
            old.c.full_name,
            old.c.category,
            new.c.full_name,
            new.c.category,
            sa.func.coalesce(delegation.c.name, ""),
            congress.c.code,
            *part.columns,
        )
        .select_from(source)
        .order_by(congress.c.code, its.on, its.id)
    )
    if scope.congress_id is not None:
        query = query.where(its.congress_id == scope.congress_id)
    rows = connection.execute(query).fetchall()
    for row, each in zip(rows, entities(rows, Substitution, part.cut(6)), strict=True):
        yield SubstitutionRow(each, *row[:6])
