"""A congress with invented delegates in delegations, groups, an allocation and a substitution, for tests of the papers about them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from congress_app.domain.choices import HalfDay, OrganisationKind, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import (
    DelegateCategory,
    DelegateState,
    DelegationRole,
    Gender,
    GroupRole,
    GuestReply,
)
from congress_app.domain.delegates import Allocation, Delegate, Delegation, DiscussionGroup, Substitution
from congress_app.domain.organisations import Organisation
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.persons import Person
from congress_app.domain.record import Record
from congress_app.services.congresses import Dates
from congress_app.services.steps import Step
from tests.desk import AM, PM, Desk

R = TypeVar("R", bound=Record)

DAYS = {
    PhaseKind.PREPARATORY: Dates(dt.date(2025, 7, 28), PM, dt.date(2025, 7, 28), PM),
    PhaseKind.OFFICIAL: Dates(dt.date(2025, 7, 29), AM, dt.date(2025, 7, 29), PM),
}
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Bùi", "Đinh", "Phùng", "Quách", "Triệu", "Lưu")
_MALE = ("Văn Bình", "Đức Chiến", "Quang Dũng", "Mạnh Hùng", "Xuân Khánh", "Hữu Long", "Công Sơn")
_FEMALE = ("Thị Hạnh", "Thu Hương", "Ngọc Lan", "Bích Ngọc", "Hồng Nhung", "Kim Oanh", "Phương Thảo", "Minh Thư")
_POSTS = (
    "Bí thư Chi bộ", "Phó Bí thư Chi bộ, Trưởng khu", "Ủy viên Ban Chấp hành Đảng bộ, Chủ tịch Hội Nông dân xã",
    "Giáo viên", "Phó Chủ tịch Ủy ban nhân dân xã", "Chỉ huy trưởng Ban Chỉ huy Quân sự", "Hưu trí",
)  # fmt: skip
_UNITS = ("Khu 3", "", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Hòa Thắng", "Trường Tiểu học Hòa Thắng", "", "Công an xã")
LONG_NAME = "Công Tằng Tôn Nữ Hoàng " + "Thị Kim Ngọc Phương Thảo " * 4
LONG_POST = "Ủy viên Ban Thường vụ Đảng ủy, Chủ nhiệm Ủy ban Kiểm tra, Trưởng Ban Chỉ đạo phòng, chống thiên tai; " * 3


@dataclass(frozen=True, slots=True)
class Gathering:
    """A congress with those who come to it."""

    office: Desk
    congress: Congress
    delegations: list[Delegation]
    delegates: list[Delegate]

    def add(self, cls: type[R], **values: Any) -> R:
        """Store a row of the congress."""
        return add(self.office, cls, congress_id=self.congress.id, **values)

    def delegate(self, full_name: str, **values: Any) -> Delegate:
        """Store a delegate."""
        person = add(self.office, Person, full_name=full_name)
        return self.add(Delegate, person_id=person.id, full_name=full_name, **values)


def add(office: Desk, cls: type[R], **values: Any) -> R:
    """Store a row."""
    return office.file.run(lambda work: work.save(cls(id=work.new_id(cls), **values)), Step("Added")).value


def gathering(office: Desk, count: int = 60) -> Gathering:
    """A commune's congress of two days with some delegates in eight delegations, nobody else."""
    commune = office.organisation("Đảng bộ xã Hòa Thắng", office.province(), hall="Hội trường Đảng ủy xã Hòa Thắng")
    congress = office.congress(commune, DAYS)
    office.session(congress, PhaseKind.PREPARATORY, half_day=HalfDay.AFTERNOON, starts_at=dt.time(14, 0))
    office.session(congress, starts_at=dt.time(7, 30))
    office.session(congress, half_day=HalfDay.AFTERNOON, starts_at=dt.time(13, 30))
    made = Gathering(office, congress, [], [])
    for number in range(1, 9):
        cell = office.organisation(
            f"Chi bộ {number}", commune, kind=OrganisationKind.CELL, member_count=20 + number * 7
        )
        name = f"Đoàn đại biểu Chi bộ {number}"
        made.delegations.append(made.add(Delegation, name=name, organisation_id=cell.id, position=f"a{number}"))
    people = [_person(made, number, count) for number in range(count)]
    persons = office.file.run(
        lambda work: work.save_all([Person(id=work.new_id(Person), full_name=each["full_name"]) for each in people]),
        Step("Added"),
    ).value
    made.delegates.extend(
        office.file.run(
            lambda work: work.save_all(
                [
                    Delegate(id=work.new_id(Delegate), congress_id=congress.id, person_id=person.id, **each)
                    for person, each in zip(persons, people, strict=True)
                ]
            ), Step("Added"),
        ).value
    )  # fmt: skip
    return made


