"""Reads any described field from typed text, within the limits that the field says. How dates and times are typed: `i18n.reading`."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from typing import Any

from congress_app.domain.choice import Choice
from congress_app.domain.choices import HalfDay
from congress_app.domain.fields import Field, Id
from congress_app.domain.partial_date import PartialDate
from congress_app.i18n import reading
from congress_app.i18n.folding import fold, nfc
from congress_app.runtime.clock import MachineClock, local_day
from congress_app.runtime.errors import BadValue, UserError

_BLANKS = re.compile(r"\s+")
_LINE_BLANKS = re.compile(r"[^\S\n]+")
_JOINERS = "\u200c\u200d"  # they hold emoji and some scripts together; all other invisible marks are dropped


def _today() -> dt.date:
    return local_day(MachineClock())


def read_field(field: Field, text: str, *, today: Callable[[], dt.date] = _today) -> Any:
    """The value of a described field from what was typed or pasted; empty is the default, or None where that is allowed.

    Args:
        field: what is read.
        text: as typed.
        today: the day after which no past fact lies.

    Raises:
        BadValue: one sentence that names the field.
    """
    try:
        return _read(field, nfc(text), today)
    except BadValue as problem:
        raise BadValue("{field}: {problem}", field=UserError(field.said.title), problem=problem) from None


def clean_text(text: str, *, is_long: bool = False) -> str:
    """Text as it is stored: NFC, no control or invisible characters, single blanks; only long text keeps its lines."""
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text):
        return text.strip()  # nothing but letters, signs and single blanks: nearly all that comes
    lines = nfc(text).replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "".join(letter for letter in lines if letter.isspace() or letter in _JOINERS or _is_visible(letter))
    if not is_long:
        return _BLANKS.sub(" ", kept).strip()
    return "\n".join(_LINE_BLANKS.sub(" ", line).rstrip() for line in kept.split("\n")).strip()


def _read(field: Field, text: str, today: Callable[[], dt.date]) -> Any:
    if field.type is str:
        return _text(field, text)
    plain = clean_text(text)
    if not plain and field.type is not bool:
        return _empty(field)
    if isinstance(field.type, type) and issubclass(field.type, Choice):
        return read_choice(field.type, plain)
    if field.type is int:
        return _number(field.name, plain)
    if field.said.is_past:
        return PartialDate(*reading.read_past_parts(plain, today))
    reader = _READERS.get(field.type)
    if reader is None or field.type is Id:
        raise TypeError(f"{field.name} is not read from text")
    return reader(plain)


def _text(field: Field, text: str) -> str | None:
    kept = clean_text(text, is_long=field.said.is_long)
    width = field.said.width
    if not kept:
        return "" if field.is_required and field.default is not dataclasses.MISSING else _empty(field)
    if width and len(kept) > width:
        raise BadValue("the text has {count} characters; at most {width} fit.", count=len(kept), width=width)
    return kept


def _empty(field: Field) -> Any:
    if not field.is_required:
        return None
    if field.default is dataclasses.MISSING:
        raise BadValue("this must be filled in.")
    return field.default


def _number(name: str, text: str) -> int:
    if name.endswith("ordinal"):
        return reading.read_ordinal(text)
    return reading.read_minutes(text) if name == "minutes" else reading.read_count(text)


def read_choice(choice: type[Choice], text: str) -> Choice:
    """The member that a text means: its code, its Vietnamese or English words without accents, or a beginning that only one has.

    Raises:
        BadValue: the text fits none, or several.
    """
    plain = fold(text)
    if choice is HalfDay:
        return HalfDay.of(reading.read_half_day(text))
    names = {member: {fold(name) for name in _names(member)} for member in choice}
    fitting = [member for member, own in names.items() if plain in own]
    fitting = fitting or [
        member for member, own in names.items() if plain and any(name.startswith(plain) for name in own)
    ]
    if len(fitting) == 1:
        return fitting[0]
    possible = ", ".join(member.words for member in fitting or choice)
    if fitting:
        raise BadValue("“{text}” can mean: {choices}.", text=text[:40], choices=possible)
    raise BadValue("“{text}” is none of: {choices}.", text=text[:40], choices=possible)


def _names(member: Choice) -> tuple[str, ...]:
    return member.value, member.value.replace("_", " "), member.msgid.rpartition("\x04")[2], member.printed


def _instant(text: str) -> dt.datetime:
    try:
        made = dt.datetime.fromisoformat(text)
    except ValueError:
        raise BadValue("“{text}” is not an instant.", text=text[:40]) from None
    return made if made.tzinfo else made.astimezone()


def _is_visible(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Cc", "Cf", "Cs") and letter not in "\ufffe\uffff"


_READERS: dict[Any, Any] = {
    bool: reading.read_yes_no,
    dt.date: reading.read_date,
    dt.time: reading.read_time,
    dt.datetime: _instant,
    PartialDate: lambda text: PartialDate(*reading.read_date_parts(text)),
}
