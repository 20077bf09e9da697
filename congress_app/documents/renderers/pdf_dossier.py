"""Many papers as one PDF: cover, contents, pieces with running numbers, blank backs for printing on two sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
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
Running = Callable[[int, int, int], str]


def render(pieces: Sequence[Document], front: Front, running: Running, theme: Theme, out: BinaryIO, *, is_two_sided: bool) -> None:
    """Write a dossier.

    Args:
        pieces: the papers in order.
        front: makes cover and contents from where the pieces stand and the number of all pages.
        running: the running words of a piece's page: number of the piece, page, number of its pages.
        is_two_sided: each piece begins on a front side.
    """
    pieces = [_on_sides(piece, is_two_sided=is_two_sided) for piece in pieces]
    lengths = [len(lay_out(piece, theme, PdfFile(BytesIO(), "", "", "").inks)) for piece in pieces]
    # The front is as long whatever the numbers in it are, so one trial tells where the pieces begin.
    trial = front(_placed(pieces, lengths, 1, is_two_sided=is_two_sided), 1)
    first = 1 + sum(
        _sides(len(lay_out(each, theme, PdfFile(BytesIO(), "", "", "").inks)), is_two_sided=is_two_sided) for each in trial
    )
    placed = _placed(pieces, lengths, first, is_two_sided=is_two_sided)
    total = first - 1 + sum(_sides(length, is_two_sided=is_two_sided) for length in lengths)
    heads = [_on_sides(head, is_two_sided=is_two_sided) for head in front(placed, total)]
    file = PdfFile(out, heads[0].title, heads[0].author, heads[0].subject)
    for head in heads:
        _add(file, head, theme, None, is_two_sided=is_two_sided)
    for number, piece in enumerate(pieces, 1):
        _add(file, piece, theme, _running_ink(number, lengths[number - 1], running, theme), is_two_sided=is_two_sided)
    file.save()


def _on_sides(paper: Document, *, is_two_sided: bool) -> Document:
    """A paper with the margins of the dossier: the binding edge is on the other side at the back."""
    return replace(paper, page=replace(paper.page, is_two_sided=is_two_sided))


def _sides(length: int, *, is_two_sided: bool) -> int:
    return length + length % 2 if is_two_sided else length


def _placed(pieces: Sequence[Document], lengths: Sequence[int], first: int, *, is_two_sided: bool) -> list[Placed]:
    placed, page = [], first
    for piece, length in zip(pieces, lengths, strict=True):
        placed.append(Placed(piece.title, page, length))
        page += _sides(length, is_two_sided=is_two_sided)
    return placed


def _add(file: PdfFile, paper: Document, theme: Theme, ink: Callable[[int], MarginInk] | None, *, is_two_sided: bool) -> None:
    leaves = lay_out(paper, theme, file.inks)
    for number, leaf in enumerate(leaves, 1):
        own = [(each.title, each.level) for each in leaf.bookmarks]
        marks = [(paper.title, 0), *own] if number == 1 else own
        file.add(leaf, theme, bookmarks=marks, margin_ink=ink(number) if ink else None)
    if is_two_sided and len(leaves) % 2:
        file.blank(leaves[-1])


def _running_ink(piece: int, length: int, running: Running, theme: Theme) -> Callable[[int], MarginInk]:
    style = theme.style("running")

    def of_page(page_number: int) -> MarginInk:
        def write(page: PageInk, leaf: Leaf) -> None:
            width = leaf.sheet.width - leaf.margins.left - leaf.margins.right
            [line, *_rest] = wrap(running(piece, page_number, length), style, width)
            y = leaf.sheet.height - mm(theme.number("page_running", "from_top")) - 0.7 * style.size
            is_back = leaf.margins.left < leaf.margins.right
            page.write(0 if is_back else width - line.width, y, line, style.size)

        return write

    return of_page
