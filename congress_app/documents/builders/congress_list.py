"""The frame of the lists about one congress: the committee's letterhead, title, what is listed, the committee's signature."""

from __future__ import annotations

from congress_app.documents.builders.letterheads import committee_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signatures import committee_signature
from congress_app.documents.model import Block, Document, Letterhead, PageSetup, Title
from congress_app.documents.papers import Words


def congress_list(
    request: PaperRequest, words: Words, *listed: Block, page: PageSetup | None = None, abstract: str = "abstract"
) -> Document:
    """A list with head and end; its words have `kind` and, under the name given, what it is about."""
    row = request.congress()
    about = words(abstract, congress=row.title)
    return Document(
        title=f"{words('kind').capitalize()} {about}",
        page=page or PageSetup(),
        blocks=(undated_letterhead(request), Title(words("kind"), about), *listed, committee_signature(request, row)),
        author=row.organisation.name,
        subject=row.title,
    )


def undated_letterhead(request: PaperRequest, kind: str = "") -> Letterhead:
    """The committee's letterhead with a day to be written in; kind: the abbreviation in the number, none without a number."""
    row = request.congress()
    year = (row.opens_on or request.scope.as_of).year
    return committee_letterhead(request, row, kind=kind, on=None, year=year)
