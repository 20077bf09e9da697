"""The delegates of a commune: the committee first, then those whom each base organisation sends by its share."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, repeat

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Delegation
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.positions import spread
from congress_app.services import allocations
from congress_app.services.demo.cells import Cell, Commune, add_cells
from congress_app.services.demo.leading import with_heads, with_states
from congress_app.services.demo.people import People, Someone, add_delegates
from congress_app.services.demo.province import PROVINCE
from congress_app.services.demo.regions import Region
from congress_app.services.demo.roles import COMMITTEE, SENT, Role
from congress_app.services.work import Work


@dataclass(frozen=True, slots=True)
class Place:
    """A base organisation at a congress: what it is, its row, the delegation of its people."""

    cell: Cell
    organisation: Organisation
    delegation: Delegation

    def sending(self, someone: Someone, category: DelegateCategory) -> Someone:
        """Somebody as this organisation sends him."""
        return someone.having(
            category=category,
            organisation_id=Id(self.organisation.id),
            delegation_id=Id(self.delegation.id),
            unit=self.cell.place,
        )


@dataclass(frozen=True, slots=True)
class Setting:
    """What all the people of a commune's congress have in common."""

    people: People
    commune: Commune
    region: Region
    opens_on: dt.date

    def post(self, role: Role) -> str:
        """What a post is called there."""
        return role.post.format(village=self.commune.village)

    def someone(self, role: Role, place: Place) -> Someone:
        """Somebody in a post at a base organisation."""
        council = bool(role.committee_post) and self.people.chance.random() < 0.25
        more = {"other_office": "Đại biểu HĐND xã"} if council else {}
        more |= {"address_place": f"{place.cell.place}, tỉnh {PROVINCE}"} if place.cell.kind == "village" else {}
        return self.people.someone(role, self.region, self.opens_on, post=self.post(role), **more)


def add_places(work: Work, congress: Congress, cells: Sequence[Cell], members: int) -> list[Place]:
    """Write down base organisations and their delegations."""
    commune = work.get(Organisation, congress.organisation_id)
    rows = add_cells(work, commune, cells, members)
    by_delegation: dict[str, list[Organisation]] = {}
    for cell, row in zip(cells, rows, strict=True):
        by_delegation.setdefault(cell.delegation, []).append(row)
    made = [
        Delegation(
            id=work.new_id(Delegation),
            congress_id=Id(congress.id),
            name=name,
            organisation_id=Id(its[0].id) if len(its) == 1 else None,
            position=key,
        )
        for (name, its), key in zip(by_delegation.items(), spread(len(by_delegation)), strict=True)
    ]
    delegations = {each.name: each for each in work.save_all(made)}
    return [Place(cell, row, delegations[cell.delegation]) for cell, row in zip(cells, rows, strict=True)]


def _committee(setting: Setting, leaders: Sequence[Someone], places: Sequence[Place], count: int) -> list[Someone]:
    """`count` members in all: the leaders, and others from the base organisations."""
    taken: Counter[str] = Counter()
    members = []
    for role, leader in [*((each.role, each) for each in leaders), *((each, None) for each in COMMITTEE)][:count]:
        fitting = [place for place in places if place.cell.kind == role.where]
        place = fitting[taken[role.where] * 3 % len(fitting)]
        taken[role.where] += 1
        members.append(place.sending(leader or setting.someone(role, place), DelegateCategory.EX_OFFICIO))
    return members


def add_committee(
    work: Work,
    congress: Congress,
    setting: Setting,
    leaders: Sequence[Someone],
    places: Sequence[Place],
    count: int,
) -> list[Someone]:
    """Write down the members of the committee, who come ex officio; returns them in their order."""
    members = _committee(setting, leaders, places, count)
    add_delegates(work, Id(congress.id), with_states(with_heads(members)))
    return members


def add_shares(work: Work, congress: Congress, places: Sequence[Place], total: int) -> dict[str, int]:
    """Allocate by the verbs of the program; how many each organisation sends beyond those ex officio, by its name."""
    allocations.fill(work, Id(congress.id))
    rows = allocations.share(work, Id(congress.id), total)
    counts = {str(row.organisation_id): row.fixed_count + row.ratio_count for row in rows}
    return {place.organisation.name: counts[place.organisation.id] for place in places}


def sent(
    setting: Setting,
    places: Sequence[Place],
    counts: Mapping[str, int],
    category: DelegateCategory,
    committee: Sequence[Someone],
) -> Iterator[Someone]:
    """Those whom the organisations send, so many each by their names; nobody holds a post of those in the committee."""
    held = {(each.values["organisation_id"], each.values["post"]) for each in committee}
    for place in places:
        roles = SENT[place.cell.kind]
        made = ((role, setting.post(role)) for role in chain(roles, repeat(roles[-1])))
        free = (role for role, post in made if (place.organisation.id, post) not in held)
        for role in islice(free, counts[place.organisation.name]):
            yield place.sending(setting.someone(role, place), category)
