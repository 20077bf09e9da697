"""Tables in a Word file, row by row: headings that are repeated, rows that are not parted, a width on every cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

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
)
from congress_app.documents.model_text import Alignment, Paragraph
from congress_app.documents.renderers.docx_styles import style_id
from congress_app.documents.renderers.docx_text import Form, paragraph, twips
from congress_app.documents.theme import Theme, mm

_STRONG = {RowKind.GROUP, RowKind.TOTAL}
_KEEPS_NEXT = {RowKind.GROUP, RowKind.NOTE}
_KEEPS_PREVIOUS = {RowKind.TOTAL, RowKind.VOTE}
_EIGHTHS = 8
_CENTRED = '<w:vAlign w:val="center"/>'


@dataclass(slots=True)
class _Held:
    """A row that waits for those below it. below: so many of its first columns go on in the next row."""

    row: Row
    below: int
    keeps_next: bool


class TableXml:
    """A table becoming XML."""

    def __init__(self, table: Table, theme: Theme, width: float) -> None:
        self._table = table
        self._theme = theme
        suffix = "" if table.density.value == "normal" else f"_{table.density.value}"
        self._head_style, self._style = style_id(f"table_head{suffix}"), style_id(f"table{suffix}")
        total = sum(column.share for column in table.columns)
        parts = (column.share / total * width for column in table.columns)
        self._edges = [0, *(twips(edge) for edge in accumulate(parts))]
        self._vertical = "" if table.is_top_aligned else _CENTRED
        self._forms: dict[tuple[Alignment | None, bool], Form] = {}

    def xml(self, end: str = "") -> str:
        """The table as XML; empty where it has no row.

        Args:
            end: what stays on the page of the last row: it stands in a row of its own over all columns, without lines.
        """
        rows = [self._heading(tier) for tier in range(heading_tiers(self._table))]
        held: list[_Held] = []
        for run in runs_of_rows(self._table.rows):
            for place, row in enumerate(run):
                if row.kind is RowKind.TOTAL:
                    for each in held:
                        each.keeps_next = True
                elif row.kind in _KEEPS_PREVIOUS and held:
                    held[-1].keeps_next = True
                below = run[place + 1].joined if place + 1 < len(run) else 0
                held.append(_Held(row, below, keeps_next=bool(below)))
                if len(held) > LAST_ROWS:
                    rows.append(self._row(held.pop(0)))
        if held and end:
            held[-1].keeps_next = True
        rows += map(self._row, held)
        if end:
            rows.append(self._end(end))
        return self._of_rows(rows) if rows else ""

    def _end(self, content: str) -> str:
        """A row that shows no table: no lines but the upper one, no padding, and a paragraph at its end that Word asks for."""
        sides = "".join(f'<w:{side} w:val="nil"/>' for side in ("left", "bottom", "right"))
        margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
        said = f"<w:tcBorders>{sides}</w:tcBorders><w:tcMar>{margins}</w:tcMar>"
        last = paragraph(style_id("spacer"), "")
        cell = self._cell(0, len(self._table.columns), said, content + last)
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell}</w:tr>"

    def _of_rows(self, rows: Sequence[str]) -> str:
        return f"<w:tbl>{self._properties()}{self._grid()}{''.join(rows)}</w:tbl>"

    def _properties(self) -> str:
        theme = self._theme
        size = round(theme.number("table", "rule_width") * _EIGHTHS)
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        lines = "".join(f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>' for side in sides)
        beside, above = map(twips, theme.table_padding(self._table.density))
        margins = (("top", above), ("left", beside), ("bottom", above), ("right", beside))
        return (
            "<w:tblPr>"
            + ('<w:tblStyle w:val="TableGrid"/>' if self._table.has_grid else "")
            + f'<w:tblW w:w="{self._edges[-1]}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
            + (f"<w:tblBorders>{lines}</w:tblBorders>" if self._table.has_grid else "")
            + '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
            + "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in margins)
            + "</w:tblCellMar></w:tblPr>"
        )

    def _grid(self) -> str:
        columns = (f'<w:gridCol w:w="{after - before}"/>' for before, after in pairwise(self._edges))
        return f"<w:tblGrid>{''.join(columns)}</w:tblGrid>"

    def _heading(self, tier: int) -> str:
        cells = [cell for cell in heading_cells(self._table) if cell.tier <= tier < cell.tier + cell.tiers]
        made = "".join(self._head_cell(cell, tier) for cell in sorted(cells, key=lambda cell: cell.column))
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{made}</w:tr>"

    def _head_cell(self, cell: HeadCell, tier: int) -> str:
        merged = ""
        if cell.tiers > 1:
            merged = '<w:vMerge w:val="restart"/>' if tier == cell.tier else "<w:vMerge/>"
        lines = cell.text.split("\n") if tier == cell.tier else [""]
        content = "".join(paragraph(self._head_style, line, Form(keeps_next=True)) for line in lines)
        return self._cell(cell.column, cell.columns, merged + _CENTRED, content)

    def _row(self, held: _Held) -> str:
        row = held.row
        said = "<w:cantSplit/>"  # Word goes on with a row that no page holds
        if self._table.row_height and row.kind is RowKind.NORMAL:
            said += f'<w:trHeight w:val="{twips(mm(self._table.row_height))}" w:hRule="atLeast"/>'
        keeps_next = held.keeps_next or row.kind in _KEEPS_NEXT
        made, column = "", 0
        for cell in row_cells(row, len(self._table.columns)):
            alignment = cell.alignment or (self._table.columns[column].alignment if cell.span == 1 else None)
            is_joined = column < row.joined
            merged = "<w:vMerge/>" if is_joined else '<w:vMerge w:val="restart"/>' if column < held.below else ""
            shown = Cell(None) if is_joined else cell
            content = self._content(
                shown, alignment, is_bold=cell.is_bold or row.kind in _STRONG, keeps_next=keeps_next
            )
            made += self._cell(column, cell.span, merged + self._vertical, content)
            column += cell.span
        return f"<w:tr><w:trPr>{said}</w:trPr>{made}</w:tr>"

    def _cell(self, column: int, span: int, said: str, content: str) -> str:
        width = self._edges[column + span] - self._edges[column]
        spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{said}</w:tcPr>{content}</w:tc>'

    def _content(self, cell: Cell, alignment: Alignment | None, *, is_bold: bool, keeps_next: bool) -> str:
        used = None if alignment is Alignment.LEFT else alignment
        return "".join(
            paragraph(
                self._style, part.text, self._form(part.alignment or used, keeps_next or part.is_kept), is_bold=is_bold
            )
            for part in _paragraphs(cell.value)
        )

    def _form(self, alignment: Alignment | None, keeps_next: bool) -> Form:  # noqa: FBT001 - the key of what was made
        key = alignment, keeps_next
        if key not in self._forms:
            self._forms[key] = Form(alignment=alignment, keeps_next=keeps_next)
        return self._forms[key]


def _paragraphs(value: CellValue) -> tuple[Paragraph, ...]:
    """A cell as paragraphs, with their own alignment where they have one."""
    if isinstance(value, tuple) and value and isinstance(value[0], Paragraph):
        return value
    return tuple(Paragraph(text) for text in value_paragraphs(value))
