"""Blocks of cells as Excel and Word put them on the clipboard: read and written as tab-separated text.

Not the `csv` module: it eats the quotes of a cell such as `"Trung dũng"` and swallows everything after a lone one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|\Z)')
_PLAIN = re.compile(r"[^\t\n]*")


def read_block(text: str) -> list[list[str]]:
    """The cells of a block, row by row; quotes count only round a cell that holds a tab or a line break."""
    rest = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if not rest:
        return []
    rows: list[list[str]] = [[]]
    at = 0
    while True:
        cell, at = _cell(rest, at)
        rows[-1].append(cell)
        if at >= len(rest):
            return rows
        if rest[at] == "\n":
            rows.append([])
        at += 1


def write_block(rows: Sequence[Sequence[str]]) -> str:
    """A block as Excel reads it."""
    return "".join("\t".join(map(_written, row)) + "\n" for row in rows)


def repeated(block: Sequence[Sequence[str]], height: int, width: int) -> list[list[str]]:
    """A block for a selection: repeated when the selection is a multiple of it in a direction, else as it is. Short rows are filled."""
    own_width = max((len(row) for row in block), default=0)
    if not block or not own_width:
        return []
    rows = height if height % len(block) == 0 else len(block)
    columns = width if width % own_width == 0 else own_width
    full = [[*row, *[""] * (own_width - len(row))] for row in block]
    return [[full[row % len(full)][column % own_width] for column in range(columns)] for row in range(rows)]


def _cell(text: str, at: int) -> tuple[str, int]:
    """The cell that begins at a place, and where it ends."""
    quoted = _QUOTED.match(text, at)
    if quoted and ("\t" in quoted[1] or "\n" in quoted[1]):
        return quoted[1].replace('""', '"'), quoted.end()
    plain = _PLAIN.match(text, at)
    return (plain[0], plain.end()) if plain else ("", at)


def _written(cell: str) -> str:
    if "\t" in cell or "\n" in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell
