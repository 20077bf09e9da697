"""The bodies of congresses with their members."""

from __future__ import annotations

import sqlalchemy as sa

from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.choices import BodyKind
from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.listings.bodies import BodyRow, MemberRow
from congress_app.listings.listing import Scope
from congress_app.storage.queries.selecting import Part
from congress_app.storage.rows import shape
from congress_app.storage.tables import TABLES

_ORDER = list(BodyKind)


def bodies(connection: sa.Connection, scope: Scope) -> list[BodyRow]:
    """The bodies by congress, kind and place, members in their order."""
    body, member = Part(Body, "b"), Part(BodyMember, "m")
    person, congress, organisation = TABLES[Person], TABLES[Congress], TABLES[Organisation]
    delegate = TABLES[Delegate]
    source = (
        body.table.join(congress, body.table.c.congress_id == congress.c.id)
        .join(organisation, congress.c.organisation_id == organisation.c.id)
        .outerjoin(member.table, member.table.c.body_id == body.table.c.id)
        .outerjoin(person, member.table.c.person_id == person.c.id)
        .outerjoin(delegate, (delegate.c.person_id == person.c.id) & (delegate.c.congress_id == congress.c.id))
    )
    query = (
        sa.select(
            congress.c.code,
            organisation.c.name,
            # A delegate's own row says what was true at this congress.
            sa.func.coalesce(delegate.c.full_name, person.c.full_name),
            sa.func.coalesce(sa.func.nullif(delegate.c.post, ""), person.c.post),
            *body.columns,
            *member.columns,
        )
        .select_from(source)
        .order_by(congress.c.code, body.table.c.position, body.table.c.id, member.table.c.position, member.table.c.id)
    )
    if scope.congress_id is not None:
        query = query.where(congress.c.id == scope.congress_id)
    its = body.cut(4)
    theirs = member.cut(its.stop)
    made: dict[str, tuple[str, str, Body, list[MemberRow]]] = {}
    for row in connection.execute(query):
        found = made.setdefault(row[its.start], (row[0], row[1], shape(Body).read([row[its]])[0], []))
        if row[theirs.start] is not None:
            each: BodyMember = shape(BodyMember).read([row[theirs]])[0]
            found[3].append(MemberRow(each, row[2] or each.name, row[3] or ""))
    rows = [BodyRow(each, tuple(members), code, name) for code, name, each, members in made.values()]
    return sorted(rows, key=lambda row: (row.congress_code, _ORDER.index(row.body.kind)))
