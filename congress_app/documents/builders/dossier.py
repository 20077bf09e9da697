"""What binds the pieces of a dossier: its cover and its table of contents (document-format 2 m)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from congress_app.documents.builders.letterheads import committee_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Block, Document, Gap, PageSetup, Table, Title
from congress_app.documents.model_table import Row, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.i18n import dates
from congress_app.listings.congresses import CongressRow

_ABOVE_TITLE, _ABOVE_ARCHIVE = 55, 60
"""Free height on the cover, in mm: the title stands a little above the middle of the page."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: a piece and the page of the dossier on which it begins."""

    title: str
    page: int
    page_count: int


def cover(request: PaperRequest, page_count: int) -> Document:
    """The cover: whose dossier it is, what about, from when to when, how many pages, and what the archive writes in."""
    row, words = request.congress(), request.words("dossier")
    head = committee_letterhead(request, row, kind="", on=None, year=request.scope.as_of.year)
    blocks: tuple[Block, ...] = (
        replace(head, place_date=""),
        Gap(_ABOVE_TITLE),
        Title(words("cover_kind"), row.title, (*_span(row, words), words("pages", count=page_count))),
        Gap(_ABOVE_ARCHIVE),
        _archive(words),
    )
    return Document(
        _title(row, words("cover_kind")),
        blocks,
        PageSetup(is_numbered=False),
        author=row.organisation.name,
        subject=row.title,
    )


def _span(row: CongressRow, words: Words) -> tuple[str, ...]:
    """`Từ ngày 28/7/2025 đến ngày 29/7/2025`; of one day that day; of an unknown one nothing."""
    if row.opens_on is None or row.closes_on is None:
        return ()
    first, last = dates.short_date(row.opens_on), dates.short_date(row.closes_on)
    return (words("day", day=first) if first == last else words("span", first=first, last=last),)


def _archive(words: Words) -> Table:
    """What the archive writes in by hand, at the foot of the cover."""
    numbers = "\n".join(words(f"archive.{name}") for name in ("fund", "inventory", "file"))
    columns = (TableColumn("", 90), TableColumn("", 75))
    row = Row((numbers, f"{words('archive.kept')}\n{words('archive.kept_for')}"))
    return Table(columns, (row,), has_grid=False, has_heading=False, is_top_aligned=True)


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
        _title(row, words("contents")),
        (Title(words("contents"), row.title), Table(columns, rows)),
        author=row.organisation.name,
    )


def _title(row: CongressRow, kind: str) -> str:
    return f"{kind.capitalize()} {row.title}"
