"""Text and lines as PDF operators: the faces as one file encodes them, and a page that gathers operators in batches."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.documents.renderers.breaking import Line
from congress_app.documents.renderers.faces import Face, face
from congress_app.documents.theme import Margins, Sheet, TextStyle

_FOREIGN = "\ue000"
_ESCAPED = {ord("("): "\\(", ord(")"): "\\)", ord("\\"): "\\\\"}


class _Codes(dict[int, str]):
    """The code of each letter in the file's subset of a face, learnt when first met."""

    def __init__(self, used: Face, document: Any) -> None:
        super().__init__()
        self._font = used.font
        self._document = document

    def __missing__(self, letter: int) -> str:
        [(subset, codes)] = self._font.splitString(chr(letter), self._document)
        code = codes[0]
        written = _ESCAPED.get(code) or (f"\\{code:03o}" if code < 32 else chr(code))
        made = self[letter] = f"{_FOREIGN}{chr(subset)}{written}{_FOREIGN}" if subset else written
        return made


class Ink:
    """A face in one PDF file: selects itself and shows text."""

    __slots__ = ("_codes", "_document", "_font", "_name")

    def __init__(self, used: Face, document: Any) -> None:
        self._codes = _Codes(used, document)
        self._document = document
        self._font = used.font
        used.font.splitString(" ", document)
        self._name = self._subset_name(0)

    def _subset_name(self, subset: int) -> str:
        return str(self._font.getSubsetInternalName(subset, self._document))

    def select(self, size: float) -> str:
        """The operator that makes this the font of what follows."""
        return f"{self._name} {size:g} Tf\n"

    def show(self, text: str, size: float) -> str:
        """The operator that shows a text, this being the font."""
        coded = text.translate(self._codes)
        if _FOREIGN not in coded:
            return f"({coded}) Tj\n"
        shown = []
        for number, part in enumerate(coded.split(_FOREIGN)):
            if number % 2:
                shown.append(f"{self._subset_name(ord(part[0]))} {size:g} Tf\n({part[1:]}) Tj\n{self.select(size)}")
            elif part:
                shown.append(f"({part}) Tj\n")
        return "".join(shown)


class Inks:
    """All faces in one PDF file."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._made: dict[str, Ink] = {}

    def of(self, used: Face) -> Ink:
        """A face as this file encodes it."""
        if used.name not in self._made:
            self._made[used.name] = Ink(used, self._document)
        return self._made[used.name]

    def regular(self) -> Ink:
        """The upright face."""
        return self.of(face())


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: where on its page it points."""

    title: str
    level: int
    top: float


@dataclass(frozen=True, slots=True)
class Leaf:
    """A finished page: its operators, packed; what stands in its margins is drawn when the file is written."""

    sheet: Sheet
    margins: Margins
    code: bytes
    bookmarks: tuple[Bookmark, ...] = ()
    number: int = 0
    foot: str = ""
    is_blank: bool = False


