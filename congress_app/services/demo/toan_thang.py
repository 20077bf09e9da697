"""The delegates of Toàn Thắng, a commune that meets for one day: 33 ex officio and 217 appointed, guests and service."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from congress_app.domain.choices import Formation, OrganisationKind
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, GuestReply
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.partial_date import PartialDate
from congress_app.services.delegates import number_badges
from congress_app.services.demo import communes, province
from congress_app.services.demo.cells import TOAN_THANG
from congress_app.services.demo.guests import commune_guests, guests, service
from congress_app.services.demo.leading import add_groups, with_heads, with_states
from congress_app.services.demo.people import People, Someone, add_delegates
from congress_app.services.demo.troubles import ONE_LESS, ONE_MORE, WITHOUT_SHARE
from congress_app.services.records import put
from congress_app.services.work import Work

_EX_OFFICIO, _SUMMONED = 33, 250
_LATE_MEMBERS = 9
_NEIGHBOURS = ("Tân Lạc", "Mường Bi", "Mường Hoa")
_GROUP_PLACES = (
    "Hội trường Đảng ủy xã",
    "Phòng họp tầng 2, trụ sở UBND xã",
    "Nhà văn hóa xóm Bục",
    "Phòng hội đồng Trường THCS Nhân Mỹ",
    "Phòng hội đồng Trường Tiểu học Lỗ Sơn",
    "Trung tâm Phục vụ hành chính công xã",
)
_REPLIES: Mapping[str, int] = {
    GuestReply.COMES: 76,
    GuestReply.WAITING: 12,
    GuestReply.DECLINES: 6,
    GuestReply.SENDS_ANOTHER: 6,
}


def add(
    work: Work, congress: Congress, people: People, leaders: Sequence[Someone], from_province: Sequence[Someone]
) -> None:
    """Everybody who comes, with allocation, delegations, groups and badge numbers.

    Args:
        leaders: those of the commune, who come ex officio.
        from_province: leaders of the province who are guests here.
    """
    commune = work.get(Organisation, congress.organisation_id)
    region = people.regions.of_organisation(commune.unit_key)
    setting = communes.Setting(people, TOAN_THANG, region, province.FIXED[province.TOAN_THANG].opens_on)
    places = communes.add_places(work, congress, TOAN_THANG.cells(), commune.member_count - _LATE_MEMBERS)
    committee = communes.add_committee(work, congress, setting, leaders, places, _EX_OFFICIO)
    counts = communes.add_shares(work, congress, places, _SUMMONED)
    counts = {name: count + (name == ONE_MORE) - (name in ONE_LESS) for name, count in counts.items()}
    late = _late(work, commune, next(place for place in places if place.cell.kind == "business"))
    counts[late.organisation.name] = 1
    sent = communes.sent(setting, [*places, late], counts, DelegateCategory.APPOINTED, committee)
    appointed = with_states(with_heads([*committee, *sent]))[_EX_OFFICIO:]
    invited = guests(people, region, commune_guests(tuple(TOAN_THANG.villages), _NEIGHBOURS), _REPLIES, from_province)
    add_delegates(work, Id(congress.id), [*appointed, *invited, *service(people, region)])
    add_groups(work, congress, _GROUP_PLACES)
    number_badges(work, Id(congress.id), only_missing=True)


def _late(work: Work, commune: Organisation, like: communes.Place) -> communes.Place:
    """A base organisation that was founded after the allocation; its people join a delegation that there is."""
    made = Organisation(
        id=work.new_id(Organisation),
        parent_id=Id(commune.id),
        name=WITHOUT_SHARE,
        short_name=WITHOUT_SHARE.removeprefix("Chi bộ "),
        kind=OrganisationKind.BASE_CELL,
        formation=Formation.NEW,
        founded_on=PartialDate(2025, 7, 15),
        member_count=_LATE_MEMBERS,
        area=commune.area,
    )
    row = put(work, made)
    return communes.Place(dataclasses.replace(like.cell, name=row.name, place=row.short_name), row, like.delegation)
