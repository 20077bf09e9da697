"""The guests of a congress in the order in which they are introduced, and those who serve it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, GuestReply
from congress_app.services.demo.names import chosen
from congress_app.services.demo.people import People, Someone
from congress_app.services.demo.regions import Region
from congress_app.services.demo.roles import Role

_FIRST_REPLY = dt.date(2025, 7, 14)
_INSTEAD = "Phó thủ trưởng cơ quan dự thay"


@dataclass(frozen=True, slots=True)
class Invited:
    """A kind of guest: the posts, how many women in a hundred, how they are addressed, their merit."""

    posts: tuple[str, ...]
    women: int = 15
    address: str = "Đồng chí"
    honour: str = ""


def _times(count: int, post: str) -> tuple[str, ...]:
    return (post,) * count


def commune_guests(former: Sequence[str], neighbours: Sequence[str]) -> tuple[Invited, ...]:
    """Whom a commune invites; `former`: the communes of which it was made, `neighbours`: those beside it."""
    return (
        Invited(
            (
                "Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy",
                "Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy",
                "Phó Giám đốc Sở Nông nghiệp và Môi trường",
                "Trưởng phòng, Ban Tổ chức Tỉnh ủy",
            )
        ),
        Invited(_times(2, "Bà mẹ Việt Nam anh hùng"), 100, "Mẹ", "Bà mẹ Việt Nam anh hùng"),
        Invited(("Anh hùng Lực lượng vũ trang nhân dân",), 0, "Ông", "Anh hùng Lực lượng vũ trang nhân dân"),
        Invited(tuple(f"Nguyên Bí thư Đảng ủy xã {name}" for name in former)),
        Invited(tuple(f"Nguyên Chủ tịch UBND xã {name}" for name in former)),
        Invited(_times(3, "Đảng viên 60 năm tuổi Đảng"), 30, honour="Cựu chiến binh"),
        Invited(_times(2, "Thương binh hạng 1/4"), 0, "Ông", "Thương binh"),
        Invited(tuple(f"Đại diện Ban Thường vụ Đảng ủy xã {name}" for name in neighbours)),
        Invited(_times(3, "Người có uy tín trong đồng bào dân tộc thiểu số"), 0, "Ông"),
        Invited(
            ("Giám đốc Ngân hàng Chính sách xã hội khu vực", "Giám đốc Bệnh viện khu vực", "Trưởng Điện lực khu vực")
        ),
    )


PROVINCE_GUESTS = (
    Invited(
        (
            *("Ủy viên Trung ương Đảng, đại diện Ban Tổ chức Trung ương", "Đại diện Ủy ban Kiểm tra Trung ương"),
            *("Đại diện Ban Tuyên giáo và Dân vận Trung ương", "Đại diện Ban Nội chính Trung ương"),
            *("Đại diện Ban Chính sách, chiến lược Trung ương", "Đại diện Văn phòng Trung ương Đảng"),
            *(
                "Đại diện Đảng ủy Chính phủ",
                "Đại diện Đảng ủy Quốc hội",
                "Đại diện Đảng ủy MTTQ, các đoàn thể Trung ương",
            ),
            *("Đại diện Bộ Tư lệnh Quân khu 2", "Đại diện Bộ Công an", "Đại diện Bộ Nội vụ", "Đại diện Bộ Tài chính"),
        )
    ),
    Invited((*_times(2, "Nguyên Bí thư Tỉnh ủy Phú Thọ"), *_times(4, "Nguyên Phó Bí thư Tỉnh ủy Phú Thọ"))),
    Invited((*_times(2, "Nguyên Bí thư Tỉnh ủy Vĩnh Phúc"), *_times(4, "Nguyên Phó Bí thư Tỉnh ủy Vĩnh Phúc"))),
    Invited((*_times(2, "Nguyên Bí thư Tỉnh ủy Hòa Bình"), *_times(4, "Nguyên Phó Bí thư Tỉnh ủy Hòa Bình"))),
    Invited(_times(16, "Nguyên Ủy viên Ban Thường vụ Tỉnh ủy"), 20),
    Invited(_times(6, "Bà mẹ Việt Nam anh hùng"), 100, "Mẹ", "Bà mẹ Việt Nam anh hùng"),
    Invited(_times(7, "Anh hùng Lực lượng vũ trang nhân dân"), 10, "Ông", "Anh hùng Lực lượng vũ trang nhân dân"),
    Invited(_times(5, "Anh hùng Lao động"), 40, "Ông", "Anh hùng Lao động"),
    Invited(_times(8, "Đảng viên 70 năm tuổi Đảng"), 20, honour="Cựu chiến binh"),
    Invited(
        tuple(
            f"Đại diện Ban Thường vụ {name}"
            for name in (
                *("Thành ủy Hà Nội", "Tỉnh ủy Tuyên Quang", "Tỉnh ủy Lào Cai", "Tỉnh ủy Sơn La", "Tỉnh ủy Thái Nguyên"),
                *("Tỉnh ủy Ninh Bình", "Tỉnh ủy Thanh Hóa", "Tỉnh ủy Hưng Yên", "Tỉnh ủy Bắc Ninh"),
            )
        )
    ),
    Invited(_times(10, "Doanh nhân tiêu biểu"), 25, "Ông"),
    Invited(_times(6, "Trí thức, nhà khoa học tiêu biểu"), 30, "Ông"),
    Invited(_times(5, "Người có uy tín trong đồng bào dân tộc thiểu số"), 10, "Ông"),
    Invited(_times(4, "Chức sắc tôn giáo tiêu biểu"), 0, "Ông"),
    Invited(_times(3, "Văn nghệ sĩ tiêu biểu"), 40, "Ông"),
)
SERVICE = (
    Role("Phóng viên Báo và Phát thanh, Truyền hình tỉnh", "", women=40),
    Role("Quay phim Báo và Phát thanh, Truyền hình tỉnh", "", women=0),
    Role("Cán bộ kỹ thuật âm thanh, màn hình", "", women=0),
    Role("Bác sĩ trực y tế", "", women=40),
    Role("Lễ tân", "", women=100),
    Role("Lễ tân", "", women=100),
)


def guests(
    people: People,
    region: Region,
    invited: Sequence[Invited],
    replies: Mapping[str, int],
    first: Sequence[Someone] = (),
) -> Iterator[Someone]:
    """Guests in the order of precedence; `first`: those whom the file knows already."""
    category = {"category": DelegateCategory.GUEST, "state": DelegateState.VERIFIED}
    listed = [
        *first,
        *(
            people.guest(Role(post, "", women=kind.women), region, kind.address, honour=kind.honour)
            for kind in invited
            for post in kind.posts
        ),
    ]
    for place, each in enumerate(listed, 1):
        address = "Bà" if each.address == "Ông" and each.values["gender"] == "female" else each.address
        yield Someone(
            each.role, {**each.values, **category, "precedence": place, **_reply(people, replies)}, each.person, address
        )


def service(people: People, region: Region) -> Iterator[Someone]:
    """Those who serve the congress, without a vote."""
    for role in SERVICE:
        yield people.guest(role, region, category=DelegateCategory.SERVICE, state=DelegateState.VERIFIED)


def _reply(people: People, replies: Mapping[str, int]) -> dict[str, Any]:
    reply = GuestReply.of(chosen(people.chance, replies))
    if reply is GuestReply.WAITING:
        return {"reply": reply}
    on = _FIRST_REPLY + dt.timedelta(days=people.chance.randrange(7))
    instead = _INSTEAD if reply is GuestReply.SENDS_ANOTHER else ""
    return {"reply": reply, "replied_on": on, "sent_instead": instead}
