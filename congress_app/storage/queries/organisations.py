"""The organisations as a tree, and the persons."""

from __future__ import annotations

import sqlalchemy as sa

from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.listings.organisations import OrganisationRow
from congress_app.listings.persons import PersonRow
from congress_app.storage.queries.selecting import Part, entities
from congress_app.storage.tables import TABLES


def organisations(connection: sa.Connection) -> list[OrganisationRow]:
    """All organisations, parents before their children."""
    part = Part(Organisation, "o")
    query = sa.select(*part.columns).order_by(part.table.c.sort_key, part.table.c.id)
    found = entities(connection.execute(query).fetchall(), Organisation, part.cut(0))
    names = {each.id: each.name for each in found}
    below: dict[str | None, list[Organisation]] = {}
    for each in found:
        below.setdefault(each.parent_id if each.parent_id in names else None, []).append(each)
    ordered: list[OrganisationRow] = []
    waiting = list(reversed(below.pop(None, [])))
    while waiting:
        each = waiting.pop()
        ordered.append(OrganisationRow(each, names.get(each.parent_id, "") if each.parent_id else ""))
        waiting.extend(reversed(below.pop(each.id, [])))
    return ordered


def persons(connection: sa.Connection) -> list[PersonRow]:
    """All persons by given name."""
    part, organisation = Part(Person, "p"), TABLES[Organisation]
    query = (
        sa.select(*part.columns, sa.func.coalesce(organisation.c.name, ""))
        .select_from(part.table.outerjoin(organisation, part.table.c.organisation_id == organisation.c.id))
        .order_by(part.table.c.sort_key, part.table.c.id)
    )
    rows = connection.execute(query).fetchall()
    return [PersonRow(person, row[-1]) for person, row in zip(entities(rows, Person, part.cut(0)), rows, strict=True)]
