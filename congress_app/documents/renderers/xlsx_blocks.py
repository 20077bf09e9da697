"""The blocks of a paper as rows of a sheet: each text over all columns and as high as it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from congress_app.documents.model import (
    Addressee,
    Block,
    Box,
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
from congress_app.documents.model_text import Alignment, Text, italic, joined, runs_of
from congress_app.documents.renderers.styled_lines import StyledLine, addressee_lines, broken
from congress_app.documents.renderers.xlsx_grid import line_height, lines_needed
from congress_app.documents.renderers.xlsx_letterhead import write_letterhead, write_signatures
from congress_app.documents.renderers.xlsx_looks import ALL_SIDES, Look
from congress_app.documents.renderers.xlsx_sheet import SheetRows
from congress_app.documents.renderers.xlsx_table import TableRows
from congress_app.documents.renderers.xlsx_values import held_texts
from congress_app.documents.theme import Theme, mm

_HEADINGS = {1: "part", 2: "section", 3: "point"}
_HIGHEST_GAP = 400.0


class BlockRows:
    """Writes the blocks of one sheet, from top to end; tables: those among them."""

    def __init__(self, rows: SheetRows, theme: Theme, tables: Sequence[Table]) -> None:
        self._rows = rows
        self._theme = theme
        self._tables = tables

    def write(self, block: Block, *, keeps_next: bool) -> None:
        """Write a block; keeps_next: its last row is printed on the page of what follows."""
        first = self._rows.count + 1
        self._write(block)
        if isinstance(block, Letterhead | Title | Heading) or (isinstance(block, Paragraph) and block.is_kept):
            self._rows.keep(first, self._rows.count)
        if keeps_next:
            self._rows.keep(max(first, self._rows.count), self._rows.count)

    def _write(self, block: Block) -> None:
        match block:
            case Letterhead():
                write_letterhead(block, self._theme, self._rows)
            case Title():
                self._write_title(block)
            case Table():
                is_last = block is self._tables[-1]
                TableRows(block, self._theme, self._rows).write(is_only=len(self._tables) == 1, is_last=is_last)
            case SignatureBlock():
                write_signatures(block, self._theme, self._rows)
            case Gap():
                self._rows.add_gap(min(mm(block.height), _HIGHEST_GAP))
            case PageBreak():
                self._rows.break_page()
            case Section():
                raise ValueError("a section is a sheet of its own")
            case _:
                self._write_texts(block)

    def _write_texts(self, block: Paragraph | Heading | Addressee | KeyValues | Box) -> None:
        match block:
            case Paragraph():
                self._add((block.text,), "body", block.alignment)
            case Heading():
                self._add((block.text,), _HEADINGS[min(block.level, 3)])
                if block.name:
                    self._add((block.name,), "part_name")
            case Addressee():
                lines = addressee_lines(block, self._theme)
                alignment = Alignment.CENTRE if len(lines) == 1 else Alignment.LEFT
                for label, name in lines:
                    self._add((joined(italic(label), name),), "addressee", alignment)
            case KeyValues():
                for label, value in block.pairs:
                    self._add((joined(f"{label}: ", *runs_of(value)),), "key_label")
            case Box():
                self._add([paragraph.text for paragraph in block.paragraphs], "box", borders=ALL_SIDES)

    def _write_title(self, title: Title) -> None:
        self._rows.add_gap(self._theme.number("title", "space_before"))
        self._add_broken(StyledLine("kind", title.kind))
        self._add_broken(StyledLine("abstract", title.abstract))
        if title.has_rule and title.abstract:
            self._add((self._theme.words("title", "rule"),), "title_rule")
        for note in title.notes:
            self._add_broken(StyledLine("title_note", note))
        self._rows.add_gap(self._theme.number("title", "space_after"))

    def _add_broken(self, line: StyledLine) -> None:
        if line.text:
            width = self._rows.grid.width(self._rows.grid.whole) * 0.9
            self._add(("\n".join(each.text for each in broken(line, self._theme, width)),), line.style)

    def _add(
        self, texts: Sequence[Text], style_name: str, alignment: Alignment | None = None, borders: str = ""
    ) -> None:
        """Add texts in a style over all columns."""
        style = self._theme.style(style_name)
        grid = self._rows.grid
        content = held_texts(texts, style)
        lines = lines_needed(content.texts, style, grid.width(grid.whole)) if content.texts else 1
        look = Look(replace(style, before=0), alignment, borders=borders, is_text=content.is_escaped)
        height = lines * line_height(style.size) + style.before
        self._rows.add_joined([(grid.whole, content.value, self._rows.looks.of(look))], height)
