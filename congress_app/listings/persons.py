"""The list of persons."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.domain.persons import Person
from congress_app.i18n import N_
from congress_app.listings.listing import Column, Listing, said_column


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with the name of the organisation."""

    person: Person
    organisation: str

    @property
    def id(self) -> str:
        """The person's id."""
        return self.person.id


PERSONS = Listing(
    "persons",
    N_("Persons"),
    (
        said_column(Person, "full_name", lambda row: row.person.full_name, width=24),
        said_column(Person, "address", lambda row: row.person.address, width=12),
        said_column(Person, "post", lambda row: row.person.post, width=36),
        Column("organisation", N_("Organisation"), lambda row: row.organisation, 30),
        said_column(Person, "note", lambda row: row.person.note, width=20, is_shown=False),
    ),
    lambda lists, scope: lists.persons(scope),
    lambda row: f"{row.person.full_name} {row.person.post} {row.organisation}",
)
