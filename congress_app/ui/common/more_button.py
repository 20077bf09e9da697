"""The button with three dots in the title line of a part: the commands that are wanted less often."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from congress_app.i18n import _
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.icons import icon


def more_button(actions: Actions, commands: Sequence[Command | None], parent: QWidget) -> QToolButton:
    """A button that opens a menu of commands; None stands for a line between them."""
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setIcon(icon("more"))
    button.setToolTip(_("More commands"))
    button.setAccessibleName(_("More commands"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    menu = QMenu(button)
    actions.fill(menu, commands)
    button.setMenu(menu)
    return button
