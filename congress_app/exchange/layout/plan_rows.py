"""What each row of a plan of assignments is: data names a congress or a member, headings between say a day or a member."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congress_app.exchange.layout.columns import Columns
from congress_app.exchange.layout.rows import Shape, is_closing, is_index, is_repeated, is_signature, is_total
from congress_app.exchange.layout.table import FoundRow, Group, RowKind
from congress_app.i18n.folding import fold
from congress_app.services.importing.plan_rows import ROLE_CELLS

_MEMBER = ("full_name", "family_name", "given_name", *ROLE_CELLS)
_PLACES = ("organisation", "congress_code")
_ADDRESSED = re.compile(r"(?:\d{1,3}[.)]\s*|[-+*]\s*)?(?:dong chi|d ?[/.] ?c)\b")
_DAY = re.compile(
    r"(?:\d{1,2}[.)]\s*|[ivx]+[.)]\s*|[-+*]\s*)?(?:ngay|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|sang|chieu|toi|buoi)\b.*\d"
)
_ROMAN = re.compile(r"[IVX]{1,6}[.)]?|[A-ZĐ][.)]?")


def plan_rows(
    columns: Columns, texts: Sequence[Sequence[str]], first: int, spanning: frozenset[int]
) -> Iterator[FoundRow]:
    """The rows with what they are; see `rows.rows_of`."""
    shape = Shape.of(columns)
    members = [place for place, column in enumerate(columns.read) if column.field in _MEMBER]
    places = [place for place, column in enumerate(columns.read) if column.field in _PLACES]
    within: tuple[Group, ...] = ()
    is_over = False
    for at, row in enumerate(texts):
        number = first + at
        kind = _kind(shape, row, members, places, is_spanning=number in spanning, is_over=is_over)
        is_over = is_over or kind is RowKind.SIGNATURE
        if kind is RowKind.GROUP:
            words = max((text for text in row if text), key=len)
            within = (Group(words, 0),)
        groups = within if kind in (RowKind.DATA, RowKind.GROUP) else ()
        yield FoundRow(number, kind, tuple(row), groups)


def _kind(
    shape: Shape, row: Sequence[str], members: Sequence[int], places: Sequence[int], *, is_spanning: bool, is_over: bool
) -> RowKind:
    filled = [place for place, text in enumerate(row) if text]
    if not filled or (filled == [shape.serial] and row[filled[0]].rstrip(".").isdecimal()):
        return RowKind.EMPTY
    if is_index(row, filled):
        return RowKind.INDEX
    if is_repeated(shape, row, filled):
        return RowKind.HEADING
    if is_total(shape, row, filled):
        return RowKind.TOTAL
    has_both = any(row[each] for each in members) and any(row[each] for each in places)
    if has_both and not is_over:
        return RowKind.DATA
    if is_closing(row, filled):
        return RowKind.CLOSING
    if not is_over and len(filled) == 1 and is_day(row[filled[0]]):
        return RowKind.GROUP
    if is_signature(row, filled, is_over=is_over):
        return RowKind.SIGNATURE
    if is_spanning or _is_numbered(shape, row, filled) or not {*members, *places}.intersection(filled):
        return RowKind.GROUP if len(filled) <= 2 else RowKind.DATA
    return RowKind.DATA


def _is_numbered(shape: Shape, row: Sequence[str], filled: Sequence[int]) -> bool:
    """Whether a row is the heading of a section: II, and its words."""
    return shape.serial is not None and len(filled) == 2 and _ROMAN.fullmatch(row[shape.serial]) is not None


def is_addressed(words: str) -> bool:
    """Whether the words of a heading between rows name a comrade."""
    return _ADDRESSED.match(fold(words)) is not None


def is_day(words: str) -> bool:
    """Whether the words of a heading between rows say a day."""
    return _DAY.match(fold(words)) is not None
