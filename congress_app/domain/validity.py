"""What a row must hold before it is stored. Warnings are elsewhere: they never keep a row out."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Callable
from typing import Any, TypeVar

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.choices import HalfDay
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Field, fields_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.record import Record
from congress_app.i18n import N_
from congress_app.runtime.errors import BadValue, UserError

R = TypeVar("R", bound=Record)
_TERM = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_DAY_MINUTES = 24 * 60
_MOST_DAYS = 31


def valid(item: R) -> R:
    """The row with its texts cleaned (NFC, no control characters, no blanks around).

    Raises:
        BadValue: a field holds what it cannot hold; the sentence names the field.
    """
    cleaned: dict[str, Any] = {
        field.name: text
        for field in fields_of(type(item))
        if field.type is str and (text := _cleaned(field, getattr(item, field.name))) != getattr(item, field.name)
    }
    if cleaned:
        item = dataclasses.replace(item, **cleaned)
    for field in fields_of(type(item)):
        if field.type is int and field.name != "version" and (getattr(item, field.name) or 0) < 0:
            raise BadValue(N_("“{field}” cannot be negative."), field=UserError(field.said.title))
    look = _LOOKS.get(type(item))
    if look is not None:
        item = look(item)
    return item


def _cleaned(field: Field, text: str) -> str:
    kept = "\n\t" if field.said.is_long else ""
    plain = "".join(
        letter if letter in kept or unicodedata.category(letter) not in ("Cc", "Cs") else " "
        for letter in unicodedata.normalize("NFC", text)
    ).strip()
    if not field.said.is_long:
        plain = " ".join(plain.split())
    if field.said.width and len(plain) > field.said.width:
        raise BadValue(
            N_("“{field}” takes at most {most} characters; this text has {length}. Shorten it."),
            field=UserError(field.said.title),
            most=field.said.width,
            length=len(plain),
        )
    return plain


def _named(item: Organisation) -> Organisation:
    if not item.name:
        raise BadValue(N_("An organisation needs a name."))
    if item.parent_id == item.id:
        raise BadValue(N_("An organisation cannot be its own superior."))
    return item


def _person(item: Person) -> Person:
    if not item.full_name:
        raise BadValue(N_("A person needs a full name."))
    return item


def _congress(item: Congress) -> Congress:
    if item.content_count not in (2, 3, 4):
        raise BadValue(N_("A congress has 2, 3 or 4 contents."))
    if item.term:
        found = _TERM.fullmatch(item.term)
        if not found or int(found[1]) >= int(found[2]):
            raise BadValue(N_("A term is written with its two years, such as 2025-2030."))
        item = dataclasses.replace(item, term=f"{found[1]}-{found[2]}")
    return item


def _phase(item: Phase) -> Phase:
    _in_order(item.starts_on, item.starts_half, item.ends_on, item.ends_half)
    if item.actual_starts_on and item.actual_ends_on:
        first, last = item.actual_starts_half or HalfDay.MORNING, item.actual_ends_half or HalfDay.EVENING
        _in_order(item.actual_starts_on, first, item.actual_ends_on, last)
    return item


def _in_order(starts_on: Any, starts_half: HalfDay, ends_on: Any, ends_half: HalfDay) -> None:
    if (ends_on, ends_half.order) < (starts_on, starts_half.order):
        raise BadValue(N_("The end ({end}) lies before the start ({start})."), start=_day(starts_on), end=_day(ends_on))


def _day(day: Any) -> str:
    return f"{day:%d/%m/%Y}"


def _session(item: Session) -> Session:
    if not 1 <= item.day <= _MOST_DAYS:
        raise BadValue(N_("The day of a session is counted from 1, the first day of its phase."))
    return item


def _item(item: AgendaItem) -> AgendaItem:
    if not item.title:
        raise BadValue(N_("An agenda item needs its content."))
    if item.minutes > _DAY_MINUTES:
        raise BadValue(N_("An agenda item cannot last longer than a day."))
    return item


_LOOKS: dict[type[Record], Callable[[Any], Any]] = {
    Organisation: _named,
    Person: _person,
    Congress: _congress,
    Phase: _phase,
    Session: _session,
    AgendaItem: _item,
}
