"""The print-outs about the delegates of a congress, with their options, in the order in which a dossier binds them."""

from __future__ import annotations

from collections.abc import Callable

from congress_app.documents.builders import (
    allocation_table,
    delegate_list,
    delegate_profiles,
    delegates,
    delegation_list,
    discussion_groups,
    introduction_list,
    invitations,
    letters,
    papers_received,
    roll_call,
    substitution_list,
    summons,
)
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.form import FORMATS, PAPER, SIDES, Form, Needs, Option
from congress_app.documents.model import Document
from congress_app.i18n import N_, NP_

_LETTER_FORMATS = ("pdf", "docx")

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
        delegates.GUESTS: NP_("delegates", "Guests"),
        delegates.ALL: NP_("delegates", "All of them"),
    },
)

SHEET = Option("paper", N_("Paper size"), {"a5": N_("A5 sheets"), "a4": N_("A4 sheets")})

REPLY_BY = Option(
    "reply-by", N_("To answer before"), {letters.STANDING: N_("Three days before the opening")}, takes_text=True
)

COLUMNS = Option("columns", N_("Further columns"), {papers_received.NONE: N_("No further columns")}, takes_text=True)

SESSION = Option("session", N_("Session"), {introduction_list.EVERYBODY: N_("Everybody who comes")}, takes_text=True)


def _form(
    name: str,
    title: str,
    build: Callable[[PaperRequest], Document],
    has_data: Callable[[PaperRequest], bool],
    *options: Option,
    formats: tuple[str, ...] = FORMATS,
) -> Form:
    return Form(name, title, Needs.CONGRESS, build, has_data, options, formats)


DELEGATE_FORMS = (
    _form("allocation", N_("Allocation of delegates"), allocation_table.build, allocation_table.has_data),
    _form("delegation-list", N_("List of delegations"), delegation_list.build, delegation_list.has_data),
    _form("delegate-list", N_("List of delegates"), delegate_list.build, delegates.has_any, LAYOUT, WHO),
    _form(
        "delegate-profiles", N_("Profiles of delegates"), delegate_profiles.build, delegates.has_any, WHO, SIDES, PAPER
    ),
    _form("substitution-list", N_("List of substitutions"), substitution_list.build, substitution_list.has_data),
    _form("discussion-groups", N_("List of discussion groups"), discussion_groups.build, discussion_groups.has_data),
    _form(
        "introduction-list",
        N_("Whom the host introduces"),
        introduction_list.build,
        introduction_list.has_data,
        SESSION,
    ),
    _form("roll-call", N_("Roll-call sheets"), roll_call.build, delegates.has_any, WHO),
    _form("papers-received", N_("Receipt of papers"), papers_received.build, delegates.has_any, WHO, COLUMNS),
    _form(
        "invitations",
        N_("Invitations"),
        invitations.build,
        invitations.has_data,
        SHEET,
        REPLY_BY,
        formats=_LETTER_FORMATS,
    ),
    _form("summons", N_("Summonses of delegates"), summons.build, summons.has_data, REPLY_BY, formats=_LETTER_FORMATS),
)
