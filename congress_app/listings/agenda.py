"""The lists of sessions and of agenda items, with their running times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.agenda_clock import SessionTime, Timed, run_agenda
from congress_app.domain.congresses import Phase
from congress_app.domain.programme import ProgrammeLine, session_day, session_order
from congress_app.i18n import N_
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A session as stored, with its phase and congress; `presiding` is the person's name where a person presides."""

    session: Session
    phase: Phase
    congress_code: str
    organisation: str
    presiding: str


@dataclass(frozen=True, slots=True)
class StoredItem:
    """An item as stored; the three names are the persons' names where persons are named, with their form of address."""

    item: AgendaItem
    presenter: str
    standby: str
    introducer: str


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session in its place: its number within the phase, its date, and its items on the running clock."""

    stored: StoredSession
    number: int
    timed: SessionTime
    items: tuple[ItemRow, ...]

    @property
    def id(self) -> str:
        """The session's id."""
        return self.stored.session.id

    @property
    def session(self) -> Session:
        """The session as stored."""
        return self.stored.session

    @property
    def phase(self) -> Phase:
        """The phase that it belongs to."""
        return self.stored.phase

    @property
    def on(self) -> dt.date:
        """Its date: the phase's first day and the day number."""
        return session_day(self.phase, self.session)

    @property
    def minutes(self) -> int:
        """From its start to its end."""
        return self.timed.end - self.timed.start

    @property
    def name(self) -> str:
        """Its own name, else that of its phase, as printed."""
        return self.session.title or self.phase.kind.printed


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An agenda item with its number, running times and the session that it stands in."""

    stored: StoredItem
    timed: Timed
    session: StoredSession
    session_number: int

    @property
    def id(self) -> str:
        """The item's id."""
        return self.stored.item.id

    @property
    def item(self) -> AgendaItem:
        """The item as stored."""
        return self.stored.item


def session_rows(sessions: Iterable[StoredSession], items: Iterable[StoredItem]) -> list[SessionRow]:
    """Sessions in their order - by phase, day, half-day, start - each with its items on the clock."""
    listed = sorted(sessions, key=lambda each: (each.congress_code, session_order(each.phase, each.session)))
    its: dict[str, StoredItem] = {item.item.id: item for item in items}
    times = run_agenda((each.session for each in listed), (item.item for item in its.values()))
    lines: dict[str, list[Timed]] = {}
    for line in times.items.values():
        lines.setdefault(line.session_id, []).append(line)
    rows: list[SessionRow] = []
    numbers: dict[str, int] = {}
    for stored in listed:
        number = numbers[stored.phase.id] = numbers.get(stored.phase.id, 0) + 1
        within = tuple(ItemRow(its[line.item_id], line, stored, number) for line in lines.get(stored.session.id, ()))
        rows.append(SessionRow(stored, number, times.sessions[stored.session.id], within))
    return rows


def programme_lines(sessions: Iterable[SessionRow]) -> list[ProgrammeLine]:
    """The agenda as lines of a programme, to be compared with an issue."""
    return [
        ProgrammeLine(
            row.id,
            session.name,
            session.on,
            row.timed.number,
            row.item.title,
            row.timed.starts_at,
            row.timed.ends_at,
            row.stored.presenter,
        )
        for session in sessions
        for row in session.items
    ]


def _items(lists: Lists, scope: Scope) -> list[ItemRow]:
    return [item for session in lists.sessions(scope) for item in session.items]


def _item(name: str, width: int, align: Align = Align.LEFT, *, is_shown: bool = True) -> Column[ItemRow]:
    return said_column(
        AgendaItem, name, lambda row: getattr(row.item, name), width=width, align=align, is_shown=is_shown
    )


def _session(name: str, width: int, align: Align = Align.LEFT, *, is_shown: bool = True) -> Column[SessionRow]:
    return said_column(
        Session, name, lambda row: getattr(row.session, name), width=width, align=align, is_shown=is_shown
    )


SESSIONS = Listing(
    "sessions",
    N_("Sessions"),
    (
        Column("organisation", N_("Organisation"), lambda row: row.stored.organisation, 30),
        Column("phase", N_("Phase"), lambda row: row.phase.kind, 18),
        Column("number", N_("Session number"), lambda row: row.number, 7, Align.RIGHT),
        Column("on", N_("On"), lambda row: row.on, 11, Align.CENTRE),
        _session("day", 6, Align.RIGHT),
        _session("half_day", 8, Align.CENTRE),
        _session("starts_at", 8, Align.CENTRE),
        Column("ends_at", N_("Ends at"), lambda row: row.timed.ends_at, 8, Align.CENTRE),
        Column("minutes", N_("Minutes"), lambda row: row.minutes, 8, Align.RIGHT),
        _session("title", 30, is_shown=False),
        _session("place", 24, is_shown=False),
        Column("presiding", N_("Presiding"), lambda row: row.stored.presiding, 30),
        Column("congress_code", N_("Code of the congress"), lambda row: row.stored.congress_code, 22),
    ),
    lambda lists, scope: lists.sessions(scope),
    lambda row: f"{row.stored.organisation} {row.name} {row.stored.presiding}",
)

AGENDA_ITEMS = Listing(
    "agenda-items",
    N_("Agenda items"),
    (
        Column("phase", N_("Phase"), lambda row: row.session.phase.kind, 18),
        Column("session", N_("Session number"), lambda row: row.session_number, 7, Align.RIGHT),
        Column("number", N_("No."), lambda row: row.timed.number, 6, Align.CENTRE),
        Column("starts_at", N_("Starts at"), lambda row: row.timed.starts_at, 8, Align.CENTRE),
        Column("ends_at", N_("Ends at"), lambda row: row.timed.ends_at, 8, Align.CENTRE),
        Column("minutes", N_("Minutes"), lambda row: row.timed.minutes, 7, Align.RIGHT),
        _item("title", 60),
        _item("kind", 14),
        Column("presenter", N_("Presenter"), lambda row: row.stored.presenter, 30),
        Column("standby", N_("Standby"), lambda row: row.stored.standby, 24, is_shown=False),
        Column("introducer", N_("Introducer"), lambda row: row.stored.introducer, 24, is_shown=False),
        _item("paper", 24, is_shown=False),
        _item("vote", 14, is_shown=False),
        _item("outcome", 20, is_shown=False),
        _item("is_parallel", 8, Align.CENTRE, is_shown=False),
        Column("fixed_start", N_("Fixed start"), lambda row: row.item.starts_at, 8, Align.CENTRE, is_shown=False),
        Column(
            "gap_minutes",
            N_("Gap before it (minutes)"),
            lambda row: row.timed.gap_minutes,
            8,
            Align.RIGHT,
            is_shown=False,
        ),
        _item("words", 40, is_shown=False),
        _item("cue", 24, is_shown=False),
        _item("note", 24, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.session.congress_code, 22),
    ),
    _items,
    lambda row: f"{row.item.title} {row.stored.presenter} {row.item.paper}",
)
