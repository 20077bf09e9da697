"""The print-outs about who attends and steers which congress, with their options."""

from __future__ import annotations

from congress_app.documents.builders import (
    assignment_changes,
    assignment_notice,
    assignment_rows,
    assignment_table,
    congress_slips,
    day_board,
    load_table,
    member_calendar,
    member_events,
    planned,
)
from congress_app.documents.form import PAPER, SIDES, Form, Needs, Option
from congress_app.i18n import N_, NP_

_LETTER_FORMATS = ("pdf", "docx")

LAYOUT = Option(
    "layout",
    N_("Order"),
    {
        assignment_rows.BY_DATE: N_("By date"),
        assignment_rows.BY_MEMBER: NP_("order", "By member"),
        assignment_rows.BY_TEAM: NP_("order", "By team"),
    },
)

ISSUE = Option(
    "issue",
    NP_("plan", "Version"),
    {planned.WORKING: NP_("plan", "Working plan"), planned.LAST: NP_("plan", "Last issue")},
    takes_text=True,
)

WHICH = Option(
    "which",
    N_("Congresses"),
    {assignment_notice.OPEN: N_("Those still to be held"), assignment_notice.ALL: NP_("congresses", "All of them")},
)
SINCE = Option("from", NP_("plan", "From the issue"), {planned.LAST: NP_("plan", "Last issue")}, takes_text=True)
UNTIL = Option(
    "to",
    NP_("plan", "To the issue"),
    {planned.WORKING: NP_("plan", "Working plan"), planned.LAST: NP_("plan", "Last issue")},
    takes_text=True,
)
MEMBER = Option("member", N_("Member (name)"), {planned.EVERYBODY: N_("Everybody who is assigned")}, takes_text=True)
DAY = Option("day", N_("Day"), {planned.EVERYBODY: N_("Every day with congresses")}, takes_text=True)
ORGANISATION = Option(
    "organisation", N_("Organisation (name)"), {planned.EVERYBODY: NP_("organisations", "All of them")}, takes_text=True
)
WALL = Option("paper", N_("Paper size"), {"a3": N_("A3 sheets"), "a4": N_("A4 sheets")})
SHEET = Option("paper", N_("Paper size"), {"a5": N_("A5 sheets"), "a4": N_("A4 sheets")})

ASSIGNMENT_FORMS = (
    Form(
        "assignment-table",
        N_("Table of assignments"),
        Needs.NOTHING,
        assignment_table.build,
        planned.has_assignments,
        (LAYOUT, ISSUE, SIDES, PAPER),
    ),
    Form(
        "assignment-notice",
        N_("Notice of the assignments"),
        Needs.NOTHING,
        assignment_notice.build,
        planned.has_assignments,
        (LAYOUT, ISSUE, WHICH, SIDES, PAPER),
    ),
    Form(
        "assignment-changes",
        N_("Changes of the assignments"),
        Needs.NOTHING,
        assignment_changes.build,
        planned.has_issues,
        (SINCE, UNTIL, SIDES, PAPER),
    ),
    Form(
        "member-calendar",
        N_("Calendars of the members"),
        Needs.NOTHING,
        member_calendar.build,
        planned.has_assignments,
        (MEMBER, PAPER),
        formats=_LETTER_FORMATS,
    ),
    Form(
        "member-ics",
        N_("Calendar file of a member"),
        Needs.NOTHING,
        member_events.preview,
        planned.has_assignments,
        (MEMBER,),
        formats=("ics", "zip"),
        calendar=member_events.build,
        calendars=member_events.build_all,
        example=member_events.example,
    ),
    Form("day-board", N_("Boards of the days"), Needs.NOTHING, day_board.build, day_board.has_data, (DAY, WALL)),
    Form(
        "congress-slip",
        N_("Slips for the organisations"),
        Needs.NOTHING,
        congress_slips.build,
        planned.has_assignments,
        (ORGANISATION, SHEET),
        formats=_LETTER_FORMATS,
    ),
    Form(
        "load-table",
        N_("Load of the members"),
        Needs.NOTHING,
        load_table.build,
        planned.has_assignments,
        (SIDES, PAPER),
    ),
)
