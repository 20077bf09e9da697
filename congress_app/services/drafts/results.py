"""Verbs on the result of a congress, and on whom it put into office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.committees import Committee, CommitteeMember
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import SeatKind
from congress_app.domain.drafts.results import ChosenMember, CongressResult
from congress_app.domain.fields import Id
from congress_app.domain.persons import Person
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.ordering import placed
from congress_app.services.records import Values, changed, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

_SEATS = {CommitteeKind.EXECUTIVE: SeatKind.EXECUTIVE, CommitteeKind.STANDING: SeatKind.STANDING}
_UNRANKED = 10**6


class Results:
    """Writes down what became of a congress."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def change(self, congress_id: Id[Congress], values: Values) -> Outcome[CongressResult]:
        """Change fields of a congress's result; its row is made with the first."""
        return self._run(lambda work: change(work, congress_id, values), step(N_("Change the result of the congress")))

    def add_members(self, congress_id: Id[Congress], members: Sequence[Values]) -> Outcome[list[ChosenMember]]:
        """Add whom the congress put into office."""
        name = step(N_("Add {count} to those in office"), count=len(members))
        return self._run(lambda work: add_members(work, congress_id, members), name)

    def take_over_committee(self, congress_id: Id[Congress], on: dt.date) -> Outcome[int]:
        """Take over the committee and the standing committee of the congress's organisation as they stand on a day; returns how many.

        Raises:
            Refused: the organisation has no committee in the file.
        """
        name = step(N_("Take over the committee into the result"))
        return self._run(lambda work: take_over_committee(work, congress_id, on), name)


def change(work: Work, congress_id: Id[Congress], values: Values) -> CongressResult:
    """Change fields of a result; part of larger verbs."""
    found = work.find(CongressResult, congress_id=congress_id)
    if found:
        return changed(work, CongressResult, Id(found[0].id), values)
    work.get(Congress, congress_id)
    return put(work, CongressResult(id=work.new_id(CongressResult), **{**values, "congress_id": congress_id}))


def add_members(work: Work, congress_id: Id[Congress], members: Sequence[Values]) -> list[ChosenMember]:
    """Add members; part of larger verbs. A person stands in one seat once."""
    there = work.find(ChosenMember, congress_id=congress_id)
    known: set[tuple[Any, Any]] = {(each.seat, each.person_id) for each in there if each.person_id is not None}
    fresh = []
    for values in members:
        key = (values.get("seat", SeatKind.EXECUTIVE), values.get("person_id"))
        if key[1] is None or key not in known:
            known.add(key)
            fresh.append(values)
    keys = placed(work, there, None, len(fresh))
    return [
        put(
            work,
            ChosenMember(
                id=work.new_id(ChosenMember), **{**_named(work, values), "congress_id": congress_id, "position": key}
            ),
        )
        for values, key in zip(fresh, keys, strict=True)
    ]


def _named(work: Work, values: Values) -> Values:
    """The fields with the name of the person that they name, by which the row is found and sorted."""
    if (id := values.get("person_id")) is None or values.get("name"):
        return values
    return {**values, "name": work.get(Person, id).full_name}


def _rank(member: CommitteeMember) -> tuple[int, str]:
    return member.precedence or _UNRANKED, member.id


def take_over_committee(work: Work, congress_id: Id[Congress], on: dt.date) -> int:
    """Take over the committees of an organisation; part of larger verbs."""
    organisation_id = work.get(Congress, congress_id).organisation_id
    committees = [
        each
        for each in work.find(Committee, organisation_id=organisation_id)
        if each.kind in _SEATS and (each.ends_on is None or each.ends_on >= on)
    ]
    members = [
        {"seat": _SEATS[committee.kind], "person_id": each.person_id, "post": each.post}
        for committee in sorted(committees, key=lambda each: _SEATS[each.kind].order)
        for each in sorted(work.find(CommitteeMember, committee_id=committee.id), key=_rank)
        if each.ends_on is None or each.ends_on >= on
    ]
    if not members:
        raise Refused(
            N_(
                "The organisation has no committee in the part “Committees and teams”. Add it there, or type the members here."
            )
        )
    return len(add_members(work, congress_id, members))
