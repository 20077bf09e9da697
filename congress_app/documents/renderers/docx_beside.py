"""What stands side by side in a Word file: tables of two columns without borders for the letterhead and the signatures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from congress_app.documents.fonts import clean
from congress_app.documents.model import Letterhead, Recipients, Signature, SignatureBlock
from congress_app.documents.renderers.breaking import wrap
from congress_app.documents.renderers.docx_styles import style_id
from congress_app.documents.renderers.docx_text import Form, paragraph, twips
from congress_app.documents.renderers.letterhead_fit import Issuers, fitted_issuers, widest
from congress_app.documents.renderers.styled_lines import (
    SLACK,
    StyledLine,
    broken,
    date_lines,
    fitted,
    number_lines,
    party_title,
    recipient_lines,
    signature_head,
)
from congress_app.documents.theme import Theme, mm

_EIGHTHS = 8
_RULE_LINE = 4.0


def letterhead(block: Letterhead, theme: Theme, width: float) -> str:
    """The letterhead as a table as wide as the text: who issues | the Party's title; number | place and date."""
    who = fitted_issuers(block, theme, width)
    left = who.left + who.gap
    right = width - left
    title, dates = party_title(block, theme), date_lines(block)
    above = (StyledLine("party_title", title),) if title else ()
    inset = max(0.0, right - widest((*above, *dates), theme) - SLACK)
    head = "".join(_paragraph(line, theme, right, Form(left=inset)) for line in above)
    if title:
        head += party_rule(theme, right, inset)
    numbers = number_lines(block)
    issuers = [_paragraph(line, who.theme, left, room=who.room) for line in who.lines]
    dated = [_paragraph(line, theme, right, Form(left=inset)) for line in dates]
    if not numbers and _is_higher(who, theme):
        # Level with the star, so that it does not run into the last long line above.
        dated[:1] = [_paragraph(line, theme, right, Form(left=inset, before=0)) for line in dates[:1]]
        return side_by_side([("".join(issuers[:-1]), head), (issuers[-1], "".join(dated))], (left, right))
    if not numbers:
        return side_by_side([("".join(issuers), head + "".join(dated))], (left, right))
    # Level with the date, which stands lower than the line above it.
    first = Form(before=theme.style(dates[0].style).before) if dates else Form()
    written = [
        _paragraph(line, theme, left, Form() if number else first, who.left) for number, line in enumerate(numbers)
    ]
    return side_by_side([("".join(issuers), head), ("".join(written), "".join(dated))], (left, right))


def _is_higher(who: Issuers, theme: Theme) -> bool:
    """Whether the left without its star reaches below the Party's title with its rule."""
    heights = [len(broken(line, who.theme, who.room)) * who.theme.style(line.style).leading for line in who.lines[:-1]]
    return sum(heights) > theme.style("party_title").leading + theme.number("letterhead", "rule_gap") + _RULE_LINE


def signatures(block: SignatureBlock, theme: Theme, width: float) -> tuple[str, str]:
    """The end of a paper: a table of one row that is never parted, recipients or a second signature | the signature; and what is below it.

    A long list of recipients goes on below, where pages may part it.
    """
    left = width * _left_share(theme)
    right = width - left
    below = ""
    if isinstance(block.left, Recipients):
        beside, rest = _parted(recipient_lines(block.left, theme), theme, left)
        first = "".join(paragraph(style_id(line.style), theme.style(line.style).shown(line.text)) for line in beside)
        form = Form(right=right)
        below = "".join(
            paragraph(style_id(line.style), theme.style(line.style).shown(line.text), form) for line in rest
        )
    else:
        first = _signed(block.left, theme, left, 0)
    inset = max(0.0, right - widest(_signature_lines(block.right), theme) - SLACK)
    return side_by_side([(first, _signed(block.right, theme, right, inset))], (left, right)), below


def _parted(
    lines: Sequence[StyledLine], theme: Theme, width: float
) -> tuple[Sequence[StyledLine], Sequence[StyledLine]]:
    """The recipients beside the signature, and those below it: none unless the list is high."""
    styles = [theme.style(line.style) for line in lines]
    heights = [
        len(wrap(style.shown(line.text), style, width)) * style.leading
        for style, line in zip(styles, lines, strict=True)
    ]
    highest = mm(theme.number("signature", "highest"))
    if sum(heights) <= highest:
        return lines, ()
    level = mm(theme.number("signature", "free_height")) + 3 * theme.style("authority").leading
    count = max(1, sum(height <= level for height in accumulate(heights)))
    return lines[:count], lines[count:]


def _signed(signature: Signature | None, theme: Theme, width: float, inset: float) -> str:
    """A signature with free lines to sign in; the note stands in their middle."""
    if signature is None:
        return ""
    form = Form(left=inset)
    free = round(mm(theme.number("signature", "free_height")) / theme.style("signature_note").leading)
    notes = [clean(signature.note) if number == free // 2 else "" for number in range(free)]
    return (
        "".join(_paragraph(line, theme, width, form) for line in signature_head(signature))
        + "".join(paragraph(style_id("signature_note"), note, form) for note in notes)
        + paragraph(style_id("name"), clean(signature.name), form)
    )


def _signature_lines(signature: Signature | None) -> tuple[StyledLine, ...]:
    return (*signature_head(signature), StyledLine("name", signature.name)) if signature else ()


def party_rule(theme: Theme, width: float, inset: float) -> str:
    """The rule: the upper border of an empty paragraph with indents that leave exactly the length of the title."""
    title = StyledLine("party_title", theme.words("letterhead", "party_title"))
    rest = (width - inset - widest((title,), theme)) / 2
    return paragraph(
        style_id("party_rule"),
        "",
        Form(
            before=theme.number("letterhead", "rule_gap"),
            left=inset + rest,
            right=rest,
            exact=_RULE_LINE,
            border=round(theme.number("letterhead", "rule_width") * _EIGHTHS),
        ),
    )


def _paragraph(
    line: StyledLine, theme: Theme, width: float, form: Form | None = None, room: float | None = None
) -> str:
    """A line in its half, with such room that it breaks where it should; `room`: less than the half has."""
    used = form or Form()
    made = fitted(line, theme, room or width - used.left - used.right)
    if made.room is None:
        return paragraph(style_id(line.style), made.text, used)
    rest = (width - used.left - used.right - made.room) / 2
    return paragraph(
        style_id(line.style), made.text, Form(before=used.before, left=used.left + rest, right=used.right + rest)
    )


def _left_share(theme: Theme) -> float:
    """The left half's part of the end of a paper."""
    left, right = theme.number("signature", "left"), theme.number("signature", "width")
    return left / (left + right)


def side_by_side(rows: Sequence[tuple[str, str]], widths: tuple[float, float]) -> str:
    """A table without borders and without padding whose rows are not parted."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    made = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )
    for row in rows:
        cells = (
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{content or paragraph(style_id("spacer"), "")}</w:tc>'
            for width, content in zip(widths, row, strict=True)
        )
        made += f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"
    return f"{made}</w:tbl>"
