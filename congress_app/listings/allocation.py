"""The list of the allocation: how many delegates each organisation sends, and how many are named so far."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.domain.delegates import Allocation
from congress_app.i18n import N_
from congress_app.listings.listing import Align, Column, Listing, said_column


@dataclass(frozen=True, slots=True)
class AllocationRow:
    """The share of one organisation. named_count: its official delegates; named_alternates: its alternates who replace nobody."""

    allocation: Allocation
    organisation: str
    congress_code: str
    named_count: int
    named_alternates: int

    @property
    def id(self) -> str:
        """The share's id."""
        return self.allocation.id

    @property
    def missing(self) -> int:
        """How many are still to be named; below zero: so many too many."""
        return self.allocation.total - self.named_count


def _number(name: str) -> Column[AllocationRow]:
    return said_column(Allocation, name, lambda row: getattr(row.allocation, name), width=10, align=Align.RIGHT)


ALLOCATION = Listing(
    "allocation",
    N_("Allocation of delegates"),
    (
        Column("organisation", N_("Organisation"), lambda row: row.organisation, 34),
        _number("member_count"),
        _number("ex_officio_count"),
        _number("fixed_count"),
        _number("ratio_count"),
        Column("total", N_("Total"), lambda row: row.allocation.total, 10, Align.RIGHT),
        Column("named_count", N_("Named"), lambda row: row.named_count, 10, Align.RIGHT),
        Column("missing", N_("Still to be named"), lambda row: row.missing, 10, Align.RIGHT),
        _number("alternate_count"),
        Column("named_alternates", N_("Alternates named"), lambda row: row.named_alternates, 10, Align.RIGHT),
        said_column(Allocation, "note", lambda row: row.allocation.note, width=20, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress_code, 22),
    ),
    lambda lists, scope: lists.allocation(scope),
    lambda row: row.organisation,
)
