"""The commands of the part, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command
from congress_app.ui.common.badge_command import PRINT_BADGES

REGISTER = Command("delegates.register", NP_("command", "As a &register"), "Alt+4", "table")
UNITS = Command("delegates.units", NP_("command", "Delegations and &groups"), "Alt+5", "users")
ALLOCATION = Command("delegates.allocation", NP_("command", "A&llocation"), "Alt+6", "allocation")
ATTENDANCE = Command("delegates.attendance", NP_("command", "Roll-&call"), "Alt+7", "check")
STATISTICS = Command("delegates.statistics", NP_("command", "&Statistics"), "Alt+8", "chart")
REPORT = Command(
    "delegates.report",
    NP_("command", "Verification re&port…"),
    "",
    "file",
    NP_("command", "The report drafted from the figures: to be read, corrected and printed"),
)
ALL_CONGRESSES = Command("delegates.all", NP_("command", "Delegates of a&ll congresses"), "", "list")
SUBSTITUTE = Command("delegates.substitute", NP_("command", "&Replace this delegate…"), "Ctrl+R", "swap")
REVOKE = Command("delegates.revoke", NP_("command", "Re&voke the replacement"), "", "reset")
MERGE = Command(
    "delegates.merge",
    NP_("command", "Merge two p&ersons…"),
    "",
    "users",
    NP_("command", "Two rows are one person: make them one"),
)
PUT_INTO = Command("delegates.put_into", NP_("command", "&Move into…"), "Ctrl+G", "indent")
CHOOSE_PHOTO = Command("delegates.photo", NP_("command", "Choose a p&hoto…"), "Ctrl+Shift+F", "image")
REMOVE_PHOTO = Command("delegates.remove_photo", NP_("command", "Remove the photo"), "", "trash")
FROM_ORGANISATIONS = Command(
    "delegates.from_organisations",
    NP_("command", "Make delegations of the &organisations"),
    "",
    "organisations",
    NP_("command", "One delegation for each organisation that sends delegates; those without one are put into it"),
)
DEAL = Command("delegates.deal", NP_("command", "&Deal into groups…"), "", "split")
HEAD = Command("delegates.head", NP_("command", "Make &head"), "", "star")
DEPUTY = Command("delegates.deputy", NP_("command", "Make de&puty head"), "", "user")
SECRETARY = Command("delegates.secretary", NP_("command", "Make &secretary"), "", "edit")
NO_ROLE = Command("delegates.no_role", NP_("command", "Take the role away"), "", "x")
FILL_ALLOCATION = Command(
    "delegates.fill_allocation",
    NP_("command", "Fill from the subordinate or&ganisations"),
    "",
    "organisations",
    NP_("command", "A row for each organisation directly below, with its members and its ex officio delegates"),
)
PASTE_LIST = Command(
    "delegates.paste_list",
    NP_("command", "Paste a lis&t…"),
    "Ctrl+Alt+V",
    "paste",
    NP_("command", "A block copied from Excel, with or without its headings, looked at before it is stored"),
)
SEND_FORM = Command("delegates.send_form", NP_("command", "E&xcel form to send out…"), "", "table")
SHARE = Command("delegates.share", NP_("command", "&Share out by members…"), "", "allocation")

ON_REGISTER: tuple[Command | None, ...] = (
    SUBSTITUTE,
    REVOKE,
    PUT_INTO,
    CHOOSE_PHOTO,
    PRINT_BADGES,
    MERGE,
    None,
    common.COPY,
    common.PASTE,
    common.FILL_DOWN,
    None,
    common.DELETE,
)
ON_PHOTO: tuple[Command | None, ...] = (CHOOSE_PHOTO, common.PASTE, None, REMOVE_PHOTO)
ON_MEMBERS: tuple[Command | None, ...] = (PUT_INTO, None, HEAD, DEPUTY, SECRETARY, NO_ROLE, None, common.COPY)
ON_UNITS: tuple[Command | None, ...] = (
    FROM_ORGANISATIONS,
    DEAL,
    None,
    common.COPY,
    common.PASTE,
    common.FILL_DOWN,
    None,
    common.DELETE,
)
ON_ALLOCATION: tuple[Command | None, ...] = (
    FILL_ALLOCATION,
    SHARE,
    None,
    common.COPY,
    common.PASTE,
    common.FILL_DOWN,
    None,
    common.DELETE,
)
MORE: tuple[Command | None, ...] = (
    SUBSTITUTE,
    REVOKE,
    PUT_INTO,
    MERGE,
    None,
    FROM_ORGANISATIONS,
    DEAL,
    FILL_ALLOCATION,
    SHARE,
    REPORT,
    None,
    common.IMPORT,
    PASTE_LIST,
    SEND_FORM,
    PRINT_BADGES,
    common.EXPORT,
    ALL_CONGRESSES,
    None,
    common.COLUMNS,
    common.DETAILS,
)
