"""What binds the pieces of a dossier: its cover and its table of contents (document-format 2 m)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.documents.builders.letterheads import committee_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Block, Document, Gap, KeyValues, Table, Title
from congress_app.documents.model_table import Row, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.i18n import dates
from congress_app.listings.congresses import CongressRow


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: a piece and the page of the dossier on which it begins."""

    title: str
    page: int
    page_count: int


def cover(request: PaperRequest, page_count: int) -> Document:
    """The cover: whose dossier it is, what about, from when to when, how many pages."""
    row, words = request.congress(), request.words("dossier")
    facts: list[tuple[str, str]] = []
    if row.opens_on and row.closes_on:
        facts.append((words("span"), dates.short_range(row.opens_on, row.closes_on)))
    if row.hall:
        facts.append((words("place"), row.hall))
    facts.append((words("pages"), str(page_count)))
    blocks: tuple[Block, ...] = (
        committee_letterhead(request, row, kind="", on=None, year=(row.opens_on or request.scope.as_of).year),
        Gap(60),
        Title(words("cover_kind"), row.title, has_rule=True),
        Gap(30),
        KeyValues(tuple(facts)),
    )
    return Document(_title(row, words("cover_kind")), blocks, author=row.organisation.name, subject=row.title)


def contents(request: PaperRequest, entries: Sequence[Entry]) -> Document:
    """The table of contents with the pages of the dossier."""
    row, words = request.congress(), request.words("dossier")
    columns = (
        TableColumn(words("columns.number"), 14, Alignment.CENTRE),
        TableColumn(words("columns.title"), 111),
        TableColumn(words("columns.page"), 20, Alignment.CENTRE),
        TableColumn(words("columns.count"), 20, Alignment.CENTRE),
    )
    rows = [Row((number, entry.title, entry.page, entry.page_count)) for number, entry in enumerate(entries, 1)]
    return Document(
        _title(row, words("contents")), (Title(words("contents"), row.title), Table(columns, rows)), author=row.organisation.name
    )


def _title(row: CongressRow, kind: str) -> str:
    return f"{kind.capitalize()} {row.title}"
