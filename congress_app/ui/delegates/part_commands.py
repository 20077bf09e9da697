"""The commands of the part, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command
from congress_app.ui.common.badge_command import PRINT_BADGES

REGISTER = Command("delegates.register", NP_("command", "As a &register"), "Alt+4", "table", place=81)
UNITS = Command("delegates.units", NP_("command", "Delegations and &groups"), "Alt+5", "users", place=82)
ALLOCATION = Command("delegates.allocation", NP_("command", "A&llocation"), "Alt+6", "allocation", place=83)
ATTENDANCE = Command("delegates.attendance", NP_("command", "Roll-&call"), "Alt+7", "check", place=84)
STATISTICS = Command("delegates.statistics", NP_("command", "&Statistics"), "Alt+8", "chart", place=85)
REPORT = Command(
    "delegates.report",
    NP_("command", "Verification re&port…"),
    "",
    "file",
    NP_("command", "The report drafted from the figures: to be read, corrected and printed"),
    place=71,
)
ALL_CONGRESSES = Command("delegates.all", NP_("command", "Delegates of a&ll congresses"), "", "list", place=86)
SUBSTITUTE = Command("delegates.substitute", NP_("command", "&Replace this delegate…"), "Ctrl+R", "swap", place=61)
REVOKE = Command("delegates.revoke", NP_("command", "Re&voke the replacement"), "", "reset", place=62)
MERGE = Command(
    "delegates.merge",
    NP_("command", "Merge two p&ersons…"),
    "",
    "users",
    NP_("command", "Two rows are one person: make them one"),
    place=22,
)
PUT_INTO = Command("delegates.put_into", NP_("command", "&Move into…"), "Ctrl+G", "indent", place=21)
CHOOSE_PHOTO = Command("delegates.photo", NP_("command", "Choose a p&hoto…"), "Ctrl+Shift+F", "image", place=52)
REMOVE_PHOTO = Command("delegates.remove_photo", NP_("command", "Remove the photo"), "", "trash", place=53)
FROM_ORGANISATIONS = Command(
    "delegates.from_organisations",
    NP_("command", "Make delegations of the &organisations"),
    "",
    "organisations",
    NP_("command", "One delegation for each organisation that sends delegates; those without one are put into it"),
    place=31,
)
DEAL = Command("delegates.deal", NP_("command", "&Deal into groups…"), "", "split", place=32)
HEAD = Command("delegates.head", NP_("command", "Make &head"), "", "star", place=33)
DEPUTY = Command("delegates.deputy", NP_("command", "Make de&puty head"), "", "user", place=34)
SECRETARY = Command("delegates.secretary", NP_("command", "Make &secretary"), "", "edit", place=35)
NO_ROLE = Command("delegates.no_role", NP_("command", "Take the role away"), "", "x", place=36)
FILL_ALLOCATION = Command(
    "delegates.fill_allocation",
    NP_("command", "Fill from the subordinate or&ganisations"),
    "",
    "organisations",
    NP_("command", "A row for each organisation directly below, with its members and its ex officio delegates"),
    place=41,
)
PASTE_LIST = Command(
    "delegates.paste_list",
    NP_("command", "Paste a lis&t…"),
    "Ctrl+Alt+V",
    "paste",
    NP_("command", "A block copied from Excel, with or without its headings, looked at before it is stored"),
    place=11,
)
SEND_FORM = Command("delegates.send_form", NP_("command", "E&xcel form to send out…"), "", "table", place=12)
SHARE = Command("delegates.share", NP_("command", "&Share out by members…"), "", "allocation", place=42)

ON_REGISTER: tuple[Command | None, ...] = (
    PUT_INTO,
    MERGE,
    None,
    PRINT_BADGES,
    CHOOSE_PHOTO,
    None,
    SUBSTITUTE,
    REVOKE,
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
    common.IMPORT,
    PASTE_LIST,
    SEND_FORM,
    None,
    PUT_INTO,
    MERGE,
    None,
    FROM_ORGANISATIONS,
    DEAL,
    None,
    FILL_ALLOCATION,
    SHARE,
    None,
    PRINT_BADGES,
    REPORT,
    common.EXPORT,
    None,
    SUBSTITUTE,
    REVOKE,
    None,
    ALL_CONGRESSES,
    common.COLUMNS,
    common.DETAILS,
)
