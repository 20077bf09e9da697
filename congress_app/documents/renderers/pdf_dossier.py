"""Many papers as one PDF: cover, contents, pieces with running numbers, blank backs for printing on two sides.

A piece is a paper of ours, or pages of a foreign file: a page holds their place until `foreign_pages` puts them there, on sheets of their
size but a little smaller, so that the running number above covers nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import accumulate
from typing import BinaryIO, TypeAlias

from congress_app.documents.bound_pieces import Placed
from congress_app.documents.model import Document
from congress_app.documents.renderers.breaking import wrap
from congress_app.documents.renderers.foreign_pages import Pages, Place, Slot
from congress_app.documents.renderers.pdf import MarginInk, PdfFile, lay_out
from congress_app.documents.renderers.pdf_ink import Leaf, PageInk
from congress_app.documents.theme import Margins, Sheet, TextStyle, Theme, mm

_A4_WIDTH = 595.28
_STRIP = ("strip", "strip_from_top", "strip_side")
_NONE = Margins(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece to be bound: its title, the group of the outline to which it belongs, and the paper or the pages that it is."""

    title: str
    body: Document | Pages
    group: str = ""


Front: TypeAlias = Callable[[Sequence[Placed], int], Sequence[Document]]
Running: TypeAlias = Callable[[int, int, int, int], Sequence[str]]
Places: TypeAlias = dict[int, Place]


def render(
    pieces: Sequence[Piece],
    front: Front,
    running: Running,
    theme: Theme,
    out: BinaryIO,
    *,
    is_two_sided: bool,
    only: Collection[int] = (),
) -> Places:
    """Write a dossier, and tell where its foreign files are to be put, by the number of their piece (from 0).

    Args:
        pieces: the papers in order.
        front: makes cover and contents from where the pieces stand and the number of all pages.
        running: the running lines of a piece's page: number of the piece, page, number of its pages, page of the dossier.
        is_two_sided: each piece begins on a front side.
        only: the numbers (from 1) of the pieces that are printed again, without cover and contents; none: the whole.
    """
    binding = _Binding(theme, running, is_two_sided=is_two_sided)
    lengths = [binding.length(piece.body) for piece in pieces]
    heads, placed = _front(pieces, lengths, front, binding)
    file = PdfFile(out, heads[0].title, heads[0].author, heads[0].subject)
    book = _Book(file, binding)
    if not only:
        for head, used in zip(heads, binding.dressed(len(heads)), strict=True):
            book.add_paper(Piece(head.title, head), used)
    for number, (piece, place) in enumerate(zip(pieces, placed, strict=True)):
        if not only or number + 1 in only:
            book.add(number, piece, place)
    file.save()
    return book.places


def _front(
    pieces: Sequence[Piece], lengths: Sequence[int], front: Front, binding: _Binding
) -> tuple[Sequence[Document], list[Placed]]:
    """Cover and contents, and where the pieces stand behind them: tried until the front is as long as it was thought to be."""
    first = 1
    while True:
        placed = binding.placed(pieces, lengths, first)
        heads = front(placed, first - 1 + sum(map(binding.sides, lengths)))
        dressed = zip(heads, binding.dressed(len(heads)), strict=True)
        needed = 1 + sum(binding.sides(binding.length(head, used)) for head, used in dressed)
        if needed <= first:
            return heads, placed
        first = needed


@dataclass(frozen=True, slots=True)
class Strip:
    """The free strip above a foreign page, for its running number: all as large to the sheet as on A4, so that it is read on any print."""

    height: float
    from_top: float
    side: float
    style: TextStyle

    @classmethod
    def over(cls, sheet: Sheet, theme: Theme) -> Strip:
        """The strip of a sheet."""
        scale = min(sheet.width, sheet.height) / _A4_WIDTH
        style = theme.style("running")
        height, from_top, side = (mm(theme.number("page_running", name)) * scale for name in _STRIP)
        return cls(height, from_top, side, replace(style, size=style.size * scale, leading=style.leading * scale))


