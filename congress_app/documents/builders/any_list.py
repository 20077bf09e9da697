"""Any list as it is shown: its columns, its rows, its order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from congress_app.documents.builders.letterheads import office_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Orientation, PageSetup, Table, Title
from congress_app.documents.model_table import Density, Row, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.i18n import N_, vi
from congress_app.listings.listing import Align, Column, Listing
from congress_app.listings.registry import LISTINGS, listing_named

_ALIGNMENTS = {Align.LEFT: Alignment.LEFT, Align.CENTRE: Alignment.CENTRE, Align.RIGHT: Alignment.RIGHT}
_PORTRAIT_WIDTH = 90  # characters of small print that fit beside each other on an upright sheet
_SMALL_WIDTH = 150
_NUMBER = N_("No.")


def build(request: PaperRequest) -> Document:
    """The list that the option `list` names - the first one when it names none - with its standing columns.

    Raises:
        WrongCall: there is no such list; the sentence names all.
    """
    listing = listing_named(request.options.get("list", next(iter(LISTINGS))))
    return of_rows(request, listing, listing.shown(), listing.load(request.lists, request.scope))


def of_rows(
    request: PaperRequest, listing: Listing[Any], columns: Sequence[Column[Any]], rows: Sequence[Any]
) -> Document:
    """These rows with these columns, numbered unless they have a number: what the screen shows, on paper or in a sheet."""
    words = request.words("common")
    width = sum(column.width for column in columns)
    landscape = width > _PORTRAIT_WIDTH
    heads = [
        TableColumn(words.spelled(vi(column.title)), column.width, _ALIGNMENTS[column.align]) for column in columns
    ]
    lines = [Row(tuple(column.value(row) for column in columns)) for row in rows]
    if all(column.title != _NUMBER for column in columns):
        heads.insert(0, TableColumn(vi(_NUMBER), 6, Alignment.CENTRE))
        lines = [Row((number, *line.cells)) for number, line in enumerate(lines, 1)]
    kind, title = vi(N_("LIST")), words.spelled(vi(listing.title))
    abstract = title[:1].lower() + title[1:]
    return Document(
        title=f"{kind.capitalize()} {abstract}",
        page=PageSetup(orientation=Orientation.LANDSCAPE if landscape else Orientation.PORTRAIT),
        blocks=(
            office_letterhead(request, kind="", on=request.scope.as_of),
            Title(kind, abstract),
            Table(tuple(heads), lines, density=Density.TINY if width > _SMALL_WIDTH else Density.SMALL),
        ),
        author=request.office.issuing_line,
        subject=abstract,
    )
