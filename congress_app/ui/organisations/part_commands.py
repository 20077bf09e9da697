"""The commands of the part, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command

ALL_UNITS = Command(
    "organisations.all_units", NP_("command", "Add &all communes of a province…"), "Ctrl+Shift+A", "organisations"
)
MOVE = Command("organisations.move", NP_("command", "&Move to another superior…"), "Ctrl+Shift+M", "indent")
CONGRESSES = Command(
    "organisations.congresses", NP_("command", "Congresses of the &organisation"), "Ctrl+Shift+C", "calendar"
)
ADD_CONGRESS = Command("organisations.add_congress", NP_("command", "Add a con&gress"), "", "calendar-plus")
PERSONS = Command("organisations.persons", NP_("command", "&Persons of the organisation"), "Ctrl+Shift+P", "users")
TREE = Command("organisations.tree", NP_("command", "&Tree of organisations"), "Ctrl+Shift+E", "organisations")

ON_TREE: tuple[Command | None, ...] = (
    common.NEW,
    MOVE,
    None,
    CONGRESSES,
    ADD_CONGRESS,
    PERSONS,
    None,
    common.DELETE,
)
ON_TABLE: tuple[Command | None, ...] = (
    CONGRESSES,
    ADD_CONGRESS,
    PERSONS,
    None,
    MOVE,
    None,
    common.COPY,
    common.PASTE,
    common.FILL_DOWN,
    None,
    common.DELETE,
)
ON_PERSONS: tuple[Command | None, ...] = (
    common.NEW,
    None,
    common.COPY,
    common.PASTE,
    common.FILL_DOWN,
    None,
    common.DELETE,
)
MORE: tuple[Command | None, ...] = (
    ALL_UNITS,
    common.IMPORT,
    common.EXPORT,
    None,
    MOVE,
    CONGRESSES,
    ADD_CONGRESS,
    PERSONS,
    None,
    TREE,
    common.COLUMNS,
    common.DETAILS,
)
