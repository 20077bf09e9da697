"""A PDF of badges read back for tests: what stands on a page, the shared parts too; lengths in mm from its upper left corner."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

from congress_app.documents.badges.model import BadgeOptions, BadgeSet
from congress_app.documents.badges.pdf import render_badges
from congress_app.documents.theme import POINTS_PER_MM
from tests.documents.renderers.pdf_pages import FACES_BY_NAME, _Font

_SHEET_HEIGHT = 297.0
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Text:
    """A line of text: its left end, its right end, the foot of its letters, its size in points, its colour."""

    text: str
    left: float
    right: float
    top: float
    size: float
    colour: tuple[float, ...]


@dataclass
class Page:
    """What stands on a page. fields: filled rectangles as (left, top, width, height, colour); codes: runs of modules with their place."""

    texts: list[Text] = field(default_factory=list)
    fields: list[tuple[float, float, float, float, tuple[float, ...]]] = field(default_factory=list)
    codes: list[tuple[float, float, list[tuple[int, int, int]]]] = field(default_factory=list)
    pictures: list[tuple[str, float, float]] = field(default_factory=list)
    lines: list[tuple[float, float, float, float]] = field(default_factory=list)

    def where(self, text: str) -> Text:
        """The one line of these letters."""
        [found] = [each for each in self.texts if each.text == text]
        return found

    def all_text(self) -> str:
        return "\n".join(each.text for each in self.texts)


def read(badge_set: BadgeSet, options: BadgeOptions) -> list[Page]:
    """The pages of badges, printed and read back."""
    return [page(each) for each in PdfReader(BytesIO(render_badges(badge_set, options))).pages]


def page(read_page: Any) -> Page:
    """What stands on a page."""
    found = Page()
    _Walk(read_page["/Resources"], (1, 0, 0, 1, 0, 0), found).follow(read_page.get_contents())
    return found


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _mm(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return (
        round((a * x + c * y + e) / POINTS_PER_MM, 2),
        round(_SHEET_HEIGHT - (b * x + d * y + f) / POINTS_PER_MM, 2),
    )


class _Walk:
    """Follows the operators of a page or of a shared part."""

    def __init__(self, resources: Any, matrix: Matrix, found: Page) -> None:
        self._resources = resources.get_object()
        self._fonts = {name: _Font(font.get_object()) for name, font in self._resources["/Font"].get_object().items()}
        self._found = found
        self._matrix = matrix
        self._colour: tuple[float, ...] = (0,)
        self._kept: list[tuple[Matrix, tuple[float, ...]]] = []
        self._rectangles: list[tuple[float, ...]] = []
        self._font, self._size = _Font({}), 0.0
        self._at = self._start = 0.0, 0.0

    def follow(self, contents: Any) -> None:
        for operands, operator in ContentStream(contents, None).operations:
            numbers = tuple(float(each) for each in operands if isinstance(each, int | float))
            self._state(operator, numbers)
            self._draw(operator, numbers, operands)
            self._write(operator, numbers, operands)

    def _state(self, operator: bytes, numbers: Any) -> None:
        match operator:
            case b"q":
                self._kept.append((self._matrix, self._colour))
            case b"Q":
                self._matrix, self._colour = self._kept.pop()
            case b"cm":
                self._matrix = _times(numbers, self._matrix)
            case b"rg" | b"g":
                self._colour = numbers

    def _draw(self, operator: bytes, numbers: Any, operands: Any) -> None:
        match operator:
            case b"re":
                self._rectangles.append(numbers)
            case b"m":
                self._start = numbers[0], numbers[1]
            case b"l":
                self._found.lines.append((*_mm(self._matrix, *self._start), *_mm(self._matrix, *numbers)))
            case b"f" | b"s" | b"S" | b"n":
                if operator == b"f":
                    _fill(self._rectangles, self._matrix, self._colour, self._found)
                self._rectangles = []
            case b"Do":
                self._show(str(operands[0]), self._resources["/XObject"][operands[0]].get_object())

    def _show(self, name: str, drawn: Any) -> None:
        if drawn["/Subtype"] == "/Form":
            _Walk(drawn["/Resources"], self._matrix, self._found).follow(drawn)
            return
        width, height = self._matrix[0] / POINTS_PER_MM, self._matrix[3] / POINTS_PER_MM
        self._found.pictures.append((name, round(width, 2), round(height, 2)))

    def _write(self, operator: bytes, numbers: Any, operands: Any) -> None:
        match operator:
            case b"Tf":
                self._font, self._size = self._fonts[operands[0]], float(operands[1])
            case b"Tm":
                self._at = numbers[4], numbers[5]
            case b"Tj":
                text = self._font.letters(operands[0].original_bytes)
                end = self._at[0] + FACES_BY_NAME[self._font.name].width(text, self._size)
                left, top = _mm(self._matrix, *self._at)
                right = _mm(self._matrix, end, 0)[0]
                self._found.texts.append(Text(text, left, right, top, self._size, self._colour))
                self._at = end, self._at[1]


def _fill(rectangles: list[tuple[float, ...]], matrix: Matrix, colour: tuple[float, ...], found: Page) -> None:
    if len(rectangles) > 5:
        left, top = _mm(matrix, 0, 0)
        found.codes.append((left, top, [(int(x), int(y), int(width)) for x, y, width, _high in rectangles]))
        return
    for x, y, width, height in rectangles:
        left, top = _mm(matrix, x, y + height)
        found.fields.append((left, top, round(width / POINTS_PER_MM, 2), round(height / POINTS_PER_MM, 2), colour))
