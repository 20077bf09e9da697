"""The lists of one data file; implements `listings.lists.Lists`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, TypeVar

import sqlalchemy as sa

from congress_app.domain.delegate_records import BadgePrint
from congress_app.domain.entities import ENTITIES
from congress_app.domain.fields import Id, about
from congress_app.domain.office import Office
from congress_app.domain.persons import Person
from congress_app.domain.record import Record
from congress_app.listings.agenda import SessionRow
from congress_app.listings.allocation import AllocationRow
from congress_app.listings.bodies import BodyRow
from congress_app.listings.congresses import CongressRow
from congress_app.listings.delegates import DelegateRow
from congress_app.listings.delegations import DelegationRow, GroupRow
from congress_app.listings.listing import Scope
from congress_app.listings.organisations import OrganisationRow
from congress_app.listings.persons import PersonRow
from congress_app.listings.phases import PhaseRow
from congress_app.listings.substitutions import SubstitutionRow
from congress_app.storage import blobs, rows, texts
from congress_app.storage.queries import (
    agenda,
    assignments,
    badges,
    belonging,
    bodies,
    congresses,
    delegates,
    delegations,
    organisations,
)
from congress_app.storage.tables import TABLES

R = TypeVar("R", bound=Record)
STANDING_OFFICE = Office(id=Id("0" * 32))


class StoredLists:
    """Reads on the reading engine; each call is one short transaction."""

    def __init__(self, reader: sa.Engine) -> None:
        self._reader = reader

    def rows(self, cls: type[R], **equal: Any) -> list[R]:
        """The rows of one entity whose fields equal these."""
        table = TABLES[cls]
        with self._reader.connect() as connection:
            return rows.load(connection, cls, *(table.c[name] == value for name, value in equal.items()))

    def within(self, cls: type[R], scope: Scope) -> list[R]:
        """The rows of one entity that belong to the congress of the scope; all where it names none."""
        with self._reader.connect() as connection:
            return belonging.within(connection, cls, scope.congress_id)

    def columns(self, cls: type[Record], *names: str) -> Sequence[Sequence[Any]]:
        """Some fields of all rows of one entity."""
        table = TABLES[cls]
        query = sa.select(*(table.c[name] for name in names)).order_by(table.c.id)
        with self._reader.connect() as connection:
            return connection.execute(query).fetchall()

    def organisations(self, scope: Scope) -> list[OrganisationRow]:
        """All organisations, parents before their children."""
        with self._reader.connect() as connection:
            return organisations.organisations(connection)

    def persons(self, scope: Scope) -> list[PersonRow]:
        """All persons by given name."""
        with self._reader.connect() as connection:
            return organisations.persons(connection)

    def congresses(self, scope: Scope) -> list[CongressRow]:
        """The congresses by opening."""
        with self._reader.connect() as connection:
            return congresses.congresses(connection, scope)

    def phases(self, scope: Scope) -> list[PhaseRow]:
        """The phases by day."""
        with self._reader.connect() as connection:
            return congresses.phases(connection, scope)

    def bodies(self, scope: Scope) -> list[BodyRow]:
        """The bodies with their members."""
        with self._reader.connect() as connection:
            return bodies.bodies(connection, scope)

    def sessions(self, scope: Scope) -> list[SessionRow]:
        """The sessions with their items on the running clock."""
        with self._reader.connect() as connection:
            return agenda.sessions(connection, scope)

    def delegates(self, scope: Scope) -> list[DelegateRow]:
        """The delegates, guests and service by congress and given name."""
        with self._reader.connect() as connection:
            return delegates.delegates(connection, scope)

    def substitutions(self, scope: Scope) -> list[SubstitutionRow]:
        """The substitutions by congress and day."""
        with self._reader.connect() as connection:
            return delegates.substitutions(connection, scope)

    def delegations(self, scope: Scope) -> list[DelegationRow]:
        """The delegations by congress and place."""
        with self._reader.connect() as connection:
            return delegations.delegations(connection, scope)

    def groups(self, scope: Scope) -> list[GroupRow]:
        """The discussion groups by congress and place."""
        with self._reader.connect() as connection:
            return delegations.groups(connection, scope)

    def allocation(self, scope: Scope) -> list[AllocationRow]:
        """The shares of the allocation by congress and place."""
        with self._reader.connect() as connection:
            return delegations.allocation(connection, scope)

    def badge_prints(self, scope: Scope) -> list[BadgePrint]:
        """The prints of badges."""
        with self._reader.connect() as connection:
            return badges.badge_prints(connection, scope)

    def plan_persons(self) -> list[Person]:
        """Everybody on a committee, in a team, assigned, in charge of an area or noted as away."""
        with self._reader.connect() as connection:
            return assignments.plan_persons(connection)

    def blobs(self, hashes: Iterable[str]) -> dict[str, bytes]:
        """Photos and files by their hashes."""
        with self._reader.connect() as connection:
            return blobs.read(connection, hashes)

    def texts(self, hashes: Iterable[str]) -> dict[str, str]:
        """The texts found in files, by the hashes of the files."""
        with self._reader.connect() as connection:
            return texts.read(connection, hashes)

    def search_texts(self, words: str, among: Collection[str] | None = None) -> list[str]:
        """The hashes of the files that hold every word."""
        with self._reader.connect() as connection:
            return texts.search(connection, words, among)

    def office(self) -> Office:
        """The office's settings."""
        stored = self.rows(Office)
        return stored[0] if stored else STANDING_OFFICE

    def counts(self) -> dict[str, int]:
        """The number of rows per list name, in one statement."""
        named = [(about(cls).list_name, TABLES[cls]) for cls in ENTITIES]
        query = sa.select(*(sa.select(sa.func.count()).select_from(table).scalar_subquery() for _name, table in named))
        with self._reader.connect() as connection:
            counted = connection.execute(query).one()
        return {name: count for (name, _table), count in zip(named, counted, strict=True)}
