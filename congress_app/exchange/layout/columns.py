"""From headings to columns: what their cells say of their meaning, a name in two columns, a date of birth in two, identity numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from congress_app.exchange.layout.headings import Headings, is_counter
from congress_app.exchange.layout.identity import is_identity
from congress_app.exchange.layout.table import FoundColumn
from congress_app.exchange.readers.sheet import Sheet
from congress_app.i18n.folding import fold
from congress_app.i18n.legacy_text import LegacyCoding, coding_of

Texts = Sequence[Sequence[str]]
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2}\b")
_COUNT = re.compile(r"\d{1,5}\.?")
_MOSTLY = 0.6
_LEAST_OF_A_ROW = 3  # a number, a name and something else


@dataclass(frozen=True, slots=True)
class Columns:
    """All columns of a sheet; those of identity numbers apart, so that nobody reads them."""

    read: tuple[FoundColumn, ...]
    identity: tuple[FoundColumn, ...]
    serial: int | None


def find_columns(sheet: Sheet, headings: Headings, texts: Texts, mapping: Mapping[int, str]) -> Columns:
    """The columns with their fields.

    Args:
        sheet: the sheet.
        headings: the rows of headings in it.
        texts: the columns of text below them.
        mapping: fields by place that go before what is found; "" = not to be read.
    """
    fields = _meant(dict(headings.fields), headings, texts)
    wished = _once(mapping)
    fields = {place: field for place, field in fields.items() if field not in wished.values()} | wished
    likely = coding_of(text for column in texts for text in column[:100]) or headings.coding
    made = []
    for place, (path, column) in enumerate(zip(headings.paths, texts, strict=True)):
        coding = _coding(column, likely)
        letter = _letter(sheet.first_column + place)
        made.append(FoundColumn(place, path, letter, fields.get(place, ""), coding, place in sheet.hidden_columns))
    identity = [
        each for each in made if is_identity(each.words, texts[each.place], headings.fields.get(each.place, ""))
    ]
    kept = tuple(each for each in made if each not in identity)
    return Columns(kept, tuple(replace(each, field="") for each in identity), _serial(kept, texts))


def _once(mapping: Mapping[int, str]) -> dict[int, str]:
    """A mapping in which no field has two columns: the first one counts."""
    first = {field: place for place, field in sorted(mapping.items(), reverse=True)}
    return {place: field if first[field] == place else "" for place, field in mapping.items()}


def _letter(place: int) -> str:
    """A to Z, then AA: as spreadsheet programs call a column."""
    high, low = divmod(place, 26)
    return (_letter(high - 1) if high else "") + chr(ord("A") + low)


def _coding(column: Sequence[str], likely: LegacyCoding | None) -> LegacyCoding | None:
    """The coding of a column; short words that tell nothing are in that of the sheet."""
    told = [text for text in column if not text.isascii()]
    return coding_of(told, likely) if told else None


def _meant(fields: dict[int, str], headings: Headings, texts: Texts) -> dict[int, str]:
    for place, field in tuple(fields.items()):
        if field in ("gender_female", "gender_male") and _share(texts[place], _YEAR) > _MOSTLY:
            fields[place] = field.replace("gender", "birth_date")
    return _in_two_columns(_only_name(fields, texts), headings, texts)


def _only_name(fields: dict[int, str], texts: Texts) -> dict[int, str]:
    """A column "Tên" alone holds the whole name; or the given names, where the column before it holds the others."""
    given = next((place for place, field in fields.items() if field == "given_name"), None)
    if given is None or not {"full_name", "family_name"}.isdisjoint(fields.values()):
        return fields
    if given > 0 and given - 1 not in fields and _are_parts(given - 1, texts):
        return fields | {given - 1: "family_name"}
    return fields | {given: "full_name"}


def _in_two_columns(fields: dict[int, str], headings: Headings, texts: Texts) -> dict[int, str]:
    """A name over two columns: the given name stands in the second, whose heading is the same, "Tên" or none."""
    first = next((place for place, field in fields.items() if field == "full_name"), None)
    if first is None or first + 1 >= len(texts):
        return fields
    second = first + 1
    if {"family_name", "given_name"} & {field for place, field in fields.items() if place != second}:
        return fields
    is_under_it = second not in fields and headings.paths[second] == headings.paths[first]
    is_free = second not in fields and not headings.paths[second]
    if (is_under_it and any(map(all, zip(texts[first], texts[second], strict=True)))) or (
        (is_free or fields.get(second) == "given_name") and _are_parts(first, texts)
    ):
        return fields | {first: "family_name", second: "given_name"}
    return fields


def _are_parts(first: int, texts: Texts) -> bool:
    """Whether the next column holds single words that this one does not end in. Groups and totals, with few cells, do not count."""
    rows: list[tuple[str, ...]] = [
        row for row in zip(*texts, strict=True) if row[first] and sum(map(bool, row)) >= _LEAST_OF_A_ROW
    ]
    fit = sum(row[first + 1].isalpha() and fold(row[first].split()[-1]) != fold(row[first + 1]) for row in rows)
    return 0 < fit >= _MOSTLY * len(rows)


def _serial(columns: Sequence[FoundColumn], texts: Texts) -> int | None:
    """The column that counts the rows: by its heading, or without one by its numbers."""
    named = next((each.place for each in columns if not each.field and is_counter(each.path)), None)
    if named is not None:
        return named
    first = columns[0] if columns else None
    if first and not first.field and not first.path and _share(texts[first.place], _COUNT, is_whole=True) > _MOSTLY:
        return first.place
    return None


def _share(column: Sequence[str], pattern: re.Pattern[str], *, is_whole: bool = False) -> float:
    filled = [text for text in column if text]
    find = pattern.fullmatch if is_whole else pattern.search
    return sum(bool(find(text)) for text in filled) / len(filled) if filled else 0.0
