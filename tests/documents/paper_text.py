"""A Document as text that people read, and its comparison with the stored one.

`UPDATE_SNAPSHOTS=1 pytest ...` writes the stored ones anew; look at the difference before keeping it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from congress_app.documents.model import (
    Block,
    Document,
    KeyValues,
    Letterhead,
    PageBreak,
    PageSetup,
    Paper,
    Paragraph,
    Recipients,
    Section,
    Signature,
    SignatureBlock,
    Table,
    Title,
)
from congress_app.documents.model_table import Row, heading_cells, row_cells, value_paragraphs, value_text
from congress_app.documents.model_text import Text, runs_of

SNAPSHOTS = Path(__file__).resolve().parents[1] / "snapshots"


def paper_text(document: Document) -> str:
    """The paper as text: `**bold**`, `_italic_`, cells between strokes, paragraphs of a cell between ` / `."""
    lines = [
        f"title: {document.title}",
        f"author: {document.author}",
        f"subject: {document.subject}",
        _page(document.page),
    ]
    for block in document.blocks:
        lines += ["", *_block(block)]
    return "\n".join(lines) + "\n"


def compare(name: str, document: Document) -> None:
    """Compare a paper with the stored one of this name."""
    path, text = SNAPSHOTS / f"{name}.txt", paper_text(document)
    if "UPDATE_SNAPSHOTS" in os.environ:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def _page(page: PageSetup) -> str:
    kinds = [page.orientation.value] + [page.paper.value] * (page.paper is not Paper.A4)
    kinds += ["two-sided"] * page.is_two_sided + ["large print"] * page.is_large_print
    return f"page: {', '.join(kinds)}" + (f"; foot: {page.foot}" if page.foot else "")


def _block(block: Block) -> Iterator[str]:
    match block:
        case Letterhead():
            yield from (*block.superior, *(f"**{line}**" for line in block.issuing), "*")
            yield from filter(None, (block.number, block.subject, f"> {block.place_date}"))
        case Title():
            yield from (f"== {block.kind}", block.abstract, *(f"_{note}_" for note in block.notes))
        case Table():
            yield from _table(block)
        case Paragraph():
            yield _marked(block.text)
        case KeyValues():
            yield from (f"{label}: {_marked(value)}" for label, value in block.pairs)
        case PageBreak():
            yield "---- page"
        case Section():
            yield f"---- {block.title}; {_page(block.page)}"
        case SignatureBlock():
            yield from _signature(block)
        case _:
            yield repr(block)


def _table(table: Table) -> Iterator[str]:
    heads = heading_cells(table)
    for tier in range(max(head.tier for head in heads) + 1):
        yield " | ".join(head.text for head in heads if head.tier == tier)
    for row in table.rows:
        yield _row(row, len(table.columns))


def _row(row: Row, count: int) -> str:
    cells = [" / ".join(map(_marked, value_paragraphs(cell.value))) for cell in row_cells(row, count)]
    cells[: row.joined] = [f"^{text}" for text in cells[: row.joined]]  # written only where a page begins
    mark = "" if row.kind.value == "normal" else f"[{row.kind.value}] "
    assert all(isinstance(value_text(cell.value), str) for cell in row_cells(row, count))
    return (mark + " | ".join(cells)).rstrip()


def _marked(text: Text) -> str:
    signs = {(True, False): "**", (False, True): "_", (True, True): "**_", (False, False): ""}
    return "".join(f"{(sign := signs[run.is_bold, run.is_italic])}{run.text}{sign[::-1]}" for run in runs_of(text))


def _signature(block: SignatureBlock) -> Iterator[str]:
    for side in (block.left, block.right):
        match side:
            case Recipients():
                yield f"Nơi nhận: {'; '.join(side.entries)}"
            case Signature():
                yield " / ".join([*side.authority, side.post, side.name])
