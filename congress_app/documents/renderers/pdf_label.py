"""Labels for the backs of folders as PDF: as high as a sheet of A4, beside each other, their text turned, in a frame to cut along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from reportlab.pdfgen.canvas import Canvas

from congress_app.documents.fonts import clean
from congress_app.documents.model import PageSetup
from congress_app.documents.model_label import Label, LabelSheet
from congress_app.documents.model_text import Alignment
from congress_app.documents.renderers.breaking import NBSP, balanced, style_face
from congress_app.documents.renderers.faces import face
from congress_app.documents.theme import TextStyle, Theme, mm

_LEADING, _STEP, _BELOW = (
    1.18,
    0.5,
    0.25,
)  # of the size; points; of the size: the letters' foot above that of their line


@dataclass(frozen=True, slots=True)
class _Lines:
    texts: Sequence[str]
    style: TextStyle

    @property
    def height(self) -> float:
        return len(self.texts) * self.style.size * _LEADING


def render(sheet: LabelSheet, theme: Theme, out: BinaryIO) -> None:
    """Write the labels, as many on a page as fit beside each other."""
    settings: dict[str, Any] = {"invariant": 1, "initialFontName": face().name, "lang": "vi-VN"}
    page = theme.sheet(PageSetup())
    canvas: Any = Canvas(out, pagesize=(page.width, page.height), **settings)
    canvas.setTitle(clean(sheet.title))
    canvas.setCreator("Hồ sơ Đại hội")
    width, height = mm(sheet.width), mm(theme.number("label", "height"))
    edge = (page.height - height) / 2
    count = int((page.width - 2 * edge) // width)
    for start in range(0, len(sheet.labels), count):
        shown = sheet.labels[start : start + count]
        left = (page.width - len(shown) * width) / 2
        for number, label in enumerate(shown):
            _draw(canvas, label, left + number * width, edge, width, height, theme)
        canvas.showPage()
    canvas.save()


def _draw(canvas: Any, label: Label, left: float, bottom: float, width: float, height: float, theme: Theme) -> None:
    canvas.setLineWidth(theme.number("label", "rule_width"))
    canvas.rect(left, bottom, width, height)
    canvas.saveState()
    # After the turn the text runs from below to above: along it lies the height of the label, across it the width.
    canvas.translate(left + width, bottom)
    canvas.rotate(90)
    padding = mm(theme.number("label", "padding"))
    top = width - padding
    blocks = _fitted(label, height - 2 * padding, width - 2 * padding, theme)
    top -= (width - 2 * padding - sum(block.height for block in blocks)) / 2
    for block in blocks:
        used, size = style_face(block.style), block.style.size
        canvas.setFont(used.name, size)
        for text in block.texts:
            top -= size * _LEADING
            canvas.drawCentredString(height / 2, top + size * _BELOW, text)
    canvas.restoreState()


def _fitted(label: Label, length: float, room: float, theme: Theme) -> list[_Lines]:
    """The three texts as large as the room lets them be: the title on up to three lines, the others on one."""
    least, size = theme.number("label", "least"), theme.number("label", "title")
    small = TextStyle(theme.number("label", "small"), 0, alignment=Alignment.CENTRE)
    kept = theme.kept_words
    head = _on_lines(label.head, replace(small, bold=True), length, 1, least, kept)
    foot = _on_lines(label.foot, small, length, 1, least, kept)
    left = room - head.height - foot.height
    bold = TextStyle(size, 0, bold=True)
    tried = [_on_lines(label.title, bold, length, most, least, kept) for most in (1, 2, 3)]
    fitting = [each for each in tried if each.height <= left] or [tried[0]]
    title = max(fitting, key=lambda each: each.style.size)
    return [head, title, foot]


def _on_lines(text: str, style: TextStyle, length: float, most: int, least: float, kept: Sequence[str]) -> _Lines:
    """A text on at most so many lines, in smaller letters where it is too long; below the least it runs over more lines."""
    tried = style
    while True:
        lines = [line.text.replace(NBSP, " ") for line in balanced(text, tried, length, kept)]
        if len(lines) <= most or tried.size - _STEP < least:
            return _Lines(lines, tried)
        tried = replace(tried, size=tried.size - _STEP)
