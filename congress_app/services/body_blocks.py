"""Verbs that write several bodies or members as one step: the usual bodies of a congress, a pasted block of members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.choices import BodyKind, ChosenBy, CommitteeBy, CongressForm, OrganisationKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.i18n import N_
from congress_app.services.bodies import add, add_members
from congress_app.services.records import Values, changed
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

# How many members are proposed to begin with: of a province, and below it. Usual sizes, to be changed by each office.
_PROVINCE: Mapping[BodyKind, int] = {
    BodyKind.PRESIDIUM: 11,
    BodyKind.SECRETARIAT: 3,
    BodyKind.VERIFICATION_BOARD: 5,
    BodyKind.COUNTING_BOARD: 15,
}
_BELOW: Mapping[BodyKind, int] = {
    BodyKind.PRESIDIUM: 5,
    BodyKind.SECRETARIAT: 2,
    BodyKind.VERIFICATION_BOARD: 3,
    BodyKind.COUNTING_BOARD: 7,
}
_ELECTED = frozenset(_BELOW)
_ONLY_WITH_ELECTION = frozenset({BodyKind.COUNTING_BOARD, BodyKind.PERSONNEL_SUBCOMMITTEE})


@dataclass(frozen=True, slots=True)
class MemberChanges:
    """Values of members that stand, and new ones of a body."""

    edits: tuple[tuple[BodyMember, Values], ...] = ()
    new: tuple[Values, ...] = ()


class BodyBlocks:
    """Writes several bodies or members."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add_usual(self, congress_id: Id[Congress]) -> Outcome[list[Body]]:
        """Add the bodies that such a congress usually has and that are not there yet."""

        def verb(work: Work) -> list[Body]:
            congress = work.get(Congress, congress_id)
            kind = work.get(Organisation, congress.organisation_id).kind
            there = {body.kind for body in work.find(Body, congress_id=congress_id)}
            wanted = [each for each in usual_bodies(congress) if each not in there]
            return [add(work, congress_id, each, _values(each, kind)) for each in wanted]

        return self._run(verb, step(N_("Add the usual bodies")))

    def change_members(self, body_id: Id[Body], changes: MemberChanges) -> Outcome[int]:
        """Write a pasted block of members; returns how many it touched."""

        def verb(work: Work) -> int:
            for member, values in changes.edits:
                changed(work, BodyMember, Id(member.id), values)
            add_members(work, body_id, changes.new)
            return len(changes.edits) + len(changes.new)

        return self._run(verb, step(N_("Paste a block of members")))


def usual_bodies(congress: Congress) -> Sequence[BodyKind]:
    """The bodies that such a congress usually has: a verification board with delegates, a counting board where it elects."""
    has_election = congress.committee_by is CommitteeBy.ELECTED
    left_out = set() if has_election else set(_ONLY_WITH_ELECTION)
    if congress.form is CongressForm.MEMBERS:
        left_out.add(BodyKind.VERIFICATION_BOARD)
    return [kind for kind in BodyKind if kind not in left_out and kind is not BodyKind.HELPER_GROUP]


def _values(kind: BodyKind, level: OrganisationKind) -> dict[str, Any]:
    sizes = _PROVINCE if level is OrganisationKind.PROVINCE else _BELOW
    chosen_by = ChosenBy.ELECTED if kind in _ELECTED else ChosenBy.APPOINTED
    return {"proposed_count": sizes.get(kind, 0), "chosen_by": chosen_by}
