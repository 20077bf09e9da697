"""Bảng phân bổ đại biểu: how many delegates each organisation sends, and how that was reckoned (congress-practice 3.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congress_app.documents.builders.congress_list import congress_list
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Paragraph, Table
from congress_app.documents.model_table import Cell, Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment, italic
from congress_app.documents.papers import Words
from congress_app.domain.allocation import shared_out
from congress_app.i18n.numbers import thousands
from congress_app.listings.allocation import AllocationRow

_COUNTS = ("member_count", "ex_officio_count", "fixed_count", "ratio_count", "total", "named_count", "alternate_count")


def has_data(request: PaperRequest) -> bool:
    """Whether there is any share."""
    return bool(request.lists.allocation(request.scope))


def build(request: PaperRequest) -> Document:
    """The shares with a total, and in words how those by members came about."""
    words, rows = request.words("allocation_table"), request.lists.allocation(request.scope)
    table = Table(_columns(words), list(_rows(rows, words)), density=Density.SMALL)
    note = Paragraph((italic(_note(rows, words)),))
    return congress_list(request, words, table, *([note] if any(row.allocation.ratio_count for row in rows) else []))


def _columns(words: Words) -> tuple[TableColumn, ...]:
    shares = words("columns.shares")
    return (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.organisation"), 53),
        TableColumn(words("columns.member_count"), 15, Alignment.CENTRE),
        TableColumn(words("columns.ex_officio_count"), 15, Alignment.CENTRE, shares),
        TableColumn(words("columns.fixed_count"), 14, Alignment.CENTRE, shares),
        TableColumn(words("columns.ratio_count"), 14, Alignment.CENTRE, shares),
        TableColumn(words("columns.total"), 14, Alignment.CENTRE, shares),
        TableColumn(words("columns.named_count"), 15, Alignment.CENTRE),
        TableColumn(words("columns.alternate_count"), 16, Alignment.CENTRE),
    )


def _rows(rows: Sequence[AllocationRow], words: Words) -> Iterator[Row]:
    for number, row in enumerate(rows, 1):
        yield Row((number, row.organisation, *(count or None for count in _counts(row))))
    totals = [sum(counts) for counts in zip(*map(_counts, rows), strict=True)] or [0] * len(_COUNTS)
    yield Row((Cell(words("total"), 2, Alignment.CENTRE), *totals), RowKind.TOTAL)


def _counts(row: AllocationRow) -> tuple[int, ...]:
    return tuple(getattr(row if name == "named_count" else row.allocation, name) for name in _COUNTS)


def _note(rows: Sequence[AllocationRow], words: Words) -> str:
    """How the shares by members were reckoned; where they were changed by hand, that they were."""
    members = [row.allocation.member_count for row in rows]
    seats = [row.allocation.ratio_count for row in rows]
    if [share.count for share in shared_out(sum(seats), members)] != seats:
        return words("note_changed")
    return words("note", seats=thousands(sum(seats)), members=thousands(sum(members)))
