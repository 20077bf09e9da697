"""Tables in a sheet, as a stream of rows: headings of one or two tiers, rows as high as their text, filter where the shape allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from congress_app.documents.model_table import (
    LAST_ROWS,
    Cell,
    CellValue,
    Row,
    RowKind,
    Table,
    heading_cells,
    heading_tiers,
    row_cells,
    runs_of_rows,
    value_paragraphs,
)
from congress_app.documents.model_text import Alignment, Paragraph
from congress_app.documents.renderers.xlsx_grid import Span, line_height, lines_needed, parted
from congress_app.documents.renderers.xlsx_looks import ALL_SIDES, Dress, Look
from congress_app.documents.renderers.xlsx_sheet import JoinedPart, SheetRows
from congress_app.documents.renderers.xlsx_values import Held, held, held_texts
from congress_app.documents.theme import TextStyle, Theme, mm

_STRONG = {RowKind.GROUP, RowKind.TOTAL}
_KEEPS_NEXT = {RowKind.GROUP, RowKind.NOTE}
_KEEPS_PREVIOUS = {RowKind.TOTAL, RowKind.VOTE}
_MANY_COLUMNS = 8
_LONG_ROW = 300.0
_REMEMBERED = 5000


class TableRows:
    """A table being written to a sheet."""

    def __init__(self, table: Table, theme: Theme, rows: SheetRows) -> None:
        self._table = table
        self._rows = rows
        self._spans = rows.grid.columns_of(table)
        self._head_style, body = theme.table_styles(table.density)
        self._plain, self._strong = body, replace(body, bold=True)
        self._vertical = "top" if table.is_top_aligned else "center"
        self._borders = ALL_SIDES if table.has_grid else ""
        self._padding = 2 * theme.table_padding(table.density)[1]
        self._least = mm(table.row_height)
        self._is_list = len(self._spans) == rows.grid.whole.after and not table.may_split_rows
        self._last_listed = 0
        self._seen: dict[tuple[object, ...], tuple[JoinedPart, float]] = {}
        self._dresses: dict[tuple[Alignment, bool, str, bool, bool], Dress] = {}

    def write(self, *, is_only: bool, is_last: bool) -> None:
        """Write heading and rows.

        is_only: the sheet has no other table, so the heading is frozen and filtered. is_last: below it there is no other one, so that
        its heading is repeated on the pages that follow.
        """
        tiers = heading_tiers(self._table)
        first = self._rows.count + 1
        if tiers:
            self._write_heading(tiers)
            self._rows.keep(first, self._rows.count)
            if is_last:
                self._rows.repeat_rows(first, self._rows.count)
            if is_only:
                self._rows.freeze_here(self._frozen_columns())
        head_row = self._rows.count
        for run in runs_of_rows(self._table.rows):
            if len(run) == 1:
                self._write_row(run[0])
            else:
                self._write_joined(run)
        if tiers == 1 and is_only and self._is_list and self._last_listed > head_row:
            self._rows.filter_rows(head_row, self._last_listed)

    def _frozen_columns(self) -> int:
        """Of a wide list the number and the name stay in sight."""
        is_wide = self._is_list and len(self._spans) >= _MANY_COLUMNS
        return 2 if is_wide and self._rows.grid.edges[2] < self._rows.grid.edges[-1] / 3 else 0

    def _write_heading(self, tiers: int) -> None:
        cells = heading_cells(self._table)
        spans = [
            Span(self._spans[cell.column].first, self._spans[cell.column + cell.columns - 1].after) for cell in cells
        ]
        texts = [held_texts(cell.text.split("\n"), self._head_style) for cell in cells]
        needed = [self._height(text, self._head_style, span) for text, span in zip(texts, spans, strict=True)]
        heights = [
            max(
                (height for cell, height in zip(cells, needed, strict=True) if (cell.tier, cell.tiers) == (tier, 1)),
                default=0.0,
            )
            for tier in range(tiers)
        ]
        heights[-1] += max(0.0, max(needed) - sum(heights))
        dress = self._rows.looks.of(Look(self._head_style, Alignment.CENTRE, borders=self._borders))
        lines: list[list[Any]] = [
            [self._rows.looks.cell(None, dress) for _ in range(self._rows.grid.whole.after)] for _ in heights
        ]
        top = self._rows.count + 1
        for cell, span, text in zip(cells, spans, texts, strict=True):
            lines[cell.tier][span.first] = self._rows.looks.cell(text.value, dress)
            self._rows.join(span, top + cell.tier, top + cell.tier + cell.tiers - 1)
        for line, height in zip(lines, heights, strict=True):
            self._rows.add(line, height)

    def _write_row(self, row: Row) -> None:
        if self._is_list and (row.kind is not RowKind.NORMAL or any(type(value) is Cell for value in row.cells)):
            self._is_list = row.kind is RowKind.TOTAL
        if row.kind in _KEEPS_PREVIOUS:
            above = LAST_ROWS if row.kind is RowKind.TOTAL else 1
            self._rows.keep(max(1, self._rows.count + 1 - above), self._rows.count)
        first = self._rows.count + 1
        for part in self._split(row):
            self._write_cells(part)
        if row.kind in _KEEPS_NEXT:
            self._rows.keep(first, self._rows.count)
        if row.kind is RowKind.NORMAL:
            self._last_listed = self._rows.count

    def _write_cells(self, row: Row) -> None:
        parts, needed = self._parts(row)
        self._rows.add_joined(parts, max(needed))

    def _parts(self, row: Row) -> tuple[list[JoinedPart], list[float]]:
        """The cells of a row as the sheet takes them, and the height that each needs."""
        parts: list[JoinedPart] = []
        heights, column = [], 0
        least = self._least if row.kind is RowKind.NORMAL else 0
        for cell in row_cells(row, len(self._spans)):
            part, needed = self._part(cell, column, is_strong=cell.is_bold or row.kind in _STRONG)
            parts.append(part)
            heights.append(max(least, needed))
            column += cell.span
        return parts, heights

    def _write_joined(self, run: Sequence[Row]) -> None:
        """Rows whose first columns are one cell; they stay on one page where it holds them, for that cell cannot be written again."""
        self._is_list = False
        joined = max(row.joined for row in run)
        parted = [self._parts(row) for row in run]
        heights = [max(needed[row.joined :]) for row, (_parts, needed) in zip(run, parted, strict=True)]
        heights[-1] += max(0.0, max(parted[0][1][:joined]) - sum(heights))
        first = self._rows.count + 1
        tops: list[int] = []
        for row, (parts, _needed), height in zip(run, parted, heights, strict=True):
            tops.append(self._rows.count + 1)
            hidden = [
                (span, None if place < row.joined else value, dress) for place, (span, value, dress) in enumerate(parts)
            ]
            self._rows.add_joined(hidden, height, but=range(joined))
        for place, (span, _value, _dress) in enumerate(parted[0][0][:joined]):
            begins = [top for top, row in zip(tops, run, strict=True) if place >= row.joined]
            for begin, after in pairwise([*begins, self._rows.count + 1]):
                self._rows.join(span, begin, after - 1)
        self._rows.keep(first, self._rows.count - 1)
        self._last_listed = self._rows.count

    def _part(self, cell: Cell, column: int, *, is_strong: bool) -> tuple[JoinedPart, float]:
        """A cell as the sheet takes it, and the height that it needs; like texts are measured once."""
        key = column, cell.span, cell.alignment, is_strong, cell.value
        if type(cell.value) is str and key in self._seen:
            return self._seen[key]
        span = Span(self._spans[column].first, self._spans[column + cell.span - 1].after)
        alignment = cell.alignment or (self._table.columns[column].alignment if cell.span == 1 else Alignment.LEFT)
        style = self._strong if is_strong else self._plain
        content = held(cell.value, style)
        part = span, content.value, self._dress(content, alignment, is_strong=is_strong)
        made = part, self._height(content, style, span)
        if type(cell.value) is str:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            self._seen[key] = made
        return made

    def _dress(self, content: Held, alignment: Alignment, *, is_strong: bool) -> Dress:
        is_value = not content.texts and content.value is not None
        key = alignment, is_strong, content.number_format, is_value, content.is_escaped
        if key not in self._dresses:
            style = self._strong if is_strong else self._plain
            look = Look(
                style,
                alignment,
                self._vertical,
                self._borders,
                content.number_format,
                is_shrunk=is_value,
                is_text=content.is_escaped,
            )
            self._dresses[key] = self._rows.looks.of(look)
        return self._dresses[key]

    def _height(self, content: Held, style: TextStyle, span: Span) -> float:
        lines = lines_needed(content.texts, style, self._rows.grid.width(span)) if content.texts else 1
        return lines * line_height(style.size) + self._padding

    def _split(self, row: Row) -> Iterator[Row]:
        """A long row of a table whose rows may be split, as several: the first has all cells, the others the rest of the paragraphs."""
        if (
            not self._table.may_split_rows
            or row.kind is not RowKind.NORMAL
            or any(type(value) is Cell for value in row.cells)
        ):
            yield row
            return
        columns = [self._groups(value, span) for value, span in zip(row.cells, self._spans, strict=False)]
        for number in range(max(map(len, columns), default=1)):
            yield Row([groups[number] if number < len(groups) else None for groups in columns], row.kind)

    def _groups(self, value: CellValue, span: Span) -> list[CellValue]:
        """A cell's paragraphs in groups that are not too high; a cell that is not is left as it is."""
        most = int(_LONG_ROW / line_height(self._plain.size))
        texts = [
            part
            for text in value_paragraphs(value)
            for part in parted(text, self._plain, self._rows.grid.width(span), most)
        ]
        if len(texts) < 2:
            return [value]
        groups: list[list[Paragraph]] = [[]]
        height = 0.0
        for text in texts:
            needed = self._height(held_texts((text,), self._plain), self._plain, span) - self._padding
            if groups[-1] and height + needed > _LONG_ROW:
                groups.append([])
                height = 0.0
            groups[-1].append(Paragraph(text))
            height += needed
        return [value] if len(groups) == 1 else [tuple(group) for group in groups]
