"""What binds the pieces of a dossier: its cover, its contents, the sheets in the place of what is kept elsewhere (document-format 2 m)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.documents.bound_pieces import Bound, BoundPiece, StoredFile, Why
from congress_app.documents.builders.dossier_cover import cover_sheet
from congress_app.documents.builders.dossier_words import DossierOnPaper, lacking_table
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Block, Document, Gap, Heading, Title
from congress_app.documents.model_table import Density, Row, RowKind, Table, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.i18n import dates


@dataclass(frozen=True, slots=True)
class DossierPapers:
    """The papers around the pieces of the dossier of a congress. its: what lies in it; None where only print-outs are bound."""

    request: PaperRequest
    its: DossierOnPaper | None = None

    def front(self, bound: Sequence[Bound], page_count: int) -> Sequence[Document]:
        """Cover and contents."""
        return cover(self.request, self.its, page_count), contents(self.request, bound, self.its)

    def separate(self, number: int, piece: BoundPiece, why: Why) -> Document:
        """The sheet in the place of a piece."""
        return separate_sheet(self.request, number, piece, why)

    def running(self, number: int, page: int, count: int, of_dossier: int) -> tuple[str, ...]:
        """The running lines of a page."""
        words = self.request.words("dossier")
        return words("running", number=number, page=page, count=count), words("running_page", page=of_dossier)


def cover(request: PaperRequest, its: DossierOnPaper | None, page_count: int) -> Document:
    """The cover of the bound dossier: that of its folder, with its pages instead of the sheets."""
    return cover_sheet(request, its.there if its else [], request.words("dossier")("pages", count=page_count))


def contents(request: PaperRequest, bound: Sequence[Bound], its: DossierOnPaper | None = None) -> Document:
    """The table of contents with the pages of the dossier; under their groups and with all columns where the pieces have such.

    Below it the places of the dossier in which nothing lies, so that nothing is left out without a word.
    """
    row, words = request.congress(), request.words("dossier")
    blocks: list[Block] = [Title(words("contents"), row.title)]
    blocks.append(_index(bound, words) if any(map(_is_described, bound)) else _plain_contents(bound, words))
    if its is not None and its.lacking:
        of_index = request.words("dossier_index")
        blocks += [Gap(4), Heading(of_index("lacking")), Gap(2), lacking_table(its.lacking, of_index)]
    return Document(f"{words('contents').capitalize()} {row.title}", tuple(blocks), author=row.organisation.name)


def _is_described(each: Bound) -> bool:
    piece = each.piece
    return any((piece.group, piece.number, piece.on, piece.author, piece.note, each.why, each.has_files))


def _plain_contents(bound: Sequence[Bound], words: Words) -> Table:
    columns = (
        TableColumn(words("columns.number"), 14, Alignment.CENTRE),
        TableColumn(words("columns.title"), 111),
        TableColumn(words("columns.page"), 20, Alignment.CENTRE),
        TableColumn(words("columns.count"), 20, Alignment.CENTRE),
    )
    rows = [
        Row((number, each.piece.title, each.placed.page, each.placed.page_count))
        for number, each in enumerate(bound, 1)
    ]
    return Table(columns, rows)


def _index(bound: Sequence[Bound], words: Words) -> Table:
    """The index as archives ask for it."""
    columns = (
        TableColumn(words("columns.number"), 11, Alignment.CENTRE),
        TableColumn(words("columns.symbol"), 25),
        TableColumn(words("columns.on"), 22, Alignment.CENTRE),
        TableColumn(words("columns.author"), 27),
        TableColumn(words("columns.title"), 41),
        TableColumn(words("columns.pages"), 17, Alignment.CENTRE),
        TableColumn(words("columns.note"), 22),
    )
    rows: list[Row] = []
    group = ""
    for number, each in enumerate(bound, 1):
        if each.piece.group != group:
            rows.append(Row((each.piece.group or words("no_group"),), RowKind.GROUP))
        group = each.piece.group
        rows.append(_index_row(number, each, words))
    return Table(columns, rows, density=Density.SMALL, is_top_aligned=True)


def _index_row(number: int, each: Bound, words: Words) -> Row:
    piece, first = each.piece, each.placed.page
    last = first + each.placed.page_count - 1
    pages = str(first) if first == last else f"{first}-{last}"
    on = piece.on.strftime("%d/%m/%Y") if piece.on else ""
    return Row((number, piece.number, on, piece.author, piece.title, pages, _note(each, words)))


def _note(each: Bound, words: Words) -> str:
    """What is noted at a piece: original or copy, whether it is kept elsewhere, how many sheets it has there."""
    piece = each.piece
    notes = [piece.note] if piece.note else []
    if each.why is not None:
        notes.append(words("notes.separate" if piece.sheets is None else "notes.sheets", count=piece.sheets))
    if each.has_files:
        notes.append(words("notes.has_files"))
    return "; ".join(notes)


def separate_sheet(request: PaperRequest, number: int, piece: BoundPiece, why: Why) -> Document:
    """The sheet in the place of a piece: what it is, why it is not bound in here, how many sheets it has and where it is kept."""
    row, words = request.congress(), request.words("dossier")
    blank = words("separate.blank")
    name = piece.source.name if isinstance(piece.source, StoredFile) else ""
    told = (
        ("number", str(number)),
        ("title", piece.title),
        ("symbol", piece.number or blank),
        ("on", dates.short_date(piece.on) if piece.on else blank),
        ("author", piece.author or blank),
        *((("group", piece.group),) if piece.group else ()),
        *((("copy", piece.note),) if piece.note else ()),
        ("sheets", blank if piece.sheets is None else str(piece.sheets)),
        *((("file", name),) if name else ()),
        ("why", words(f"why.{why.value}")),
        ("kept_at", piece.kept_at or blank),
    )
    columns = (TableColumn("", 50), TableColumn("", 115))
    rows = [Row((words(f"separate.{label}"), value)) for label, value in told]
    return Document(
        piece.title,
        (
            Title(words("separate.heading"), words("separate.abstract")),
            Table(columns, rows, has_heading=False, is_top_aligned=True),
        ),
        author=row.organisation.name,
        subject=row.title,
    )
