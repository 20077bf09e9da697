"""Danh sách ký nhận tài liệu: who received and gave back which set, with columns of the office's own (document-format 2 n)."""

from __future__ import annotations

from congress_app.documents.builders.delegates import Listed
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signing_sheets import SheetKind, signing_paper, unit
from congress_app.documents.model import Document, Orientation, PageSetup
from congress_app.documents.model_table import CellValue, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.domain.reading import clean_text
from congress_app.i18n import N_
from congress_app.runtime.errors import WrongCall

NONE, BETWEEN = "none", "|"
_MOST, _LONGEST = 6, 40
_OWN_WIDTH = 22


def build(request: PaperRequest) -> Document:
    """A sheet for each delegation.

    Raises:
        WrongCall: the columns of the option `columns` are too many or too long.
    """
    words, own = request.words("papers_received"), own_columns(request.options.get("columns", NONE))
    # number, name, unit, set, day, signature: upright without own columns
    number, name, unit_of, papers, day, hand = (9, 44, 44, 18, 23, 30) if own else (9, 36, 27, 15, 18, 21)
    received, returned = words("columns.received"), words("columns.returned")
    columns = (
        TableColumn(words("columns.number"), number, Alignment.CENTRE),
        TableColumn(words("columns.name"), name),
        TableColumn(words("columns.unit"), unit_of),
        TableColumn(words("columns.set"), papers, Alignment.CENTRE),
        TableColumn(words("columns.received_on"), day, Alignment.CENTRE, received),
        TableColumn(words("columns.received_by"), hand, Alignment.CENTRE, received),
        TableColumn(words("columns.returned_on"), day, Alignment.CENTRE, returned),
        TableColumn(words("columns.returned_by"), hand, Alignment.CENTRE, returned),
        *(TableColumn(title, _OWN_WIDTH, Alignment.CENTRE) for title in own),
    )
    page = PageSetup(Orientation.LANDSCAPE if own else Orientation.PORTRAIT)
    return signing_paper(request, words, [SheetKind(page, columns, _known, 2)])


def own_columns(text: str) -> tuple[str, ...]:
    """The headings in `Áo|Cặp|Tiền`.

    Raises:
        WrongCall: there are too many, or one is too long.
    """
    titles = tuple(filter(None, map(clean_text, text.split(BETWEEN)))) if text != NONE else ()
    if len(titles) > _MOST or any(len(title) > _LONGEST for title in titles):
        raise WrongCall(
            N_("At most {count} columns of your own have room, with at most {letters} letters each: “Shirt|Bag”."),
            count=_MOST,
            letters=_LONGEST,
        )
    return titles


def _known(each: Listed) -> tuple[CellValue, ...]:
    return each.of.full_name, unit(each)
