"""What a new congress most likely is, taken from its organisation: proposals that are typed over, never rules."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.choices import CommitteeBy, CongressForm, Formation, OrganisationKind
from congress_app.domain.organisations import Organisation
from congress_app.domain.rulebook import Rulebook

_CELLS = (OrganisationKind.BASE_CELL, OrganisationKind.CELL)
_USUAL_YEARS = 5


def proposed_ordinal(organisation: Organisation) -> int:
    """The one after the last; 1 for a merged or new organisation; 0 = unknown where nothing is recorded."""
    if organisation.last_ordinal:
        return organisation.last_ordinal + 1
    return 0 if organisation.formation is Formation.UNCHANGED else 1


def proposed_term(kind: OrganisationKind, opens_on: dt.date, rulebook: Rulebook) -> str:
    """`2025-2030`: from the year of the opening, as many years as the rules say for the level."""
    rule = rulebook.value("term.years", opens_on, level=kind)
    years = rule.value[0] if rule is not None and rule.value else _USUAL_YEARS
    return f"{opens_on.year}-{opens_on.year + years}"


def proposed_form(kind: OrganisationKind) -> CongressForm:
    """Cells meet with all their members, all others with delegates."""
    return CongressForm.MEMBERS if kind in _CELLS else CongressForm.DELEGATES


def proposed_committee(content_count: int) -> CommitteeBy:
    """Four contents include the election of the committee."""
    return CommitteeBy.ELECTED if content_count == 4 else CommitteeBy.APPOINTED