def _person(made: Gathering, number: int, count: int) -> dict[str, Any]:
    """What is known of one of them: more of some than of others."""
    delegation = made.delegations[number * 8 // count]
    is_first = number == 0 or number * 8 // count != (number - 1) * 8 // count
    is_man = number % 3 != 1
    given = _MALE[number * 5 % 7] if is_man else _FEMALE[number * 3 % 8]
    values: dict[str, Any] = {
        "full_name": f"{_FAMILY[number * 7 % 11]} {given}",
        "delegation_id": delegation.id,
        "organisation_id": delegation.organisation_id,
        "delegation_role": DelegationRole.HEAD if is_first else None,
        "category": (DelegateCategory.ELECTED, DelegateCategory.APPOINTED, DelegateCategory.EX_OFFICIO)[number % 5 % 3],
        "badge_number": f"{number + 1:03d}",
    }
    if number % 10 == 9:
        return values
    return values | {
        "gender": Gender.MALE if is_man else Gender.FEMALE,
        "birth_date": PartialDate(1960 + number % 40, *((number % 12 + 1, number % 27 + 1) if number % 4 else ())),
        "ethnicity": ("Kinh", "Mường", "Tày", "Kinh")[number % 4],
        "religion": "Công giáo" if number % 12 == 5 else "Không",
        "home_place": "Xã Hòa Thắng, tỉnh Phú Thọ",
        "address_place": f"Khu {number % 9 + 1}, xã Hòa Thắng, tỉnh Phú Thọ",
        "general_education": "12/12",
        "professional_level": ("Đại học", "Thạc sĩ", "Trung cấp")[number % 3],
        "profession": ("Luật", "Quản lý giáo dục", "")[number % 3],
        "theory_level": ("Cao cấp", "Trung cấp", "Sơ cấp")[number % 3],
        "foreign_language": "Tiếng Anh B1" if number % 3 == 0 else "",
        "admitted_on": PartialDate(1985 + number % 35, number % 12 + 1, number % 27 + 1),
        "official_on": PartialDate(1986 + number % 35, number % 12 + 1, number % 27 + 1),
        "post": _POSTS[number % 7],
        "unit": _UNITS[number % 6],
    }


def with_everybody(office: Desk, count: int = 60) -> Gathering:
    """The same with a name and a post as long as they may be, alternates, guests, a substitution, groups and an allocation."""
    made = gathering(office, count)
    first = made.delegations[0]
    made.delegate(
        LONG_NAME[:120].strip(), delegation_id=first.id, gender=Gender.FEMALE, birth_date=PartialDate(1977), post=LONG_POST[:300].strip(),
        delegation_role=DelegationRole.DEPUTY,
    )  # fmt: skip
    for name in ("Đỗ Văn Yên", "Vũ Thị Xuân"):
        made.delegate(
            name, delegation_id=first.id, category=DelegateCategory.ALTERNATE, post="Đảng viên", gender=Gender.MALE
        )
    alternate = made.delegate(
        "Cao Thị Vân", category=DelegateCategory.ALTERNATE, gender=Gender.FEMALE, post="Đảng viên"
    )
    made.add(
        Substitution, replaced_id=made.delegates[1].id, substitute_id=alternate.id, on=dt.date(2025, 7, 25),
        decision="Quyết định số 15-QĐ/ĐU, ngày 25/7/2025 của Ban Thường vụ Đảng ủy xã", reason="Đi công tác nước ngoài",
    )  # fmt: skip
    made.delegate("Hà Văn Rút", delegation_id=first.id, state=DelegateState.WITHDRAWN)
    _add_guests(made)
    _add_groups(made)
    _add_allocation(made)
    return made


def _add_guests(made: Gathering) -> None:
    guests = (
        ("Đặng Văn Tỉnh", 1, GuestReply.COMES, "Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh"),
        ("Mai Thị Nguyên", 3, GuestReply.COMES, "Nguyên Bí thư Đảng ủy xã"),
        ("Tạ Văn Thay", 2, GuestReply.SENDS_ANOTHER, "Phó Chánh Văn phòng Tỉnh ủy"),
        ("Kiều Văn Vắng", 4, GuestReply.DECLINES, "Giám đốc Sở"),
        ("Ngô Thị Chờ", 0, GuestReply.WAITING, "Bà mẹ Việt Nam Anh hùng"),
    )
    for name, place, reply, post in guests:
        made.delegate(
            name, category=DelegateCategory.GUEST, precedence=place, reply=reply, post=post,
            sent_instead="Đồng chí Ninh Văn Đại, Trưởng phòng" if reply is GuestReply.SENDS_ANOTHER else "",
        )  # fmt: skip


def _add_groups(made: Gathering) -> None:
    groups = [
        made.add(DiscussionGroup, name=f"Tổ {number}", place=f"Phòng họp số {number}", position=f"a{number}")
        for number in (1, 2)
    ]
    roles = {0: GroupRole.HEAD, 1: GroupRole.HEAD, 2: GroupRole.SECRETARY, 3: GroupRole.SECRETARY}
    changed = []
    for number, each in enumerate(made.delegates[2:]):
        changed.append(_in_group(each, groups[number % 2], roles.get(number)))
    made.office.file.run(lambda work: work.save_all(changed), Step("Changed"))


def _in_group(delegate: Delegate, group: DiscussionGroup, role: GroupRole | None) -> Delegate:

    return replace(delegate, group_id=group.id, group_role=role)


def _add_allocation(made: Gathering) -> None:
    cells = [made.office.file.rows(Organisation, id=each.organisation_id)[0] for each in made.delegations]
    for number, cell in enumerate(cells):
        made.add(
            Allocation, organisation_id=cell.id, member_count=cell.member_count, ex_officio_count=number % 3, fixed_count=1,
            ratio_count=cell.member_count // 10, alternate_count=1, position=f"a{number}",
        )  # fmt: skip
