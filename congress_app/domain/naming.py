"""How organisations and congresses are called in full, always in Vietnamese: the names are data, not words of the window."""

from __future__ import annotations

import re

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
    head = " ".join(filter(None, (congress_kind(congress.form, organisation.kind), organisation.name, ordinal_words(congress.ordinal))))
    return f"{head}, nhiệm kỳ {spaced_term(congress.term)}" if congress.term else head


def bare_code(organisation_name: str, year: int) -> str:
    """The code of a congress before it is made unique: `toan-thang-2025`."""
    bare = _CODE_LEFT_OUT.sub("", fold(organisation_name)) or fold(organisation_name)
    letters = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
    return f"{letters[:60].strip('-') or 'dai-hoi'}-{year}"


def free_code(wanted: str, taken: set[str]) -> str:
    """The code, numbered when it is taken: `toan-thang-2025-2`."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


_LEVEL = re.compile(r"^(xã|phường|đặc khu|tỉnh|thành phố)\s+(.+)$", re.IGNORECASE)
_COMMITTEES = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy"}


def committee_name(organisation: Organisation) -> str:
    """The committee that leads an organisation: `Đảng ủy xã X`, `Tỉnh ủy Y`; a cell is called as it is."""
    head, _blank, rest = organisation.name.partition(" bộ ")
    if head.casefold() != "đảng" or not rest:
        return organisation.name
    level = _LEVEL.match(rest)
    if level and organisation.kind is OrganisationKind.PROVINCE:
        return f"{_COMMITTEES.get(level[1].casefold(), 'Đảng ủy')} {level[2]}"
    return f"Đảng ủy {rest}"


def place_name(organisation: Organisation, superior_name: str = "") -> str:
    """The place in the date line: `Toàn Thắng`; with its level where the bare name would mislead (one word, or the superior's own name)."""
    rest = organisation.name.partition(" bộ ")[2]
    level = _LEVEL.match(rest)
    if not level:
        return ""
    kind, name = level[1], level[2]
    if " " in name and not superior_name.casefold().endswith(f" {name.casefold()}"):
        return name
    return name if organisation.kind is OrganisationKind.PROVINCE else f"{kind[0].upper()}{kind[1:]} {name}"


def is_cell(organisation: Organisation) -> bool:
    """Whether it is a cell, which has neither a committee letterhead nor a seal of its own."""
    return organisation.kind in _CELLS
