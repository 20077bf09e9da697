"""What stands side by side on a sheet: the two halves of the letterhead with the rule, signature and recipients.

Each half is joined columns where an edge of the table lies well. Where none does (three wide columns), its lines begin in the first or
the last column and run on over the empty ones, so that the table keeps its own columns.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import zip_longest

from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D

from congress_app.documents.model import Letterhead, Recipients, Signature, SignatureBlock
from congress_app.documents.model_text import Alignment
from congress_app.documents.renderers.breaking import style_face
from congress_app.documents.renderers.letterhead_fit import fitted_lines, widest
from congress_app.documents.renderers.styled_lines import (
    StyledLine,
    broken,
    date_lines,
    issuer_lines,
    number_lines,
    party_title,
    recipient_lines,
    signature_head,
)
from congress_app.documents.renderers.xlsx_grid import Span, line_height
from congress_app.documents.renderers.xlsx_looks import Look
from congress_app.documents.renderers.xlsx_sheet import JoinedPart, SheetRows
from congress_app.documents.theme import Theme, mm

_BLACK_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
_EMU = 12700
_INDENT = 9.0  # points: three blanks of the Normal style
_CLEAR = 12.0
_WIDEST = 0.65  # the part of the width that the right takes at most
_EMPTY = StyledLine("star", "")


@dataclass(frozen=True, slots=True)
class Halves:
    """Where the two halves stand: joined columns, or running on from the outer columns when `edge` is 0. Widths in points."""

    edge: int
    left_width: float
    right_width: float


def write_letterhead(letterhead: Letterhead, theme: Theme, rows: SheetRows) -> None:
    """Write a letterhead: at the left who issues and the number, at the right the Party's title, its rule, place and date."""
    title, dates = party_title(letterhead, theme), date_lines(letterhead)
    above = (StyledLine("party_title", title),) if title else ()
    left, right = theme.number("letterhead", "left"), theme.number("letterhead", "right")
    whole = rows.grid.edges[-1]
    if widest(dates, theme) > _WIDEST * whole:
        dates = _broken(dates, theme, right / (left + right) * whole - _CLEAR)
    issuers = issuer_lines(letterhead, theme)
    halves = _halves(issuers, (*above, *dates), theme, rows, left / (left + right))
    issuers, theme = fitted_lines(issuers, theme, halves.left_width)
    issuers = _broken(issuers, theme, halves.left_width)
    numbers = _broken(number_lines(letterhead), theme, halves.left_width)
    date_row = max(2 if above else 0, len(issuers) - (0 if numbers else 1))
    blanks = (_EMPTY,) * (date_row - len(above))
    if above:
        _draw_rule(halves, theme, rows)
    _write_beside((*issuers, *numbers), (*above, *blanks, *dates), halves, theme, rows)
    rows.add_gap(theme.number("letterhead", "space_after") / 2)


def write_signatures(block: SignatureBlock, theme: Theme, rows: SheetRows) -> None:
    """Write the end of a paper: the signature at the right, recipients or a second signature at the left."""
    first = rows.count + 1
    rows.add_gap(theme.number("signature", "space_before"))
    left = recipient_lines(block.left, theme) if isinstance(block.left, Recipients) else _signed(block.left, theme)
    right = _broken(_signed(block.right, theme), theme, _WIDEST * rows.grid.edges[-1])
    halves = _halves(left, right, theme, rows, 0.6)
    left = _broken(left, theme, halves.left_width)
    most = mm(theme.number("signature", "highest")) / line_height(theme.style("recipients").size)
    beside = len(right) if right and len(left) > most else max(len(left), len(right))
    _write_beside(left[:beside], right, halves, theme, rows)
    rows.keep(first, rows.count - 1)
    _write_beside(left[beside:], (), halves, theme, rows)


def _broken(lines: Sequence[StyledLine], theme: Theme, width: float) -> tuple[StyledLine, ...]:
    return tuple(part for line in lines for part in broken(line, theme, width))