class _Binding:
    """How the papers are bound: on one side of each sheet or on both, each paper beginning on a front."""

    def __init__(self, theme: Theme, running: Running, *, is_two_sided: bool) -> None:
        self.theme = theme
        self.running = running
        self._is_two_sided = is_two_sided

    def dressed(self, count: int) -> list[Theme]:
        """The looks of so many papers in front: the first is the cover."""
        return [self.theme.for_cover(), *[self.theme] * (count - 1)]

    def length(self, body: Document | Pages, theme: Theme | None = None) -> int:
        """How many pages a piece has."""
        if isinstance(body, Pages):
            return len(body.sizes)
        return len(self.leaves(body, theme or self.theme, PdfFile(BytesIO(), "", "", "")))

    def leaves(self, paper: Document, theme: Theme, file: PdfFile) -> list[Leaf]:
        """The pages of a paper with the margins of the dossier: the binding edge is on the other side at the back."""
        bound = replace(paper, page=replace(paper.page, is_two_sided=self._is_two_sided))
        return lay_out(bound, theme, file.inks)

    def sides(self, length: int) -> int:
        """How many pages of the dossier these pages take, the blank back with them."""
        return length + length % 2 if self._is_two_sided else length

    def is_back(self, page: int) -> bool:
        """Whether a page of the dossier, counted from 1, is the back of a sheet."""
        return self._is_two_sided and page % 2 == 0

    def placed(self, pieces: Sequence[Piece], lengths: Sequence[int], first: int) -> list[Placed]:
        """Where the pieces stand when the first begins on this page."""
        begins = accumulate(map(self.sides, lengths), initial=first)
        return [Placed(*each) for each in zip((piece.title for piece in pieces), begins, lengths, strict=False)]


class _Book:
    """The file being written: its pages so far, and where foreign files are to be put."""

    def __init__(self, file: PdfFile, binding: _Binding) -> None:
        self.places: Places = {}
        self._file = file
        self._binding = binding
        self._page_count = 0

    def add(self, number: int, piece: Piece, place: Placed) -> None:
        """Add a piece with its running numbers; `number` counts from 0."""

        def lines(page: int) -> Sequence[str]:
            return self._binding.running(number + 1, page, place.page_count, place.page + page - 1)

        if isinstance(piece.body, Pages):
            self._add_foreign(number, piece, piece.body, place, lines)
        else:
            self.add_paper(piece, self._binding.theme, lambda page: _own_ink(lines(page), self._binding.theme))

    def add_paper(self, piece: Piece, theme: Theme, ink: Callable[[int], MarginInk] | None = None) -> None:
        """Add a paper of ours; its last sheet keeps a blank back where the next begins on a front."""
        if isinstance(piece.body, Pages):
            return
        leaves = self._binding.leaves(piece.body, theme, self._file)
        for number, leaf in enumerate(leaves, 1):
            title = piece.title if number == 1 else ""
            self._file.add(leaf, theme, title=title, group=piece.group, margin_ink=ink(number) if ink else None)
        self._page_count += len(leaves)
        if self._binding.sides(len(leaves)) > len(leaves):
            self._blank(leaves[-1])

    def _add_foreign(
        self, number: int, piece: Piece, body: Pages, place: Placed, lines: Callable[[int], Sequence[str]]
    ) -> None:
        slots = []
        for page, (width, height) in enumerate(body.sizes, 1):
            sheet = Sheet(width, height, _NONE, _NONE)
            strip = Strip.over(sheet, self._binding.theme)
            is_back = self._binding.is_back(place.page + page - 1)
            ink = _strip_ink(lines(page), strip, PageInk(self._file.inks, sheet, _NONE), is_back=is_back)
            slots.append(Slot(width, height, (0, 0, width, height - strip.height), ink))
        self.places[number] = Place(self._page_count, slots)
        leaf = Leaf(Sheet(*body.sizes[0], _NONE, _NONE), _NONE, b"")
        self._file.add(leaf, self._binding.theme, title=piece.title, group=piece.group)
        self._page_count += 1
        if self._binding.sides(len(slots)) > len(slots):
            self._blank(replace(leaf, sheet=Sheet(*body.sizes[-1], _NONE, _NONE)))

    def _blank(self, like: Leaf) -> None:
        self._file.blank(like)
        self._page_count += 1


def _own_ink(lines: Sequence[str], theme: Theme) -> MarginInk:
    """Writes the running lines at the outer upper corner of a page of ours."""
    style = theme.style("running")

    def write(page: PageInk, leaf: Leaf) -> None:
        width = leaf.sheet.width - leaf.margins.left - leaf.margins.right
        is_back = leaf.margins.left < leaf.margins.right
        y = leaf.sheet.height - mm(theme.number("page_running", "from_top")) - 0.7 * style.size
        for text in lines:
            [line, *_rest] = wrap(text, style, width)
            page.write(0 if is_back else width - line.width, y, line, style.size)
            y -= style.leading

    return write


def _strip_ink(lines: Sequence[str], strip: Strip, page: PageInk, *, is_back: bool) -> str:
    """The operators that write the running lines as one into the strip above a foreign page, at its outer end."""
    [line] = wrap(" · ".join(lines), strip.style, math.inf)
    room = page.sheet.width - 2 * strip.side
    size = strip.style.size * min(1, room / line.width)
    x = strip.side if is_back else page.sheet.width - strip.side - line.width * size / strip.style.size
    page.write(x, page.sheet.height - strip.from_top - 0.7 * strip.style.size, line, size)
    return f"BT\n{''.join(page.texts)}ET\n"
