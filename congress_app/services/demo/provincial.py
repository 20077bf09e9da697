"""The delegates of the provincial congress: 97 ex officio and 403 appointed in 152 delegations, and its guests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, repeat

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, GuestReply
from congress_app.domain.delegates import Delegation
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.positions import spread
from congress_app.services import allocations
from congress_app.services.delegations import delegation_name
from congress_app.services.demo.guests import PROVINCE_GUESTS, guests, service
from congress_app.services.demo.leading import add_groups, with_heads, with_states
from congress_app.services.demo.people import People, Someone, add_delegates
from congress_app.services.demo.province_roles import (
    ARMY,
    COMMITTEE,
    COMMUNE,
    COMMUNE_SECRETARY,
    KNOWN_POSTS,
    PARTY_OFFICES,
    POLICE,
    SENT,
    STATE_OFFICES,
)
from congress_app.services.demo.regions import Region
from congress_app.services.demo.roles import Role
from congress_app.services.work import Work

OPENS_ON = dt.date(2025, 9, 29)
_EX_OFFICIO, _SUMMONED = 97, 500
_GROUPS = 10
_REPLIES: Mapping[str, int] = {GuestReply.WAITING: 92, GuestReply.COMES: 8}
_COMMITTEES = {"cơ quan Đảng": PARTY_OFFICES, "Ủy ban nhân dân": STATE_OFFICES, "Quân sự": ARMY, "Công an": POLICE}


@dataclass(frozen=True, slots=True)
class Sender:
    """An organisation directly under the province: what kind of people it sends, their region, their delegation.

    leaders: where the file knows them already.
    """

    organisation: Organisation
    kind: str
    region: Region
    delegation: Delegation
    leaders: Sequence[Someone] = ()

    def sending(self, someone: Someone, category: DelegateCategory) -> Someone:
        """Somebody as this organisation sends him."""
        return someone.having(
            category=category, organisation_id=Id(self.organisation.id), delegation_id=Id(self.delegation.id)
        )


def add(
    work: Work,
    congress: Congress,
    people: People,
    leaders: Sequence[Someone],
    below: Sequence[Organisation],
    known: Mapping[str, Sequence[Someone]],
) -> None:
    """Everybody who comes, with allocation, delegations and groups; badges are numbered nearer to the day.

    Args:
        leaders: those of the province.
        below: the organisations that send delegates.
        known: leaders of communes whom the file has already, by the name of the organisation.
    """
    senders = _senders(work, congress, people, below, known)
    committee = list(_committee(people, leaders, senders))
    add_delegates(work, Id(congress.id), with_states(with_heads(committee)))
    allocations.fill(work, Id(congress.id))
    rows = allocations.share(work, Id(congress.id), _SUMMONED)
    counts = {str(row.organisation_id): row.fixed_count + row.ratio_count for row in rows}
    appointed = _appointed(people, senders, counts, committee)
    listed = with_states(with_heads([*committee, *appointed]))[_EX_OFFICIO:]
    whole = people.regions.whole
    invited = guests(people, whole, PROVINCE_GUESTS, _REPLIES)
    add_delegates(work, Id(congress.id), [*listed, *invited, *service(people, whole)])
    add_groups(work, congress, [f"Phòng họp số {number}, Trung tâm Hội nghị tỉnh" for number in range(1, _GROUPS + 1)])


def _senders(
    work: Work,
    congress: Congress,
    people: People,
    below: Sequence[Organisation],
    known: Mapping[str, Sequence[Someone]],
) -> list[Sender]:
    """The organisations with their delegations, in their order."""
    made = [
        Delegation(
            id=work.new_id(Delegation),
            congress_id=Id(congress.id),
            organisation_id=Id(each.id),
            name=delegation_name(each),
            position=key,
        )
        for each, key in zip(below, spread(len(below)), strict=True)
    ]
    return [
        Sender(each, _kind(each), _region(people, each), delegation, known.get(each.name, ()))
        for each, delegation in zip(below, work.save_all(made), strict=True)
    ]


def _kind(organisation: Organisation) -> str:
    if organisation.kind is not OrganisationKind.PROVINCIAL_COMMITTEE:
        return COMMUNE
    return next(kind for words, kind in _COMMITTEES.items() if words in organisation.name)


def _region(people: People, organisation: Organisation) -> Region:
    return people.regions.of_organisation(organisation.unit_key) if organisation.unit_key else people.regions.whole


def _committee(people: People, leaders: Sequence[Someone], senders: Sequence[Sender]) -> Iterator[Someone]:
    """The leaders, the heads of the offices, and secretaries of communes, evenly spread."""
    offices = {each.kind: each for each in senders if each.kind != COMMUNE}
    for leader in leaders:
        yield offices[leader.role.where].sending(leader, DelegateCategory.EX_OFFICIO)
    for role in COMMITTEE:
        sender = offices[role.where]
        yield sender.sending(_someone(people, role, sender), DelegateCategory.EX_OFFICIO)
    communes = [each for each in senders if each.kind == COMMUNE]
    left = _EX_OFFICIO - len(leaders) - len(COMMITTEE)
    for number in range(left):
        sender = communes[number * len(communes) // left]
        yield sender.sending(_someone(people, COMMUNE_SECRETARY, sender), DelegateCategory.EX_OFFICIO)


def _appointed(
    people: People, senders: Sequence[Sender], counts: Mapping[str, int], committee: Sequence[Someone]
) -> Iterator[Someone]:
    """Those whom each organisation sends; where the secretary is in the committee, the others come."""
    held = {(each.values["organisation_id"], each.values["post"]) for each in committee}
    for sender in senders:
        roles = SENT[sender.kind]
        free = (
            role
            for role in chain(roles, repeat(roles[-1]))
            if (sender.organisation.id, _post(role, sender)) not in held
        )
        for role in islice(free, counts[sender.organisation.id]):
            yield sender.sending(_someone(people, role, sender), DelegateCategory.APPOINTED)


def _post(role: Role, sender: Sender) -> str:
    return role.post.format(unit=sender.organisation.short_name)


def _someone(people: People, role: Role, sender: Sender) -> Someone:
    unit = sender.organisation.short_name if sender.kind == COMMUNE else ""
    office = "Đại biểu HĐND tỉnh" if people.chance.random() < 0.14 else ""
    more = {"post": _post(role, sender), "unit": unit and f"Đảng ủy {unit}", "other_office": office}
    if sender.leaders:
        return sender.leaders[KNOWN_POSTS[role.post]].having(**more, committee_post=role.committee_post)
    return people.someone(role, sender.region, OPENS_ON, **more)
