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
from congress_app.listings.registry import LISTINGS
from congress_app.runtime.errors import WrongCall

_ALIGNMENTS = {Align.LEFT: Alignment.LEFT, Align.CENTRE: Alignment.CENTRE, Align.RIGHT: Alignment.RIGHT}
_PORTRAIT_WIDTH = 90  # characters of small print that fit beside each other on an upright sheet
_SMALL_WIDTH = 150


def build(request: PaperRequest) -> Document:
    """The list that the option `list` names, with its standing columns."""
    name = request.options.get("list", "")
    listing = LISTINGS.get(name)
    if listing is None:
        raise WrongCall(N_("There is no list “{list}”. There are: {lists}."), list=name, lists=", ".join(LISTINGS))
    return of_rows(request, listing, listing.shown(), listing.load(request.lists, request.scope))


def of_rows(
    request: PaperRequest, listing: Listing[Any], columns: Sequence[Column[Any]], rows: Sequence[Any]
) -> Document:
    """These rows with these columns: what the screen shows, on paper or in a sheet."""
    width = sum(column.width for column in columns)
    landscape = width > _PORTRAIT_WIDTH
    heads = (TableColumn(vi(N_("No.")), 6, Alignment.CENTRE),) + tuple(
        TableColumn(vi(column.title), column.width, _ALIGNMENTS[column.align]) for column in columns
    )
    title = vi(listing.title)
    lines = [Row((number, *(column.value(row) for column in columns))) for number, row in enumerate(rows, 1)]
    return Document(
        title=title,
        page=PageSetup(orientation=Orientation.LANDSCAPE if landscape else Orientation.PORTRAIT),
        blocks=(
            office_letterhead(request, kind="", on=request.scope.as_of),
            Title(vi(N_("LIST")), title[:1].lower() + title[1:]),
            Table(heads, lines, density=Density.TINY if width > _SMALL_WIDTH else Density.SMALL),
        ),
        author=request.office.issuing_line,
        subject=title,
    )
