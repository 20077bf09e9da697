"""The commands of the roll-call, with their words."""

from __future__ import annotations

from congress_app.domain.delegate_choices import Presence
from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command
from congress_app.ui.delegates.part_commands import SUBSTITUTE

PRESENT = Command("delegates.present", NP_("command", "Present (C)"), "", "mark-done")
EXCUSED = Command("delegates.excused", NP_("command", "Absent with reason (L)"), "", "mark-postponed")
ABSENT = Command("delegates.absent", NP_("command", "Absent without reason (K)"), "", "mark-wrong")
NOT_NOTED = Command("delegates.not_noted", NP_("command", "Take the note away"), "", "x")
ALL_PRESENT = Command(
    "delegates.all_present",
    NP_("command", "&All present"),
    "",
    "check",
    NP_("command", "All those shown about whom nothing is noted yet are present"),
)
ABSENT_LIST = Command("delegates.absent_list", NP_("command", "&List of those absent…"), "", "paste")

MARKS = {Presence.PRESENT: PRESENT, Presence.EXCUSED: EXCUSED, Presence.ABSENT: ABSENT}
ON_CALL: tuple[Command | None, ...] = (
    PRESENT,
    EXCUSED,
    ABSENT,
    NOT_NOTED,
    None,
    ALL_PRESENT,
    ABSENT_LIST,
    SUBSTITUTE,
    None,
    common.COPY,
    common.PASTE,
    common.FILL_DOWN,
)
