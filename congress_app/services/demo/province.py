"""The organisations of Phú Thọ after 1 July 2025 and their congresses: real units, plausible numbers."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
from collections.abc import Mapping
from typing import Any

from congress_app.domain.choices import CommitteeBy, CongressState, Formation, OrganisationKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.units import Units, organisation_from_province, organisation_from_unit
from congress_app.services import congresses
from congress_app.services.demo.calendar import Day, phases
from congress_app.services.records import put
from congress_app.services.work import Work

AS_OF = dt.date(2025, 7, 21)
TERM = "2025-2030"
PROVINCE = "Phú Thọ"
TOAN_THANG = "Đảng bộ xã Toàn Thắng"
ELECTING = "Đảng bộ xã Lai Đồng"
PEOPLES_COMMITTEE = "Đảng bộ Ủy ban nhân dân tỉnh Phú Thọ"
PILOTS = ("Đảng bộ phường Vĩnh Yên", "Đảng bộ xã Lâm Thao", "Đảng bộ phường Hòa Bình")
FIXED = {
    TOAN_THANG: Day(dt.date(2025, 7, 28), is_two_days=False),
    ELECTING: Day(dt.date(2025, 7, 24), is_two_days=True),
    PEOPLES_COMMITTEE: Day(dt.date(2025, 7, 30), is_two_days=True),
}
_MERGED_ON = PartialDate(2025, 7, 1)
# Members and delegates of these; published are both of the last one, and the members of the first, which summons as many as a merged
# commune may. All others are invented.
_KNOWN = {TOAN_THANG: (1189, 250), ELECTING: (1862, 200), PEOPLES_COMMITTEE: (8516, 258)}
# The base organisations of the communes whose delegates the demo lists.
_CELLS = {TOAN_THANG: 40, ELECTING: 33}
# What goes wrong in real life, so that the warnings of the demo have something to say: by the organisation's name.
_SLIPS: Mapping[str, Mapping[str, Any]] = {
    "Đảng bộ xã Thanh Ba": {"delegate_count": 268},
    "Đảng bộ xã Tam Nông": {"ordinal": 2},
    "Đảng bộ phường Việt Trì": {"term": "2020-2025"},
}
_COMMITTEES = (
    ("Đảng bộ các cơ quan Đảng tỉnh Phú Thọ", "các cơ quan Đảng tỉnh", Formation.NEW, 2650),
    (PEOPLES_COMMITTEE, "UBND tỉnh", Formation.NEW, 8516),
    ("Đảng bộ Quân sự tỉnh Phú Thọ", "Quân sự tỉnh", Formation.MERGED, 1480),
    ("Đảng bộ Công an tỉnh Phú Thọ", "Công an tỉnh", Formation.MERGED, 6900),
)


def add_organisations(work: Work, units: Units, seed: int) -> tuple[Organisation, list[Organisation]]:
    """The province, and what is directly under it: four committees, 133 communes, 15 wards."""
    chance = random.Random(seed)  # noqa: S311 - the same numbers at each run
    province = put(
        work,
        dataclasses.replace(
            organisation_from_province(units.province(PROVINCE), work.new_id(Organisation)),
            formation=Formation.MERGED,
            merged_count=3,
            founded_on=_MERGED_ON,
            member_count=257000,
            suborganisation_count=152,
            address="Phường Việt Trì, tỉnh Phú Thọ",
            hall="Trung tâm Hội nghị tỉnh, phường Việt Trì",
        ),
    )
    below = [_committee(work, province, *each) for each in _COMMITTEES]
    for unit in units.of_province(PROVINCE):
        plain = organisation_from_unit(unit, work.new_id(Organisation), province.id)
        below.append(_with_numbers(plain, chance))
    return province, [put(work, dataclasses.replace(each, phone=_phone(nth))) for nth, each in enumerate(below, 1)]


def _phone(nth: int) -> str:
    """An invented number of an office: in the form of the province's, and of nobody."""
    return f"0210 3000 {nth:03d}"


def _committee(
    work: Work, province: Organisation, name: str, short_name: str, formation: Formation, members: int
) -> Organisation:
    return Organisation(
        id=work.new_id(Organisation),
        parent_id=Id(province.id),
        name=name,
        short_name=short_name,
        formation=formation,
        kind=OrganisationKind.PROVINCIAL_COMMITTEE,
        merged_count=3 if formation is Formation.MERGED else 0,
        founded_on=_MERGED_ON,
        member_count=members,
        suborganisation_count=max(12, members // 160),
        hall="Hội trường tầng 2, phường Việt Trì",
    )


def _with_numbers(plain: Organisation, chance: random.Random) -> Organisation:
    members = _KNOWN.get(plain.name, (chance.randrange(620, 2900), 0))[0]
    is_old = plain.formation is Formation.UNCHANGED
    return dataclasses.replace(
        plain,
        member_count=members,
        suborganisation_count=_CELLS.get(plain.name, max(14, members // 42)),
        founded_on=None if is_old else _MERGED_ON,
        last_ordinal=chance.randrange(19, 27) if is_old else 0,
        address=f"Trụ sở Đảng ủy {plain.short_name}, tỉnh {PROVINCE}",
        hall=f"Hội trường Đảng ủy {plain.short_name}",
    )


def add_congresses(work: Work, below: list[Organisation], days: Mapping[str, Day]) -> dict[str, Congress]:
    """One congress for each organisation, with phases and states as they stood on 21 July 2025; by the organisation's name."""
    return {each.name: _add_congress(work, each, days[each.name]) for each in below}


def _add_congress(work: Work, organisation: Organisation, day: Day) -> Congress:
    is_electing = organisation.name == ELECTING
    values = {
        "organisation_id": organisation.id,
        "ordinal": organisation.last_ordinal + 1,
        "term": TERM,
        "content_count": 4 if is_electing else 2,
        "committee_by": CommitteeBy.ELECTED if is_electing else CommitteeBy.APPOINTED,
        "is_pilot": organisation.name in PILOTS,
        "delegate_count": _KNOWN.get(organisation.name, (0, min(248, 118 + organisation.member_count // 22)))[1],
        "theme": f"Xây dựng Đảng bộ và hệ thống chính trị {organisation.short_name} trong sạch, vững mạnh; phát huy sức mạnh đoàn kết "
        "toàn dân; phát triển kinh tế - xã hội nhanh, bền vững",
        "motto": "Đoàn kết - Dân chủ - Kỷ cương - Sáng tạo - Phát triển",
        "notice_sent_on": dt.date(2025, 7, 2),
        **_SLIPS.get(organisation.name, {}),
    }
    planned = phases(day)
    congress = congresses.add(work, values, planned)
    for state, on in _states(day):
        if on <= AS_OF:
            congresses.set_state(work, congress.id, state, on)
    return congress


def _states(day: Day) -> list[tuple[CongressState, dt.date]]:
    """The states through which a congress goes, with their days."""
    opens, closes = day.opens_on, day.opens_on + dt.timedelta(days=1 if day.is_two_days else 0)
    later = (
        [(CongressState.CLOSED, closes), (CongressState.REPORTED, closes + dt.timedelta(days=5))]
        if closes < AS_OF
        else []
    )
    return [
        (CongressState.PLANNED, min(opens - dt.timedelta(days=20), dt.date(2025, 7, 2))),
        (CongressState.REVIEWED, opens - dt.timedelta(days=9)),
        (CongressState.READY, opens - dt.timedelta(days=1)),
        (CongressState.UNDER_WAY, opens),
        *later,
    ]
