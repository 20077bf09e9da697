"""What the part says where there is nothing to show yet, and the ways on from there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction

from congress_app.i18n import _
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.icons import icon
from congress_app.ui.delegates import part_commands as own


def no_delegates(desk: Desk, begin_new: Callable[[], None]) -> EmptyState:
    """The congress has no delegates."""
    words = _(
        "Everyone who comes to the congress stands here: official delegates, alternates, guests and service."
        " Type the names one by one, or import a list from a spreadsheet."
    )
    new = QAction(icon("plus"), _("Type a delegate"), desk.window)
    new.triggered.connect(begin_new)
    ways = [new, *map(desk.actions.action, (common.IMPORT, own.PASTE_LIST))]
    return EmptyState("delegates", _("No delegate yet"), words, ways)


def no_congress(desk: Desk) -> EmptyState:
    """No congress is worked on."""
    calendar = QAction(icon("calendar"), _("Open the calendar"), desk.window)
    calendar.triggered.connect(partial(desk.visit, "calendar"))
    words = _(
        "Delegates belong to one congress. Choose it at the top of the window (Ctrl+L), or in the calendar."
        " The delegates of all congresses can be looked through together."
    )
    ways = [calendar, desk.actions.action(own.ALL_CONGRESSES)]
    return EmptyState("flag", _("Choose a congress"), words, ways)