def _signed(signature: Signature | None, theme: Theme) -> tuple[StyledLine, ...]:
    """A signature as lines, with free ones to sign in and the note in their middle."""
    if signature is None:
        return ()
    free = round(mm(theme.number("signature", "free_height")) / line_height(theme.style("name").size))
    blanks = [StyledLine("signature_note", "")] * free
    blanks[free // 2] = StyledLine("signature_note", signature.note)
    return (*signature_head(signature), *blanks, StyledLine("name", signature.name))


def _halves(
    left: Sequence[StyledLine], right: Sequence[StyledLine], theme: Theme, rows: SheetRows, share: float
) -> Halves:
    edges = rows.grid.edges
    whole = edges[-1]
    right_needed = widest(right, theme)
    wanted = min(share * whole, whole - right_needed - _CLEAR)
    left_needed = min(widest(left, theme) + _CLEAR / 2, wanted)
    fitting = [
        number
        for number, edge in enumerate(edges[1:-1], 1)
        if edge >= left_needed and whole - edge >= right_needed + _CLEAR
    ]
    if not fitting:
        return Halves(0, wanted - _CLEAR, right_needed)
    edge = min(fitting, key=lambda each: abs(edges[each] - wanted))
    return Halves(edge, edges[edge] - _CLEAR, whole - edges[edge])


def _width(line: StyledLine, theme: Theme) -> float:
    style = theme.style(line.style)
    return style_face(style).width(style.shown(line.text), style.size)


def _write_beside(
    left: Sequence[StyledLine], right: Sequence[StyledLine], halves: Halves, theme: Theme, rows: SheetRows
) -> None:
    left_block = widest(left, theme)
    for first, second in zip_longest(left, right, fillvalue=_EMPTY):
        parts = [_part(first, halves, left_block, theme, rows, is_left=True)] if first.text else []
        if second.text:
            parts.append(_part(second, halves, halves.right_width, theme, rows, is_left=False))
        rows.add_joined(parts, max(line_height(theme.style(each.style).size) for each in (first, second)))


def _part(
    line: StyledLine, halves: Halves, block: float, theme: Theme, rows: SheetRows, *, is_left: bool
) -> JoinedPart:
    """A line in its half. block: the width in which it is centred when it runs on."""
    style = theme.style(line.style)
    text = style.shown(line.text)
    last = rows.grid.whole.after
    if halves.edge:
        span = Span(0, halves.edge) if is_left else Span(halves.edge, last)
        return span, text, rows.looks.of(Look(style, is_wrapped=False))
    indent = _indent(line, block, theme) if style.alignment is Alignment.CENTRE else 0
    side = Alignment.LEFT if is_left else Alignment.RIGHT
    span = Span(0, 1) if is_left else Span(last - 1, last)
    return span, text, rows.looks.of(Look(style, side, indent=indent, is_wrapped=False))


def _indent(line: StyledLine, block: float, theme: Theme) -> int:
    return round(max(0.0, block - _width(line, theme)) / 2 / _INDENT)


def _draw_rule(halves: Halves, theme: Theme, rows: SheetRows) -> None:
    """The rule under the Party's title, exactly as long: no border of columns is."""
    title = StyledLine("party_title", theme.words("letterhead", "party_title"))
    width, whole = _width(title, theme), rows.grid.edges[-1]
    if halves.edge:
        x = whole - halves.right_width + (halves.right_width - width) / 2
    else:
        x = whole - _indent(title, halves.right_width, theme) * _INDENT - width
    column = max(number for number, edge in enumerate(rows.grid.edges[:-1]) if edge <= max(x, 0))
    rule = Image(BytesIO(_BLACK_DOT))
    rule.anchor = OneCellAnchor(
        _from=AnchorMarker(
            col=column,
            colOff=round((x - rows.grid.edges[column]) * _EMU),
            row=rows.count + 1,
            rowOff=round(theme.number("letterhead", "rule_gap") / 2 * _EMU),
        ),
        ext=XDRPositiveSize2D(round(width * _EMU), round(theme.number("letterhead", "rule_width") * _EMU)),
    )
    rows.sheet.add_image(rule)