class PageInk:
    """A page being drawn. x runs from the left margin of the text, y from the foot of the sheet; all in points."""

    def __init__(self, inks: Inks, sheet: Sheet, margins: Margins) -> None:
        self.inks = inks
        self.sheet = sheet
        self.margins = margins
        self.texts: list[str] = []
        self.bookmarks: list[Bookmark] = []
        self._rules: list[str] = []
        self._grid: list[str] = []
        self._font: tuple[Ink, float] | None = None
        self._edges: Sequence[float] = ()
        self._rows_top = 0.0
        self._rows_bottom = 0.0
        self._grid_width = 0.5
        self._open_line = ""

    def use(self, ink: Ink, size: float) -> None:
        """Make a font the one of what follows, if it is not already."""
        if self._font != (ink, size):
            self._font = (ink, size)
            self.texts.append(ink.select(size))

    def write(self, x: float, y: float, line: Line, size: float, stretch: float = 0) -> None:
        """Write a line with its left end at `x`, its letters on `y`; `stretch` widens each blank."""
        if stretch:
            self.texts.append(f"{stretch:.4f} Tw\n")
        place = f"1 0 0 1 {x:.3f} {y:.3f} Tm\n"
        for piece in line.pieces:
            ink = self.inks.of(piece.face)
            self.use(ink, size)
            self.texts.append(place + ink.show(piece.text, size))
            place = ""
            width = piece.face.width(piece.text, size) + stretch * (piece.text.count(" ") + piece.text.count("\u00a0"))
            if piece.is_underlined:
                self.rule(x, y - 0.17 * size, x + width, size / 20)
            x += width
        if stretch:
            self.texts.append("0 Tw\n")

    def rule(self, x: float, y: float, end: float, width: float) -> None:
        """Draw a level line."""
        self._rules.append(f"{width:g} w {x:.3f} {y:.3f} m {end:.3f} {y:.3f} l S\n")

    def frame(self, left: float, top: float, right: float, bottom: float, width: float) -> None:
        """Draw a frame."""
        self._rules.append(f"{width:g} w {left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re S\n")

    def reserve(self) -> int:
        """Keep a place among the texts for what is known only later; whoever wrote before selects its font anew after it."""
        self._font = None
        self.texts.append("")
        return len(self.texts) - 1

    def frame_row(
        self, edges: Sequence[float], top: float, bottom: float, width: float, *, open_until: float | None = None
    ) -> None:
        """Draw the grid of a row; upright lines of like rows are drawn as one when they end.

        open_until: so far from the left the row goes on into the next one: the line below it is drawn only where no row follows.
        """
        is_next = abs(top - self._rows_bottom) < 0.01 and bool(self._edges)
        if not is_next:
            self._close_line()
        self._open_line = ""
        if edges is not self._edges or not is_next:
            self._end_rows()
            if width != self._grid_width:
                self._end_grid()
            self._edges, self._rows_top, self._grid_width = edges, top, width
            if not is_next:
                self._grid.append(f"{edges[0]:.2f} {top:.2f} m {edges[-1]:.2f} {top:.2f} l\n")
        self._rows_bottom = bottom
        left = edges[0] if open_until is None else open_until
        self._grid.append(f"{left:.2f} {bottom:.2f} m {edges[-1]:.2f} {bottom:.2f} l\n")
        if open_until is not None:
            self._open_line = f"{edges[0]:.2f} {bottom:.2f} m {open_until:.2f} {bottom:.2f} l\n"

    def _close_line(self) -> None:
        if self._open_line:
            self._grid.append(self._open_line)
            self._open_line = ""

    def _end_rows(self) -> None:
        self._grid += [f"{x:.2f} {self._rows_top:.2f} m {x:.2f} {self._rows_bottom:.2f} l\n" for x in self._edges]
        self._edges = ()

    def _end_grid(self) -> None:
        if self._grid:
            self._rules.append(f"{self._grid_width:g} w\n{''.join(self._grid)}S\n")
            self._grid = []

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn."""
        return not self.texts and not self._rules and not self._grid

    def leaf(self, number: int, foot: str) -> Leaf:
        """The finished page."""
        self._close_line()
        self._end_rows()
        self._end_grid()
        code = f"q 1 0 0 1 {self.margins.left:.3f} 0 cm\n2 J\n{''.join(self._rules)}BT\n{''.join(self.texts)}ET\nQ\n"
        packed = zlib.compress(code.encode("latin-1"), 6)
        return Leaf(
            self.sheet,
            self.margins,
            packed,
            tuple(self.bookmarks),
            number,
            foot,
            is_blank=not self.texts and not self._rules,
        )


def first_baseline(style: TextStyle) -> float:
    """How far the letters of a line stand below its top: the rest of the leading is shared above and below."""
    return (style.leading - 1.107 * style.size) / 2 + 0.891 * style.size
