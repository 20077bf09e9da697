"""Those whom a plan of assignments is about."""

from __future__ import annotations

import sqlalchemy as sa

from congress_app.domain.assignments import Assignment
from congress_app.domain.committees import Absence, AreaCharge, CommitteeMember, TeamMember
from congress_app.domain.persons import Person
from congress_app.storage.queries.selecting import Part, entities
from congress_app.storage.tables import TABLES

_NAMING = (CommitteeMember, TeamMember, Assignment, AreaCharge, Absence)


def plan_persons(connection: sa.Connection) -> list[Person]:
    """Everybody on a committee, in a team, assigned, in charge of an area or noted as away, by given name."""
    part = Part(Person, "p")
    named = sa.union(*(sa.select(TABLES[cls].c.person_id) for cls in _NAMING))
    query = sa.select(*part.columns).where(part.table.c.id.in_(named)).order_by(part.table.c.sort_key, part.table.c.id)
    return entities(connection.execute(query).fetchall(), Person, part.cut(0))
