"""The commands that several parts know, with their words and keys. A part's own commands stand in its own folder."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common.actions import Command

UNDO = Command("undo", NP_("command", "&Undo"), "Ctrl+Z", "undo")
REDO = Command("redo", NP_("command", "&Redo"), "Ctrl+Y", "redo")
NEW = Command("new", NP_("command", "&New"), "Ctrl+N", "plus")
DELETE = Command("delete", NP_("command", "&Delete"), "Ctrl+Del", "trash")
DUPLICATE = Command("duplicate", NP_("command", "D&uplicate"), "Ctrl+Shift+D", "duplicate")
COPY = Command("copy", NP_("command", "&Copy"), "Ctrl+C", "copy")
PASTE = Command("paste", NP_("command", "&Paste"), "Ctrl+V", "paste")
FILL_DOWN = Command("fill_down", NP_("command", "&Fill down"), "Ctrl+D", "shift")
SELECT_ALL = Command("select_all", NP_("command", "Select &all"), "Ctrl+A")
MOVE_UP = Command("move_up", NP_("command", "Move &up"), "Alt+Up", "arrow-up")
MOVE_DOWN = Command("move_down", NP_("command", "Move &down"), "Alt+Down", "arrow-down")
FILTER = Command("filter", NP_("command", "F&ilter"), "Ctrl+F", "filter")
FIND_EVERYWHERE = Command("find_everywhere", NP_("command", "Find &everywhere"), "Ctrl+K", "search")
COLUMNS = Command("columns", NP_("command", "C&olumns…"), "", "columns")
IMPORT = Command("import", NP_("command", "&Import from Excel…"), "Ctrl+I", "import")
EXPORT = Command("export", NP_("command", "E&xport this table…"), "Ctrl+E", "export")
PRINT = Command("print", NP_("command", "&Print…"), "Ctrl+P", "printer")
DETAILS = Command("details", NP_("command", "Details &pane"), "F4", "panel")
REFRESH = Command("refresh", NP_("command", "&Reload"), "F5", "refresh")
NEXT_PANE = Command("next_pane", NP_("command", "Next &pane"), "F6")
LAST_PANE = Command("last_pane", NP_("command", "Pane &before"), "Shift+F6")
HELP = Command("help", NP_("command", "&Help on this part"), "F1", "help")
SETTINGS = Command("settings", NP_("command", "&Settings…"), "Ctrl+,", "settings")
QUIT = Command("quit", NP_("command", "E&xit"), "Ctrl+Q", "log-out")
