"""What can be asked of the data file, as a port: `storage` implements it, one statement a list."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from congress_app.domain.delegate_records import BadgePrint
from congress_app.domain.office import Office
from congress_app.domain.persons import Person
from congress_app.domain.record import Record
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

if TYPE_CHECKING:
    from congress_app.listings.agenda import SessionRow  # the agenda's own module loads its items through this port

R = TypeVar("R", bound=Record)


class Lists(Protocol):
    """Reads frozen rows. A list is in its natural order: organisations as a tree, congresses by opening, persons by name."""

    def rows(self, cls: type[R], **equal: Any) -> list[R]:
        """The rows of one entity whose fields equal these, in the order of their ids."""
        ...

    def within(self, cls: type[R], scope: Scope) -> list[R]:
        """The rows of one entity that belong to the congress of the scope, directly or as parts of what does; all where it names none."""
        ...

    def columns(self, cls: type[Record], *names: str) -> Sequence[Sequence[Any]]:
        """Some fields of all rows of one entity, in the order of their ids."""
        ...

    def organisations(self, scope: Scope) -> list[OrganisationRow]:
        """All organisations, parents before their children, children in Vietnamese order."""
        ...

    def persons(self, scope: Scope) -> list[PersonRow]:
        """All persons by given name."""
        ...

    def congresses(self, scope: Scope) -> list[CongressRow]:
        """The congresses by opening day and half-day, then by name; those without a date last."""
        ...

    def phases(self, scope: Scope) -> list[PhaseRow]:
        """The phases by day and half-day."""
        ...

    def bodies(self, scope: Scope) -> list[BodyRow]:
        """The bodies of congresses in their order, with their members."""
        ...

    def sessions(self, scope: Scope) -> list[SessionRow]:
        """The sessions by congress, phase, day, half-day and start, with their items on the running clock."""
        ...

    def delegates(self, scope: Scope) -> list[DelegateRow]:
        """The delegates, guests and service by congress and given name."""
        ...

    def substitutions(self, scope: Scope) -> list[SubstitutionRow]:
        """The substitutions by congress and day."""
        ...

    def delegations(self, scope: Scope) -> list[DelegationRow]:
        """The delegations by congress and place."""
        ...

    def groups(self, scope: Scope) -> list[GroupRow]:
        """The discussion groups by congress and place."""
        ...

    def allocation(self, scope: Scope) -> list[AllocationRow]:
        """The shares of the allocation by congress and place."""
        ...

    def badge_prints(self, scope: Scope) -> list[BadgePrint]:
        """The prints of badges in the order in which they were noted."""
        ...

    def plan_persons(self) -> list[Person]:
        """Everybody on a committee, in a team, assigned, in charge of an area or noted as away, by given name."""
        ...

    def blobs(self, hashes: Iterable[str]) -> dict[str, bytes]:
        """Photos and files by their hashes; those that are not there are left out."""
        ...

    def texts(self, hashes: Iterable[str]) -> dict[str, str]:
        """The texts found in files by the hashes of the files; those without text are left out."""
        ...

    def search_texts(self, words: str, among: Collection[str] | None = None) -> list[str]:
        """The hashes of all files that hold every word, accents aside, the best first; the last word may be a beginning.

        among: look in these only, by their hashes; faster where they are few.
        """
        ...

    def office(self) -> Office:
        """The office's settings; the standing ones when none were stored."""
        ...

    def counts(self) -> dict[str, int]:
        """The number of rows per list name."""
        ...


def by_id(lists: Lists, cls: type[Record], name: str) -> dict[str, Any]:
    """One field of all rows of an entity, by the ids of the rows."""
    return {row[0]: row[1] for row in lists.columns(cls, "id", name)}
