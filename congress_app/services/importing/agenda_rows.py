"""Where a row of text belongs in an agenda: its phase, its session, its number. Which item that is: `agenda_matching`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import field_of
from congress_app.i18n import N_
from congress_app.i18n.reading import read_count
from congress_app.runtime.errors import BadValue, Refused
from congress_app.services.importing.rows import RowRefused, TextRow, read, refused, titled

_NUMBER = re.compile(r"\d{1,6}(\.\d{1,6})?")
PHASE = titled(field_of(Phase, "kind"), N_("Phase"), "giai doan")
SESSION = titled(field_of(AgendaItem, "session_id"), N_("Session number"), "phien", "phien so")
NUMBER = titled(field_of(AgendaItem, "position"), N_("No."), "tt", "stt", "so thu tu")


@dataclass(frozen=True, slots=True)
class Seat:
    """A session as rows name it: the phase and the number of the session in it."""

    phase: PhaseKind
    number: int


def seat_of(row: TextRow) -> Seat:
    """The session in which a row stands; without these columns the first one of the official session.

    Raises:
        RowRefused: the phase or the number cannot be read.
    """
    phase = read(row, "phase", PHASE) if row.text("phase") else PhaseKind.OFFICIAL
    if not row.text("session"):
        return Seat(phase, 1)
    try:
        number = read_count(row.text("session"))
    except BadValue as problem:
        raise refused("session", SESSION, problem) from None
    if number < 1:
        raise refused("session", SESSION, BadValue(N_("sessions are counted from 1.")))
    return Seat(phase, number)


def number_of(row: TextRow) -> str:
    """The number of an item: `3`, or `3.1` for a part; "" when the row has none.

    Raises:
        RowRefused: it is no such number.
    """
    text = row.text("number").replace(",", ".").rstrip(".")
    if text and not _NUMBER.fullmatch(text):
        raise refused("number", NUMBER, BadValue(N_("an item is numbered like 3, its parts like 3.1.")))
    return ".".join(str(int(part)) for part in text.split(".")) if text else ""


def refuse_other_congress(row: TextRow, code: str) -> None:
    """Refuse a row that names another congress.

    Raises:
        RowRefused: it does.
    """
    if row.text("congress_code") and row.text("congress_code").lower() != code:
        sentence = N_("This row belongs to the congress {other}, not to {code}.")
        raise RowRefused("congress_code", Refused(sentence, other=row.text("congress_code")[:80], code=code))
