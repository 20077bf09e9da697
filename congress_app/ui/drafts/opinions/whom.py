"""Who can be asked for an opinion: organisations, bodies of the congress and committee members of the file, and any other name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from congress_app.bootstrap import App
from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.committees import Committee, CommitteeMember
from congress_app.domain.drafts.opinions import RoundParticipant
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n import pgettext
from congress_app.i18n.collation import name_key
from congress_app.i18n.folding import fold
from congress_app.i18n.tones import canonical
from congress_app.listings.committees import member_rows
from congress_app.listings.listing import Scope
from congress_app.listings.organisations import OrganisationRow
from congress_app.ui.common.options import Option

READ_FROM = frozenset({Body, BodyMember, Committee, CommitteeMember, Organisation, Person})


@dataclass(frozen=True, slots=True)
class Whom:
    """Somebody who can be asked. values: as the verb takes them. about: the post, the superior."""

    name: str
    values: Mapping[str, Any]
    about: str = ""

    @property
    def key(self) -> str:
        """By which it is told from all others."""
        return str(self.values.get("organisation_id") or self.values.get("person_id") or canonical(self.name))


@dataclass(frozen=True, slots=True)
class WhomGroup:
    """Several of one sort."""

    title: str
    people: tuple[Whom, ...]


@dataclass(frozen=True, slots=True)
class WhomData:
    """All who are offered, by sort; others: persons of the file who sit nowhere, found by their names only."""

    groups: tuple[WhomGroup, ...] = ()
    others: tuple[Whom, ...] = field(default_factory=tuple)


def read_whom(app: App, scope: Scope) -> WhomData:
    """Who can be asked about the documents of the congress of the scope; touches nothing of Qt."""
    lists = app.lists
    congresses = lists.congresses(scope)
    own = congresses[0].organisation if congresses else None
    organisations = lists.organisations(scope)
    names: dict[str, str] = {row.id: row.organisation.name for row in organisations}
    seated: dict[str, Whom] = {}
    for row in member_rows(lists):
        if own is not None and row.committee.organisation_id in (own.id, own.parent_id) and row.member.ends_on is None:
            seated.setdefault(row.person.id, Whom(row.person.full_name, {"person_id": row.person.id}, row.post))
    others = [
        Whom(row.person.full_name, {"person_id": row.id}, row.person.post or row.organisation)
        for row in lists.persons(scope)
        if row.id not in seated
    ]
    bodies = [
        Whom(row.name, {"name": row.name})
        for row in lists.bodies(scope)
        if congresses and row.body.congress_id == congresses[0].id
    ]
    groups = (
        WhomGroup(pgettext("opinions", "Organisations below"), _below(organisations, own, names)),
        WhomGroup(pgettext("opinions", "Superior"), _above(own, names)),
        WhomGroup(pgettext("opinions", "Bodies of the congress"), tuple(bodies)),
        WhomGroup(
            pgettext("opinions", "Committee members"),
            tuple(sorted(seated.values(), key=lambda each: name_key(each.name))),
        ),
    )
    return WhomData(tuple(each for each in groups if each.people), tuple(others))


class WhomChoice:
    """Who is offered in a cell and in the dialog, as it was read last."""

    def __init__(self) -> None:
        self.data = WhomData()
        self._named: dict[str, list[Whom]] = {}

    def set(self, data: WhomData) -> None:
        """Offer these from now on."""
        self.data, self._named = data, {}
        for each in self.everybody:
            self._named.setdefault(canonical(each.name), []).append(each)
            self._named.setdefault(canonical(_told_apart(each)), []).append(each)

    @property
    def everybody(self) -> list[Whom]:
        """All of them."""
        return [*(each for group in self.data.groups for each in group.people), *self.data.others]

    def options(self) -> Sequence[Option]:
        """Their names; equal ones are told apart by what is said about them."""
        return [
            Option(
                each.key, each.name if len(self._named[canonical(each.name)]) == 1 else _told_apart(each), each.about
            )
            for each in self.everybody
        ]

    def values(self, text: str) -> dict[str, Any]:
        """Whom a typed name means: somebody of the file where it is the only one so called, else the name as it is."""
        found = {each.key: each for each in self._named.get(canonical(text), ())}
        if not found and fold(text) == text.casefold():  # typed without accents
            found = {each.key: each for each in self.everybody if fold(each.name) == fold(text)}
        nobody: dict[str, Any] = {"organisation_id": None, "person_id": None, "name": ""}
        if len(found) == 1:
            return {**nobody, **next(iter(found.values())).values}
        return {**nobody, "name": text}


def key_of(participant: RoundParticipant, name: str) -> str:
    """The key of somebody who is asked already, as `Whom.key` has it."""
    return str(participant.organisation_id or participant.person_id or canonical(name))


def _told_apart(whom: Whom) -> str:
    return f"{whom.name} ({whom.about})" if whom.about else whom.name


def _below(
    organisations: Sequence[OrganisationRow], own: Organisation | None, names: Mapping[str, str]
) -> tuple[Whom, ...]:
    """The organisations below that of the congress; those right below it first."""
    if own is None:
        return ()
    within, made = {own.id}, []
    for row in organisations:  # parents come before their children
        each = row.organisation
        if each.parent_id in within:
            within.add(each.id)
            about = names.get(each.parent_id or "", "") if each.parent_id != own.id else ""
            made.append(Whom(each.name, {"organisation_id": each.id}, about))
    return tuple(sorted(made, key=lambda each: bool(each.about)))


def _above(own: Organisation | None, names: Mapping[str, str]) -> tuple[Whom, ...]:
    if own is None or own.parent_id is None or own.parent_id not in names:
        return ()
    return (Whom(names[own.parent_id], {"organisation_id": own.parent_id}),)
