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
