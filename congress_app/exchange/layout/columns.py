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
    return _in_two_columns(_only_name(fields), headings, texts)


def _only_name(fields: dict[int, str]) -> dict[int, str]:
    """A column "Tên" alone holds the whole name."""
    if {"full_name", "family_name"}.isdisjoint(fields.values()):
        return {place: "full_name" if field == "given_name" else field for place, field in fields.items()}
    return fields


def _in_two_columns(fields: dict[int, str], headings: Headings, texts: Texts) -> dict[int, str]:
    """A name over two columns: the given name stands in the second, whose heading is the same, "Tên" or none."""
    first = next((place for place, field in fields.items() if field == "full_name"), None)
    if first is None or first + 1 >= len(texts):
        return fields
    second = first + 1
    is_free = second not in fields and (not headings.paths[second] or headings.paths[second] == headings.paths[first])
    if (is_free or fields.get(second) == "given_name") and _are_parts(texts[first], texts[second]):
        return fields | {first: "family_name", second: "given_name"}
    return fields


def _are_parts(families: Sequence[str], givens: Sequence[str]) -> bool:
    """Whether the second column holds single words that the first does not end in."""
    pairs = [(family, given) for family, given in zip(families, givens, strict=True) if family and given]
    filled = sum(map(bool, families))
    fit = sum(
        len(given.split()) == 1 and given.isalpha() and fold(family.split()[-1]) != fold(given)
        for family, given in pairs
    )
    return fit > 0 and fit >= _MOSTLY * filled


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
