"""The list of Party organisations."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.domain.organisations import Organisation
from congress_app.i18n import N_
from congress_app.listings.listing import Align, Column, Listing, said_column


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation with the name of its superior."""

    organisation: Organisation
    parent: str

    @property
    def id(self) -> str:
        """The organisation's id."""
        return self.organisation.id


def _column(name: str, width: int, align: Align = Align.LEFT, *, is_shown: bool = True) -> Column[OrganisationRow]:
    return said_column(
        Organisation, name, lambda row: getattr(row.organisation, name), width=width, align=align, is_shown=is_shown
    )


ORGANISATIONS = Listing(
    "organisations",
    N_("Party organisations"),
    (
        _column("name", 36),
        _column("short_name", 20),
        _column("kind", 16),
        Column("parent", N_("Superior organisation"), lambda row: row.parent, 26),
        _column("formation", 14),
        _column("merged_count", 10, Align.RIGHT, is_shown=False),
        _column("founded_on", 12, Align.CENTRE, is_shown=False),
        _column("earlier_names", 30, is_shown=False),
        _column("last_ordinal", 10, Align.RIGHT, is_shown=False),
        _column("member_count", 10, Align.RIGHT),
        _column("suborganisation_count", 10, Align.RIGHT),
        _column("area", 16),
        _column("address", 30, is_shown=False),
        _column("hall", 30, is_shown=False),
        _column("phone", 14, is_shown=False),
        _column("letterhead", 30, is_shown=False),
        _column("unit_key", 30, is_shown=False),
        _column("note", 30, is_shown=False),
    ),
    lambda lists, scope: lists.organisations(scope),
    lambda row: (
        f"{row.organisation.name} {row.organisation.short_name} {row.organisation.earlier_names} {row.organisation.area}"
    ),
)
