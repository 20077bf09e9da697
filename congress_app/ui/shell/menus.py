"""The menu bar: the same actions as everywhere, in the order in which Excel users look for them."""

from __future__ import annotations

import shiboken6
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from congress_app.i18n import NP_, _
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.shell import shell_commands as own

FILE: tuple[Command | None, ...] = (
    own.NEW_FILE,
    own.OPEN_FILE,
    own.SAVE_COPY,
    None,
    own.BACK_UP,
    own.RESTORE,
    own.BACKUP_FOLDER,
    None,
    common.IMPORT,
    common.EXPORT,
    common.PRINT,
    None,
    common.SETTINGS,
    common.QUIT,
)
EDIT: tuple[Command | None, ...] = (
    common.UNDO,
    common.REDO,
    None,
    common.NEW,
    common.DUPLICATE,
    common.DELETE,
    None,
    common.COPY,
    common.PASTE,
    common.FILL_DOWN,
    common.SELECT_ALL,
    None,
    common.MOVE_UP,
    common.MOVE_DOWN,
)
VIEW: tuple[Command | None, ...] = (
    common.FIND_EVERYWHERE,
    common.FILTER,
    own.PICK_CONGRESS,
    None,
    common.COLUMNS,
    common.DETAILS,
    own.FOLD,
    common.REFRESH,
    common.NEXT_PANE,
    common.LAST_PANE,
)
HELP: tuple[Command | None, ...] = (common.HELP, own.SHORTCUTS, own.ABOUT)


_ELSEWHERE = {command.name for command in (*FILE, *EDIT, *VIEW, *HELP) if command is not None}


class PartMenu(QMenu):
    """What only the part that is shown can do: the same actions as in its context menus, group by group."""

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(_(NP_("menu", "&Part")), parent)
        self._of_actions = actions
        self._page: QWidget | None = None
        self.aboutToShow.connect(self._fill)

    def show_part(self, page: QWidget) -> None:
        """Offer what a part serves beyond the commands of the other menus."""
        self._page = page
        has_own = any(each.data() not in _ELSEWHERE for each in self._of_actions.served_within(page))
        self._fill()
        self.menuAction().setVisible(has_own)

    def _fill(self) -> None:
        """A part may show one of several views: what the others can do is not offered."""
        self._of_actions.refresh()
        self.clear()
        if self._page is None or not shiboken6.isValid(self._page):
            return
        for group in self._of_actions.groups_within(self._page):
            own_actions = [each for each in group if each.data() not in _ELSEWHERE]
            if own_actions and self.actions():
                self.addSeparator()
            self.addActions(own_actions)


def fill_menu_bar(window: QMainWindow, actions: Actions, parts: list[QAction]) -> PartMenu:
    """Make the menus of a window; the one of its parts is handed back, empty."""
    bar = window.menuBar()
    actions.fill(bar.addMenu(_(NP_("menu", "&File"))), FILE)
    actions.fill(bar.addMenu(_(NP_("menu", "&Edit"))), EDIT)
    view = bar.addMenu(_(NP_("menu", "&View")))
    view.addActions(parts)
    view.addSeparator()
    actions.fill(view, VIEW)
    part_menu = PartMenu(bar, actions)
    bar.addMenu(part_menu)
    actions.fill(bar.addMenu(_(NP_("menu", "&Help"))), HELP)
    return part_menu
