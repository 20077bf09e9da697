"""A commune's congress with sixty invented delegates in eight delegations, a roll-call and a verification board."""

from __future__ import annotations

import dataclasses
import random
from typing import Any

from congress_app.domain.agenda import Session
from congress_app.domain.choices import BodyKind, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, Gender, Presence
from congress_app.domain.delegates import Attendance, Delegate, Delegation, Substitution
from congress_app.domain.fields import Id
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.persons import Person
from congress_app.services.steps import step
from congress_app.services.work import Work
from tests.desk import OPENS, Desk

DELEGATIONS = (
    "Chi bộ thôn Đồng Tâm",
    "Chi bộ thôn Hòa Bình",
    "Chi bộ thôn Tân Lập",
    "Chi bộ thôn Xuân Sơn",
    "Chi bộ Quân sự",
    "Chi bộ Công an",
    "Chi bộ các trường học",
    "Đảng bộ các cơ quan Đảng, chính quyền, đoàn thể xã",
)
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Bùi", "Đinh", "Hà", "Quách", "Vũ")
_GIVEN = {
    Gender.MALE: (
        "Văn An",
        "Văn Bình",
        "Đức Cường",
        "Quốc Dũng",
        "Minh Hải",
        "Xuân Khánh",
        "Hữu Long",
        "Đình Nam",
        "Trọng Phú",
    ),
    Gender.FEMALE: ("Thị Chi", "Thị Dung", "Thu Hà", "Thị Lan", "Ngọc Mai", "Thị Phương"),
}
_SECTORS = (
    "Khối Đảng",
    "Khối chính quyền",
    "Mặt trận và đoàn thể",
    "Lực lượng vũ trang",
    "Trường học",
    "Thôn, khu dân cư",
)


def delegate_congress(office: Desk, **values: Any) -> tuple[Congress, Session]:
    """The congress, and its first session, in which the roll was called."""
    commune = office.organisation("Đảng bộ xã Hòa Thắng", office.province(), hall="Hội trường Đảng ủy xã")
    congress = office.congress(commune, delegate_count=60, **values)
    session = office.session(congress, PhaseKind.PREPARATORY)
    _board(office, congress)
    office.file.run(lambda work: _fill(work, Id(congress.id), Id(session.id)), step("delegates"))
    return congress, session


def _board(office: Desk, congress: Congress) -> None:
    head = office.person("Nguyễn Thị Hạnh", post="Phó Bí thư Thường trực Đảng ủy")
    body = office.do.bodies.add(Id(congress.id), BodyKind.VERIFICATION_BOARD, {}).value
    members = [
        {"person_id": head.id, "function": "Trưởng ban"},
        {"name": "Bùi Văn Tiến", "function": "Ủy viên"},
        {"name": "Quách Minh Đức", "function": "Ủy viên"},
    ]
    office.do.bodies.add_members(Id(body.id), members)


def _fill(work: Work, congress_id: Id[Congress], session_id: Id[Session]) -> None:
    chance = random.Random(2025)
    delegations = [
        work.save(Delegation(id=work.new_id(Delegation), congress_id=congress_id, name=name, position=f"a{place}"))
        for place, name in enumerate(DELEGATIONS)
    ]
    rows = [_delegate(work, congress_id, delegations[place % 8], place, chance) for place in range(60)]
    alternate = _delegate(work, congress_id, delegations[2], 60, chance)
    alternate = dataclasses.replace(alternate, category=DelegateCategory.ALTERNATE, full_name="Đinh Thị Thảo")
    work.save(alternate)
    work.save(
        Substitution(
            id=work.new_id(Substitution),
            congress_id=congress_id,
            replaced_id=Id(rows[18].id),
            substitute_id=Id(alternate.id),
            on=OPENS,
            decision="Quyết định số 15-QĐ/ĐU, ngày 26/7/2025",
        )
    )
    away = {7: (Presence.EXCUSED, "điều trị tại bệnh viện"), 33: (Presence.ABSENT, "")}
    for place, row in enumerate([*rows, alternate]):
        presence, reason = away.get(place, (Presence.PRESENT, ""))
        if place != 18:
            work.save(
                Attendance(
                    id=work.new_id(Attendance),
                    delegate_id=Id(row.id),
                    session_id=session_id,
                    presence=presence,
                    reason=reason,
                )
            )


def _delegate(
    work: Work, congress_id: Id[Congress], delegation: Delegation, place: int, chance: random.Random
) -> Delegate:
    gender = Gender.FEMALE if place % 4 == 0 else Gender.MALE
    name = f"{chance.choice(_FAMILIES)} {chance.choice(_GIVEN[gender])}"
    year = 1964 + (place * 7) % 32
    person = work.save(Person(id=work.new_id(Person), full_name=name))
    is_committee = place < 15
    return work.save(
        Delegate(
            id=work.new_id(Delegate),
            congress_id=congress_id,
            person_id=Id(person.id),
            full_name=name,
            gender=gender,
            birth_date=PartialDate(year, 1 + place % 12, 1 + place % 28) if place % 9 else PartialDate(year),
            ethnicity=("Mường" if place % 5 == 0 else "Tày" if place == 11 else "Kinh"),
            religion="Công giáo" if place in (22, 41) else "Không",
            admitted_on=PartialDate(year + 22 + place % 6, 1 + place % 12, 3),
            category=DelegateCategory.EX_OFFICIO if is_committee else DelegateCategory.APPOINTED,
            state=DelegateState.QUESTIONED if place == 44 else DelegateState.VERIFIED,
            question="có đơn phản ánh về kê khai trình độ" if place == 44 else "",
            outcome="xác minh không đúng, đủ tư cách" if place == 44 else "",
            delegation_id=Id(delegation.id),
            general_education="12/12" if place % 10 else "10/10",
            professional_level=("Thạc sĩ" if place % 6 == 1 else "Đại học" if place % 5 else "Trung cấp"),
            theory_level=("Cao cấp" if is_committee else "Trung cấp" if place % 3 else "Sơ cấp"),
            sector=_SECTORS[place % 6],
            honour="Thương binh" if place == 50 else "Cựu chiến binh" if place in (16, 23) else "",
            party_badge=30 if place in (0, 9) else 0,
            awards="Bằng khen của Tỉnh ủy" if place % 7 == 0 else "",
            committee_post="Đảng ủy viên" if is_committee else "",
            is_reelected=place < 9,
            other_office="Đại biểu HĐND xã" if place % 8 == 1 else "",
        )
    )


__all__ = ["delegate_congress"]
