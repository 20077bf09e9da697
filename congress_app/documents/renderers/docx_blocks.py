"""The blocks of a paper, tables and sections aside, as XML of a Word file."""

from __future__ import annotations

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
    SignatureBlock,
    Title,
)
from congress_app.documents.model_text import Alignment, italic, joined, runs_of
from congress_app.documents.renderers.docx_beside import letterhead, signatures
from congress_app.documents.renderers.docx_styles import style_id
from congress_app.documents.renderers.docx_text import Form, paragraph
from congress_app.documents.renderers.styled_lines import StyledLine, addressee_lines, fitted
from congress_app.documents.theme import Theme, mm

_HEADINGS = {1: "part", 2: "section", 3: "point"}
_EIGHTHS = 8


def block_xml(block: Block, theme: Theme, width: float, *, keeps_next: bool) -> str:
    """A block as XML.

    Args:
        block: anything but a table or a section.
        theme: the rule set.
        width: the width of the text in points.
        keeps_next: its end stays on the page of what follows.
    """
    match block:
        case Letterhead():
            return letterhead(block, theme, width) + spacer(theme.number("letterhead", "space_after"))
        case SignatureBlock():
            return "".join(end_of_paper(block, theme, width)) + spacer(1)
        case Title():
            return _title(block, theme, width)
        case Paragraph():
            form = Form(
                alignment=block.alignment, no_first_line=not block.is_indented, keeps_next=block.is_kept or keeps_next
            )
            return paragraph(style_id("body"), block.text, form)
        case Gap():
            return spacer(mm(block.height), keeps_next=keeps_next)
        case PageBreak():
            return paragraph(style_id("spacer"), "", Form(starts_page=True))
        case Heading() | Addressee() | KeyValues() | Box():
            return _lines(block, theme, keeps_next=keeps_next)
        case _:
            raise ValueError(f"{type(block).__name__} is not written as lines")


def end_of_paper(block: SignatureBlock, theme: Theme, width: float) -> tuple[str, str]:
    """Signature and recipients with the free height above that stays with them; what of a long list goes on below."""
    table, below = signatures(block, theme, width)
    return spacer(theme.number("signature", "space_before"), keeps_next=True) + table, below


def spacer(height: float, *, keeps_next: bool = False) -> str:
    """Free height in points."""
    return paragraph(style_id("spacer"), "", Form(exact=height, keeps_next=keeps_next))


def _lines(block: Heading | Addressee | KeyValues | Box, theme: Theme, *, keeps_next: bool) -> str:
    form = Form(keeps_next=keeps_next)
    match block:
        case Heading():
            name = paragraph(style_id("part_name"), theme.style("part_name").shown(block.name)) if block.name else ""
            return paragraph(style_id(_HEADINGS[min(block.level, 3)]), block.text) + name
        case Addressee():
            lines = addressee_lines(block, theme)
            form = Form(alignment=Alignment.CENTRE if len(lines) == 1 else None, keeps_next=keeps_next)
            return "".join(paragraph(style_id("addressee"), joined(italic(label), name), form) for label, name in lines)
        case KeyValues():
            pairs = (joined(f"{label}: ", *runs_of(value)) for label, value in block.pairs)
            return "".join(paragraph(style_id("key_label"), pair, form) for pair in pairs)
        case Box():
            return _box(block, theme, keeps_next=keeps_next)


def _box(box: Box, theme: Theme, *, keeps_next: bool) -> str:
    """Paragraphs with one border around all of them, on one page."""
    border = round(theme.number("box", "rule_width") * _EIGHTHS)
    last = len(box.paragraphs) - 1
    return "".join(
        paragraph(
            style_id("box"),
            each.text,
            Form(alignment=each.alignment, border=border, is_boxed=True, keeps_next=keeps_next or number < last),
        )
        for number, each in enumerate(box.paragraphs)
    )


def _title(title: Title, theme: Theme, width: float) -> str:
    lines = [StyledLine("kind", title.kind), StyledLine("abstract", title.abstract)]
    if title.has_rule and title.abstract:
        lines.append(StyledLine("title_rule", theme.words("title", "rule")))
    lines += [StyledLine("title_note", note) for note in title.notes]
    lines = [line for line in lines if line.text]
    made = ""
    for number, line in enumerate(lines):
        text = fitted(line, theme, width * 0.9)
        rest = (width - text.room) / 2 if text.room is not None else 0.0
        before = theme.number("title", "space_before") if not number else None
        after = theme.number("title", "space_after") if number == len(lines) - 1 else None
        made += paragraph(style_id(line.style), text.text, Form(before=before, after=after, left=rest, right=rest))
    return made
