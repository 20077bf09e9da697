"""The delegates of Lai Đồng, a commune that elects on two days: elected ones with alternates, one of whom steps in on the eve."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, GuestReply
from congress_app.domain.delegates import Allocation, Delegate
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.i18n.dates import short_date
from congress_app.services.delegates import number_badges, substitute
from congress_app.services.demo import communes, province
from congress_app.services.demo.cells import LAI_DONG
from congress_app.services.demo.guests import commune_guests, guests, service
from congress_app.services.demo.leading import add_groups, with_heads, with_states
from congress_app.services.demo.people import People, Someone, add_delegates
from congress_app.services.demo.roles import SENT
from congress_app.services.work import Work

_EX_OFFICIO, _ALTERNATES = 31, 14
_SUBSTITUTED_ON = dt.date(2025, 7, 21)
_NEIGHBOURS = ("Thu Cúc", "Tân Sơn", "Minh Đài")
_GROUP_PLACES = (
    "Hội trường Đảng ủy xã",
    "Phòng họp UBND xã",
    "Nhà văn hóa khu Chiềng",
    "Phòng hội đồng Trường THCS Lai Đồng",
)
_REPLIES: Mapping[str, int] = {
    GuestReply.COMES: 84,
    GuestReply.WAITING: 4,
    GuestReply.DECLINES: 6,
    GuestReply.SENDS_ANOTHER: 6,
}
_WITHDRAWN = "Chuyển sinh hoạt đảng và công tác sang tỉnh Lào Cai từ ngày 15/7/2025."


def add(work: Work, congress: Congress, people: People, leaders: Sequence[Someone]) -> None:
    """Everybody who comes, with allocation, delegations, groups, badge numbers and one substitution."""
    commune = work.get(Organisation, congress.organisation_id)
    region = people.regions.of_organisation(commune.unit_key)
    setting = communes.Setting(people, LAI_DONG, region, province.FIXED[province.ELECTING].opens_on)
    places = communes.add_places(work, congress, LAI_DONG.cells(), commune.member_count)
    committee = communes.add_committee(work, congress, setting, leaders, places, _EX_OFFICIO)
    counts = communes.add_shares(work, congress, places, congress.delegate_count)
    elected = communes.sent(setting, places, counts, DelegateCategory.ELECTED, committee)
    listed = with_states(with_heads([*committee, *elected]))[_EX_OFFICIO:]
    listed[-1] = listed[-1].having(state=DelegateState.WITHDRAWN, note=_WITHDRAWN)
    invited = guests(people, region, commune_guests(tuple(LAI_DONG.villages), _NEIGHBOURS), _REPLIES)
    alternates = _alternates(work, congress, setting, places)
    added = add_delegates(work, Id(congress.id), [*listed, *alternates, *invited, *service(people, region)])
    add_groups(work, congress, _GROUP_PLACES)
    number_badges(work, Id(congress.id), only_missing=True)
    _substitute(work, added)


def _alternates(
    work: Work, congress: Congress, setting: communes.Setting, places: Sequence[communes.Place]
) -> list[Someone]:
    """One of each of the larger villages, allocated and elected; the last post of a village is theirs."""
    largest = sorted((each for each in places if each.cell.kind == "village"), key=lambda each: -each.cell.size)
    chosen = largest[:_ALTERNATES]
    ids = {each.organisation.id for each in chosen}
    rows = [row for row in work.find(Allocation, congress_id=congress.id) if row.organisation_id in ids]
    work.save_all([dataclasses.replace(row, alternate_count=1) for row in rows])
    role = SENT["village"][-1]
    return [
        each.sending(setting.someone(role, each), DelegateCategory.ALTERNATE).having(state=DelegateState.VERIFIED)
        for each in chosen
    ]


def _substitute(work: Work, delegates: Sequence[Delegate]) -> None:
    """The first alternate steps in for an elected delegate of the same village who has fallen ill."""
    alternate = next(each for each in delegates if each.category is DelegateCategory.ALTERNATE)
    same_village: Iterator[Delegate] = (
        each
        for each in delegates
        if each.category is DelegateCategory.ELECTED
        and each.organisation_id == alternate.organisation_id
        and each.delegation_role is None
        and each.state is DelegateState.VERIFIED
    )
    decision = f"Quyết định số 21-QĐ/ĐU, ngày {short_date(_SUBSTITUTED_ON)}"
    substitute(
        work,
        Id(next(same_village).id),
        Id(alternate.id),
        _SUBSTITUTED_ON,
        decision,
        "Điều trị dài ngày tại bệnh viện.",
    )
