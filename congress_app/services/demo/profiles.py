"""What is written down of a delegate, made up by chance so that it fits together: dates, schooling, Party badge, awards."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping
from typing import Any

from congress_app.domain.delegate_choices import Gender
from congress_app.domain.partial_date import PartialDate
from congress_app.services.demo.names import chosen
from congress_app.services.demo.province import AS_OF
from congress_app.services.demo.roles import FORCES, HEALTH, RETIRED, SCHOOL, VILLAGE, Role, Schooling

BADGE_YEARS = (30, 40, 45, 50, 55)
_RELIGIONS: Mapping[str, int] = {"Không": 966, "Công giáo": 18, "Phật giáo": 16}
_AWARDS = (
    "Bằng khen của Chủ tịch UBND tỉnh năm 2023",
    "Giấy khen của Ban Chấp hành Đảng bộ huyện năm 2022",
    "Chiến sĩ thi đua cơ sở năm 2023, 2024",
    "Giấy khen của Chủ tịch UBND huyện năm 2024",
    "Đảng viên hoàn thành xuất sắc nhiệm vụ năm 2023",
    "Bằng khen của Tỉnh ủy năm 2024",
)
_DISCIPLINES = ("Khiển trách năm 2021", "Khiển trách năm 2022", "Cảnh cáo năm 2021")
_LANGUAGES = ("Tiếng Anh A2", "Tiếng Anh B1", "Tiếng Anh B")


def facts(chance: random.Random, role: Role, opens_on: dt.date) -> dict[str, Any]:
    """Gender and dates of somebody who holds this post when the congress opens."""
    gender = Gender.FEMALE if chance.random() * 100 < role.women else Gender.MALE
    born = _before(opens_on, chance.randint(*role.ages), chance.randrange(365))
    age = chance.triangular(18.6, min(35.0, (opens_on - born).days / 365.25 - 2.2), 24)
    admitted = born + dt.timedelta(days=int(age * 365.25))
    return {
        "gender": gender,
        "birth_date": _known(chance, born, role),
        "admitted_on": PartialDate.of(admitted),
        "official_on": PartialDate.of(_before(admitted, -1, 0)),
        "party_badge": max((years for years in BADGE_YEARS if _before(AS_OF, years, 0) >= admitted), default=0),
    }


def background(chance: random.Random, role: Role, known: Mapping[str, Any]) -> dict[str, Any]:
    """Religion, schooling, awards and the like, fitting the facts."""
    birth: PartialDate = known["birth_date"]
    level = chosen(chance, role.schooling.professional)
    made = {
        "religion": chosen(chance, _RELIGIONS),
        "sector": role.sector,
        "committee_post": role.committee_post,
        "is_reelected": bool(role.where) and chance.random() < 0.6,
        "general_education": _general_education(chance, birth.year, role.sector, level),
        "professional_level": level,
        "profession": "" if level == "Chưa qua đào tạo" else chance.choice(role.schooling.fields),
        "theory_level": chosen(chance, role.schooling.theory),
        "awards": chance.choice(_AWARDS) if chance.random() < 0.34 else "",
        "discipline": chance.choice(_DISCIPLINES) if chance.random() < 0.012 else "",
        "honour": _honour(chance, role, known["gender"], birth.year),
    }
    return made | _courses(chance, role.schooling)


def _courses(chance: random.Random, schooling: Schooling) -> dict[str, Any]:
    if not schooling.is_official:
        return {}
    return {
        "state_management": chance.choice(("Chuyên viên", "Chuyên viên", "Chuyên viên chính")),
        "foreign_language": chance.choice(_LANGUAGES),
        "it_level": "Cơ bản",
    }


def _before(day: dt.date, years: int, days: int) -> dt.date:
    """So many years, then days, before a day; the day after 28 February where there is no 29th."""
    year = day.year - years
    try:
        there = day.replace(year=year)
    except ValueError:
        there = dt.date(year, 3, 1)
    return there - dt.timedelta(days=days)


def _known(chance: random.Random, born: dt.date, role: Role) -> PartialDate:
    """Of some older villagers no more than the year is known."""
    is_old = born.year < 1968 and role.sector in (VILLAGE, RETIRED)
    return PartialDate(born.year) if is_old and chance.random() < 0.2 else PartialDate.of(born)


def _general_education(chance: random.Random, born: int, sector: str, level: str) -> str:
    """Schools of the north had ten classes until 1989."""
    is_short = sector in (VILLAGE, RETIRED) and level in ("Chưa qua đào tạo", "Sơ cấp") and chance.random() < 0.4
    if born <= 1971:
        return "7/10" if is_short else "10/10"
    return "9/12" if is_short else "12/12"


def _honour(chance: random.Random, role: Role, gender: Gender, born: int) -> str:
    turn = chance.random()
    if "Cựu chiến binh" in role.post:
        return "Thương binh" if turn < 0.12 else "Cựu chiến binh"
    if role.sector in (VILLAGE, RETIRED) and gender is Gender.MALE and born < 1972:
        return "Thương binh" if turn < 0.05 else "Cựu chiến binh" if turn < 0.35 else ""
    if role.sector == SCHOOL and turn < 0.015:
        return "Nhà giáo ưu tú"
    if role.sector == HEALTH and turn < 0.04:
        return "Thầy thuốc ưu tú"
    return "Cựu chiến binh" if role.sector == FORCES and turn < 0.03 else ""
