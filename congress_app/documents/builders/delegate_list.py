"""Danh sách đại biểu: the short list, by delegation, by category or by name (document-format 2 c)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congress_app.documents.builders import delegates
from congress_app.documents.builders.congress_list import congress_list
from congress_app.documents.builders.delegates import Group, Listed
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Table
from congress_app.documents.model_table import Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words


def build(request: PaperRequest) -> Document:
    """The delegates asked for; by delegation unless the option `layout` says otherwise."""
    who = request.options.get("who", delegates.OFFICIAL)
    layout = request.options.get("layout", delegates.BY_DELEGATION)
    groups = delegates.grouped(request, delegates.listed(request, who), layout)
    words = request.words("delegates")
    table = Table(_columns(words), list(_rows(groups, words)), density=Density.SMALL)
    return congress_list(request, request.words("delegate_list"), table, abstract=f"abstract_{who}")


def _columns(words: Words) -> tuple[TableColumn, ...]:
    born = words("columns.born")
    return (
        TableColumn(words("columns.number"), 10, Alignment.CENTRE),
        TableColumn(words("columns.name"), 36),
        TableColumn(words("columns.male"), 11, Alignment.CENTRE, born),
        TableColumn(words("columns.female"), 11, Alignment.CENTRE, born),
        TableColumn(words("columns.post"), 45),
        TableColumn(words("columns.kind"), 17, Alignment.CENTRE),
        TableColumn(words("columns.badge"), 13, Alignment.CENTRE),
        TableColumn(words("columns.note"), 22),
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
    born = str(of.birth_date.year) if of.birth_date else None
    return Row(
        (
            number,
            of.full_name,
            *delegates.by_gender(of, born),
            delegates.post_and_unit(of),
            words(f"kinds.{each.kind.value}"),
            of.badge_number,
            delegates.remark(each, words),
        )
    )
