"""Danh sách các cơ quan điều hành, giúp việc của đại hội."""

from __future__ import annotations

from congress_app.documents.builders.letterheads import committee_letterhead, committee_signature
from congress_app.documents.builders.paper import PaperRequest
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
        TableColumn(words("columns.name"), 48),
        TableColumn(words("columns.post"), 67),
        TableColumn(words("columns.function"), 38),
    )
    rows = [line for body in bodies for line in _rows(body, words)]
    year = (row.opens_on or request.scope.as_of).year
    return Document(
        title=f"{words('kind').capitalize()} {words('abstract', congress=row.title)}",
        blocks=(
            committee_letterhead(request, row, kind="", on=None, year=year),
            Title(words("kind"), words("abstract", congress=row.title)),
            Table(columns, rows),
            committee_signature(request, row, request.words("programme").all("recipients")),
        ),
        author=words.spelled(row.organisation.name),
        subject=row.title,
    )


def _rows(body: BodyRow, words: Words) -> list[Row]:
    rows = [Row((_heading(body, words),), RowKind.GROUP)]
    rows += [
        Row((number, member.name, member.post, member.member.function)) for number, member in enumerate(body.members, 1)
    ]
    return rows


def _heading(body: BodyRow, words: Words) -> str:
    if body.members:
        head = words("count", name=body.name, count=len(body.members))
    else:
        head = words("proposed", name=body.name, count=body.body.proposed_count)
    if body.body.chosen_by is None:
        return head
    day = f", ngày {dates.short_date(body.body.chosen_on)}" if body.body.chosen_on else ""
    vote = f", {body.body.vote}" if body.body.vote else ""
    return f"{head} {words('chosen', how=body.body.chosen_by.printed.lower(), day=day, vote=vote)}"
