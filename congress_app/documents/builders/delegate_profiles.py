"""Danh sách trích ngang đại biểu: the profiles of the official delegates on sheets that lie (document-format 2 c)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congress_app.documents.builders import delegates
from congress_app.documents.builders.congress_list import congress_list
from congress_app.documents.builders.delegates import Group, Listed
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Orientation, PageSetup, Paper, Table
from congress_app.documents.model_table import Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.delegates import Delegate

_C, _L = Alignment.CENTRE, Alignment.LEFT
_DAY = 15.8
"""As wide as a day, in mm: it stands on one line."""
# Name of the heading, width in mm on A4, alignment, name of the heading above it. A row is as high as its highest cell: columns of long
# texts are so wide that these take like numbers of lines, the others no wider than their longest word.
_COLUMNS: tuple[tuple[str, float, Alignment, str], ...] = (
    ("number", 6.4, _C, ""),
    ("name", 16.6, _L, ""),
    ("male", _DAY, _C, "birth_date"),
    ("female", _DAY, _C, "birth_date"),
    ("ethnicity", 10.8, _C, ""),
    ("religion", 10, _C, ""),
    ("home_place", 15.6, _L, ""),
    ("address_place", 19, _L, ""),
    ("general_education", 10.2, _C, "education"),
    ("professional_level", 16.8, _L, "education"),
    ("theory_level", 10.6, _C, "education"),
    ("foreign_language", 9.4, _C, "education"),
    ("admitted_on", _DAY, _C, "admission"),
    ("official_on", _DAY, _C, "admission"),
    ("post", 29.6, _L, ""),
    ("organisation", 17.8, _L, ""),
    ("kind", 10.2, _C, ""),
    ("note", 10.8, _L, ""),
)


def build(request: PaperRequest) -> Document:
    """The profiles of those asked for, by delegation; on A3 in larger letters."""
    who = request.options.get("who", delegates.OFFICIAL)
    groups = delegates.grouped(request, delegates.listed(request, who))
    words, shared = request.words("delegate_profiles"), request.words("delegates")
    density = Density.SMALL if request.paper is Paper.A3 else Density.TINY
    table = Table(_columns(words), list(_rows(groups, shared)), density=density)
    page = PageSetup(Orientation.LANDSCAPE, is_two_sided=request.options.get("sides") == "two", paper=request.paper)
    return congress_list(request, words, table, page=page, abstract=f"abstract_{who}")


def _columns(words: Words) -> tuple[TableColumn, ...]:
    return tuple(
        TableColumn(words(f"columns.{name}"), width, alignment, words(f"columns.{above}") if above else "")
        for name, width, alignment, above in _COLUMNS
    )


def _rows(groups: Sequence[Group], words: Words) -> Iterator[Row]:
    number = 0
    for group in groups:
        yield from delegates.group_row(group, words)
        for each in group.members:
            number += 1
            yield _row(number, each, words)
    yield Row((words("total", count=number),), RowKind.TOTAL)


def _row(number: int, each: Listed, words: Words) -> Row:
    of = each.of
    return Row(
        (
            number,
            of.full_name,
            *delegates.by_gender(of, of.birth_date),
            of.ethnicity,
            of.religion,
            of.home_place,
            of.address_place,
            of.general_education,
            _profession(of),
            of.theory_level,
            of.foreign_language,
            of.admitted_on,
            of.official_on,
            delegates.post_and_unit(of),
            each.row.organisation or each.delegation,
            words(f"kinds.{each.kind.value}"),
            delegates.remark(each, words),
        )
    )


def _profession(of: Delegate) -> str:
    """`Phó Giáo sư, Tiến sĩ Luật`: the field follows the level."""
    level = " ".join(filter(None, (of.professional_level, of.profession)))
    return ", ".join(filter(None, (of.academic_title, level)))
