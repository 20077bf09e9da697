"""The commands of the part, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command

ASSIGN = Command("assignments.assign", NP_("command", "&Assign here…"), "", "plus", place=10)
REPLACE = Command("assignments.replace", NP_("command", "&Replace by somebody else…"), "Ctrl+Shift+R", "swap", place=11)
CUT = Command("assignments.cut", NP_("command", "Cu&t"), "Ctrl+X", "cut", place=12)
TELL = Command("assignments.tell", NP_("command", "Note as &told"), "Alt+Shift+B", "flag", place=20)
CONFIRM = Command("assignments.confirm", NP_("command", "Note as &confirmed"), "Alt+Shift+X", "check", place=21)
DECLINE = Command("assignments.decline", NP_("command", "Note as dec&lined…"), "", "x", place=22)
DONE = Command("assignments.done", NP_("command", "Note as d&one"), "", "check", place=23)
ALLOW = Command("assignments.allow", NP_("command", "Allow as an e&xception…"), "", "", place=30)
DISALLOW = Command("assignments.disallow", NP_("command", "Take the exception bac&k"), "", "reset", place=31)
FROM_AREAS = Command("assignments.from_areas", NP_("command", "Assign from the &areas in charge"), "", "", place=40)
TEAM = Command("assignments.team", NP_("command", "Assign a &team…"), "", "users", place=41)
TAKE_OVER = Command("assignments.take_over", NP_("command", "Take &over an issued plan…"), "", "copy", place=42)
ISSUE = Command("assignments.issue", NP_("command", "&Issue the plan…"), "", "issue", place=50)
REVOKE = Command("assignments.revoke", NP_("command", "Re&voke the last issue…"), "", "reset", place=51)
OPEN_CONGRESS = Command(
    "assignments.congress", NP_("command", "Open in the congress calen&dar"), "", "calendar", place=60
)

MORE = (
    FROM_AREAS,
    TEAM,
    TAKE_OVER,
    None,
    ISSUE,
    REVOKE,
    None,
    common.IMPORT,
    common.EXPORT,
    common.PRINT,
)
MENU = (
    ASSIGN,
    REPLACE,
    CUT,
    common.PASTE,
    common.DELETE,
    None,
    TELL,
    CONFIRM,
    DECLINE,
    DONE,
    None,
    ALLOW,
    DISALLOW,
    None,
    OPEN_CONGRESS,
)
