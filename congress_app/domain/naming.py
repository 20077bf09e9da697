"""How organisations and congresses are called in full, always in Vietnamese: the names are data, not words of the window."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain, count

from congress_app.domain.choices import CongressForm, OrganisationKind
from congress_app.domain.congresses import Congress
from congress_app.domain.organisations import Organisation
from congress_app.i18n.folding import fold
from congress_app.i18n.numbers import roman

_CELLS = (OrganisationKind.BASE_CELL, OrganisationKind.CELL)
_CODE_LEFT_OUT = re.compile(r"^(dang bo|chi bo)\s+((xa|phuong|dac khu|tinh|thanh pho|co so)\s+)?")


def congress_kind(form: CongressForm, kind: OrganisationKind) -> str:
    """`Đại hội đại biểu`, `Đại hội đảng viên`, or `Đại hội` for a cell."""
    if form is CongressForm.DELEGATES:
        return "Đại hội đại biểu"
    return "Đại hội" if kind in _CELLS else "Đại hội đảng viên"


def spaced_term(term: str) -> str:
    """`2025-2030` as papers write it: `2025 - 2030`."""
    return re.sub(r"\s*[-–]\s*", " - ", term)


def ordinal_words(ordinal: int) -> str:
    """`lần thứ I`; nothing when the ordinal is not known."""
    return f"lần thứ {roman(ordinal)}" if ordinal > 0 else ""


def congress_title(congress: Congress, organisation: Organisation) -> str:
    """The whole title: `Đại hội đại biểu Đảng bộ xã X lần thứ I, nhiệm kỳ 2025 - 2030`."""
    head = " ".join(
        filter(
            None, (congress_kind(congress.form, organisation.kind), organisation.name, ordinal_words(congress.ordinal))
        )
    )
    return f"{head}, nhiệm kỳ {spaced_term(congress.term)}" if congress.term else head


def bare_code(organisation_name: str, year: int) -> str:
    """The code of a congress before it is made unique: `toan-thang-2025`."""
    bare = _CODE_LEFT_OUT.sub("", fold(organisation_name)) or fold(organisation_name)
    letters = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
    return f"{letters[:60].strip('-') or 'dai-hoi'}-{year}"


def free_code(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """The code, numbered when it is taken: `toan-thang-2025-2`."""
    numbered = (f"{wanted}-{number}" for number in count(2))
    return next(code for code in chain([wanted], numbered) if not is_taken(code))


_PARTY = re.compile(r"^đảng bộ\s+(.+)$", re.IGNORECASE)
_LEVEL = re.compile(r"^(?:đảng bộ\s+)?(xã|phường|đặc khu|tỉnh|thành phố)\s+(.+)$", re.IGNORECASE)
_PROVINCES = ("tỉnh", "thành phố")
_COMMITTEES = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy"}
_CITY_OF_A_PERSON = "Hồ Chí Minh"
# Units named after a person, as far as the form of the name tells: `Nguyễn Trãi`, `Trần Hưng Đạo`.
_PERSON = re.compile(r"^(Nguyễn|(Trần|Lê|Phạm|Hồ|Lý|Phan|Hoàng|Đặng|Dương) \S+) \D+$")


def committee_name(organisation: Organisation) -> str:
    """The committee that leads an organisation: `Đảng ủy xã X`, `Tỉnh ủy Y`; a cell is called as it is."""
    party = _PARTY.match(organisation.name)
    if not party:
        return organisation.name
    level = _LEVEL.match(party[1])
    if level and organisation.kind is OrganisationKind.PROVINCE:
        name = party[1] if level[2] == _CITY_OF_A_PERSON else level[2]
        return f"{_COMMITTEES.get(level[1].casefold(), 'Đảng ủy')} {name[0].upper()}{name[1:]}"
    return f"Đảng ủy {party[1]}"


def place_name(organisation: Organisation, superior_name: str = "") -> str:
    """The place in the date line: `Toàn Thắng`; of what is no unit itself - a cell, a base committee - the superior's.

    With its level where the bare name would mislead: one word, a number, a person's name, or the superior's own name.
    """
    level = _LEVEL.match(organisation.name)
    if not level:
        level, superior_name = _LEVEL.match(superior_name), ""
    if not level:
        return ""
    kind, name = level[1], level[2]
    is_province = kind.casefold() in _PROVINCES
    if name == _CITY_OF_A_PERSON if is_province else _misleads(name, superior_name):
        return f"{kind[0].upper()}{kind[1:]} {name}"
    return name


def _misleads(name: str, superior_name: str) -> bool:
    is_bare = " " not in name or name[0].isdigit() or _PERSON.match(name) is not None
    return is_bare or superior_name.casefold().endswith(f" {name.casefold()}")


def is_cell(organisation: Organisation) -> bool:
    """Whether it is a cell, which has neither a committee letterhead nor a seal of its own."""
    return organisation.kind in _CELLS
