"""The commands of the calendar, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command

NEW_FOR_ALL = Command("calendar.new_for_all", NP_("command", "Add congresses for all &below…"), "", "calendar-plus")
MOVE = Command("calendar.move", NP_("command", "&Move to another day…"), "Ctrl+M", "calendar")
SET_STATE = Command("calendar.state", NP_("command", "&Set the state…"), "Ctrl+Shift+S", "flag")
REOPEN = Command("calendar.reopen", NP_("command", "&Reopen the congress"), "", "reset")
AGENDA = Command("calendar.agenda", NP_("command", "Open the &programme"), "Ctrl+Return", "agenda")
BODIES = Command("calendar.bodies", NP_("command", "Open the running &bodies"), "", "bodies")
PRINT_OUTS = Command("calendar.print_outs", NP_("command", "Print the pa&pers of the congress"), "", "printer")
TODAY = Command(
    "calendar.today", NP_("command", "&Today"), "Ctrl+T", "calendar", NP_("calendar", "Go to the as-of day")
)
TABLE = Command("calendar.table", NP_("command", "As a &table"), "Alt+1", "table")
MONTH = Command("calendar.month", NP_("command", "As a &month"), "Alt+2", "calendar")
WEEK = Command("calendar.week", NP_("command", "As a &week"), "Alt+3", "columns")

CONTEXT: tuple[Command | None, ...] = (
    AGENDA,
    BODIES,
    PRINT_OUTS,
    None,
    MOVE,
    SET_STATE,
    REOPEN,
    None,
    common.COPY,
    common.PASTE,
    common.FILL_DOWN,
    None,
    common.DELETE,
)
ON_BARS: tuple[Command | None, ...] = (
    AGENDA,
    BODIES,
    PRINT_OUTS,
    None,
    MOVE,
    SET_STATE,
    REOPEN,
    None,
    common.DELETE,
)
MORE: tuple[Command | None, ...] = (
    MOVE,
    SET_STATE,
    REOPEN,
    None,
    NEW_FOR_ALL,
    common.IMPORT,
    common.EXPORT,
    common.PRINT,
    None,
    common.COLUMNS,
    common.DETAILS,
)
