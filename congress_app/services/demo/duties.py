"""When members of the standing committee cannot be sent, and how far it is on the main roads."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from congress_app.domain.assignment_choices import AbsenceKind
from congress_app.domain.choices import HalfDay
from congress_app.domain.committees import Absence, Distance
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.services.demo.areas import HOA_BINH, VIET_TRI, VINH_YEN
from congress_app.services.demo.leadership import Leadership
from congress_app.services.work import Work

_AM, _PM = HalfDay.MORNING, HalfDay.AFTERNOON
_AWAY, _DUTY = AbsenceKind.ABSENT, AbsenceKind.DUTY


@dataclass(frozen=True, slots=True)
class _Away:
    """A post and when whoever holds it cannot be sent, in July 2025: the first and the last half-day."""

    post: str
    kind: AbsenceKind
    reason: str
    first: tuple[int, HalfDay]
    last: tuple[int, HalfDay]


_ABSENCES = (
    _Away("Bí thư Tỉnh ủy", _AWAY, "Dự hội nghị của Ban Bí thư tại Hà Nội", (28, _AM), (28, _PM)),
    _Away("Bí thư Tỉnh ủy", _DUTY, "Ngày tiếp công dân", (22, _AM), (22, _AM)),
    _Away("Phó Bí thư Thường trực Tỉnh ủy", _DUTY, "Chủ trì giao ban khối Đảng", (21, _AM), (21, _AM)),
    _Away("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", _DUTY, "Họp Chính phủ với các địa phương", (23, _AM), (23, _PM)),
    _Away("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", _DUTY, "Ngày tiếp công dân", (25, _AM), (25, _AM)),
    _Away(
        "Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh",
        _AWAY,
        "Họp Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam",
        (24, _AM),
        (25, _PM),
    ),
    _Away("Trưởng Ban Tổ chức Tỉnh ủy", _AWAY, "Hội nghị toàn quốc ngành tổ chức xây dựng Đảng", (22, _PM), (23, _PM)),
    _Away("Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy", _DUTY, "Kỳ họp của Ủy ban Kiểm tra Tỉnh ủy", (24, _AM), (24, _PM)),
    _Away("Giám đốc Công an tỉnh", _DUTY, "Trực chỉ huy", (22, _AM), (22, _PM)),
    _Away("Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", _AWAY, "Hội nghị quân chính Quân khu 2", (28, _AM), (29, _PM)),
    _Away("Phó Chủ tịch HĐND tỉnh", _DUTY, "Kỳ họp thường lệ của HĐND tỉnh", (24, _AM), (25, _PM)),
    _Away("Hiệu trưởng Trường Chính trị tỉnh", _DUTY, "Khai giảng lớp cao cấp lý luận chính trị", (28, _AM), (28, _AM)),
    _Away("Giám đốc Sở Tài chính", _AWAY, "Làm việc với Bộ Tài chính về ngân sách", (25, _AM), (25, _PM)),
)
# From, to, kilometres, minutes: of the main roads, as drivers of the office reckon.
_ROADS = (
    (VIET_TRI, VINH_YEN, 28, 40),
    (VIET_TRI, HOA_BINH, 84, 125),
    (VINH_YEN, HOA_BINH, 98, 135),
    (VIET_TRI, "phường Phú Thọ", 36, 50),
    (VIET_TRI, "xã Đoan Hùng", 52, 70),
    (VIET_TRI, "xã Hạ Hòa", 66, 85),
    (VIET_TRI, "xã Cẩm Khê", 48, 65),
    (VIET_TRI, "xã Yên Lập", 62, 90),
    (VIET_TRI, "xã Thanh Sơn", 44, 65),
    (VIET_TRI, "xã Tân Sơn", 72, 105),
    (VIET_TRI, "xã Lai Đồng", 90, 135),
    (VIET_TRI, "xã Mai Châu", 148, 210),
    (VIET_TRI, "xã Lạc Sơn", 142, 200),
    (VIET_TRI, "xã Lạc Thủy", 150, 195),
    (VINH_YEN, "phường Phúc Yên", 17, 25),
    (VINH_YEN, "xã Tam Đảo", 23, 45),
    (VINH_YEN, "xã Lập Thạch", 21, 35),
    (HOA_BINH, "xã Đà Bắc", 16, 30),
    (HOA_BINH, "xã Mai Châu", 62, 95),
    (HOA_BINH, "xã Tân Lạc", 31, 45),
    (HOA_BINH, "xã Lạc Sơn", 57, 80),
    (HOA_BINH, "xã Kim Bôi", 36, 60),
)


def add(work: Work, leadership: Leadership) -> None:
    """Write down absences, fixed duties and distances."""
    work.save_all(
        [
            Absence(
                id=work.new_id(Absence),
                person_id=Id(leadership.standing[each.post].id),
                kind=each.kind,
                starts_on=_july(each.first[0]),
                starts_half=each.first[1],
                ends_on=_july(each.last[0]),
                ends_half=each.last[1],
                reason=each.reason,
            )
            for each in _ABSENCES
        ]
    )
    ids = {name: Id[Organisation](row.id) for name, row in leadership.organisations.items()}
    work.save_all(
        [
            Distance(id=work.new_id(Distance), from_id=ids[here], to_id=ids[there], km=km, minutes=minutes)
            for here, there, km, minutes in _ROADS
        ]
    )


def _july(day: int) -> dt.date:
    return dt.date(2025, 7, day)
