"""Texts of a paper as strips: paragraphs line by line, headings, titles, boxes. Lines stay together where typists keep them so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from congress_app.documents.model import Addressee, Heading, KeyValues, Paragraph, Title
from congress_app.documents.model_text import Alignment, Text, joined, runs_of
from congress_app.documents.renderers.breaking import Line, balanced, wrap
from congress_app.documents.renderers.pdf_flow import Strip
from congress_app.documents.renderers.pdf_ink import PageInk, first_baseline
from congress_app.documents.renderers.styled_lines import addressee_lines
from congress_app.documents.theme import TextStyle, Theme, mm

_HEADINGS = {1: "part", 2: "section", 3: "point"}


class TextLayout:
    """Lays out the texts of one section: its theme and the width of its text in points."""

    def __init__(self, theme: Theme, width: float) -> None:
        self._theme = theme
        self._width = width

    def paragraph(self, block: Paragraph) -> Iterator[Strip]:
        """A paragraph of the body; neither its first nor its last line stands alone on a page."""
        style = self._theme.style("body")
        if block.alignment is not None:
            style = replace(style, alignment=block.alignment)
        indent = mm(style.first_line) if block.is_indented else 0
        lines = wrap(block.text, style, self._width, indent)
        yield from self._together(lines, style, indent=indent, is_kept=block.is_kept)

    def heading(self, block: Heading) -> Iterator[Strip]:
        """A heading; it stays with what follows."""
        name = _HEADINGS[min(block.level, 3)]
        yield from self._centred_or_indented(
            block.text, self._theme.style(name), bookmarks=((block.text, block.level),)
        )
        if block.name:
            yield from self._centred_or_indented(block.name, self._theme.style("part_name"))

    def title(self, block: Title) -> Iterator[Strip]:
        """Kind, abstract, hyphens and notes: one piece that stays with what follows."""
        before = self._theme.number("title", "space_before")
        lines = [*self._balanced(block.kind, "kind", before)]
        if block.abstract:
            lines += self._balanced(block.abstract, "abstract")
        if block.has_rule and block.abstract:
            lines += self._balanced(self._theme.words("title", "rule"), "title_rule")
        for note in block.notes:
            lines += self._balanced(note, "title_note")
        yield from lines
        yield Strip(self._theme.number("title", "space_after"), _nothing, keeps_next=True)

    def addressee(self, block: Addressee) -> Iterator[Strip]:
        """Whom a letter addresses, centred as one block below the head."""
        label, name = self._theme.style("addressee_label"), self._theme.style("addressee")
        shown = [(first, second) for first, second in addressee_lines(block, self._theme)]
        widths = [
            sum(
                max(line.width for line in wrap(part, style, self._width))
                for part, style in ((first, label), (second, name))
            )
            for first, second in shown
        ]
        left = max(0.0, (self._width - max(widths)) / 2)
        for first, second in shown:
            text = joined(*(replace(run, is_italic=True) for run in runs_of(first)), second)
            for line in wrap(text, name, self._width - left):
                yield self._strip(line, name, left, keeps_next=True)

    def key_values(self, block: KeyValues) -> Iterator[Strip]:
        """Labels with their values, values in bold text of the same size."""
        style = self._theme.style("key_label")
        for label, value in block.pairs:
            lines = wrap(joined(f"{label}: ", *runs_of(value)), style, self._width)
            yield from self._together(lines, style)

    def _balanced(self, text: str, name: str, before: float = 0) -> list[Strip]:
        style = self._theme.style(name)
        lines = balanced(text, style, self._width, self._theme.kept_words)
        return [
            self._strip(
                line, style, (self._width - line.width) / 2, before=before if number == 0 else 0, keeps_next=True
            )
            for number, line in enumerate(lines)
        ]

    def _centred_or_indented(
        self, text: Text, style: TextStyle, *, bookmarks: tuple[tuple[str, int], ...] = ()
    ) -> Iterator[Strip]:
        indent = mm(style.first_line)
        if style.alignment is Alignment.CENTRE and isinstance(text, str):
            lines = balanced(text, style, self._width, self._theme.kept_words)
        else:
            lines = wrap(text, style, self._width, indent)
        for number, strip in enumerate(self._together(lines, style, indent=indent, is_kept=True)):
            yield replace(strip, keeps_next=True, bookmarks=bookmarks if number == 0 else ())

    def _together(
        self, lines: Sequence[Line], style: TextStyle, *, indent: float = 0, is_kept: bool = False
    ) -> Iterator[Strip]:
        last = len(lines) - 1
        for number, line in enumerate(lines):
            keeps = number in (0, last - 1) and number < last
            x = indent if number == 0 else 0.0
            yield self._strip(
                line,
                style,
                x,
                before=style.before if number == 0 else 0,
                keeps_next=keeps or (is_kept and number == last),
            )

    def _strip(self, line: Line, style: TextStyle, x: float, *, before: float = 0, keeps_next: bool = False) -> Strip:
        stretch = 0.0
        room = self._width - x
        if style.alignment is Alignment.JUSTIFY and not line.is_last and line.blank_count:
            stretch = max(0.0, (room - line.width) / line.blank_count)
        elif style.alignment is Alignment.CENTRE and x == 0:
            x = (room - line.width) / 2
        elif style.alignment is Alignment.RIGHT:
            x = self._width - line.width
        baseline = first_baseline(style)

        def paint(page: PageInk, top: float) -> None:
            page.write(x, top - baseline, line, style.size, stretch)

        return Strip(style.leading, paint, before=before, keeps_next=keeps_next)


def _nothing(_page: PageInk, _top: float) -> None:
    """Draws nothing: free height."""


def gap(height: float) -> Strip:
    """Free height in points."""
    return Strip(height, _nothing)
