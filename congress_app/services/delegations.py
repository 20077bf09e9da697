"""Verbs on delegations and discussion groups: making them, who belongs to them, who leads them."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any, TypeVar

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateState, DelegationRole, GroupRole
from congress_app.domain.delegates import Delegate, Delegation, DiscussionGroup
from congress_app.domain.fields import Id
from congress_app.domain.labels import label
from congress_app.domain.organisations import Organisation
from congress_app.i18n import N_, vi
from congress_app.i18n.collation import order_key
from congress_app.runtime.errors import Refused
from congress_app.services.ordering import in_order, placed
from congress_app.services.records import Values, changed_row, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

G = TypeVar("G", Delegation, DiscussionGroup)
_NAME_OF_DELEGATION = N_("Delegation of {organisation}")
_NAME_OF_GROUP = N_("Group {number}")


class Delegations:
    """Makes delegations and groups and puts delegates into them."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add(self, congress_id: Id[Congress], values: Values) -> Outcome[Delegation]:
        """Add a delegation at the end."""
        return self._run(lambda work: add(work, congress_id, values), step(N_("Add delegation")))

    def add_group(self, congress_id: Id[Congress], values: Values) -> Outcome[DiscussionGroup]:
        """Add a discussion group at the end."""
        return self._run(lambda work: add_group(work, congress_id, values), step(N_("Add discussion group")))

    def from_organisations(self, congress_id: Id[Congress]) -> Outcome[int]:
        """Make a delegation for each organisation that sends delegates, and put those without one into it; how many were put."""
        return self._run(
            lambda work: from_organisations(work, congress_id), step(N_("Make delegations of the organisations"))
        )

    def deal_into_groups(self, congress_id: Id[Congress], count: int) -> Outcome[int]:
        """Deal the delegations whole into so many groups of about one size, making groups where there are too few.

        Raises:
            Refused: no group, or more groups than delegates.
        """
        return self._run(
            lambda work: deal_into_groups(work, congress_id, count), step(N_("Deal into {count} groups"), count=count)
        )

    def put_into(
        self, delegate_ids: Sequence[Id[Delegate]], delegation_id: Id[Delegation] | None
    ) -> Outcome[list[Delegate]]:
        """Put delegates into a delegation, or out of any; who led another one no longer does."""
        values = {"delegation_id": delegation_id, "delegation_role": None}
        name = step(N_("Put {count} into a delegation"), count=len(delegate_ids))
        return self._run(lambda work: _put_all(work, delegate_ids, "delegation_id", values), name)

    def put_into_group(
        self, delegate_ids: Sequence[Id[Delegate]], group_id: Id[DiscussionGroup] | None
    ) -> Outcome[list[Delegate]]:
        """Put delegates into a discussion group, or out of any."""
        values = {"group_id": group_id, "group_role": None}
        name = step(N_("Put {count} into a discussion group"), count=len(delegate_ids))
        return self._run(lambda work: _put_all(work, delegate_ids, "group_id", values), name)

    def lead(self, delegate_id: Id[Delegate], role: DelegationRole | None) -> Outcome[Delegate]:
        """Make a delegate head or deputy of its delegation; the one before no longer is. None = neither.

        Raises:
            Refused: the delegate is in no delegation.
        """
        return self._run(
            lambda work: _lead(work, delegate_id, "delegation_id", "delegation_role", role),
            step(N_("Set who leads a delegation")),
        )

    def lead_group(self, delegate_id: Id[Delegate], role: GroupRole | None) -> Outcome[Delegate]:
        """Make a delegate head or secretary of its group; the one before no longer is. None = neither.

        Raises:
            Refused: the delegate is in no group.
        """
        return self._run(
            lambda work: _lead(work, delegate_id, "group_id", "group_role", role),
            step(N_("Set who leads a discussion group")),
        )


def add(work: Work, congress_id: Id[Congress], values: Values) -> Delegation:
    """Add a delegation at the end; part of larger verbs."""
    return append(work, [Delegation(id=work.new_id(Delegation), **{**values, "congress_id": congress_id})])[0]


def add_group(work: Work, congress_id: Id[Congress], values: Values) -> DiscussionGroup:
    """Add a discussion group at the end; part of larger verbs."""
    return append(work, [DiscussionGroup(id=work.new_id(DiscussionGroup), **{**values, "congress_id": congress_id})])[0]


