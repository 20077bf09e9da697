"""All lists by the names that scripts use."""

from __future__ import annotations

from typing import Any

from congress_app.i18n import N_
from congress_app.listings.agenda import AGENDA_ITEMS, SESSIONS
from congress_app.listings.allocation import ALLOCATION
from congress_app.listings.areas import AREAS
from congress_app.listings.assignments import ASSIGNMENTS
from congress_app.listings.bodies import BODIES
from congress_app.listings.committees import ABSENCES, COMMITTEE_MEMBERS, DISTANCES, TEAMS
from congress_app.listings.congresses import CONGRESSES
from congress_app.listings.delegates import DELEGATES
from congress_app.listings.delegations import DELEGATIONS, GROUPS
from congress_app.listings.drafts.documents import DOCUMENTS, VERSIONS
from congress_app.listings.drafts.dossier import DOSSIER
from congress_app.listings.drafts.numbers import NUMBERS
from congress_app.listings.drafts.opinions import OPINIONS, ROUNDS
from congress_app.listings.drafts.speeches import SPEECHES
from congress_app.listings.listing import Listing
from congress_app.listings.organisations import ORGANISATIONS
from congress_app.listings.persons import PERSONS
from congress_app.listings.phases import PHASES
from congress_app.listings.plans import PLANS
from congress_app.listings.statistics import STATISTICS
from congress_app.listings.substitutions import SUBSTITUTIONS
from congress_app.listings.warnings import WARNINGS
from congress_app.runtime.errors import WrongCall

LISTINGS: dict[str, Listing[Any]] = {
    listing.name: listing
    for listing in (
        ORGANISATIONS,
        PERSONS,
        CONGRESSES,
        PHASES,
        SESSIONS,
        AGENDA_ITEMS,
        BODIES,
        DELEGATES,
        DELEGATIONS,
        GROUPS,
        ALLOCATION,
        SUBSTITUTIONS,
        STATISTICS,
        COMMITTEE_MEMBERS,
        AREAS,
        TEAMS,
        ABSENCES,
        DISTANCES,
        ASSIGNMENTS,
        PLANS,
        DOCUMENTS,
        VERSIONS,
        ROUNDS,
        OPINIONS,
        NUMBERS,
        SPEECHES,
        DOSSIER,
        WARNINGS,
    )
}


def listing_named(name: str) -> Listing[Any]:
    """A list by its name.

    Raises:
        WrongCall: there is no such list; the sentence names all.
    """
    if name not in LISTINGS:
        raise WrongCall(N_("There is no list “{list}”. There are: {lists}."), list=name[:40], lists=", ".join(LISTINGS))
    return LISTINGS[name]
