"""The commands of the part, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command

USUAL = Command(
    "bodies.usual",
    NP_("command", "Add the &usual bodies"),
    "",
    "bodies",
    NP_("command", "The bodies that such a congress usually has and that are not there yet"),
)
NEW_BODY = Command("bodies.new", NP_("command", "New &body…"), "", "plus")
LINK = Command(
    "bodies.link",
    NP_("command", "&Link members to delegates"),
    "",
    "link",
    NP_("command", "Members whose name is typed become the delegates of exactly that name"),
)
BODY_MENU: tuple[Command | None, ...] = (NEW_BODY, USUAL, LINK, None, common.DELETE, None, common.DETAILS)
MEMBER_MENU: tuple[Command | None, ...] = (
    common.NEW,
    common.DELETE,
    None,
    common.MOVE_UP,
    common.MOVE_DOWN,
    None,
    LINK,
    None,
    common.COPY,
    common.PASTE,
    common.FILL_DOWN,
)
