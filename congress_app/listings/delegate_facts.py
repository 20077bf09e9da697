"""The delegates of congresses as the checks take them: loaded in a few statements, and only where there are any."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.delegate_records import OwnCode
from congress_app.domain.delegates import Allocation, Delegate, Delegation, Substitution
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists


@dataclass(slots=True)
class DelegateFacts:
    """What belongs to one congress. names: what the organisations that send delegates are called, by id."""

    delegates: list[Delegate] = field(default_factory=list)
    delegations: list[Delegation] = field(default_factory=list)
    allocation: list[Allocation] = field(default_factory=list)
    substitutions: list[Substitution] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    catalogues: Catalogues | None = None


def delegate_facts(lists: Lists, scope: Scope, counts: Mapping[str, int]) -> Mapping[str, DelegateFacts]:
    """The delegates, delegations, shares and substitutions by congress; congresses without any are left out. counts: of `Lists`."""
    found: dict[str, DelegateFacts] = {}
    if not counts["delegates"] and not counts["allocation"]:
        return found
    for row in lists.delegates(scope):
        its = found.setdefault(row.delegate.congress_id, DelegateFacts())
        its.delegates.append(row.delegate)
        if row.delegate.organisation_id:
            its.names[row.delegate.organisation_id] = row.organisation
    for share in lists.allocation(scope):
        its = found.setdefault(share.allocation.congress_id, DelegateFacts())
        its.allocation.append(share.allocation)
        its.names[share.allocation.organisation_id] = share.organisation
    if not found:
        return found
    catalogues = Catalogues.load(lists.rows(OwnCode))
    for its in found.values():
        its.catalogues = catalogues
    only = {} if scope.congress_id is None else {"congress_id": scope.congress_id}
    for delegation in lists.rows(Delegation, **only):
        found.setdefault(delegation.congress_id, DelegateFacts()).delegations.append(delegation)
    for substitution in lists.substitutions(scope):
        found[substitution.substitution.congress_id].substitutions.append(substitution.substitution)
    return found
