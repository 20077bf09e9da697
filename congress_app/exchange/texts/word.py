"""The text and the tables of a docx: as it reads now, without what was deleted, comments, heads and feet. For the child process."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import Any

from congress_app.exchange.readers.faults import MOST_COLUMNS, Fault
from congress_app.exchange.texts.blocks import Block, Grid, cleaned
from congress_app.exchange.texts.numbering import Numbering, numbering_of
from congress_app.exchange.texts.package import Package, attribute, local

_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Looks, what was moved away or deleted, and the same once more for older programs.
_LEFT_OUT = frozenset(("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "moveFrom", "del", "Fallback", "rt"))
_NOTES = {"footnoteReference": "footnotes.xml", "endnoteReference": "endnotes.xml"}


def main_part(package: Package) -> str:
    """The name of the part that holds the text; "" where the package is no such document."""
    relations = package.parsed("_rels/.rels")
    for each in relations if relations is not None else ():
        name = posixpath.normpath(attribute(each, "Target").lstrip("/"))
        if attribute(each, "Type").endswith("/officeDocument") and name.startswith("word/") and name in package.names:
            return name
    return ""


def has_macros(package: Package) -> bool:
    """Whether it carries macros; they are never run."""
    return any(name.lower().endswith("vbaproject.bin") for name in package.names) or (
        b"macroEnabled" in package.read("[Content_Types].xml")
    )


def blocks(package: Package) -> Iterator[Block]:
    """Its paragraphs and tables in reading order; footnotes follow the paragraph that names them."""
    name = main_part(package)
    if not name:
        raise Fault("unreadable")

    folder = posixpath.dirname(name)
    reader = _Reader(numbering_of(*(package.parsed(f"{folder}/{each}.xml") for each in ("numbering", "styles"))))

    @cache
    def notes(part: str) -> dict[str, str]:
        return {
            attribute(each, "id"): reader.text(each)
            for each in package.outermost(f"{folder}/{part}", ("footnote", "endnote"))
        }

    for element in package.outermost(name, ("p", "tbl")):
        if any(local(each) in _LEFT_OUT for each in element.iterancestors()):
            continue
        yield reader.grid(element) if local(element) == "tbl" else reader.text(element)
        for part, number in reader.named_notes():
            yield notes(part).get(number, "")


class _Reader:
    """Reads element after element: lists count on, and the notes that are named are kept until they are asked for."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._named: list[tuple[str, str]] = []

    def named_notes(self) -> list[tuple[str, str]]:
        """The parts and numbers of the notes named since this was last asked."""
        named, self._named = self._named, []
        return named

    def text(self, element: Any) -> str:
        """The text of a paragraph, a cell or a note."""
        told: list[str] = []
        if local(element) == "p":
            self._paragraph(element, told)
        else:
            self._write(element, told)
        return cleaned("".join(told))

    def _paragraph(self, element: Any, told: list[str]) -> None:
        if label := self._numbering.label(element):
            told.append(f"{label} ")
        self._write(element, told)

    def _write(self, element: Any, told: list[str]) -> None:
        for child in element:
            name = local(child)
            if name == "t":
                told.append(child.text or "")
            elif name in _SIGNS:
                told.append(_SIGNS[name])
            elif name in _NOTES:
                self._named.append((_NOTES[name], attribute(child, "id")))
            elif name == "p":
                told.append("\n")
                self._paragraph(child, told)
                told.append("\n")
            elif name not in _LEFT_OUT:
                self._write(child, told)

    def grid(self, table: Any) -> Grid:
        """A table."""
        grid = Grid()
        for row in _rows(table):
            grid.start_row()
            grid.skip(_number(row, "trPr", "gridBefore", 0))
            for cell in _within(row, "tc"):
                width = _number(cell, "tcPr", "gridSpan", 1)
                goes_on = _said(cell, "tcPr", "vMerge")
                if goes_on is not None and attribute(goes_on, "val") != "restart":
                    grid.go_on(width)
                else:
                    grid.add(self.text(cell), width, may_go_on=goes_on is not None)
        return grid


def _rows(table: Any) -> Iterator[Any]:
    """The rows that were not deleted."""
    return (row for row in _within(table, "tr") if _said(row, "trPr", "del") is None)


def _within(element: Any, wanted: str) -> Iterator[Any]:
    """The rows of a table, or the cells of a row; fields to fill in may lie around them."""
    for child in element:
        name = local(child)
        if name == wanted:
            yield child
        elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _within(child, wanted)


def _said(element: Any, properties: str, name: str) -> Any:
    for kind in element:
        if local(kind) == properties:
            return next((each for each in kind if local(each) == name), None)
    return None


def _number(element: Any, properties: str, name: str, least: int) -> int:
    found = _said(element, properties, name)
    with suppress(ValueError):
        if found is not None:
            return min(max(int(attribute(found, "val")), least), MOST_COLUMNS + 1)
    return least
