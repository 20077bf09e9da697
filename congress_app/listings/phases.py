"""The list of the dated phases."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.domain.congresses import Phase
from congress_app.i18n import N_
from congress_app.listings.listing import Align, Column, Listing, said_column


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """A phase with the congress that it belongs to."""

    phase: Phase
    congress_code: str
    organisation: str

    @property
    def id(self) -> str:
        """The phase's id."""
        return self.phase.id


def _column(name: str, width: int, align: Align = Align.CENTRE, *, is_shown: bool = True) -> Column[PhaseRow]:
    return said_column(Phase, name, lambda row: getattr(row.phase, name), width=width, align=align, is_shown=is_shown)


PHASES = Listing(
    "phases",
    N_("Phases"),
    (
        Column("organisation", N_("Organisation"), lambda row: row.organisation, 32),
        _column("kind", 20, Align.LEFT),
        _column("starts_on", 11),
        _column("starts_half", 9),
        _column("ends_on", 11),
        _column("ends_half", 9),
        _column("actual_starts_on", 11, is_shown=False),
        _column("actual_starts_half", 9, is_shown=False),
        _column("actual_ends_on", 11, is_shown=False),
        _column("actual_ends_half", 9, is_shown=False),
        _column("place", 30, Align.LEFT),
        _column("note", 30, Align.LEFT, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress_code, 22),
    ),
    lambda lists, scope: lists.phases(scope),
    lambda row: f"{row.organisation} {row.congress_code}",
)
