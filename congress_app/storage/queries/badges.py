"""When badges of a congress were printed, and what stood on them."""

from __future__ import annotations

import sqlalchemy as sa

from congress_app.domain.delegate_records import BadgePrint
from congress_app.domain.delegates import Delegate
from congress_app.listings.listing import Scope
from congress_app.storage.queries.selecting import Part, entities
from congress_app.storage.tables import TABLES


def badge_prints(connection: sa.Connection, scope: Scope) -> list[BadgePrint]:
    """The prints of badges in the order in which they were noted."""
    part, delegate = Part(BadgePrint, "p"), TABLES[Delegate]
    its = part.table.c
    query = sa.select(*part.columns).order_by(its.printed_at, its.id)
    if scope.congress_id is not None:
        query = query.select_from(part.table.join(delegate, its.delegate_id == delegate.c.id)).where(
            delegate.c.congress_id == scope.congress_id
        )
    return list(entities(connection.execute(query).fetchall(), BadgePrint, part.cut(0)))
