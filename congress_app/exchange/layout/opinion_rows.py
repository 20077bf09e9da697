"""What each row of a table of opinions is: data says something, headings between say where in the draft or whose opinions follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congress_app.exchange.layout.columns import Columns
from congress_app.exchange.layout.groups import enter, numbered
from congress_app.exchange.layout.rows import Shape, is_closing, is_index, is_repeated, is_signature, is_total
from congress_app.exchange.layout.table import FoundRow, Group, RowKind

_NUMBERING = re.compile(r"(?:[IVX]{1,6}|[A-ZĐ])[.)]?")
_LONGEST_GROUP = 250


def opinion_rows(
    columns: Columns, texts: Sequence[Sequence[str]], first: int, spanning: frozenset[int]
) -> Iterator[FoundRow]:
    """The rows with what they are; see `rows.rows_of`."""
    shape = Shape.of(columns)
    said = next((place for place, column in enumerate(columns.read) if column.field == "text"), None)
    within: list[tuple[str, Group]] = []
    is_over = False
    for number, row in enumerate(texts, first):
        kind = _kind(shape, row, said, is_spanning=number in spanning, is_over=is_over)
        is_over = is_over or kind is RowKind.SIGNATURE
        if kind is RowKind.GROUP:
            within = enter(within, *_group(row))
        groups = tuple(group for _style, group in within) if kind in (RowKind.DATA, RowKind.GROUP) else ()
        yield FoundRow(number, kind, tuple(row), groups)


def _kind(shape: Shape, row: Sequence[str], said: int | None, *, is_spanning: bool, is_over: bool) -> RowKind:
    filled = [place for place, text in enumerate(row) if text]
    before = row[shape.serial] if shape.serial is not None else ""
    is_counted = before.rstrip(".)").isdecimal()
    if not filled or (filled == [shape.serial] and is_counted):
        return RowKind.EMPTY
    if is_index(row, filled):
        return RowKind.INDEX
    if is_repeated(shape, row, filled):
        return RowKind.HEADING
    if is_counted:
        return RowKind.DATA
    if is_total(shape, row, filled):
        return RowKind.TOTAL
    if is_closing(row, filled):
        return RowKind.CLOSING
    if _is_group(shape, row, filled, said, is_spanning=is_spanning):
        return RowKind.GROUP
    has_text = said is not None and bool(row[said])
    return RowKind.SIGNATURE if is_signature(row, filled, is_over=is_over) and not has_text else RowKind.DATA


def _is_group(shape: Shape, row: Sequence[str], filled: Sequence[int], said: int | None, *, is_spanning: bool) -> bool:
    words = row[filled[-1]]
    if len(words) > _LONGEST_GROUP:
        return False
    if len(filled) == 1:
        return is_spanning or filled[0] == shape.serial or (filled[0] != said and bool(numbered(words)[0]))
    return len(filled) == 2 and filled[0] == shape.serial and _NUMBERING.fullmatch(row[filled[0]]) is not None


def _group(row: Sequence[str]) -> tuple[str, str]:
    filled = [text for text in row if text]
    numbering, words = numbered(filled[-1])
    return words, numbering or (filled[0].rstrip(".)") if len(filled) > 1 else "")
