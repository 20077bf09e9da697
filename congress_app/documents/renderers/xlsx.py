"""A paper as an xlsx workbook: a sheet for each of its sections, ready to be printed and to be worked with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from openpyxl import Workbook

from congress_app.documents.fonts import clean
from congress_app.documents.model import Block, Document, PageSetup, Section, SignatureBlock, Table, Title
from congress_app.documents.renderers.xlsx_blocks import BlockRows
from congress_app.documents.renderers.xlsx_grid import grid_of
from congress_app.documents.renderers.xlsx_looks import Dress, Look, font
from congress_app.documents.renderers.xlsx_sheet import SheetRows, set_up_pages
from congress_app.documents.theme import TextStyle, Theme

_NORMAL = TextStyle(size=12, leading=15)
_LONGEST_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\n\U00010000-\U0010ffff]+")
_ROUNDING = 1.5  # points: columns are whole pixels, and together they must not be wider than the paper


def render(document: Document, theme: Theme, out: BinaryIO) -> None:
    """Write a paper as a workbook."""
    book = Workbook(write_only=True)
    styles: Any = book._named_styles  # type: ignore[attr-defined]  # noqa: SLF001 - there is no public way to Normal
    styles["Normal"].font = font(_NORMAL)
    book.properties.title = clean(document.title)
    book.properties.subject = clean(document.subject) or None
    book.properties.creator = clean(document.author)
    book.properties.language = "vi-VN"
    names: list[str] = []
    made: dict[Look, Dress] = {}
    for name, page, blocks in _sections(document):
        names.append(sheet_name(name, names))
        _write_sheet(book, names[-1], page, blocks, theme.for_page(page), made)
    book.save(out)


def sheet_name(wanted: str, taken: Sequence[str]) -> str:
    """A name that Excel accepts: no forbidden letter, at most 31 letters, no second one alike."""
    name = _FORBIDDEN.sub(" ", clean(wanted)).strip().strip("'").strip()
    base = _shortened(" ".join(name.split()), _LONGEST_NAME) or "1"
    made, number = base, 1
    while made.casefold() in {each.casefold() for each in taken}:
        number += 1
        end = f" ({number})"
        made = _shortened(base, _LONGEST_NAME - len(end)) + end
    return made


def _shortened(name: str, length: int) -> str:
    """A name cut after a whole word."""
    if len(name) <= length:
        return name
    return name[: length + 1].rpartition(" ")[0] or name[:length]


def _sections(document: Document) -> Iterator[tuple[str, PageSetup, list[Block]]]:
    """The sections with their names, page set-ups and blocks; at least one, none that is empty."""
    name, page = "", document.page
    blocks: list[Block] = []
    has_any = False
    for block in (*document.blocks, None):
        if block is not None and not isinstance(block, Section):
            blocks.append(block)
            continue
        if blocks or (block is None and not has_any):
            has_any = True
            yield name or _kind(blocks) or document.title, page, blocks
        if block is not None:
            name, page, blocks = block.title, block.page, []


def _kind(blocks: Sequence[Block]) -> str:
    kinds = [block.kind for block in blocks if isinstance(block, Title)]
    return kinds[0].capitalize() if kinds else ""


def _write_sheet(
    book: Workbook, name: str, page: PageSetup, blocks: Sequence[Block], theme: Theme, made: dict[Look, Dress]
) -> None:
    width = theme.sheet(page).text_width * page.widths - _ROUNDING
    left, right = theme.number("letterhead", "left"), theme.number("letterhead", "right")
    grid = grid_of(blocks, width, (0.0, left / (left + right) * width, width))
    rows = SheetRows(book, name, grid, theme.sheet(page).text_height, made)
    set_up_pages(rows.sheet, page, theme)
    writer = BlockRows(rows, theme, [block for block in blocks if isinstance(block, Table)])
    for block, after in zip(blocks, (*blocks[1:], None), strict=False):
        writer.write(block, keeps_next=isinstance(after, SignatureBlock))
    rows.close()
