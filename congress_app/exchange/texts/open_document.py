"""The text and the tables of an odt: as it reads now, without what was deleted, comments, heads and feet. For the child process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from congress_app.exchange.readers.faults import MOST_COLUMNS, MOST_ROWS, Fault
from congress_app.exchange.texts.blocks import Block, Grid, cleaned
from congress_app.exchange.texts.package import Package, attribute, local

_CONTENT = "content.xml"
_KIND = b"application/vnd.oasis.opendocument.text"
_SIGNS = {"s": " ", "tab": " ", "line-break": "\n"}
_LEFT_OUT = frozenset(("tracked-changes", "annotation", "title", "desc", "ruby-text", "event-listeners", "forms"))
_GROUPS = ("table-header-rows", "table-rows", "table-row-group")


def is_open_document(package: Package) -> bool:
    """Whether the package is a text document of this kind."""
    return package.read("mimetype").startswith(_KIND) and _CONTENT in package.names


def is_protected(package: Package) -> bool:
    """Whether a password is asked for: LibreOffice encrypts each part, newer ones the package as a whole."""
    return "encrypted-package" in package.names or b"encryption-data" in package.read("META-INF/manifest.xml")


def has_macros(package: Package) -> bool:
    """Whether it carries macros; they are never run."""
    return any(name.startswith(("Basic/", "Scripts/")) and not name.endswith("/") for name in package.names)


def blocks(package: Package) -> Iterator[Block]:
    """Its paragraphs and tables in reading order; footnotes follow the paragraph that names them."""
    for element in package.outermost(_CONTENT, ("p", "h", "table")):
        if any(local(each) in _LEFT_OUT for each in element.iterancestors()):
            continue
        notes: list[str] = []
        yield _grid(element, notes) if local(element) == "table" else _text(element, notes)
        yield from notes


def _text(element: Any, notes: list[str]) -> str:
    told: list[str] = []
    _write(element, told, notes)
    return cleaned("".join(told))


def _write(element: Any, told: list[str], notes: list[str]) -> None:
    """Collect the text of an element; notes apart."""
    told.append(_in_line(element.text))
    for child in element:
        name = local(child)
        if name in _SIGNS:
            told.append(_SIGNS[name])
        elif name == "note":
            notes.append(_text(child, notes))
        elif name in ("p", "h"):
            told.append("\n")
            _write(child, told, notes)
            told.append("\n")
        elif name and name not in (*_LEFT_OUT, "note-citation"):
            _write(child, told, notes)
        told.append(_in_line(child.tail))


def _in_line(text: str | None) -> str:
    """A line of the file is none of the text."""
    return text.replace("\n", " ") if text else ""


def _grid(table: Any, notes: list[str]) -> Grid:
    grid = Grid()
    for row in _rows(table):
        times = _number(row, "number-rows-repeated", MOST_ROWS + 1)
        if len(grid.rows) + times > MOST_ROWS:
            raise Fault("large")
        for _time in range(times):
            grid.start_row()
            for cell in row:
                _add(grid, cell, notes)
    return grid


def _add(grid: Grid, cell: Any, notes: list[str]) -> None:
    name = local(cell)
    if name == "covered-table-cell":
        grid.skip(_number(cell, "number-columns-repeated", MOST_COLUMNS + 1))
    elif name == "table-cell":
        width = _number(cell, "number-columns-spanned", MOST_COLUMNS + 1)
        height = _number(cell, "number-rows-spanned", MOST_ROWS)
        text = _text(cell, notes)
        for _time in range(_number(cell, "number-columns-repeated", MOST_COLUMNS + 1)):
            grid.add(text, width, height, own=1)  # the cells that it covers are told by the file


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        name = local(child)
        if name == "table-row":
            yield child
        elif name in _GROUPS:
            yield from _rows(child)


def _number(element: Any, name: str, most: int) -> int:
    with suppress(ValueError):
        return min(max(int(attribute(element, name) or 1), 1), most)
    return 1
