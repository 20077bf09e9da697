"""Binds a dossier: turns texts into PDF, has foreign files looked at, and puts a named sheet in the place of what cannot be bound."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from io import BytesIO
from typing import BinaryIO, TypeAlias

from congress_app.documents.bound_pieces import (
    Bound,
    BoundPiece,
    FileKind,
    PapersAround,
    Placed,
    Separate,
    StoredFile,
    Why,
    file_kind,
)
from congress_app.documents.model import Document
from congress_app.documents.office_program import OfficeProgram, TextFile, installed
from congress_app.documents.renderers import pdf_dossier
from congress_app.documents.renderers.foreign_pages import ForeignFiles, Pages, Unfit
from congress_app.documents.theme import Theme

Office: TypeAlias = Callable[[], OfficeProgram | None]


def bind(
    pieces: Sequence[BoundPiece],
    papers: PapersAround,
    theme: Theme,
    out: BinaryIO,
    *,
    is_two_sided: bool = False,
    only: Collection[int] = (),
    office: Office = installed,
) -> list[Bound]:
    """Write a dossier as one PDF, and tell how each piece is bound.

    Args:
        pieces: what is bound, in order.
        papers: cover, contents, sheets in the place of pieces, running lines.
        theme: how our papers look.
        out: where it is written.
        is_two_sided: each piece begins on a front side.
        only: the numbers (from 1) of the pieces that are printed again, with the running numbers that they have in the whole.
        office: finds the word processor that turns texts into PDF.

    Raises:
        UserError: the whole cannot be written.
    """
    whys: dict[int, Why] = {}
    while True:  # each time with one file less that cannot be bound
        with ForeignFiles() as files:
            attempt = _Attempt(pieces, papers, files, dict(whys))
            try:
                attempt.gather(office)
                return attempt.write(theme, out, is_two_sided=is_two_sided, only=only)
            except Unfit as error:
                whys[attempt.numbers[error.file]] = Why(error.why)


class _Attempt:
    """One attempt at binding. Pieces are counted from 0; `numbers` are those of the foreign files."""

    def __init__(
        self, pieces: Sequence[BoundPiece], papers: PapersAround, files: ForeignFiles, whys: dict[int, Why]
    ) -> None:
        self.numbers: list[int] = []
        self._pieces = pieces
        self._papers = papers
        self._files = files
        self._whys = whys

    def gather(self, office: Office) -> None:
        """Read the stored files, one after the other, and have them looked at."""
        texts: dict[int, TextFile] = {}
        for number, piece in enumerate(self._pieces):
            if isinstance(piece.source, Separate):
                self._whys[number] = piece.source.why
            elif isinstance(piece.source, StoredFile) and number not in self._whys:
                self._sort(number, piece.source.read(), texts)
        for number, made in _turned(texts, office).items():
            if isinstance(made, bytes):
                self._add(number, made)
            else:
                self._whys[number] = Why(made)

    def _sort(self, number: int, data: bytes | None, texts: dict[int, TextFile]) -> None:
        if data is None:
            self._whys[number] = Why.DAMAGED
            return
        match file_kind(data):
            case FileKind.PDF:
                self._add(number, data)
            case FileKind.OTHER:
                self._whys[number] = Why.OTHER
            case kind:
                texts[number] = TextFile(kind.value, data)

    def _add(self, number: int, data: bytes) -> None:
        self.numbers.append(number)
        self._files.add(data)

    def write(self, theme: Theme, out: BinaryIO, *, is_two_sided: bool, only: Collection[int]) -> list[Bound]:
        """Write the dossier, or say which file cannot be bound."""
        seen = dict(zip(self.numbers, self._files.look(), strict=True))
        self._whys |= {number: Why(told) for number, told in seen.items() if isinstance(told, str)}
        bound: list[Bound] = []

        def front(placed: Sequence[Placed], page_count: int) -> Sequence[Document]:
            bound[:] = [self._bound(number, each, seen.get(number)) for number, each in enumerate(placed)]
            return self._papers.front(bound, page_count)

        pieces = [
            pdf_dossier.Piece(piece.title, self._body(number, piece, seen), piece.group)
            for number, piece in enumerate(self._pieces)
        ]
        prepared = BytesIO()
        places = pdf_dossier.render(
            pieces, front, self._papers.running, theme, prepared, is_two_sided=is_two_sided, only=only
        )
        if places:
            of_files = {self.numbers.index(number): place for number, place in places.items()}
            self._files.join(prepared.getvalue(), of_files, out)
        else:
            out.write(prepared.getvalue())
        return bound

    def _bound(self, number: int, placed: Placed, seen: Pages | str | None) -> Bound:
        has_files = isinstance(seen, Pages) and seen.has_files
        return Bound(self._pieces[number], placed, self._whys.get(number), has_files)

    def _body(self, number: int, piece: BoundPiece, seen: Mapping[int, Pages | str]) -> Document | Pages:
        if number in self._whys:
            return self._papers.separate(number + 1, piece, self._whys[number])
        found = seen.get(number)
        if isinstance(found, Pages):
            return found
        if isinstance(piece.source, Document):
            return piece.source
        raise TypeError(f"piece {number + 1} is neither a paper nor a file")


def _turned(texts: Mapping[int, TextFile], office: Office) -> dict[int, bytes | str]:
    program = office() if texts else None
    if program is None:
        return dict.fromkeys(texts, Why.NO_PROGRAM)
    return dict(zip(texts, program.turn(list(texts.values())), strict=True))
