"""Looks into a packed workbook (xlsx, xlsm, ods) before a native reader sees it: sizes, the farthest cell, hidden columns."""

from __future__ import annotations

import re
import zipfile
import zlib

from congress_app.exchange.readers.faults import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Fault

MOST_UNPACKED = 200 * 2**20
MOST_PARTS = 5_000
_CHUNK = 2**20
_HEAD = 2**18
BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml")
_STRINGS_PART = "xl/sharedStrings.xml"
# A place that may lie beyond column 400 (OJ) or row 100,000: few are looked at closer.
_FAR = re.compile(rb'r="[A-Z]*(?:(?:[A-Z]{3}|O[K-Z]|[P-Z][A-Z])\d|\d{6})')
_FILLED_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(?<!/)>')
_COLUMN = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
_SHEET = re.compile(rb'<(?:\w+:)?sheet\b[^>]*?\b\w+:id="([^"]*)"')
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")

Hidden = list[tuple[int, int]]


def look_into(path: str) -> list[Hidden]:
    """The hidden columns of each sheet of an xlsx, as (first, last) from 0, in the order of the workbook; empty for others.

    Raises:
        Fault: it is broken, or would unpack to more than an office's spreadsheet ever holds.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise Fault("large")
            hidden = {part.filename: _look_at_sheet(packed, part) for part in parts if _is_sheet(part)}
            names = {part.filename for part in parts}
            if _STRINGS_PART in names:
                _unpack(packed, _STRINGS_PART)
            return [hidden.get(name, []) for name in _sheets_in_order(packed, names)]
    except BROKEN as error:
        raise Fault("unreadable") from error


def _is_sheet(part: zipfile.ZipInfo) -> bool:
    return _SHEET_PART.fullmatch(part.filename) is not None


def _look_at_sheet(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> Hidden:
    """The reader lays out every cell up to the last filled one: look where that is before it does."""
    rest, hidden, count = b"", None, 0
    with packed.open(part) as file:
        while chunk := file.read(_CHUNK):
            if hidden is None:
                hidden = _hidden_columns(chunk[:_HEAD])
            text = rest + chunk
            count += text.count(b"<c ") + text.count(b"<c>") + text.count(b":c ")
            if count > MOST_CELLS:
                raise Fault("large")
            if _FAR.search(text) and any(_is_far(found) for found in _FILLED_CELL.finditer(text)):
                raise Fault("large")
            rest = text[-400:]
    return hidden or []


def _is_far(found: re.Match[bytes]) -> bool:
    number = 0
    for letter in found[1]:
        number = number * 26 + letter - ord("A") + 1
    return int(found[2]) > MOST_ROWS or number > MOST_COLUMNS


def _hidden_columns(head: bytes) -> Hidden:
    made = []
    for found in _COLUMN.finditer(head.partition(b"<sheetData")[0]):
        said = _attributes(found.group())
        if said.get(b"hidden") in (b"1", b"true") and b"min" in said and b"max" in said:
            made.append((int(said[b"min"]) - 1, min(int(said[b"max"]), MOST_COLUMNS) - 1))
    return made


def _attributes(element: bytes) -> dict[bytes, bytes]:
    return dict(re.findall(rb'([\w:]+)="([^"]*)"', element))


def _unpack(packed: zipfile.ZipFile, name: str) -> None:
    """Read a part to its end: one that is larger than it says fails here, and not in the reader."""
    with packed.open(name) as file:
        while file.read(_CHUNK):
            pass


def _sheets_in_order(packed: zipfile.ZipFile, names: set[str]) -> list[str]:
    book, relations = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    if not {book, relations} <= names:
        return []
    targets = {
        said.get(b"Id", b""): said.get(b"Target", b"").decode("utf-8", "replace")
        for said in map(_attributes, _RELATION.findall(packed.read(relations)))
    }
    ids = _SHEET.findall(packed.read(book))
    return [_part_name(targets.get(each, "")) for each in ids]


def _part_name(target: str) -> str:
    return target[1:] if target.startswith("/") else f"xl/{target}"
