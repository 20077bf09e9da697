"""The views of the part, in the order of the switch; each is imported and built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from congress_app.i18n import NP_, _
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.plan_view import PlanPane
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.actions import Command
from congress_app.ui.common.desk import Desk

DAYS, CONGRESSES = "days", "congresses"
MATRIX = (DAYS, CONGRESSES)
Make = Callable[[Desk, PlanState, PlanVerbs], PlanPane]


@dataclass(frozen=True, slots=True)
class ViewAbout:
    """A view: its name for links, its words on the switch, its command, and the class that shows it (none = the matrix)."""

    name: str
    words: str
    command: Command
    module: str = ""
    class_name: str = ""

    @property
    def title(self) -> str:
        """The words on the switch."""
        return _(self.words)

    def make(self, desk: Desk, state: PlanState, verbs: PlanVerbs) -> PlanPane:
        """Import the view and build it."""
        module = import_module(f"congress_app.ui.assignments.{self.module}")
        return cast(Make, getattr(module, self.class_name))(desk, state, verbs)


def _command(name: str, title: str, icon: str, place: int) -> Command:
    return Command(f"assignments.view_{name}", title, "", icon, place=place)


VIEWS = (
    ViewAbout(DAYS, NP_("assignments", "Days"), _command(DAYS, NP_("command", "Matrix by &days"), "table", 70)),
    ViewAbout(
        CONGRESSES,
        NP_("assignments", "Congresses in a matrix"),
        _command(CONGRESSES, NP_("command", "Matrix by &congresses"), "columns", 71),
    ),
    ViewAbout(
        "by_congress",
        NP_("assignments", "Congresses"),
        _command("by_congress", NP_("command", "List of con&gresses"), "list", 72),
        "by_congress",
        "ByCongressView",
    ),
    ViewAbout(
        "by_member",
        NP_("assignments", "Members"),
        _command("by_member", NP_("command", "Calendar of a &member"), "user", 73),
        "by_member",
        "ByMemberView",
    ),
    ViewAbout(
        "day_board",
        NP_("assignments", "Day board"),
        _command("day_board", NP_("command", "Day &board"), "calendar", 74),
        "day_board",
        "DayBoardView",
    ),
    ViewAbout(
        "load",
        NP_("assignments", "Load"),
        _command("load", NP_("command", "&Load of the members"), "chart", 75),
        "load",
        "LoadView",
    ),
    ViewAbout(
        "versions",
        NP_("assignments", "Changes"),
        _command("versions", NP_("command", "Issues and c&hanges"), "history", 76),
        "versions_view",
        "VersionsView",
    ),
)
NAMES = tuple(view.name for view in VIEWS)
