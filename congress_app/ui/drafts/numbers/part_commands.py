"""The commands on the register of numbers, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command

RESERVE = Command("numbers.reserve", NP_("command", "&Reserve numbers…"), "", "lock", place=12)
CANCEL = Command(
    "numbers.cancel",
    NP_("command", "&Cancel the number…"),
    "",
    "x",
    NP_("command", "The number stays in the register with the reason, and no paper bears it"),
    place=13,
)
REVOKE = Command(
    "numbers.revoke",
    NP_("command", "Re&voke the number"),
    "",
    "reset",
    NP_("command", "The last number of its series becomes free again"),
    place=14,
)
DOCUMENT = Command("numbers.document", NP_("command", "Show the &document"), "", "files", place=31)

_LINE: tuple[Command | None, ...] = (CANCEL, REVOKE, DOCUMENT)
ON_SHEET: tuple[Command | None, ...] = (*_LINE, None, common.COPY, common.PASTE, common.FILL_DOWN)
MORE: tuple[Command | None, ...] = (
    RESERVE,
    *_LINE,
    None,
    common.PRINT,
    common.EXPORT,
    common.COLUMNS,
)
