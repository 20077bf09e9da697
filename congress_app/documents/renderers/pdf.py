"""A paper as PDF: its blocks become strips, the strips pages, the pages a file. Same paper, same bytes."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFPage, PDFStream
from reportlab.pdfgen.canvas import Canvas

from congress_app.documents.fonts import clean
from congress_app.documents.model import (
    Addressee,
    Block,
    Box,
    Document,
    Gap,
    Heading,
    KeyValues,
    Letterhead,
    PageBreak,
    Paragraph,
    Section,
    SignatureBlock,
    Table,
    Title,
)
from congress_app.documents.model_table import Row, TableColumn
from congress_app.documents.renderers.breaking import wrap
from congress_app.documents.renderers.faces import face
from congress_app.documents.renderers.pdf_flow import Flow, Strip
from congress_app.documents.renderers.pdf_ink import Bookmark, Inks, Leaf, PageInk
from congress_app.documents.renderers.pdf_letterhead import letterhead_strip, signature_strip
from congress_app.documents.renderers.pdf_table import TableLayout
from congress_app.documents.renderers.pdf_text import TextLayout, gap
from congress_app.documents.theme import Theme, mm

MarginInk = Callable[[PageInk, Leaf], None]
_GROUP, _PIECE, _PAPER = -2, -1, 0
"""How high what is no part of a paper stands in the outline: above an annex (0) and the headings (1 and more), or level with it."""


def render(document: Document, theme: Theme, out: BinaryIO) -> None:
    """Write a paper as PDF.

    Raises:
        UserError: a font file is damaged.
    """
    file = PdfFile(out, document.title, document.author, document.subject)
    leaves = lay_out(document, theme, file.inks)
    for number, leaf in enumerate(leaves):
        file.add(leaf, theme, title=document.title if number == 0 else "")
    file.save()


def lay_out(document: Document, theme: Theme, inks: Inks) -> list[Leaf]:
    """The pages of a paper."""
    flow = Flow(theme, inks, document.page)
    setup = document.page
    for block in document.blocks:
        if isinstance(block, PageBreak):
            flow.end_page()
        elif isinstance(block, Section):
            setup = block.page
            flow.begin_section(setup, clean(block.title))
        else:
            for strip in _strips(block, theme.for_page(setup), inks, theme.sheet(setup).text_width):
                flow.add(strip)
    return flow.finish()


def _strips(block: Block, theme: Theme, inks: Inks, width: float) -> Iterator[Strip]:  # noqa: C901 - a case for each block
    texts = TextLayout(theme, width)
    match block:
        case Letterhead():
            yield letterhead_strip(block, theme, width)
        case Title():
            yield from texts.title(block)
        case Table():
            yield from TableLayout(block, theme, inks, width).strips()
        case SignatureBlock():
            yield signature_strip(block, theme, width)
        case Paragraph():
            yield from texts.paragraph(block)
        case Heading():
            yield from texts.heading(block)
        case Addressee():
            yield from texts.addressee(block)
        case KeyValues():
            yield from texts.key_values(block)
        case Box():
            yield from _box(block, theme, inks, width)
        case Gap():
            yield gap(mm(block.height))


def _box(block: Box, theme: Theme, inks: Inks, width: float) -> Iterator[Strip]:
    """A frame is a table of one cell in the style of boxes."""
    style = theme.style("box")
    lines = {**theme.values["table"], **theme.values["box"]}
    lines["padding_x"] = lines["padding_y"] = theme.number("box", "padding")
    dressed = replace(theme, styles={**theme.styles, "table": style}, values={**theme.values, "table": lines})
    table = Table((TableColumn("", 1),), (Row((block.paragraphs,)),), has_heading=False)
    for strip in TableLayout(table, dressed, inks, width).strips():
        yield replace(strip, before=style.before)


class PdfFile:
    """A PDF being written: pages are added packed as they are, so that a long paper takes little memory."""

    def __init__(self, out: BinaryIO, title: str, author: str, subject: str) -> None:
        # The stubs know neither `initialFontName` (else an unembedded Helvetica is in every file) nor the document of a canvas.
        options: dict[str, Any] = {"invariant": 1, "initialFontName": face().name, "lang": "vi-VN"}
        self._canvas: Any = Canvas(out, **options)
        self._canvas.setTitle(clean(title))
        self._canvas.setAuthor(clean(author))
        self._canvas.setSubject(clean(subject))
        self._canvas.setCreator("Hồ sơ Đại hội")
        self._document: Any = self._canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 - pages are handed over packed, past the canvas
        self.inks = Inks(self._document)
        self._keys = count(1)
        self._open: list[int] = []  # the levels of the entries of the outline from the top down to the last one
        self._group = ""

    def add(
        self,
        leaf: Leaf,
        theme: Theme,
        *,
        title: str = "",
        group: str | None = None,
        margin_ink: MarginInk | None = None,
    ) -> None:
        """Add a page, with what stands in its margins and its entries of the outline; `title`: the paper that begins here.

        group: of a piece of a dossier, the entry of the outline under which its own stands, made with the first of the group; "" is a
        piece of none. All entries of a piece stand under its own; beside that of a paper which is the whole file stand its annexes.
        """
        if title:
            self._begin(title, group, leaf.sheet.height)
        for bookmark in leaf.bookmarks:
            self._mark(bookmark)
        margins = PageInk(self.inks, leaf.sheet, leaf.margins)
        _write_margins(margins, leaf, theme)
        if margin_ink is not None:
            margin_ink(margins, leaf)
        streams = [code for code in (leaf.code, b"" if margins.is_empty else margins.leaf(0, "").code) if code]
        self._add_page(leaf, PDFArray([self._document.Reference(_packed(each)) for each in streams]))

    def _begin(self, title: str, group: str | None, top: float) -> None:
        if group is None:
            self._mark(Bookmark(title, _PAPER, top))
            return
        if group and group != self._group:
            self._mark(Bookmark(group, _GROUP, top))
        self._group = group
        self._mark(Bookmark(title, _PIECE if group else _GROUP, top))

    def _mark(self, bookmark: Bookmark) -> None:
        """Add an entry of the outline under the last one that stands higher; no level is left out on the way down."""
        key = f"p{next(self._keys)}"
        while self._open and self._open[-1] >= bookmark.level:
            self._open.pop()
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=bookmark.top, zoom=0)
        self._canvas.addOutlineEntry(clean(bookmark.title).replace("\n", " "), key, len(self._open))
        self._open.append(bookmark.level)

    def blank(self, like: Leaf) -> None:
        """Add an empty page of the same size."""
        self._add_page(like, self._document.Reference(_packed(zlib.compress(b"\n"))))

    def _add_page(self, like: Leaf, contents: Any) -> None:
        page: Any = PDFPage()
        page.pagewidth, page.pageheight = like.sheet.width, like.sheet.height
        page.XObjects = page.ExtGState = None
        page._shadingUsed, page._colorsUsed = {}, {}  # noqa: SLF001 - what the canvas would set on a page of its own
        page.Contents = contents
        self._document.addPage(page)

    def save(self) -> None:
        """Write the file."""
        self._canvas.showOutline()
        self._canvas.save()


def _packed(code: bytes) -> PDFStream:
    return PDFStream(dictionary=PDFDictionary({"Filter": PDFName("FlateDecode")}), content=code)


def _write_margins(page: PageInk, leaf: Leaf, theme: Theme) -> None:
    """Number on top from the second page, the foot line on every page."""
    width = leaf.sheet.width - leaf.margins.left - leaf.margins.right
    if leaf.number >= theme.number("page_number", "first"):
        style = theme.style("page_number")
        [line] = wrap(str(leaf.number), style, width)
        y = leaf.sheet.height - mm(theme.number("page_number", "from_top")) - 0.7 * style.size
        page.write((width - line.width) / 2, y, line, style.size)
    if leaf.foot:
        style = theme.style("foot")
        lines = wrap(leaf.foot, style, width)
        y = mm(theme.number("page_foot", "from_bottom")) + (len(lines) - 1) * style.leading - 0.3 * style.size
        for line in lines:
            page.write(0, y, line, style.size)
            y -= style.leading
