"""The reports of the verification board, with their options."""

from __future__ import annotations

from congress_app.documents.builders import verification_report
from congress_app.documents.form import SIDES, Form, Needs, Option
from congress_app.i18n import N_, NP_

_BASE = Option(
    "base",
    NP_("figures", "Counted"),
    {"summoned": NP_("base of figures", "Summoned"), "present": NP_("base of figures", "Present")},
)
_SESSION = Option(
    "session",
    N_("As of the session"),
    {
        verification_report.LAST: N_("The last roll-call"),
        verification_report.BEFORE: N_("Before the congress"),
        "1": NP_("ordinal", "Session 1"),
        "2": NP_("ordinal", "Session 2"),
        "3": NP_("ordinal", "Session 3"),
        "4": NP_("ordinal", "Session 4"),
        "5": NP_("ordinal", "Session 5"),
        "6": NP_("ordinal", "Session 6"),
        "7": NP_("ordinal", "Session 7"),
        "8": NP_("ordinal", "Session 8"),
    },
)

REPORT_FORMS = (
    Form(
        "verification-report",
        N_("Verification report"),
        Needs.CONGRESS,
        verification_report.build,
        verification_report.has_delegates,
        (_BASE, _SESSION, SIDES),
    ),
    Form(
        "members-report",
        N_("Report about the members taking part"),
        Needs.CONGRESS,
        verification_report.build_of_members,
        verification_report.has_members,
        (_BASE, _SESSION, SIDES),
    ),
)
