"""Danh sách các đoàn đại biểu: who leads them, and how many they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from congress_app.documents.builders import delegates
from congress_app.documents.builders.congress_list import congress_list
from congress_app.documents.builders.delegates import Listed
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Table
from congress_app.documents.model_table import Cell, CellValue, Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment, Paragraph
from congress_app.documents.papers import Words
from congress_app.domain.delegate_choices import DelegateCategory, DelegationRole

_OFFICIAL = {DelegateCategory.EX_OFFICIO: 14, DelegateCategory.ELECTED: 11.5, DelegateCategory.APPOINTED: 10.5}
"""Their columns with the widths: each holds the longest word of its heading."""
_ALTERNATE = DelegateCategory.ALTERNATE


def has_data(request: PaperRequest) -> bool:
    """Whether there is any delegation."""
    return bool(request.lists.delegations(request.scope))


def build(request: PaperRequest) -> Document:
    """The delegations with a total."""
    words = request.words("delegation_list")
    table = Table(_columns(words), list(_rows(request, words)), density=Density.SMALL)
    return congress_list(request, words, table)


def _columns(words: Words) -> tuple[TableColumn, ...]:
    counts = words("columns.counts")
    return (
        TableColumn(words("columns.number"), 8, Alignment.CENTRE),
        TableColumn(words("columns.delegation"), 37),
        *(TableColumn(words(f"columns.{role.value}"), 24) for role in DelegationRole),
        *(
            TableColumn(words(f"columns.{kind.value}"), width, Alignment.CENTRE, counts)
            for kind, width in _OFFICIAL.items()
        ),
        TableColumn(words("columns.total"), 11.5, Alignment.CENTRE, counts),
        TableColumn(words("columns.alternate"), 14, Alignment.CENTRE),
        TableColumn(words("columns.note"), 10.5),
    )


def _rows(request: PaperRequest, words: Words) -> Iterator[Row]:
    people = [each for each in delegates.listed(request, delegates.ALL) if each.kind in (*_OFFICIAL, _ALTERNATE)]
    for number, row in enumerate(request.lists.delegations(request.scope), 1):
        its = [each for each in people if each.delegation_id == row.id]
        yield Row((number, row.delegation.name, *_leaders(its), *_counts(its), row.delegation.note))
    rest = [each for each in people if not each.delegation_id]
    if rest:
        yield Row((None, words("none"), None, None, *_counts(rest)))
    yield Row((Cell(words("total"), 4, Alignment.CENTRE), *_counts(people)), RowKind.TOTAL)


def _leaders(its: Sequence[Listed]) -> Iterator[CellValue]:
    """The heads and the deputies, one a line."""
    for role in DelegationRole:
        yield tuple(Paragraph(each.of.full_name, is_indented=False) for each in its if each.of.delegation_role is role)


def _counts(its: Sequence[Listed]) -> tuple[CellValue, ...]:
    """How many of each kind, official in all, alternates; none is left empty."""
    counted = Counter(each.kind for each in its)
    official = [counted[kind] for kind in _OFFICIAL]
    return tuple(count or None for count in (*official, sum(official), counted[_ALTERNATE]))
