"""The cells of a list of delegates as values: as offices write them, through the code lists, each distinct text read once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.delegate_choices import CatalogueKind, DelegateCategory
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Field, field_of
from congress_app.domain.reading import read_field
from congress_app.i18n import N_
from congress_app.i18n.folding import fold, nfc
from congress_app.i18n.reading import read_yes_no
from congress_app.runtime.errors import BadValue, UserError
from congress_app.services.importing.rows import RowRefused, TextRow

# The names of cells in the order in which forms show them, and the fields of a delegate that they fill.
_READ = (
    "full_name",
    "gender",
    "birth_date",
    "ethnicity",
    "religion",
    "home_place",
    "earlier_home_place",
    "category",
    "organisation",
    "delegation",
    "delegation_role",
    "post",
    "unit",
    "sector",
    "admitted_on",
    "official_on",
    "general_education",
    "professional_level",
    "profession",
    "academic_title",
    "theory_level",
    "state_management",
    "foreign_language",
    "it_level",
    "party_badge",
    "awards",
    "discipline",
    "honour",
    "committee_post",
    "is_reelected",
    "other_office",
    "badge_number",
    "group",
    "group_role",
    "seat",
    "address_place",
    "precedence",
    "reply",
    "sent_instead",
    "phone",
    "arrangements",
    "note",
)
_REFERENCES = {"organisation": "organisation_id", "delegation": "delegation_id", "group": "group_id"}
FIELDS: dict[str, Field] = {name: field_of(Delegate, _REFERENCES.get(name, name)) for name in _READ}
NEEDED = ("full_name",)
_CATEGORIES = (
    (DelegateCategory.ALTERNATE, r"du khuyet|\bdk\b"),
    (DelegateCategory.EX_OFFICIO, r"duong nhien|\bdn\b"),
    (DelegateCategory.APPOINTED, r"chi dinh|\bcd\b"),
    (DelegateCategory.GUEST, r"khach moi|duoc moi|dai bieu moi|^moi$|\bkm\b"),
    (DelegateCategory.SERVICE, r"phuc vu|bao chi|ban to chuc|\bpv\b"),
    (DelegateCategory.ELECTED, r"\bbau\b|\bdb\b"),
)
# Ông and Bà are families too (Ông Thị Hoa): they are forms of address only before a whole name of three words.
_ADDRESS = re.compile(
    r"(?:đồng chí|đ/c|đ\.c)[\s:.]+(?=\S+\s+\S)|(?:ông|bà)[\s:.]+(?!(?:thị|văn)\s)(?=\S+\s+\S+\s+\S)", re.IGNORECASE
)
_AS_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/\d{4}")
_PLACEHOLDERS = frozenset("-–—./…") | {"...", "--", "---"}
_LETTERS = re.compile(r"[^\W\d_]+")
_YEARS = re.compile(r"\d{1,3}")
_NOTHING = ("", "-", "khong", "0", "chua", "chua co", "khong co")
_PHONE = re.compile(r"[1-9]\d{8}")


class Cells:
    """Reads the cells of rows; what was read once is known."""

    def __init__(self, catalogues: Catalogues, opening: dt.date) -> None:
        self._catalogues, self._opening = catalogues, opening
        self._known = {name: _Texts(partial(self._read, name)) for name in FIELDS}
        self._levels: dict[str, dict[str, Any]] = {}

    def values(self, row: TextRow, names: Iterable[str]) -> dict[str, Any]:
        """The values of some cells of a row by the names of the delegate's fields, without those that say nothing.

        Raises:
            RowRefused: a cell cannot be read as its field.
        """
        cells, known = row.cells, self._known
        values = {name: value for name in names if (text := cells[name]) and (value := known[name][text])}
        if "professional_level" in values and not values.get("profession"):
            level = values["professional_level"]
            if level not in self._levels:
                self._levels[level] = self._split_level(level)
            values |= self._levels[level]
        return values

    def value(self, name: str, text: str) -> Any:
        """The value of one cell.

        Raises:
            RowRefused: it cannot be read as its field.
        """
        return self._known[name][text]

    def _read(self, name: str, text: str) -> Any:
        if text in _PLACEHOLDERS:
            return None
        described = FIELDS[name]
        own = _OWN.get(name)
        text = _PREPARED[name](text) if name in _PREPARED else text
        try:
            value = read_field(described, text, today=self._today) if own is None else own(text)
        except BadValue as problem:
            if own is not None:
                problem = BadValue("{field}: {problem}", field=UserError(described.said.title), problem=problem)
            raise RowRefused(name, problem) from None
        return self._catalogues.of(described.said.codes).normal(value) if described.said.codes and value else value

    def _today(self) -> dt.date:
        return self._opening

    def _split_level(self, text: str) -> dict[str, Any]:
        """`Thạc sĩ Luật` is a level and a field of study."""
        levels = self._catalogues.of(CatalogueKind.PROFESSIONAL_LEVEL)
        words = text.split()
        if levels.find(text) or len(words) < 2:
            return {}
        for count in (2, 1):
            found = levels.find(" ".join(words[:count]).rstrip(":,-"))
            rest = " ".join(words[count:]).strip(" :,-–")
            if found and rest:
                return {"professional_level": found.name, "profession": rest}
        return {}


class _Texts(dict[str, Any]):
    """The values of the distinct texts of a column, each read when it is met first."""

    def __init__(self, read: Callable[[str], Any]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> Any:
        value = self[text] = self._read(text)
        return value


def read_typed(field: Field, text: str) -> Any:
    """What is typed or pasted into a cell of the register: the words of lists are understood there too.

    Raises:
        BadValue: it cannot be read as its field.
    """
    prepared = _PREPARED.get(field.name, str)(text)
    try:
        return read_field(field, prepared)
    except BadValue:
        own = _OWN.get(field.name)
        if own is None or not text.strip():
            raise
        return own(text)


def read_category(text: str) -> DelegateCategory:
    """The category that an office's words mean: `được bầu`, `Đại biểu chỉ định`, `ĐN`.

    Raises:
        BadValue: they mean none.
    """
    plain = fold(text)
    for category, pattern in _CATEGORIES:
        if plain == category.value or re.search(pattern, plain):
            return category
    raise BadValue(
        N_("“{text}” is no category of delegates. There are: {categories}."),
        text=text[:40],
        categories=", ".join(each.words for each in DelegateCategory),
    )


def _bare_name(text: str) -> str:
    """A name without the form of address before it, and not all in capitals."""
    name = nfc(text).strip()
    if said := _ADDRESS.match(name):
        name = name[said.end() :]
    return _LETTERS.sub(lambda found: found.group().capitalize(), name) if is_in_capitals(name) else name


def is_in_capitals(name: str) -> bool:
    """Whether a whole name is typed in capitals: `NGUYỄN VĂN AN`."""
    return name.isupper() and " " in name


def _read_badge(text: str) -> int:
    """The years of a Party badge: `40`, `40 năm`, `Huy hiệu 40 năm tuổi Đảng`."""
    plain = fold(text)
    found = _YEARS.findall(plain)
    if plain in _NOTHING:
        return 0
    if len(found) != 1:
        raise BadValue(N_("“{text}” is not the years of a Party badge; write 40 or 40 năm."), text=text[:40])
    return int(found[0])


def _whole_phone(text: str) -> str:
    """A telephone number; a spreadsheet that took it for a number has lost its first zero."""
    return f"0{text}" if _PHONE.fullmatch(text) else text


def _whole_education(text: str) -> str:
    """`12/12`, which a spreadsheet that took it for a day shows as a date."""
    found = _AS_DATE.fullmatch(text)
    return "/".join(map(str, sorted(map(int, found.groups())))) if found else text


def _read_mark(text: str) -> bool:
    """A cross, yes or no, or the word itself."""
    return True if "tai cu" in fold(text) else read_yes_no(text)


_PREPARED: dict[str, Callable[[str], str]] = {
    "full_name": _bare_name,
    "phone": _whole_phone,
    "general_education": _whole_education,
}

# Fields that lists write in words of their own.
_OWN: dict[str, Callable[[str], Any]] = {
    "category": read_category,
    "party_badge": _read_badge,
    "is_reelected": _read_mark,
}
