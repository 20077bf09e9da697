"""Tables in PDF, as a stream of rows: cells wrapped and coded once for like texts, each page's letters and lines drawn in batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from congress_app.documents.model_table import (
    LAST_ROWS,
    Cell,
    CellValue,
    HeadCell,
    Row,
    RowKind,
    Table,
    heading_cells,
    heading_tiers,
    row_cells,
    runs_of_rows,
    value_paragraphs,
    value_text,
)
from congress_app.documents.model_text import Alignment, Text
from congress_app.documents.renderers.breaking import Line, balanced, style_face, wrap_cell
from congress_app.documents.renderers.pdf_cells import LaidCell, LaidLine, LaidRow, Look, Manner
from congress_app.documents.renderers.pdf_flow import Strip
from congress_app.documents.renderers.pdf_ink import Inks, PageInk, first_baseline
from congress_app.documents.renderers.pdf_joined import JoinedRow, JoinedRows
from congress_app.documents.theme import TextStyle, Theme

_REMEMBERED = 1500
_LEAST_LINES = 3
_GROUP_LEVEL = 99
"""A group stands in the outline under every heading above its table."""


class TableLayout:
    """A table as strips: its heading first, then its rows one by one."""

    def __init__(self, table: Table, theme: Theme, inks: Inks, width: float) -> None:
        self._table = table
        self._inks = inks
        self._kept = theme.kept_words
        head, body = theme.table_styles(table.density)
        self._head_style = head
        self._plain = self._look(body)
        self._strong = self._look(replace(body, bold=True))
        self._padding_x, self._padding_y = theme.table_padding(table.density)
        self._line_width = theme.number("table", "rule_width") if table.has_grid else 0.0
        self._manner = Manner(self._padding_y, self._line_width, table.is_top_aligned)
        self._least = table.row_height * 72 / 25.4
        total = sum(column.share for column in table.columns)
        self._edges = [0.0, *accumulate(column.share / total * width for column in table.columns)]
        self._columns = tuple(
            (column.alignment, self._edges[number], self._edges[number + 1])
            for number, column in enumerate(table.columns)
        )
        self._seen: list[dict[str, LaidCell]] = [{} for _ in table.columns]
        self._span_edges: dict[tuple[int, ...], list[float]] = {}
        self._heading: Strip | None = None

    def strips(self) -> Iterator[Strip]:
        """The heading, if any, and the rows."""
        if heading_tiers(self._table):
            heading = self._heading_strip()
            yield heading
            self._heading = replace(heading, keeps_next=False)
        held: list[Strip] = []
        for run in runs_of_rows(self._table.rows):
            if run[0].kind is RowKind.TOTAL:
                held[1:] = map(_loosely_kept, held[1:])
            held += [self._row_strip(run[0])] if len(run) == 1 else self._joined_strips(run)
            while len(held) > LAST_ROWS:
                yield held.pop(0)
        # The last row of a table does not stand alone on a page.
        yield from (*held[:-1], *map(_loosely_kept, held[-1:])) if len(held) > 1 else held

    def _look(self, style: TextStyle) -> Look:
        return Look(style, self._inks.of(style_face(style)), first_baseline(style))

    def _row_strip(self, row: Row) -> Strip:
        strip = self._strip(self._laid_row(row))
        return replace(strip, bookmarks=((_entry(row), _GROUP_LEVEL),)) if row.kind is RowKind.GROUP else strip

    def _joined_strips(self, run: Sequence[Row]) -> list[Strip]:
        below = [*(row.joined for row in run[1:]), 0]
        rows = [JoinedRow(self._laid_row(row), row.joined, goes_on) for row, goes_on in zip(run, below, strict=True)]
        return JoinedRows(rows, self._manner, self._least, self._heading).strips()

    def _laid_row(self, row: Row) -> LaidRow:
        if (
            row.kind is RowKind.NORMAL
            and len(row.cells) == len(self._columns)
            and not any(type(value) is Cell for value in row.cells)
        ):
            cells = [self._cell(number, value) for number, value in enumerate(row.cells)]
            return LaidRow(cells, self._edges, self._plain, row.kind)
        return self._spanned_row(row)

    def _cell(self, number: int, value: CellValue) -> LaidCell:
        """A cell of its own column in its plain look; like texts are laid out once."""
        if type(value) is not str:
            if isinstance(value, tuple):
                return self._laid(value_paragraphs(value), self._plain, *self._columns[number])
            value = value_text(value)
        seen = self._seen[number]
        made = seen.get(value)
        if made is None:
            if len(seen) >= _REMEMBERED:
                seen.clear()
            made = seen[value] = self._laid(value.split("\n"), self._plain, *self._columns[number])
        return made

    def _spanned_row(self, row: Row) -> LaidRow:
        look = self._strong if row.kind in {RowKind.GROUP, RowKind.TOTAL} else self._plain
        cells: list[LaidCell] = []
        bounds = [0]
        for cell in row_cells(row, len(self._columns)):
            first, after = bounds[-1], bounds[-1] + cell.span
            bounds.append(after)
            alignment = cell.alignment or (self._columns[first][0] if cell.span == 1 else Alignment.LEFT)
            used = self._strong if cell.is_bold else look
            laid = self._laid(value_paragraphs(cell.value), used, alignment, self._edges[first], self._edges[after])
            cells.append(laid if used is look else self._dressed(laid, used, look))
        edges = self._span_edges.setdefault(tuple(bounds), [self._edges[place] for place in bounds])
        return LaidRow(cells, edges, look, row.kind)

    def _dressed(self, laid: LaidCell, used: Look, base: Look) -> LaidCell:
        """A cell in another font than its row: it takes its font and gives the row's back."""
        put_on, take_off = used.ink.select(used.style.size), base.ink.select(base.style.size)
        return tuple(replace(line, after=line.after.replace(" Tm\n", f" Tm\n{put_on}", 1) + take_off) for line in laid)

    def _laid(self, texts: Sequence[Text], look: Look, alignment: Alignment, left: float, right: float) -> LaidCell:
        inner = right - left - 2 * self._padding_x
        size = look.style.size
        if len(texts) == 1 and isinstance(texts[0], str):
            used = style_face(look.style)
            text = used.printable(texts[0])
            width = used.width(text, size)
            if width <= inner:
                return (self._laid_line(look.ink.show(text, size), alignment, left, inner, width),) if text else ()
        lines = [line for text in texts for line in wrap_cell(text, look.style, inner)]
        while lines and not lines[-1].text:
            lines.pop()
        return tuple(self._mixed_line(line, look, alignment, left, inner) for line in lines)

    def _laid_line(self, shown: str, alignment: Alignment, left: float, inner: float, width: float) -> LaidLine:
        x = left + self._padding_x + _offset(alignment, inner, width)
        return LaidLine(f"1 0 0 1 {x:.2f} ", f" Tm\n{shown}")

    def _mixed_line(self, line: Line, look: Look, alignment: Alignment, left: float, inner: float) -> LaidLine:
        shown, rules = [], []
        size = look.style.size
        x = left + self._padding_x + _offset(alignment, inner, line.width)
        is_dressed = False
        for piece in line.pieces:
            ink = self._inks.of(piece.face)
            if ink is not look.ink or is_dressed:
                shown.append(ink.select(size))
                is_dressed = ink is not look.ink
            shown.append(ink.show(piece.text, size))
            width = piece.face.width(piece.text, size)
            if piece.is_underlined:
                rules.append((x, x + width))
            x += width
        if is_dressed:
            shown.append(look.ink.select(size))
        made = self._laid_line("".join(shown), alignment, left, inner, line.width)
        return replace(made, rules=tuple(rules)) if rules else made

    def _strip(self, laid: LaidRow) -> Strip:
        cells, edges, look, kind = laid.cells, laid.edges, laid.look, laid.kind
        line_count = max(1, *map(len, cells))
        least = self._least if kind is RowKind.NORMAL else 0
        height = max(line_count * look.style.leading + 2 * self._padding_y, least)
        manner = self._manner

        def paint(page: PageInk, top: float) -> None:
            manner.paint(page, top, height, cells, look)
            if manner.line_width:
                page.frame_row(edges, top, top - height, manner.line_width)

        def split(room: float, capacity: float) -> tuple[Strip, Strip] | None:
            return self._split(laid, room, capacity)

        may_split = line_count > 1 and kind is not RowKind.GROUP
        return Strip(
            height,
            paint,
            keeps_next=kind in {RowKind.GROUP, RowKind.NOTE},
            keeps_previous=kind in {RowKind.TOTAL, RowKind.VOTE},
            heading=self._heading,
            split=split if may_split else None,
        )

    def _split(self, laid: LaidRow, room: float, capacity: float) -> tuple[Strip, Strip] | None:
        """A row in two where it may be split: when the table says so and it takes half a page, or when no page can hold it."""
        cells, leading = laid.cells, laid.look.style.leading
        line_count = max(map(len, cells))
        least = capacity / 2 if self._table.may_split_rows else capacity
        if line_count * leading + 2 * self._padding_y <= least:
            return None
        fitting = int((room - 2 * self._padding_y) // leading)
        fitting = min(fitting, line_count - min(_LEAST_LINES, line_count // 2))
        if fitting < min(_LEAST_LINES, line_count - 1):
            return None
        first, rest = [cell[:fitting] for cell in cells], [cell[fitting:] for cell in cells]
        return self._strip(replace(laid, cells=first)), self._strip(replace(laid, cells=rest))

    def _heading_strip(self) -> Strip:
        cells = [(cell, self._heading_lines(cell)) for cell in heading_cells(self._table)]
        tiers = heading_tiers(self._table)
        leading = self._head_style.leading
        heights = [
            max((len(lines) for cell, lines in cells if cell.tier == tier and cell.tiers == 1), default=1) * leading
            + 2 * self._padding_y
            for tier in range(tiers)
        ]
        whole = (
            max((len(lines) for cell, lines in cells if cell.tiers == tiers), default=1) * leading + 2 * self._padding_y
        )
        heights[-1] += max(0.0, whole - sum(heights))

        def paint(page: PageInk, top: float) -> None:
            for cell, lines in cells:
                self._paint_heading(page, top, heights, cell, lines)

        return Strip(sum(heights), paint, keeps_next=True)

    def _heading_lines(self, cell: HeadCell) -> list[Line]:
        width = self._edges[cell.column + cell.columns] - self._edges[cell.column] - 2 * self._padding_x
        return [line for part in cell.text.split("\n") for line in balanced(part, self._head_style, width)]

    def _paint_heading(
        self, page: PageInk, top: float, heights: Sequence[float], cell: HeadCell, lines: Sequence[Line]
    ) -> None:
        style = self._head_style
        left, right = self._edges[cell.column], self._edges[cell.column + cell.columns]
        cell_top = top - sum(heights[: cell.tier])
        height = sum(heights[cell.tier : cell.tier + cell.tiers])
        y = cell_top - (height - len(lines) * style.leading) / 2 - first_baseline(style)
        for line in lines:
            page.write((left + right - line.width) / 2, y, line, style.size)
            y -= style.leading
        if self._line_width:
            page.frame(left, cell_top, right, cell_top - height, self._line_width)


def _loosely_kept(strip: Strip) -> Strip:
    """A row that stays with the one before it where one page holds both."""
    return strip if strip.keeps_previous else replace(strip, keeps_previous=True, is_loose=True)


def _offset(alignment: Alignment, room: float, width: float) -> float:
    """How far a line stands from the left of its place."""
    if alignment is Alignment.CENTRE:
        return (room - width) / 2
    return room - width if alignment is Alignment.RIGHT else 0


def _entry(row: Row) -> str:
    """A group row as an entry of the outline."""
    return " ".join(text for cell in row_cells(row, len(row.cells)) if (text := value_text(cell.value)))
