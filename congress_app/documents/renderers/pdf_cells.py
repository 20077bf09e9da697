"""The cells of a row as they are ready for a page of a PDF: lines of operators that only want their height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.documents.model_table import RowKind
from congress_app.documents.renderers.pdf_ink import Ink, PageInk
from congress_app.documents.theme import TextStyle


@dataclass(frozen=True, slots=True)
class LaidLine:
    """A line of a cell, ready to be put at a height: what stands before and after it in the operators."""

    before: str
    after: str
    rules: tuple[tuple[float, float], ...] = ()


LaidCell = tuple[LaidLine, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """How the rows of one kind are written: style, font, height of the letters in a line."""

    style: TextStyle
    ink: Ink
    baseline: float


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row with its cells laid out between their edges."""

    cells: Sequence[LaidCell]
    edges: Sequence[float]
    look: Look
    kind: RowKind


@dataclass(frozen=True, slots=True)
class Manner:
    """How a table is drawn: free height above a cell's letters, width of its lines (0 = none), whether cells begin level."""

    padding_y: float
    line_width: float
    is_top: bool

    def height_of(self, cell: LaidCell, look: Look) -> float:
        """The height that a cell needs."""
        return max(1, len(cell)) * look.style.leading + 2 * self.padding_y

    def paint(self, page: PageInk, top: float, height: float, cells: Sequence[LaidCell], look: Look) -> None:
        """Write the letters of cells that are all of one height."""
        page.use(look.ink, look.style.size)
        texts = page.texts
        heights: dict[int, list[str]] = {}
        for cell in cells:
            count = len(cell)
            if not count:
                continue
            levels = heights.get(count)
            if levels is None:
                levels = heights[count] = self.levels(count, top, height, look)
            for line, level in zip(cell, levels, strict=True):
                texts.append(line.before + level + line.after)
                for x, end in line.rules:
                    page.rule(x, float(level) - 0.17 * look.style.size, end, look.style.size / 20)

    def levels(self, count: int, top: float, height: float, look: Look) -> list[str]:
        """On which heights the lines of a cell stand."""
        leading = look.style.leading
        above = self.padding_y if self.is_top else (height - count * leading) / 2
        first = top - above - look.baseline
        return [f"{first - number * leading:.2f}" for number in range(count)]
