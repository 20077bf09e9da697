"""The commands on the result, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command

TAKE_OVER = Command(
    "result.take_over",
    NP_("command", "&Take over the committee"),
    "",
    "committees",
    NP_("command", "The executive and the standing committee as they stand in the part “Committees and teams”"),
    place=12,
)

ON_MEMBERS: tuple[Command | None, ...] = (common.COPY, common.PASTE, common.FILL_DOWN, None, common.DELETE)
MORE: tuple[Command | None, ...] = (TAKE_OVER, None, common.EXPORT, common.COLUMNS)
