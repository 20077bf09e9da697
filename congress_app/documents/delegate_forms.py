"""The print-outs about the delegates of a congress, with their options."""

from __future__ import annotations

from congress_app.documents.builders import delegate_list, delegate_profiles, delegates
from congress_app.documents.form import PAPER, SIDES, Form, Needs, Option
from congress_app.i18n import N_, NP_

LAYOUT = Option(
    "layout",
    N_("Order"),
    {
        delegates.BY_DELEGATION: NP_("order", "By delegation"),
        delegates.BY_NAME: NP_("order", "By name"),
        delegates.BY_CATEGORY: NP_("order", "By category"),
    },
)

WHO = Option(
    "who",
    N_("Who is listed"),
    {
        delegates.OFFICIAL: N_("Official delegates"),
        delegates.ALTERNATES: N_("Alternates"),
        delegates.GUESTS: N_("Guests"),
        delegates.ALL: NP_("delegates", "All of them"),
    },
)

DELEGATE_FORMS = (
    Form(
        "delegate-list",
        N_("List of delegates"),
        Needs.CONGRESS,
        delegate_list.build,
        delegates.has_any,
        (LAYOUT, WHO),
    ),
    Form(
        "delegate-profiles",
        N_("Profiles of delegates"),
        Needs.CONGRESS,
        delegate_profiles.build,
        delegates.has_any,
        (WHO, SIDES, PAPER),
    ),
)
