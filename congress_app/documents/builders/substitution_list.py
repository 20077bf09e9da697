"""Danh sách thay thế đại biểu: who came in place of whom, by which decision (congress-practice 3.5)."""

from __future__ import annotations

from congress_app.documents.builders.congress_list import congress_list
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Table
from congress_app.documents.model_table import CellValue, Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment, Paragraph, bold, italic, joined
from congress_app.documents.papers import Words
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.listings.substitutions import SubstitutionRow


def has_data(request: PaperRequest) -> bool:
    """Whether anybody was replaced."""
    return bool(request.lists.substitutions(request.scope))


def build(request: PaperRequest) -> Document:
    """The substitutions in the order of their days."""
    words, rows = request.words("substitution_list"), request.lists.substitutions(request.scope)
    lines = [_row(number, row, words) for number, row in enumerate(rows, 1)]
    lines.append(Row((words("total", count=len(rows)),), RowKind.TOTAL))
    return congress_list(request, words, Table(_columns(words), lines, density=Density.SMALL))


def _columns(words: Words) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.replaced"), 32),
        TableColumn(words("columns.substitute"), 32),
        TableColumn(words("columns.delegation"), 25),
        TableColumn(words("columns.on"), 21, Alignment.CENTRE),
        TableColumn(words("columns.decision"), 26),
        TableColumn(words("columns.reason"), 20),
    )


def _row(number: int, row: SubstitutionRow, words: Words) -> Row:
    its = row.substitution
    return Row(
        (
            number,
            _person(row.replaced, row.replaced_category, words),
            _person(row.substitute, row.substitute_category, words),
            row.delegation,
            its.on,
            its.decision,
            its.reason,
        )
    )


def _person(name: str, kind: DelegateCategory, words: Words) -> CellValue:
    """The name, below it in what capacity."""
    said = words(f"kinds.{kind.value}")
    return (
        Paragraph((bold(name),), is_indented=False),
        Paragraph(joined(italic(f"({said})")), is_indented=False),
    )
