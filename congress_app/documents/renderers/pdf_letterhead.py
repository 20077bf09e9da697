"""What stands side by side: the two halves of the letterhead with the rule, and the end of a paper with signature and recipients."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from congress_app.documents.model import Letterhead, Recipients, Signature, SignatureBlock
from congress_app.documents.renderers.breaking import Line, balanced, style_face, wrap
from congress_app.documents.renderers.letterhead_fit import fitted_issuers
from congress_app.documents.renderers.pdf_flow import Strip
from congress_app.documents.renderers.pdf_ink import PageInk, first_baseline
from congress_app.documents.renderers.styled_lines import (
    StyledLine,
    date_lines,
    number_lines,
    party_title,
    recipient_lines,
    signature_head,
)
from congress_app.documents.theme import TextStyle, Theme, mm

Laid = tuple[TextStyle, Line]


def letterhead_strip(letterhead: Letterhead, theme: Theme, width: float) -> Strip:
    """The head of a paper; the right is one block at the margin, its lines centred in it.

    Number and date stand on one level, a date without a number on that of the star or right under the rule.
    """
    title, dated = party_title(letterhead, theme), date_lines(letterhead)
    who = fitted_issuers(letterhead, theme, width)
    left_width = who.left
    issuers = _lines(who.lines, who.theme, who.room)
    numbers, dates = _lines(number_lines(letterhead), theme, left_width), _lines(dated, theme, who.right)
    above = _lines((StyledLine("party_title", title),), theme, who.right) if title else []
    right_width = max((line.width for _style, line in (*above, *dates)), default=0.0)
    right_left = width - right_width
    gap, rule = theme.number("letterhead", "rule_gap"), theme.number("letterhead", "rule_width")
    head = _height(above) + (gap + rule + 2 if above else 0)
    under = _height(issuers)
    level = (
        max(under, head)
        if numbers
        else max(under - theme.style("star").leading, head + theme.style("place_date").before)
    )
    height = max(max(under, level if numbers else 0) + _height(numbers), level + _height(dates) if dates else head)
    height += theme.number("letterhead", "space_after")

    def paint(page: PageInk, top: float) -> None:
        _column(page, issuers, 0, left_width, top)
        _column(page, numbers, 0, left_width, top - level)
        _column(page, above, right_left, right_width, top)
        if above:
            style, line = above[-1]
            x = right_left + (right_width - line.width) / 2
            y = top - _height(above) + (style.leading - first_baseline(style)) - 0.22 * style.size - gap
            page.rule(x, y, x + line.width, rule)
        _column(page, dates, right_left, right_width, top - level)

    return Strip(height, paint, keeps_next=True)


def signature_strip(block: SignatureBlock, theme: Theme, width: float) -> Strip:
    """The end of a paper: one piece, kept with what is before it; only a long list of recipients is parted."""
    free = mm(theme.number("signature", "free_height"))
    right = _signed(block.right, theme, min(mm(theme.number("signature", "width")), width * 0.62))
    right_width = max((line.width for _style, line in _all(right)), default=0.0)
    right_left = width - right_width
    left_room = max(mm(40), min(mm(theme.number("signature", "left")), right_left - mm(4)))
    other = _signed(block.left if isinstance(block.left, Signature) else None, theme, left_room)
    listed = _listed(block.left, theme, left_room) if isinstance(block.left, Recipients) else []

    def paint(page: PageInk, top: float) -> None:
        _paint_signed(page, right, right_left, right_width, top, free)
        _paint_signed(page, other, 0, left_room, top, free)

    level = max(_signed_height(right, free), _signed_height(other, free))
    strip = _recipients_strip(listed, level, paint, mm(theme.number("signature", "highest")))
    return replace(strip, before=theme.number("signature", "space_before"), keeps_previous=True)


def _listed(recipients: Recipients, theme: Theme, width: float) -> list[Laid]:
    """The lines of the recipients."""
    styled = ((theme.style(each.style), each.text) for each in recipient_lines(recipients, theme))
    return [(style, line) for style, text in styled for line in wrap(style.shown(text), style, width)]


def _recipients_strip(
    listed: Sequence[Laid], level: float, beside: Callable[[PageInk, float], None], highest: float
) -> Strip:
    """Lines at the left of what is drawn `beside` them, `level` high; parted between two lines when they are higher than `highest`."""
    height = max(level, _height(listed))

    def paint(page: PageInk, top: float) -> None:
        beside(page, top)
        y = top
        for style, line in listed:
            page.write(0, y - first_baseline(style), line, style.size)
            y -= style.leading

    def split(room: float, whole: float) -> tuple[Strip, Strip] | None:
        count = sum(below <= room for below in accumulate(style.leading for style, _line in listed))
        if height <= min(whole, highest) or level > room or not 0 < count < len(listed):
            return None
        rest = _recipients_strip(listed[count:], 0, _nothing, highest)
        return _recipients_strip(listed[:count], level, beside, highest), rest

    return Strip(height, paint, split=split)


def _nothing(_page: PageInk, _top: float) -> None:
    """Draws nothing: the rest of a list has nothing beside it."""


Signed = tuple[list[Laid], list[Laid], list[Laid]]


def _signed(signature: Signature | None, theme: Theme, width: float) -> Signed:
    """Head, note and name of a signature, broken to a width."""
    if signature is None:
        return [], [], []
    note = [StyledLine("signature_note", signature.note)] if signature.note else []
    name = [StyledLine("name", signature.name)] if signature.name else []
    return _lines(signature_head(signature), theme, width), _lines(note, theme, width), _lines(name, theme, width)


def _all(signed: Signed) -> list[Laid]:
    return [laid for part in signed for laid in part]


def _signed_height(signed: Signed, free: float) -> float:
    head, _note, name = signed
    return _height(head) + free + _height(name) if head or name else 0.0


def _paint_signed(page: PageInk, signed: Signed, left: float, width: float, top: float, free: float) -> None:
    head, note, name = signed
    _column(page, head, left, width, top)
    _column(page, note, left, width, top - _height(head) - (free - _height(note)) / 2)
    _column(page, name, left, width, top - _height(head) - free)


def _lines(lines: Sequence[StyledLine], theme: Theme, width: float) -> list[Laid]:
    laid = []
    for each in lines:
        style = theme.style(each.style)
        laid += [
            (style, line)
            for line in balanced(style_face(style).printable(style.shown(each.text)), style, width, theme.kept_words)
        ]
    return laid


def _height(lines: Sequence[Laid]) -> float:
    return sum(style.leading for style, _line in lines)


def _column(page: PageInk, lines: Sequence[Laid], left: float, width: float, top: float) -> None:
    """Lines centred in a column from a height down."""
    y = top
    for style, line in lines:
        page.write(left + (width - line.width) / 2, y - first_baseline(style), line, style.size)
        y -= style.leading
