"""Which rows and columns of a list a call asks for: `--where` and `--columns`, by names and codes or by the words on screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from congress_app.domain.choice import Choice
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.reading import read_choice
from congress_app.exchange.plain_forms import form_of_list
from congress_app.i18n import N_, vi
from congress_app.i18n.folding import fold, nfc
from congress_app.i18n.reading import read_date_parts, read_ordinal, read_time, read_yes_no
from congress_app.i18n.tones import canonical
from congress_app.listings.listing import Column, Listing
from congress_app.runtime.errors import WrongCall

_SPREADSHEETS = ("xlsx", "csv")
_NOTHING = ("", "null", "none")


def chosen_columns(listing: Listing[Any], names: str | None, kind: str) -> tuple[Column[Any], ...]:
    """The columns named; else all for programs, the plain form for spreadsheets, those shown by default for people.

    Raises:
        WrongCall: there is no such column.
    """
    if names is None:
        form = form_of_list(listing.name) if kind in _SPREADSHEETS else None
        return listing.columns if kind == "json" else form.columns() if form else listing.shown()
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    if not wanted:
        raise WrongCall(
            N_("--columns needs names of columns with commas between them. There are: {columns}."),
            columns=_names(listing),
        )
    return tuple(_column(listing, name) for name in wanted)


def _names(listing: Listing[Any]) -> str:
    return ", ".join(column.name for column in listing.columns)


def _column(listing: Listing[Any], name: str) -> Column[Any]:
    for column in listing.columns:
        if name == column.name or fold(name) == fold(vi(column.title)):
            return column
    return listing.column(name[:40])


def chosen_rows(listing: Listing[Any], rows: Sequence[Any], conditions: Sequence[str]) -> list[Any]:
    """The rows that fulfil every `FIELD=VALUE`.

    Raises:
        WrongCall: a condition has no such form, or names no column. BadValue: a column cannot have that value.
    """
    kept = list(rows)
    for condition in conditions:
        name, equals, text = condition.partition("=")
        if not equals:
            raise WrongCall(
                N_("--where is written FIELD=VALUE, such as state=closed; “{text}” has no “=”."), text=condition[:40]
            )
        column = _column(listing, name.strip())
        fits = _fitting(text.strip(), [column.value(row) for row in rows])
        kept = [row for row in kept if fits(column.value(row))]
    return kept


def _fitting(text: str, values: Sequence[Any]) -> Callable[[Any], bool]:
    """Whether a value is the one that a text means; what kind of value it is, the values themselves tell."""
    if fold(text) in _NOTHING:
        return lambda value: value is None or value in ("", ())
    sample = next((value for value in values if value is not None), "")
    match sample:
        case Choice():
            choice = read_choice(type(sample), text)
            return lambda value: value is choice
        case bool():
            wanted = read_yes_no(text)
            return lambda value: value is wanted
        case int():
            number = read_ordinal(text)
            return lambda value: value == number
        case dt.time():
            at = read_time(text)
            return lambda value: value == at
        case dt.date() | PartialDate():
            begins = str(PartialDate(*read_date_parts(text)))
            return lambda value: value is not None and str(value).startswith(begins)
        case tuple():
            return lambda value: any(_same_words(text, str(each)) for each in value)
        case _:
            return lambda value: value is not None and _same_words(text, str(value))


def _same_words(typed: str, value: str) -> bool:
    """Whether two texts are the same; typed without accents, accents do not count."""
    if fold(typed) == " ".join(nfc(typed).casefold().split()):
        return fold(typed) == fold(value)
    return canonical(typed) == canonical(value)
