"""What each row below the headings is: data, the heading of a group, a total, the end of the list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congress_app.exchange.layout.columns import Columns
from congress_app.exchange.layout.groups import enter, is_numbering, numbered, sounds_like_group
from congress_app.exchange.layout.table import FoundRow, Group, RowKind
from congress_app.i18n.folding import fold

_NAMES = ("full_name", "family_name", "given_name")
_TOTAL = re.compile(
    r"(?:tổng(?: cộng| số)?|cộng)(?:\s*[:(=\d].*|\s+[IVX]+\b.*|\s+(?:đại biểu|số|cộng|danh sách|toàn|chung|có)\b.*|)",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"\(?(?:an dinh )?danh sach (?:nay |tren |gom |co |duoc |lap )|\(?(?:ghi chu|luu y)\s*:|het\.?$")
_SIGNED = re.compile(
    r"(?:t/ ?m|tm\.|k/ ?t|kt\.|t/ ?l|tl\.|nguoi (?:lap|ghi|tong hop)|lap bieu|xac nhan|noi nhan|\(?ky(?:,| ten| va|\))"
    r"|.+\bngay\b.{1,12}\bthang\b.{1,10}\bnam\b)"
)
_SIGNER = re.compile(r"(?:thu truong|truong ban|(?:pho )?bi thu|chu tich|can bo)\b")
_INDEX = re.compile(r"\(?([A-E]|\d{1,2})\)?")
_COUNT = re.compile(r"\d{1,4}(?:\s*(?:đ/c|đồng chí|đại biểu))?", re.IGNORECASE)
_MOST_SIGNED = 4
_ROMAN = re.compile(r"[IVX]{1,6}[.)]?|[A-ZĐ][.)]?")


@dataclass(frozen=True, slots=True)
class Shape:
    """Where in a row its number, its name and its other fields stand, counted within the texts of the row."""

    serial: int | None
    names: tuple[int, ...]
    others: frozenset[int]
    headings: frozenset[str]

    @classmethod
    def of(cls, columns: Columns) -> Shape:
        """The shape of the rows of a table."""
        at = {column.place: place for place, column in enumerate(columns.read)}
        names = tuple(place for place, column in enumerate(columns.read) if column.field in _NAMES)
        others = frozenset(place for place, each in enumerate(columns.read) if each.field and place not in names)
        heads = frozenset(column.path[-1].casefold() for column in columns.read if column.path)
        return cls(at[columns.serial] if columns.serial is not None else None, names, others, heads)


def rows_of(shape: Shape, texts: Sequence[Sequence[str]], first: int, spanning: frozenset[int]) -> Iterator[FoundRow]:
    """The rows with what they are; those of data with the groups that they stand in.

    Args:
        shape: of the rows.
        texts: of each row, by column.
        first: the number of the first row.
        spanning: the numbers of the rows in which one cell stretches over columns.
    """
    within: list[tuple[str, Group]] = []
    is_over = False
    for number, row in enumerate(texts, first):
        kind = _kind(shape, row, is_spanning=number in spanning, is_over=is_over)
        is_over = (is_over or kind is RowKind.SIGNATURE) and kind is not RowKind.GROUP
        if kind is RowKind.GROUP:
            within = enter(within, *_group(row))
        groups = tuple(group for _style, group in within) if kind in (RowKind.DATA, RowKind.GROUP) else ()
        yield FoundRow(number, kind, tuple(row), groups)


def _kind(shape: Shape, row: Sequence[str], *, is_spanning: bool, is_over: bool) -> RowKind:
    filled = [place for place, text in enumerate(row) if text]
    if not filled or (filled == [shape.serial] and row[filled[0]].rstrip(".").isdecimal()):
        return RowKind.EMPTY  # numbers alone are prepared rows that nobody filled in
    if is_index(row, filled):
        return RowKind.INDEX
    if is_repeated(shape, row, filled):
        return RowKind.HEADING
    if is_total(shape, row, filled):
        return RowKind.TOTAL
    is_counted = shape.serial is not None and row[shape.serial].rstrip(".").isdecimal()
    has_name = any(row[place] for place in shape.names)
    is_whole = has_name and len(shape.others.intersection(filled)) >= 2
    if is_whole and (is_counted or not is_over or shape.serial is None):
        return RowKind.DATA
    return _kind_of_few(shape, row, filled, is_spanning=is_spanning, is_over=is_over and not is_counted)


def _kind_of_few(
    shape: Shape, row: Sequence[str], filled: Sequence[int], *, is_spanning: bool, is_over: bool
) -> RowKind:
    """A row with little in it: anything but a whole row of data. is_over: signatures stand above it."""
    if is_closing(row, filled):
        return RowKind.CLOSING
    is_signed = _is_signed(row, filled)
    if not is_signed and _is_group(shape, row, filled, is_spanning=is_spanning, is_over=is_over):
        return RowKind.GROUP
    is_counted = shape.serial is not None and row[shape.serial].rstrip(".").isdecimal()
    is_end = len(filled) <= _MOST_SIGNED and not is_counted and (is_over or is_signed)
    return RowKind.SIGNATURE if is_end else RowKind.DATA


def is_closing(row: Sequence[str], filled: Sequence[int]) -> bool:
    """Whether a row ends the list: what it holds, or a note to it."""
    return any(_CLOSING.match(fold(row[place])) for place in filled)


def _is_signed(row: Sequence[str], filled: Sequence[int]) -> bool:
    folded = [fold(row[place]) for place in filled]
    return any(map(_SIGNED.match, folded)) or (len(filled) == 1 and _SIGNER.match(folded[0]) is not None)


def is_total(shape: Shape, row: Sequence[str], filled: Sequence[int]) -> bool:
    """A total stands in one of the first two filled cells. `Tống` and `Cống` are families, `Tổng` and `Cộng` are none."""
    whole = " ".join(row[place] for place in shape.names if row[place])
    said = [row[place] for place in filled[:2]]
    return any(_TOTAL.fullmatch(text) for text in (*said, whole) if text)


def is_repeated(shape: Shape, row: Sequence[str], filled: Sequence[int]) -> bool:
    """The headings once more, as at the top of each printed page."""
    if not any(row[place].casefold() in shape.headings for place in filled[:2]):
        return False
    alike = sum(row[place].casefold() in shape.headings for place in filled)
    return alike >= 2 and alike * 2 > len(filled)


def is_index(row: Sequence[str], filled: Sequence[int]) -> bool:
    """The numbers of the columns: (1) (2) (3), also after A and B."""
    if len(row[filled[-1]]) > 4:
        return False
    found = [_INDEX.fullmatch(row[place]) for place in filled]
    if len(filled) < 3 or not all(found):
        return False
    told = [each[1] for each in found if each]
    numbers = [int(each) for each in told if each.isdecimal()]
    return len(numbers) >= 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and told[-1].isdecimal()


def is_signature(row: Sequence[str], filled: Sequence[int], *, is_over: bool) -> bool:
    """Whether a row that is no whole row of data belongs to the signatures. is_over: signatures stand above it."""
    return len(filled) <= _MOST_SIGNED and (is_over or _is_signed(row, filled))


def _is_group(shape: Shape, row: Sequence[str], filled: Sequence[int], *, is_spanning: bool, is_over: bool) -> bool:
    """A heading of a group: words in the first cells alone, with a count at most."""
    first = _heading_place(row, filled)
    words, rest = row[first], [place for place in filled if place > first]
    if any(not _COUNT.fullmatch(row[place]) for place in rest) or not any(map(str.isalpha, words)):
        return False
    if not is_spanning and first > max((1, shape.serial or 0, *shape.names[:1])):
        return False
    before = row[shape.serial] if shape.serial is not None and shape.serial != first else ""
    numbering, name = numbered(words)
    if is_over or _ROMAN.fullmatch(before) or _ROMAN.fullmatch(numbering):
        return not is_over or bool(before or numbering)
    return sounds_like_group(name) or (
        not rest and _stands_alone(shape, first, before or numbering, is_spanning=is_spanning)
    )


def _stands_alone(shape: Shape, first: int, numbering: str, *, is_spanning: bool) -> bool:
    """Whether words alone in a row are a heading though they do not sound like one: they are where no person would stand."""
    if is_spanning or first not in shape.names:
        return True
    return shape.serial is not None and not numbering


def _heading_place(row: Sequence[str], filled: Sequence[int]) -> int:
    """Where the words of a group would stand: after its numbering."""
    has_more = len(filled) > 1 and is_numbering(row[filled[0]])
    return filled[1] if has_more else filled[0]


def _group(row: Sequence[str]) -> tuple[str, str]:
    filled = [place for place, text in enumerate(row) if text]
    place = _heading_place(row, filled)
    numbering, words = numbered(row[place])
    return words, numbering or (row[filled[0]].rstrip(".)") if place != filled[0] else "")
