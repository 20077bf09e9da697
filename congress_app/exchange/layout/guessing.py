"""What columns without headings hold, told by their cells: names, dates, words of the code lists. What is not clear stays open."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from statistics import median

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.delegate_choices import CatalogueKind
from congress_app.exchange.layout.headings import Headings
from congress_app.exchange.layout.identity import is_identity
from congress_app.i18n.folding import fold
from congress_app.i18n.legacy_text import coding_of, to_unicode
from congress_app.i18n.reading import read_date_parts
from congress_app.runtime.errors import BadValue
from congress_app.services.importing.delegate_cells import read_category

_LOOKED_AT = 200
_MOSTLY = 0.6
_NOTHING = ("khong", "-", "chua", "0")
_FAMILY_NAMES = (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh quach ha luong mai "
    "truong trinh cao ta chu lam doan luu phung to tong thach vuong kieu la dam thai nghiem ma nong "
    "be lo cam bach tang trieu giang van khuat phi thieu luc vi hua lu quan ninh khong than doi lai "
    "tieu mac chau ung kim y ksor rmah siu nay a son danh hac "
)
_FAMILIES = frozenset(_FAMILY_NAMES.split())
_DATES = ("birth_date", "admitted_on", "official_on")
_PHONE = re.compile(r"(?:\+?84|0)?\d{9}")
_BADGE = re.compile(r"[3-9][05](?: nam.*)?")
_EDUCATION = re.compile(r"(?:lop )?\d{1,2}/(?:7|9|10|12)")
_ORGANISATION = re.compile(r"(?:chi bo|dang bo|dang uy|chi uy)\b")
_DELEGATION = re.compile(r"doan\b")
_POST = re.compile(
    r"\b(?:bi thu|pho|chu tich|truong|giam doc|chuyen vien|can bo|uy vien|giao vien|hieu truong|bac si|nong dan|huu tri"
    r"|cong chuc|vien chuc|van phong|ke toan|chi huy|dang vien|cong nhan|thanh tra|chanh)\b"
)
_PLACE = re.compile(r"(?:.+,.+|.*\b(?:xa|phuong|tinh|thanh pho|huyen|tp)\b.+|.+ - .+)")


def guessed_headings(rows: Sequence[Sequence[str]]) -> Headings:
    """Headings of no rows: the fields that the columns of text seem to hold.

    Args:
        rows: of text, each as wide as the widest.
    """
    width = max(map(len, rows), default=0)
    columns = [_sample([row[place] for row in rows if place < len(row)]) for place in range(width)]
    coding = coding_of(text for column in columns for text in column)
    if coding:
        columns = [[to_unicode(text, coding) for text in column] for column in columns]
    return Headings(0, 0, ((),) * width, guess_fields(columns), coding)


def guess_fields(columns: Sequence[Sequence[str]]) -> dict[int, str]:
    """The fields by the places of the columns; each field once, columns that say nothing clear have none.

    Args:
        columns: the filled texts of each column.
    """
    free = {place: column for place, column in enumerate(columns) if column and not is_identity("", column, "")}
    made = {place: field for field, place in _dates(free).items()}
    for field, tells in _tests().items():
        shares = {place: tells(column) for place, column in free.items() if place not in made}
        best = max(shares, key=lambda place: (shares[place], -place), default=None)
        if best is not None and shares[best] > _MOSTLY:
            made[best] = field
    return made


def _sample(column: Sequence[str]) -> list[str]:
    return [text for each in islice(column, _LOOKED_AT) if (text := each.strip())]


def _tests() -> Mapping[str, Callable[[Sequence[str]], float]]:
    """How much of a column speaks for a field, the surest fields first."""
    known = Catalogues.load()
    return {
        "gender": lambda column: _share(column, lambda text: fold(text) in ("nam", "nu")),
        "ethnicity": lambda column: _known(known, CatalogueKind.ETHNICITY, column),
        "full_name": lambda column: _share(column, _is_name),
        "phone": lambda column: _share(column, lambda text: _PHONE.fullmatch(re.sub(r"[\s.\-]", "", text)) is not None),
        "general_education": lambda column: _share(column, lambda text: _EDUCATION.fullmatch(fold(text)) is not None),
        "party_badge": lambda column: _share(column, lambda text: _BADGE.fullmatch(fold(text)) is not None),
        "category": lambda column: _share(column, _is_category),
        "delegation": lambda column: _share(column, lambda text: _DELEGATION.match(fold(text)) is not None),
        "organisation": lambda column: _share(column, lambda text: _ORGANISATION.match(fold(text)) is not None),
        "professional_level": lambda column: _professional(known, column),
        "theory_level": lambda column: _known(known, CatalogueKind.THEORY_LEVEL, column),
        "religion": lambda column: _known(known, CatalogueKind.RELIGION, column),
        "post": lambda column: _share(column, lambda text: _POST.search(fold(text)) is not None),
        "home_place": lambda column: _share(column, lambda text: _PLACE.fullmatch(fold(text)) is not None),
    }


def _share(column: Sequence[str], tells: Callable[[str], bool]) -> float:
    return sum(map(tells, column)) / len(column)


def _is_name(text: str) -> bool:
    """`Bùi Văn An`, `BÙI VĂN AN`: two to five words without signs, the first one a family."""
    words = text.split()
    if not 2 <= len(words) <= 5 or not all(word.isalpha() and word[0].isupper() for word in words):
        return False
    return fold(words[0]) in _FAMILIES


def _is_category(text: str) -> bool:
    try:
        read_category(text)
    except BadValue:
        return False
    return len(text.split()) <= 4


def _known(known: Catalogues, kind: CatalogueKind, column: Sequence[str]) -> float:
    """The share of words of a code list; `Không` alone says nothing."""
    find = known.of(kind).find
    told = [text for text in column if find(text) or find(" ".join(text.split()[:2]))]
    return len(told) / len(column) if any(fold(text) not in _NOTHING for text in told) else 0.0


def _professional(known: Catalogues, column: Sequence[str]) -> float:
    """The share of levels of education, where they are not rather those of political theory: both have words in common."""
    own, other = (
        _known(known, kind, column) for kind in (CatalogueKind.PROFESSIONAL_LEVEL, CatalogueKind.THEORY_LEVEL)
    )
    return own if own > other else 0.0


def _dates(columns: Mapping[int, Sequence[str]]) -> dict[str, int]:
    """The columns of dates: births are the earliest, then come admission and its confirmation."""
    found = {place: years for place, column in columns.items() if (years := _years(column))}
    if not found:
        return {}
    in_time = sorted(found, key=lambda place: (median(found[place]), place))
    most = max(map(len, columns.values()))
    pair = sorted(in_time[:2])
    is_by_gender = len(pair) == 2 and pair[1] == pair[0] + 1 and sum(len(columns[place]) for place in pair) <= most
    fields = ("birth_date_male", "birth_date_female") if is_by_gender else _DATES[:1]
    places = pair if is_by_gender else in_time[:1]
    rest = zip(_DATES[1:], in_time[len(places) :], strict=False)
    return dict(zip(fields, places, strict=True)) | dict(rest)


def _years(column: Sequence[str]) -> list[int]:
    """The years of a column that is mostly dates; empty for every other one."""
    made = []
    for text in column:
        try:
            year = read_date_parts(text)[0]
        except BadValue:
            continue
        if 1900 <= year <= 2100:
            made.append(year)
    return made if len(made) > _MOSTLY * len(column) else []
