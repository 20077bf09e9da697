"""Verbs on the allocation of delegates: the organisations that send some, and sharing out by members."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping
from typing import Any

from congress_app.domain.allocation import shared_out
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, DelegateState
from congress_app.domain.delegates import Allocation, Delegate
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.i18n import N_
from congress_app.i18n.collation import order_key
from congress_app.runtime.errors import Refused
from congress_app.services.ordering import in_order, placed
from congress_app.services.records import Values, changed_row, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

_FIXED = 1


class Allocations:
    """Fills the allocation and shares out what is left."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add(self, congress_id: Id[Congress], values: Values) -> Outcome[Allocation]:
        """Add the share of one organisation at the end.

        Raises:
            Refused: the organisation has one already.
        """
        return self._run(lambda work: add(work, congress_id, values), step(N_("Add a share of delegates")))

    def fill(self, congress_id: Id[Congress]) -> Outcome[list[Allocation]]:
        """Add a share for each subordinate organisation that has none, and bring members and those ex officio up to date.

        Raises:
            Refused: no organisation stands below that of the congress.
        """
        return self._run(lambda work: fill(work, congress_id), step(N_("Fill the allocation")))

    def share(self, congress_id: Id[Congress], total: int) -> Outcome[list[Allocation]]:
        """Share out what the ex officio and the fixed shares leave of the total, by members, largest remainders first.

        Raises:
            Refused: there are no shares or no members, or the total is already exceeded.
        """
        return self._run(
            lambda work: share(work, congress_id, total), step(N_("Share out {total} delegates"), total=total)
        )


def add(work: Work, congress_id: Id[Congress], values: Values) -> Allocation:
    """Add one share at the end; part of larger verbs."""
    there = work.find(Allocation, congress_id=congress_id)
    if any(each.organisation_id == values["organisation_id"] for each in there):
        raise Refused(N_("This organisation has its share already."))
    (key,) = placed(work, there, None, 1)
    return put(work, Allocation(id=work.new_id(Allocation), **{**values, "congress_id": congress_id, "position": key}))


def fill(work: Work, congress_id: Id[Congress]) -> list[Allocation]:
    """Add the missing shares and bring the others up to date; part of larger verbs."""
    congress = work.get(Congress, congress_id)
    below = work.find(Organisation, parent_id=congress.organisation_id)
    if not below:
        raise Refused(N_("No organisation stands below that of the congress. Add or import them first."))
    ex_officio = _ex_officio(work, congress_id)
    there = work.find(Allocation, congress_id=congress_id)
    missing = {each.id for each in below} - {each.organisation_id for each in there}
    keys = iter(placed(work, there, None, len(missing)))  # may spread those there anew, so they are read once more
    stands = {each.organisation_id: each for each in work.find(Allocation, congress_id=congress_id)}
    filled = []
    for organisation in sorted(below, key=lambda each: (order_key(each.name), each.id)):
        known: dict[str, Any] = {
            "member_count": organisation.member_count,
            "ex_officio_count": ex_officio[organisation.id],
        }
        found = stands.get(Id(organisation.id))
        filled.append(
            changed_row(work, found, known) if found else _new(work, congress_id, organisation, next(keys), known)
        )
    return filled


def _new(
    work: Work, congress_id: Id[Congress], organisation: Organisation, key: str, known: Mapping[str, Any]
) -> Allocation:
    return put(
        work,
        Allocation(
            id=work.new_id(Allocation),
            congress_id=congress_id,
            organisation_id=Id(organisation.id),
            fixed_count=_FIXED,
            position=key,
            **known,
        ),
    )


def share(work: Work, congress_id: Id[Congress], total: int) -> list[Allocation]:
    """Share out by members; part of larger verbs."""
    rows = in_order(work.find(Allocation, congress_id=congress_id))
    if not rows or not any(row.member_count for row in rows):
        raise Refused(
            N_("Shares by members need organisations with their numbers of members. Fill the allocation first.")
        )
    standing = sum(row.ex_officio_count + row.fixed_count for row in rows)
    if standing > total:
        raise Refused(
            N_("Ex officio and fixed shares are {standing} already, more than {total}."), standing=standing, total=total
        )
    shares = shared_out(total - standing, [row.member_count for row in rows])
    return work.save_all(
        [dataclasses.replace(row, ratio_count=its.count) for row, its in zip(rows, shares, strict=True)]
    )


def _ex_officio(work: Work, congress_id: Id[Congress]) -> Counter[str]:
    return Counter(
        str(each.organisation_id)
        for each in work.find(Delegate, congress_id=congress_id, category=DelegateCategory.EX_OFFICIO)
        if each.organisation_id and each.state is not DelegateState.WITHDRAWN
    )
