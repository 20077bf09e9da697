"""What a row must hold before it is stored. Warnings are elsewhere: they never keep a row out."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.bodies import BodyMember
from congress_app.domain.choices import HalfDay
from congress_app.domain.committees import Absence, Committee, CommitteeMember, Team
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant
from congress_app.domain.drafts.results import ChosenMember
from congress_app.domain.drafts.speeches import Speech
from congress_app.domain.fields import Field, fields_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.record import Record
from congress_app.i18n import N_, dates
from congress_app.runtime.errors import BadValue, UserError

R = TypeVar("R", bound=Record)
_TERM = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_DAY_MINUTES = 24 * 60
_MOST_DAYS = 31
_LARGEST = 1_000_000_000
# Marks that nobody sees and that come along from web pages: zero-width space, byte order mark, turns of the writing direction.
_UNSEEN = dict.fromkeys((0x200B, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))


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
        if field.type is int and field.name != "version":
            _look_at_number(field, getattr(item, field.name) or 0)
    look = _LOOKS.get(type(item))
    if look is not None:
        item = look(item)
    return item


def first_broken(item: Record, values: Mapping[str, Any]) -> tuple[str, BadValue] | None:
    """The first of some other values that the row cannot hold, by the name of its field, and why; None when it holds all of them."""
    for name, value in values.items():
        try:
            valid(dataclasses.replace(item, **{name: value}))
        except BadValue as problem:
            return name, problem
    return None


def _look_at_number(field: Field, number: int) -> None:
    if number < 0:
        raise BadValue(N_("“{field}” cannot be negative."), field=UserError(field.said.title))
    if number > _LARGEST:
        raise BadValue(N_("“{field}” is too large a number."), field=UserError(field.said.title))


def _cleaned(field: Field, text: str) -> str:
    """The text on one line, or as lines; runs of blanks within a line are one."""
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text):
        plain = text.strip()
    else:
        lines = text.splitlines() if field.said.is_long else [text]
        plain = "\n".join(_line(line, keeps_tabs=field.said.is_long) for line in lines).strip()
    if field.said.width and len(plain) > field.said.width:
        raise BadValue(
            N_("“{field}” takes at most {most} characters; this text has {length}. Shorten it."),
            field=UserError(field.said.title),
            most=field.said.width,
            length=len(plain),
        )
    return plain


def _line(text: str, *, keeps_tabs: bool) -> str:
    seen = unicodedata.normalize("NFC", text).translate(_UNSEEN)
    printed = "".join(letter if _is_text(letter) or (keeps_tabs and letter == "\t") else " " for letter in seen)
    return printed.rstrip() if keeps_tabs else " ".join(printed.split())


def _is_text(letter: str) -> bool:
    """Whether a file of any format can hold it: no control character, no half of a pair, no code that is never a character."""
    code = ord(letter)
    is_never = (code & 0xFFFE) == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return not is_never and unicodedata.category(letter) not in ("Cc", "Cs")


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
    if item.actual_ends_on:
        first, last = item.actual_starts_half or HalfDay.MORNING, item.actual_ends_half or HalfDay.EVENING
        _in_order(item.first_day, first, item.actual_ends_on, last)
    return item


def _in_order(starts_on: dt.date, starts_half: HalfDay, ends_on: dt.date, ends_half: HalfDay) -> None:
    if ends_on < starts_on:
        start, end = dates.table_date(starts_on), dates.table_date(ends_on)
        raise BadValue(N_("The end ({end}) lies before the start ({start})."), start=start, end=end)
    if ends_on == starts_on and ends_half.order < starts_half.order:
        raise BadValue(
            N_("On {day} the end ({end}) lies before the start ({start})."),
            day=dates.table_date(starts_on),
            start=UserError(starts_half.msgid),
            end=UserError(ends_half.msgid),
        )


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


def _member(item: BodyMember) -> BodyMember:
    if not item.name and item.person_id is None:
        raise BadValue(N_("A member needs a name."))
    return item


def _absence(item: Absence) -> Absence:
    _in_order(item.starts_on, item.starts_half, item.ends_on, item.ends_half)
    return item


def _seat(item: CommitteeMember) -> CommitteeMember:
    _days_in_order(item.starts_on, item.ends_on)
    return item


def _committee(item: Committee) -> Committee:
    _days_in_order(item.starts_on, item.ends_on)
    return item


def _days_in_order(starts_on: dt.date | None, ends_on: dt.date | None) -> None:
    if starts_on is not None and ends_on is not None:
        _in_order(starts_on, HalfDay.MORNING, ends_on, HalfDay.EVENING)


def _team(item: Team) -> Team:
    if not item.name:
        raise BadValue(N_("A team needs a name."))
    return item


def _round(item: OpinionRound) -> OpinionRound:
    _days_in_order(item.asked_on, item.due_on)
    return item


def _asked(item: RoundParticipant) -> RoundParticipant:
    if not item.name and item.organisation_id is None and item.person_id is None:
        raise BadValue(N_("Say who is asked for an opinion."))
    return item


def _opinion(item: Opinion) -> Opinion:
    if not item.text:
        raise BadValue(N_("An opinion needs its text."))
    return item


def _speech(item: Speech) -> Speech:
    if not item.title and not item.speaker and item.delegate_id is None:
        raise BadValue(N_("A speech needs its topic or its speaker."))
    return item


def _number(item: NumberEntry) -> NumberEntry:
    if not item.kind_symbol or not item.body_symbol or not item.number:
        raise BadValue(N_("A number is written like 05-BC/ĐU: its number, the kind and the body."))
    return item


def _chosen(item: ChosenMember) -> ChosenMember:
    if not item.name and item.person_id is None:
        raise BadValue(N_("A member needs a name."))
    if item.votes is not None and item.ballots is not None and item.votes > item.ballots:
        raise BadValue(
            N_("There cannot be more votes ({votes}) than valid ballots ({ballots})."),
            votes=item.votes,
            ballots=item.ballots,
        )
    return item


_LOOKS: dict[type[Record], Callable[[Any], Any]] = {
    Organisation: _named,
    Person: _person,
    Congress: _congress,
    Phase: _phase,
    Session: _session,
    AgendaItem: _item,
    BodyMember: _member,
    Absence: _absence,
    CommitteeMember: _seat,
    Committee: _committee,
    Team: _team,
    OpinionRound: _round,
    RoundParticipant: _asked,
    Opinion: _opinion,
    Speech: _speech,
    NumberEntry: _number,
    ChosenMember: _chosen,
}
