"""The commands of the part, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command

NEW_SESSION = Command("agenda.new_session", NP_("command", "New &session"), "Ctrl+Shift+N", "calendar-plus")
INDENT = Command("agenda.indent", NP_("command", "Make it a &part of the item before"), "Alt+Right", "indent")
OUTDENT = Command("agenda.outdent", NP_("command", "Take it &out of the item above"), "Alt+Left", "outdent")
SHIFT = Command(
    "agenda.shift",
    NP_("command", "S&hift the times from here…"),
    "Ctrl+Shift+T",
    "shift",
    NP_("command", "Let this item and all after it in its session begin earlier or later"),
)
SPLIT = Command("agenda.split", NP_("command", "Split by a &break…"), "Ctrl+Shift+B", "split")
ISSUE = Command(
    "agenda.issue",
    NP_("command", "&Issue the programme…"),
    "",
    "issue",
    NP_("command", "Freeze the programme as issued; later changes are marked"),
)
REVOKE = Command("agenda.revoke", NP_("command", "Re&voke the last issue"), "", "reset")
CHANGES = Command("agenda.changes", NP_("command", "Print the &changes since the issue…"), "", "history")
FROM_TEMPLATE = Command("agenda.template", NP_("command", "New programme from a &template…"), "", "template")
FROM_CONGRESS = Command("agenda.copy", NP_("command", "New programme from &another congress…"), "", "copy")
SAVE_TEMPLATE = Command("agenda.save_template", NP_("command", "&Keep as a template…"), "", "save")
PASTE_BLOCK = Command(
    "agenda.paste",
    NP_("command", "Paste a programme from &Excel or Word…"),
    "Ctrl+Shift+V",
    "paste",
    NP_("command", "Time, item and who of a table, several sessions at once; shown before it is stored"),
)
DATES = Command("agenda.dates", NP_("command", "Set the opening &day…"), "", "calendar")
TO_DETAILS = Command("agenda.to_details", NP_("command", "Write the &words to say"), "Alt+Return", "words")

ROW_MENU: tuple[Command | None, ...] = (
    common.NEW,
    NEW_SESSION,
    common.DUPLICATE,
    common.DELETE,
    None,
    TO_DETAILS,
    None,
    common.MOVE_UP,
    common.MOVE_DOWN,
    INDENT,
    OUTDENT,
    None,
    SHIFT,
    SPLIT,
    None,
    common.COPY,
    common.PASTE,
    common.FILL_DOWN,
)
MORE_MENU: tuple[Command | None, ...] = (
    NEW_SESSION,
    PASTE_BLOCK,
    FROM_TEMPLATE,
    FROM_CONGRESS,
    SAVE_TEMPLATE,
    None,
    SPLIT,
    SHIFT,
    None,
    ISSUE,
    REVOKE,
    CHANGES,
    None,
    common.DETAILS,
)
