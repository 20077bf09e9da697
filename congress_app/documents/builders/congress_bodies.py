"""Danh sách các cơ quan điều hành, giúp việc của đại hội."""

from __future__ import annotations

from congress_app.documents.builders.letterheads import committee_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signatures import committee_signature
from congress_app.documents.model import Document, Table, Title
from congress_app.documents.model_table import Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.i18n import dates
from congress_app.listings.bodies import BodyRow


def build(request: PaperRequest) -> Document:
    """The bodies of a congress with their members, in order."""
    row, bodies = request.congress(), request.lists.bodies(request.scope)
    words = request.words("congress_bodies")
    columns = (
        TableColumn(words("columns.number"), 12, Alignment.CENTRE),
        TableColumn(words("columns.name"), 42),
        TableColumn(words("columns.post"), 78),
        TableColumn(words("columns.function"), 33),
    )
    rows = [line for body in bodies for line in _rows(body, words)]
    year = (row.opens_on or request.scope.as_of).year
    return Document(
        title=f"{words('kind').capitalize()} {words('abstract', congress=row.title)}",
        blocks=(
            committee_letterhead(request, row, kind="", on=None, year=year),
            Title(words("kind"), words("abstract", congress=row.title)),
            Table(columns, rows),
            committee_signature(request, row),
        ),
        author=row.organisation.name,
        subject=row.title,
    )


def _rows(body: BodyRow, words: Words) -> list[Row]:
    rows = [Row((_heading(body, words),), RowKind.GROUP)]
    rows += [
        Row((number, member.name, member.post, member.member.function)) for number, member in enumerate(body.members, 1)
    ]
    return rows


def _heading(body: BodyRow, words: Words) -> str:
    """`Đoàn Chủ tịch (5 đồng chí; đại hội bầu ngày 28/7/2025; 156/156 đồng ý)`."""
    stored = body.body
    parts = [words("count", count=len(body.members))] if body.members else []
    if not body.members and stored.proposed_count:
        parts.append(words("proposed", count=stored.proposed_count))
    how = words.spelled(stored.chosen_by.printed.lower()) if stored.chosen_by else ""
    day = words("chosen_on", day=dates.short_date(stored.chosen_on)) if stored.chosen_on else ""
    parts += [f"{how} {day}".strip(), stored.vote]
    said = "; ".join(filter(None, parts))
    return f"{body.name} ({said})" if said else body.name
