"""The commands on speeches, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command

ADD_TEXT = Command(
    "speeches.add_text",
    NP_("command", "Add the &text from a file…"),
    "",
    "import",
    NP_("command", "The file becomes the next draft of the speech; it can be dropped on the speech as well"),
    place=12,
)
SHOW_TEXT = Command("speeches.show_text", NP_("command", "&Show the text"), "", "files", place=13)

ON_SHEET: tuple[Command | None, ...] = (
    ADD_TEXT,
    SHOW_TEXT,
    None,
    common.MOVE_UP,
    common.MOVE_DOWN,
    None,
    common.COPY,
    common.PASTE,
    common.FILL_DOWN,
    None,
    common.DELETE,
)
MORE: tuple[Command | None, ...] = (
    ADD_TEXT,
    SHOW_TEXT,
    None,
    common.MOVE_UP,
    common.MOVE_DOWN,
    None,
    common.PRINT,
    common.EXPORT,
    common.COLUMNS,
)
