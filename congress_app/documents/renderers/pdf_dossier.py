"""Many papers as one PDF: cover, contents, pieces with running numbers, blank backs for printing on two sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import accumulate
from typing import BinaryIO

from congress_app.documents.model import Document
from congress_app.documents.renderers.breaking import wrap
from congress_app.documents.renderers.pdf import MarginInk, PdfFile, lay_out
from congress_app.documents.renderers.pdf_ink import Leaf, PageInk
from congress_app.documents.theme import Theme, mm


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece as it stands in the dossier: its title, its first page there (from 1), how many pages it has."""

    title: str
    page: int
    page_count: int


Front = Callable[[Sequence[Placed], int], Sequence[Document]]
Running = Callable[[int, int, int, int], Sequence[str]]


def render(
    pieces: Sequence[Document], front: Front, running: Running, theme: Theme, out: BinaryIO, *, is_two_sided: bool
) -> None:
    """Write a dossier.

    Args:
        pieces: the papers in order.
        front: makes cover and contents from where the pieces stand and the number of all pages.
        running: the running lines of a piece's page: number of the piece, page, number of its pages, page of the dossier.
        is_two_sided: each piece begins on a front side.
    """
    binding = _Binding(is_two_sided=is_two_sided)
    lengths = [binding.length(piece, theme) for piece in pieces]
    # The front is as long whatever the numbers in it are, so one trial tells where the pieces begin.
    trial = front(binding.placed(pieces, lengths, 1), 1)
    dressed = [theme.for_cover(), *(theme for _head in trial[1:])]
    first = 1 + sum(binding.sides(binding.length(head, used)) for head, used in zip(trial, dressed, strict=True))
    placed = binding.placed(pieces, lengths, first)
    heads = front(placed, first - 1 + sum(map(binding.sides, lengths)))
    file = PdfFile(out, heads[0].title, heads[0].author, heads[0].subject)
    for head, used in zip(heads, dressed, strict=True):
        binding.add(file, head, used)
    for number, (piece, place) in enumerate(zip(pieces, placed, strict=True), 1):
        binding.add(file, piece, theme, _running_ink(number, place, running, theme))
    file.save()


class _Binding:
    """How the papers are bound: on one side of each sheet or on both, each paper beginning on a front."""

    def __init__(self, *, is_two_sided: bool) -> None:
        self._is_two_sided = is_two_sided

    def length(self, paper: Document, theme: Theme) -> int:
        """How many pages a paper has."""
        return len(lay_out(self._bound(paper), theme, PdfFile(BytesIO(), "", "", "").inks))

    def sides(self, length: int) -> int:
        """How many pages of the dossier these pages take, the blank back with them."""
        return length + length % 2 if self._is_two_sided else length

    def placed(self, pieces: Sequence[Document], lengths: Sequence[int], first: int) -> list[Placed]:
        """Where the pieces stand when the first begins on this page."""
        begins = accumulate(map(self.sides, lengths), initial=first)
        return [Placed(*each) for each in zip((piece.title for piece in pieces), begins, lengths, strict=False)]

    def add(self, file: PdfFile, paper: Document, theme: Theme, ink: Callable[[int], MarginInk] | None = None) -> None:
        """Add a paper; its last sheet keeps a blank back where the next begins on a front."""
        leaves = lay_out(self._bound(paper), theme, file.inks)
        for number, leaf in enumerate(leaves, 1):
            file.add(leaf, theme, title=paper.title if number == 1 else "", margin_ink=ink(number) if ink else None)
        if self.sides(len(leaves)) > len(leaves):
            file.blank(leaves[-1])

    def _bound(self, paper: Document) -> Document:
        """A paper with the margins of the dossier: the binding edge is on the other side at the back."""
        return replace(paper, page=replace(paper.page, is_two_sided=self._is_two_sided))


def _running_ink(piece: int, placed: Placed, running: Running, theme: Theme) -> Callable[[int], MarginInk]:
    """Writes the running lines at the outer upper corner of a page."""
    style = theme.style("running")

    def of_page(number: int) -> MarginInk:
        def write(page: PageInk, leaf: Leaf) -> None:
            width = leaf.sheet.width - leaf.margins.left - leaf.margins.right
            is_back = leaf.margins.left < leaf.margins.right
            y = leaf.sheet.height - mm(theme.number("page_running", "from_top")) - 0.7 * style.size
            for text in running(piece, number, placed.page_count, placed.page + number - 1):
                [line, *_rest] = wrap(text, style, width)
                page.write(0 if is_back else width - line.width, y, line, style.size)
                y -= style.leading

        return write

    return of_page
