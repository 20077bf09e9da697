"""Verbs on the bodies of a congress and their members."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.choices import BodyKind
from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.domain.labels import label
from congress_app.i18n import N_
from congress_app.i18n.tones import canonical
from congress_app.services.ordering import moved, placed
from congress_app.services.records import Values, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

_ADDRESS = re.compile(r"^\s*(?:đồng chí|đ/c|ông|bà)\s+", re.IGNORECASE)


class Bodies:
    """Adds bodies and members, and orders the members."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add(self, congress_id: Id[Congress], kind: BodyKind, values: Values) -> Outcome[Body]:
        """Add a body."""
        return self._run(
            lambda work: add(work, congress_id, kind, values), step(N_("Add body “{kind}”"), msg_kind=kind.msgid)
        )

    def add_members(
        self, body_id: Id[Body], members: Sequence[Values], before: Id[BodyMember] | None = None
    ) -> Outcome[list[BodyMember]]:
        """Add members before another one, or at the end."""
        name = step(N_("Add {count} members"), count=len(members))
        return self._run(lambda work: add_members(work, body_id, members, before), name)

    def link_members(self, congress_id: Id[Congress]) -> Outcome[int]:
        """Make members whose name is typed links to the delegate of exactly that name, where there is one; how many were linked."""
        return self._run(
            lambda work: link_members(work, congress_id), step(N_("Link the members of bodies to delegates"))
        )

    def move_members(self, members: Sequence[BodyMember], before: BodyMember | None) -> Outcome[list[BodyMember]]:
        """Put members of one body before another one, or at the end."""

        def verb(work: Work) -> list[BodyMember]:
            moving = [work.get(BodyMember, each.id) for each in members]
            siblings = work.find(BodyMember, body_id=moving[0].body_id)
            keys = moved(work, siblings, moving, before.id if before else None)
            return [work.save(dataclasses.replace(each, position=key)) for each, key in zip(moving, keys, strict=True)]

        if len(members) == 1:
            return self._run(verb, step(N_("Move member {name}"), name=label(members[0])))
        return self._run(verb, step(N_("Move {count} members"), count=len(members)))


def add(work: Work, congress_id: Id[Congress], kind: BodyKind, values: Values) -> Body:
    """Add a body at the end; part of larger verbs."""
    (key,) = placed(work, work.find(Body, congress_id=congress_id), None, 1)
    return put(work, Body(id=work.new_id(Body), congress_id=congress_id, kind=kind, **{**values, "position": key}))


def add_members(
    work: Work, body_id: Id[Body], members: Sequence[Values], before: Id[BodyMember] | None = None
) -> list[BodyMember]:
    """Add members in order; part of larger verbs."""
    keys = placed(work, work.find(BodyMember, body_id=body_id), before, len(members))
    return [
        put(work, BodyMember(id=work.new_id(BodyMember), body_id=body_id, **{**values, "position": key}))
        for values, key in zip(members, keys, strict=True)
    ]


def link_members(work: Work, congress_id: Id[Congress]) -> int:
    """Link members to the delegates of their name; part of larger verbs."""
    names: dict[str, list[Delegate]] = {}
    for delegate in work.find(Delegate, congress_id=congress_id):
        names.setdefault(canonical(delegate.full_name), []).append(delegate)
    linked = 0
    for body in work.find(Body, congress_id=congress_id):
        for member in work.find(BodyMember, body_id=body.id, person_id=None):
            found = names.get(canonical(_bare(member.name)), [])
            if len(found) == 1:
                work.save(dataclasses.replace(member, person_id=found[0].person_id, name=""))
                linked += 1
    return linked


def _bare(name: str) -> str:
    """A name without the form of address before it."""
    return _ADDRESS.sub("", name).strip()
