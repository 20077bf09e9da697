"""The list of substitutions: who came in place of whom."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Substitution
from congress_app.i18n import N_
from congress_app.listings.listing import Align, Column, Listing, said_column


@dataclass(frozen=True, slots=True)
class SubstitutionRow:
    """A substitution with the names of both, and what they are."""

    substitution: Substitution
    replaced: str
    replaced_category: DelegateCategory
    substitute: str
    substitute_category: DelegateCategory
    delegation: str
    congress_code: str

    @property
    def id(self) -> str:
        """The substitution's id."""
        return self.substitution.id


SUBSTITUTIONS = Listing(
    "substitutions",
    N_("Substitutions"),
    (
        said_column(Substitution, "on", lambda row: row.substitution.on, width=11, align=Align.CENTRE),
        Column("replaced", N_("Replaced"), lambda row: row.replaced, 24),
        Column("replaced_category", N_("Category of the replaced"), lambda row: row.replaced_category, 18),
        Column("substitute", N_("Substitute"), lambda row: row.substitute, 24),
        Column("substitute_category", N_("Category of the substitute"), lambda row: row.substitute_category, 18),
        Column("delegation", N_("Delegation"), lambda row: row.delegation, 26),
        said_column(Substitution, "decision", lambda row: row.substitution.decision, width=30),
        said_column(Substitution, "reason", lambda row: row.substitution.reason, width=30),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress_code, 22),
    ),
    lambda lists, scope: lists.substitutions(scope),
    lambda row: f"{row.replaced} {row.substitute} {row.substitution.decision}",
)
