"""The one registry of actions: each command is one QAction for menu, tool bar, context menu and shortcut, with the same words in all.

A command is routed to the visible part that serves it; before it does anything, the field being left is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import itemgetter

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from congress_app.i18n import _
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.icons import icon

LAST = 1000


@dataclass(frozen=True, slots=True)
class Command:
    """Something that the user can order.

    name: the key, such as `agenda.split`. title: the msgid of the words in menus. tip: the msgid of one sentence more.
    place: where it stands in the menu of its part; tens part the groups, 0 = last, in the order in which the part serves them.
    """

    name: str
    title: str
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    place: int = 0


@dataclass(frozen=True, slots=True)
class _Served:
    owner: QWidget
    run: Callable[[], None]
    can: Callable[[], bool]
    words: str = ""


def _always() -> bool:
    return True


class Actions(QObject):
    """The actions of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._served: dict[str, list[_Served]] = {}
        self._keys: dict[str, str] = {}
        self._commands: dict[str, Command] = {}

    def serve(
        self,
        command: Command,
        run: Callable[[], None],
        *,
        owner: QWidget,
        can: Callable[[], bool] = _always,
        words: str = "",
    ) -> QAction:
        """Let `owner` carry out a command while it is visible.

        The one that holds the focus comes first, then the innermost, so that a part goes before the window.

        Args:
            words: what the command is called in all menus while this owner would carry it out: "Add an item" for "New".
        """
        self._served.setdefault(command.name, []).append(_Served(owner, run, can, words))
        return self.action(command)

    def action(self, command: Command) -> QAction:
        """The one action of a command; made when first asked for.

        Raises:
            ValueError: its shortcut belongs to another command already.
        """
        if command.name not in self._actions:
            self._actions[command.name] = self._make(command)
        return self._actions[command.name]

    def rename(self, command: Command, words: str) -> None:
        """Other words for a command in all its places, such as "Undo: delete 3 delegates"; empty for its own again."""
        action = self.action(command)
        action.setText(words or _(command.title))
        self._tell_tip(action, command)

    def refresh(self) -> None:
        """Look anew which commands can be carried out: after a change of part, selection or data."""
        for name, action in self._actions.items():
            found = self._find(name)
            action.setEnabled(found is not None and found.can())
            if any(each.words for each in self._served.get(name, ())):
                self.rename(self._commands[name], found.words if found is not None else "")

    def fill(self, menu: QMenu, commands: Iterable[Command | None]) -> QMenu:
        """Put actions into a menu; None is a line between groups."""
        for command in commands:
            if command is None:
                menu.addSeparator()
            else:
                menu.addAction(self.action(command))
        menu.aboutToShow.connect(self.refresh)
        return menu

    def context_menu(self, owner: QWidget, commands: Iterable[Command | None]) -> QMenu:
        """A context menu of a widget, to be shown by `popup()`; gone when closed."""
        menu = self.fill(QMenu(owner), commands)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def served_within(self, part: QWidget) -> list[QAction]:
        """The actions that a part of the window serves, in the order in which it named them."""
        return [self._actions[name] for name in self._names_within(part)]

    def groups_within(self, part: QWidget) -> list[list[QAction]]:
        """The actions that a part serves as it is shown now, in their places, group by group."""
        groups: dict[int, list[tuple[int, QAction]]] = {}
        for name in self._names_within(part):
            if self._find(name) is not None:
                place = self._commands[name].place or LAST
                groups.setdefault(place // 10, []).append((place, self._actions[name]))
        return [[action for _place, action in sorted(groups[at], key=itemgetter(0))] for at in sorted(groups)]

    def _names_within(self, part: QWidget) -> list[str]:
        return [
            name
            for name, served in self._served.items()
            if name in self._actions
            and any(shiboken6.isValid(each.owner) and _is_within(each.owner, part) for each in served)
        ]

    def _make(self, command: Command) -> QAction:
        action = QAction(icon(command.icon), _(command.title), self._window)
        if command.shortcut:
            action.setShortcut(self._claim(command))
        self._tell_tip(action, command)
        self._commands[command.name] = command
        action.setData(command.name)
        action.triggered.connect(self._on_triggered)
        self._window.addAction(action)
        found = self._find(command.name)
        action.setEnabled(found is not None and found.can())
        return action

    def _claim(self, command: Command) -> QKeySequence:
        # Read as portable text: as native text Qt would ask for the Vietnamese name of each key it knows.
        keys = QKeySequence.fromString(command.shortcut, QKeySequence.SequenceFormat.PortableText)
        key = keys.toString(QKeySequence.SequenceFormat.PortableText)
        taken_by = self._keys.setdefault(key, command.name)
        if taken_by != command.name:
            raise ValueError(f"{key} belongs to {taken_by}, {command.name} cannot have it")
        return keys

    def _tell_tip(self, action: QAction, command: Command) -> None:
        words = _(command.tip) if command.tip else action.text().replace("&", "")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{words} ({keys})" if keys else words)

    def _on_triggered(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        commit_focus()
        found = self._find(str(action.data()))
        if found is not None and found.can():
            found.run()
        self.refresh()

    def _find(self, name: str) -> _Served | None:
        served = [each for each in self._served.get(name, ()) if shiboken6.isValid(each.owner)]
        self._served[name] = served
        visible = [each for each in served if each.owner.isVisible()]
        focus = QApplication.focusWidget()
        return max(visible, key=lambda each: _nearness(each.owner, focus), default=None)


def _is_within(widget: QWidget, part: QWidget) -> bool:
    return widget is part or part.isAncestorOf(widget)


def _nearness(owner: QWidget, focus: QWidget | None) -> tuple[bool, int]:
    """Whether a widget holds the focus, and how deep in the window it lies."""
    depth, at = 0, owner.parentWidget()
    while at is not None:
        depth, at = depth + 1, at.parentWidget()
    return focus is not None and _is_within(focus, owner), depth
