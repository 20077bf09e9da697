"""Any list as it is shown: its columns, its rows, its order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from congress_app.documents.builders.column_shares import Need, needs, shares
from congress_app.documents.builders.letterheads import office_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Orientation, PageSetup, Paper, Table, Title
from congress_app.documents.model_table import Density, Row, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.i18n import N_, vi
from congress_app.listings.listing import Align, Column, Listing
from congress_app.listings.registry import LISTINGS, listing_named

_ALIGNMENTS = {Align.LEFT: Alignment.LEFT, Align.CENTRE: Alignment.CENTRE, Align.RIGHT: Alignment.RIGHT}
_PORTRAIT_WIDTH = 90  # characters of small print that fit beside each other on an upright sheet
_LETTERS = {
    (Orientation.PORTRAIT, Density.SMALL): 88,
    (Orientation.LANDSCAPE, Density.SMALL): 135,
    (Orientation.LANDSCAPE, Density.TINY): 165,
}
"""How many letters stand beside each other in a table on A4."""
# A list that would be squeezed by more than this, with so many letters in a column, is no paper but a form to be filled in on screen:
# its columns get the room of their texts, up to so many letters.
_SQUEEZED, _EASY, _WIDEST = 1.3, 20, 48
_WIDER = {Paper.A4: 1.0, Paper.A3: 1.48}
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
    is_wide = sum(column.width for column in columns) > _PORTRAIT_WIDTH
    orientation = Orientation.LANDSCAPE if is_wide else Orientation.PORTRAIT
    headings = [words.spelled(vi(column.title)) for column in columns]
    alignments = [_ALIGNMENTS[column.align] for column in columns]
    cells = [tuple(column.value(row) for column in columns) for row in rows]
    if all(column.title != _NUMBER for column in columns):
        headings, alignments = [vi(_NUMBER), *headings], [Alignment.CENTRE, *alignments]
        cells = [(number, *line) for number, line in enumerate(cells, 1)]
    needed = needs(headings, cells)
    density = _density(needed, orientation, _WIDER[request.paper])
    room = round(_LETTERS[orientation, density] * _WIDER[request.paper])
    parts, widths = shares(needed, room), 1.0
    if sum(max(need.least, min(need.most, _EASY)) for need in needed) > room * _SQUEEZED:
        parts = [float(max(need.least, min(need.most, _WIDEST))) for need in needed]
        widths = sum(parts) / room
    heads = tuple(map(TableColumn, headings, parts, alignments))
    kind, title = vi(N_("LIST")), words.spelled(vi(listing.title))
    abstract = title[:1].lower() + title[1:]
    return Document(
        title=f"{kind.capitalize()} {abstract}",
        page=PageSetup(orientation, paper=request.paper, widths=widths),
        blocks=(
            office_letterhead(request, kind="", on=request.scope.as_of),
            Title(kind, abstract),
            Table(heads, list(map(Row, cells)), density=density),
        ),
        author=request.office.issuing_line,
        subject=abstract,
    )


def _density(needed: Sequence[Need], orientation: Orientation, wider: float) -> Density:
    """Small print where the words fit and half of the rest beside them; else the smallest, on a sheet that lies."""
    half = sum(need.least + need.most for need in needed) / 2
    is_small = half <= _LETTERS[orientation, Density.SMALL] * wider
    return Density.SMALL if is_small or orientation is Orientation.PORTRAIT else Density.TINY
