"""The sessions and items of agendas, with the names of the persons in them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.listings.agenda import SessionRow, StoredItem, StoredSession, session_rows
from congress_app.listings.listing import Scope
from congress_app.storage.queries.selecting import Part, entities
from congress_app.storage.tables import TABLES

_PARTIES = ("presenter", "standby", "introducer")


def sessions(connection: sa.Connection, scope: Scope) -> list[SessionRow]:
    """The sessions with their items: one statement each."""
    return session_rows(_sessions(connection, scope), _items(connection, scope))


def _named(text: sa.ColumnElement[str], person: sa.FromClause) -> sa.ColumnElement[str]:
    """`Đồng chí Nguyễn Văn A` where a person is named, else the text as typed."""
    named = sa.func.trim(person.c.address + " " + person.c.full_name)
    return sa.func.coalesce(named, text)


def _sessions(connection: sa.Connection, scope: Scope) -> list[StoredSession]:
    session, phase = Part(Session, "s"), Part(Phase, "p")
    congress, organisation, person = TABLES[Congress], TABLES[Organisation], TABLES[Person]
    source = (
        session.table.join(phase.table, session.table.c.phase_id == phase.table.c.id)
        .join(congress, phase.table.c.congress_id == congress.c.id)
        .join(organisation, congress.c.organisation_id == organisation.c.id)
        .outerjoin(person, session.table.c.presiding_id == person.c.id)
    )
    presiding = _named(session.table.c.presiding, person)
    query = sa.select(congress.c.code, organisation.c.name, presiding, *session.columns, *phase.columns).select_from(
        source
    )
    rows = connection.execute(_within(query, congress, scope)).fetchall()
    its = session.cut(3)
    pairs = zip(rows, entities(rows, Session, its), entities(rows, Phase, phase.cut(its.stop)), strict=True)
    return [StoredSession(each, of, row[0], row[1], row[2]) for row, each, of in pairs]


def _items(connection: sa.Connection, scope: Scope) -> list[StoredItem]:
    item = Part(AgendaItem, "i")
    session, phase, congress = TABLES[Session], TABLES[Phase], TABLES[Congress]
    persons = {name: TABLES[Person].alias(name) for name in _PARTIES}
    source: Any = item.table
    if scope.congress_id is not None:
        source = source.join(session, item.table.c.session_id == session.c.id).join(
            phase, session.c.phase_id == phase.c.id
        )
        source = source.join(congress, phase.c.congress_id == congress.c.id)
    for name, person in persons.items():
        source = source.outerjoin(person, item.table.c[f"{name}_id"] == person.c.id)
    names = [_named(item.table.c[name], person).label(f"name_of_{name}") for name, person in persons.items()]
    query = sa.select(*names, *item.columns).select_from(source)
    rows = connection.execute(_within(query, congress, scope)).fetchall()
    return [StoredItem(each, *row[:3]) for row, each in zip(rows, entities(rows, AgendaItem, item.cut(3)), strict=True)]


def _within(query: Any, congress: sa.FromClause, scope: Scope) -> Any:
    return query if scope.congress_id is None else query.where(congress.c.id == scope.congress_id)