def append(work: Work, rows: Sequence[G]) -> list[G]:
    """Add delegations, or groups, of one congress behind those that stand; part of larger verbs."""
    if not rows:
        return []
    keys = placed(work, work.find(type(rows[0]), congress_id=rows[0].congress_id), None, len(rows))
    return [put(work, dataclasses.replace(row, position=key)) for row, key in zip(rows, keys, strict=True)]


def delegation_name(organisation: Organisation) -> str:
    """What the delegation of an organisation is called on paper."""
    return vi(_NAME_OF_DELEGATION).format(organisation=organisation.name)


def from_organisations(work: Work, congress_id: Id[Congress]) -> int:
    """Make the missing delegations and put the delegates into them; part of larger verbs."""
    free = [
        each
        for each in work.find(Delegate, congress_id=congress_id)
        if each.delegation_id is None and each.organisation_id is not None
    ]
    its = {each.organisation_id: each for each in work.find(Delegation, congress_id=congress_id)}
    missing = {str(each.organisation_id) for each in free} - {str(each) for each in its}
    organisations = [work.get(Organisation, Id(each)) for each in missing]
    for organisation in sorted(organisations, key=lambda each: (order_key(each.name), each.id)):
        values = {"organisation_id": organisation.id, "name": delegation_name(organisation)}
        its[Id(organisation.id)] = add(work, congress_id, values)
    work.save_all([dataclasses.replace(each, delegation_id=Id(its[each.organisation_id].id)) for each in free])
    return len(free)


def deal_into_groups(work: Work, congress_id: Id[Congress], count: int) -> int:
    """Deal the delegations into groups, the largest first into the smallest group; part of larger verbs."""
    delegates = [
        each
        for each in work.find(Delegate, congress_id=congress_id)
        if each.category.is_official and each.state is not DelegateState.WITHDRAWN
    ]
    if not 1 <= count <= max(len(delegates), 1):
        raise Refused(
            N_("There are {delegates} official delegates: choose 1 to {delegates} groups."), delegates=len(delegates)
        )
    groups = in_order(work.find(DiscussionGroup, congress_id=congress_id))
    for number in range(len(groups) + 1, count + 1):
        groups.append(add_group(work, congress_id, {"name": vi(_NAME_OF_GROUP).format(number=number)}))
    dealt = _dealt(_bundles(delegates), count)
    moved = [
        dataclasses.replace(each, group_id=Id(groups[number].id), group_role=None)
        for each, number in dealt
        if each.group_id != groups[number].id
    ]
    work.save_all(moved)
    return len(moved)


def _bundles(delegates: Sequence[Delegate]) -> list[list[Delegate]]:
    """Those who stay together: each delegation whole, those without one one by one; the largest first."""
    bundles: dict[str, list[Delegate]] = {}
    for each in delegates:
        bundles.setdefault(each.delegation_id or f"alone {each.id}", []).append(each)
    return sorted(bundles.values(), key=lambda its: (-len(its), its[0].id))


def _dealt(bundles: Sequence[list[Delegate]], count: int) -> list[tuple[Delegate, int]]:
    sizes = [0] * count
    out = []
    for bundle in bundles:
        smallest = sizes.index(min(sizes))
        sizes[smallest] += len(bundle)
        out += [(each, smallest) for each in bundle]
    return out


def _put_all(work: Work, ids: Sequence[Id[Delegate]], field: str, values: dict[str, Any]) -> list[Delegate]:
    rows = [work.get(Delegate, each) for each in ids]
    return work.save_all([dataclasses.replace(row, **values) for row in rows if getattr(row, field) != values[field]])


def _lead(work: Work, id: Id[Delegate], field: str, role_field: str, role: Any) -> Delegate:
    delegate = work.get(Delegate, id)
    of = getattr(delegate, field)
    if of is None:
        raise Refused(N_("{name} belongs to none yet."), name=label(delegate))
    if role is not None:
        for each in work.find(Delegate, **{field: of, role_field: role}):
            if each.id != delegate.id:
                changed_row(work, each, {role_field: None})
    return changed_row(work, work.get(Delegate, id), {role_field: role})
